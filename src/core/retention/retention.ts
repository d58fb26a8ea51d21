import type { Month } from '../days';
import type { Matrix } from './customer-months';
import { type Bridge, bridgesOf } from './movements';

/** A share of what was there at the start: 1 is 100 %; null where nothing was there. */
export type Ratio = number | null;

/** The bridge between two month ends with the ratios taken from it, and those over the customers who paid twelve months ago. */
export interface Retention extends Bridge {
  readonly nrr: Ratio;
  readonly grr: Ratio;
  readonly nrr12: Ratio;
  readonly grr12: Ratio;
  readonly logoChurn: Ratio;
  readonly quickRatio: Ratio;
  readonly arpa: Ratio;
}

/** One month, measured from the month end before to its own. */
export interface RetentionMonth extends Retention {
  readonly month: Month;
}

/** How retention is defined where the field disagrees, and the first month that is shown. */
export interface RetentionChoices {
  readonly reactivationInNrr: boolean;
  /** Whether customers who come back count as gained in the quick ratio; by default they do. */
  readonly quickRatioReactivation?: boolean;
  /** MRR before this month is opening balance: shown months begin here, and no figure looks further back. */
  readonly historyFrom?: Month | null;
}

/** The shown months of the matrix, each from the month end before to its own. */
export function retentionMonths(
  matrix: Matrix,
  choices: RetentionChoices,
): readonly RetentionMonth[] {
  const { months, customers } = matrix;
  const first = shownPlace(matrix, choices);
  const ends = months.slice(first).map((_, index) => first + index);
  const years = bridgesOf(
    customers,
    ends.map((to) => ({ from: to - YEAR, to })),
  );
  const bridges = bridgesOf(
    customers,
    ends.map((to) => ({ from: to - 1, to })),
  );
  return bridges.map((bridge, index) => {
    const year = index >= YEAR - 1 ? (years[index] ?? null) : null;
    const month = (months[0] ?? 0) + first + index;
    return { month, ...withRatios({ bridge, year }, choices) };
  });
}

const YEAR = 12;

/** The place of the first month shown, counted from 0: that of the first month paid unless history is complete from a later one. */
export function shownPlace(
  { months }: Pick<Matrix, 'months'>,
  { historyFrom }: Pick<RetentionChoices, 'historyFrom'>,
): number {
  const place = (historyFrom ?? 0) - (months[0] ?? 0);
  return Math.max(0, Math.min(months.length - 1, place));
}

/** A bridge with its rates; those of twelve months from the bridge of a year, null where that is not known. */
export function withRatios(
  { bridge, year }: { readonly bridge: Bridge; readonly year: Bridge | null },
  choices: RetentionChoices,
): Retention {
  return {
    ...bridge,
    nrr: netRetention(bridge, choices),
    grr: grossRetention(bridge),
    nrr12: year && cohortNetRetention(year),
    grr12: year && grossRetention(year),
    logoChurn: logoChurn(bridge),
    quickRatio: quickRatio(bridge, choices),
    arpa: ratio(bridge.closing, bridge.closingCustomers),
  };
}

/** a / b; null where b is not above 0. */
export function ratio(a: number, b: number): Ratio {
  return b > 0 ? a / b : null;
}

/** NRR = (opening + expansion - contraction - churn) / opening; reactivation is added only where that is chosen. */
export function netRetention(
  {
    opening,
    expansion,
    contraction,
    churn,
    reactivation,
  }: Pick<Bridge, 'opening' | 'expansion' | 'contraction' | 'churn' | 'reactivation'>,
  { reactivationInNrr }: RetentionChoices,
): Ratio {
  const back = reactivationInNrr ? reactivation : 0;
  return ratio(opening + expansion - contraction - churn + back, opening);
}

/** GRR: of every customer's opening what is kept, never more than was there. */
export function grossRetention({ kept, opening }: Pick<Bridge, 'kept' | 'opening'>): Ratio {
  return ratio(kept, opening);
}

/** MRR now of the customers who paid at the opening, over their MRR then. */
function cohortNetRetention({ opening, expansion, contraction, churn }: Bridge): Ratio {
  return ratio(opening + expansion - contraction - churn, opening);
}

/** Customers lost over customers at opening. */
export function logoChurn({
  churnedCustomers,
  openingCustomers,
}: Pick<Bridge, 'churnedCustomers' | 'openingCustomers'>): Ratio {
  return ratio(churnedCustomers, openingCustomers);
}

/** (new + reactivation + expansion) / (contraction + churn); without reactivation where that is chosen, as Baremetrics has it. */
export function quickRatio(
  bridge: Pick<Bridge, 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn'>,
  { quickRatioReactivation = true }: Partial<RetentionChoices> = {},
): Ratio {
  const back = quickRatioReactivation ? bridge.reactivation : 0;
  return ratio(bridge.new + back + bridge.expansion, bridge.contraction + bridge.churn);
}
