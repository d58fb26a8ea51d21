import type { Month } from '../days';
import type { Matrix } from './customer-months';
import { type Bridge, bridgeOf } from './movements';

/** A share of what was there at the start: 1 is 100 %; null where nothing was there. */
export type Ratio = number | null;

/** One month: the bridge and the ratios taken from it, and the same over the customers who paid twelve months ago. */
export interface RetentionMonth extends Bridge {
  readonly month: Month;
  readonly nrr: Ratio;
  readonly grr: Ratio;
  readonly nrr12: Ratio;
  readonly grr12: Ratio;
  readonly logoChurn: Ratio;
  readonly quickRatio: Ratio;
  readonly arpa: Ratio;
}

/** How retention is defined where the field disagrees. */
export interface RetentionChoices {
  readonly reactivationInNrr: boolean;
  /** Whether customers who come back count as gained in the quick ratio; by default they do. */
  readonly quickRatioReactivation?: boolean;
}

/** Every month of the matrix, each from the month end before to its own. */
export function retentionMonths(
  matrix: Matrix,
  choices: RetentionChoices,
): readonly RetentionMonth[] {
  return matrix.months.map((month, place) => {
    const bridge = bridgeOf(matrix.customers, place - 1, place);
    const year = place >= 12 ? bridgeOf(matrix.customers, place - 12, place) : null;
    return {
      ...bridge,
      month,
      nrr: netRetention(bridge, choices),
      grr: grossRetention(bridge),
      nrr12: year && cohortNetRetention(year),
      grr12: year && grossRetention(year),
      logoChurn: logoChurn(bridge),
      quickRatio: quickRatio(bridge, choices),
      arpa: ratio(bridge.closing, bridge.closingCustomers),
    };
  });
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
