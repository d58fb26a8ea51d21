import { type Day, NEVER } from '../days';
import { firstAtLeast } from '../first-at-least';
import { addTo } from '../grouped';
import type { Settings } from '../settings';
import type { CountedDeal, Entry, LineGroup } from './ledger-entry';

/**
 * Deal movements as a running balance of each customer and line: new, upsell, cross-sell and price increase add;
 * downgrade and churn take away, at most what is paid; a renewal sets the balance or adds the change. Each balance lasts
 * until the line's next deal, or until a churn that names neither amount nor line ends everything the customer pays.
 */
export function movementSteps(
  groups: readonly LineGroup[],
  { renewalMeans }: Pick<Settings, 'renewalMeans'>,
): readonly Entry[] {
  const clearings = clearingDays(groups);
  return groups.flatMap((group) => {
    const clears = clearings.get(group[0]?.customerKey ?? '') ?? [];
    return lineSteps(group, clears, renewalMeans);
  });
}

function lineSteps(
  group: LineGroup,
  clears: readonly Day[],
  renewalMeans: Settings['renewalMeans'],
): Entry[] {
  const entries: Entry[] = [];
  group.forEach((deal, index) => {
    const above = entries[index - 1];
    const before = above && above.until >= deal.start ? above.mrr : 0;
    const next = group[index + 1]?.start ?? NEVER;
    const clear = deal.line === '' ? NEVER : (clears[firstAtLeast(clears, deal.start)] ?? NEVER);
    const mrr = balanceAfter(deal, before, renewalMeans);
    entries.push({ deal, from: deal.start, until: Math.min(next, clear), mrr, before });
  });
  return entries;
}

function balanceAfter(
  { category, amount }: CountedDeal,
  before: number,
  renewalMeans: Settings['renewalMeans'],
): number {
  const size = Math.abs(amount ?? 0);
  if (category === 'churn') return size === 0 ? 0 : Math.max(0, before - size);
  if (category === 'downgrade') return Math.max(0, before - size);
  if (category !== 'renewal') return before + (amount ?? 0);
  if (amount === null) return before;
  return renewalMeans === 'full MRR' ? amount : Math.max(0, before + amount);
}

/** By customer with several lines, the days on which a churn without amount and line ends them all. */
function clearingDays(groups: readonly LineGroup[]): ReadonlyMap<string, readonly Day[]> {
  const days = new Map<string, Day[]>();
  for (const group of groups)
    for (const { customerKey, line, category, amount, start } of group)
      if (line === '' && category === 'churn' && (amount ?? 0) === 0)
        addTo(days, customerKey, start);
  for (const known of days.values()) known.sort((a, b) => a - b);
  return days;
}
