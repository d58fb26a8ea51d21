import type { RevenueCategory } from '../category';
import type { FieldId } from '../report/fields';
import type { Entry } from '../retention/ledger';
import type { Settings } from '../settings';

/** How the people behind a report record things, told by what most of its rows do. */
export interface Conventions {
  /** Whether an upsell takes the place of the deal above it, rather than adding to it. */
  readonly upsellsReplace: boolean;
  /** Whether deals have a type that says how revenue moves. */
  readonly areTyped: boolean;
  /** Whether counted deals carry a recurring amount. */
  readonly areRecurring: boolean;
  /** Whether renewals and churns, which need none, carry an amount. */
  readonly areRenewalsPriced: boolean;
  readonly areChurnsPriced: boolean;
}

/** Nine of ten rows make a habit. */
export const HABIT = 0.9;

/** The conventions of a ledger; `get` reads a field of the row that a deal came from. */
export function conventionsOf(
  entries: readonly Entry[],
  settings: Pick<Settings, 'model'>,
  isFilled: (entry: Entry, id: FieldId) => boolean,
): Conventions {
  const upsells = entries.filter((entry, index) => {
    const above = entries[index - 1];
    return entry.deal.category === 'upsell' && above !== undefined && isSameLine(above, entry);
  });
  const replacing = upsells.filter(({ before }) => before > 0);
  const typed = entries.filter(({ deal }) => deal.category !== null);
  const recurring = entries.filter((entry) => isFilled(entry, 'recurringAmount'));
  return {
    upsellsReplace: replacing.length * 2 >= upsells.length,
    areTyped: typed.length >= entries.length * HABIT,
    areRecurring:
      settings.model === 'recurring deals' && recurring.length >= entries.length * HABIT,
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
