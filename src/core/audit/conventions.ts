import type { RevenueCategory } from '../category';
import type { Entry } from '../retention/ledger-entry';
import type { Settings } from '../settings';

/** How the people behind a report record things, told by what most of its rows do. */
export interface Conventions {
  /** Whether an upsell takes the place of the deal above it, rather than adding to it. */
  readonly upsellsReplace: boolean;
  /** Whether deals have a type that says how revenue moves. */
  readonly areTyped: boolean;
  /** Whether deals carry a recurring amount: as many of the report's as nine of ten that count. */
  readonly areRecurring: boolean;
  /** Whether renewals and churns, which need none, carry an amount. */
  readonly areRenewalsPriced: boolean;
  readonly areChurnsPriced: boolean;
}

/** Nine of ten rows make a habit. */
const HABIT = 0.9;

/** The conventions of a ledger whose report has so many numbers under Recurring revenue amount. */
export function conventionsOf(
  entries: readonly Entry[],
  { model }: Pick<Settings, 'model'>,
  recurringAmounts: number,
): Conventions {
  const upsells = entries.filter((entry, index) => {
    const above = entries[index - 1];
    const { category, isStep } = entry.deal;
    return category === 'upsell' && !isStep && above !== undefined && isSameLine(above, entry);
  });
  const replacing = upsells.filter(({ before }) => before > 0);
  const typed = entries.filter(({ deal }) => deal.category !== null);
  return {
    upsellsReplace: replacing.length * 2 >= upsells.length,
    areTyped: typed.length >= entries.length * HABIT,
    areRecurring: model === 'recurring deals' && recurringAmounts >= entries.length * HABIT,
    areRenewalsPriced: arePriced(entries, 'renewal'),
    areChurnsPriced: arePriced(entries, 'churn'),
  };
}

function arePriced(entries: readonly Entry[], category: RevenueCategory): boolean {
  const all = entries.filter(({ deal }) => deal.category === category);
  return all.filter(({ deal }) => deal.amount !== null).length >= all.length * HABIT;
}

/** Whether two entries are about the same customer and product line. */
export function isSameLine(a: Entry, b: Entry): boolean {
  return a.deal.customerKey === b.deal.customerKey && a.deal.line === b.deal.line;
}
