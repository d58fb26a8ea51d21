import type { CheckId } from '../../src/core/audit/check-name-words';
import type { RevenueCategory } from '../../src/core/category';
import type { Deal } from '../../src/core/report/deal';
import type { Entry } from '../../src/core/retention/ledger-entry';

/** Checks of the category that a deal is coded with. */
const CODING: readonly CheckId[] = [
  'new while paying',
  'change without paying',
  'churn disagrees',
  'category disagrees',
];

/** Whose deals, or of which month, and the category. */
export type Kept = ReadonlyMap<string, number>;

/**
 * The share of counted deals that are coded as the data says they should be, by a key of the deal and its category:
 * `Kim|renewal`.
 */
export function adherence(
  entries: readonly Entry[],
  checkOfDeal: (deal: Deal) => CheckId | null,
  keyOf: (entry: Entry) => string,
): Kept {
  const counts = new Map<string, { all: number; right: number }>();
  for (const entry of entries) {
    const { category } = entry.deal;
    if (category === null) continue;
    const key = keyFor(keyOf(entry), category);
    const count = counts.get(key) ?? { all: 0, right: 0 };
    const check = checkOfDeal(entry.deal);
    counts.set(key, {
      all: count.all + 1,
      right: count.right + (check !== null && CODING.includes(check) ? 0 : 1),
    });
  }
  return new Map([...counts].map(([key, { all, right }]) => [key, right / all]));
}

function keyFor(key: string, category: RevenueCategory): string {
  return `${key}|${category}`;
}
