import type { Bridge } from './movements';
import { netRetention, type Ratio, type RetentionChoices, ratio } from './retention';

/**
 * NRR between two month ends. Over twelve months it is the trailing figure, MRR now of those who paid a year ago over
 * their MRR then, to which reactivation never adds; over any other window the setting decides.
 */
export function windowNetRetention(
  bridge: Pick<Bridge, 'opening' | 'expansion' | 'contraction' | 'churn' | 'reactivation'>,
  months: number,
  { reactivationInNrr }: RetentionChoices,
): Ratio {
  return netRetention(bridge, { reactivationInNrr: reactivationInNrr && months !== 12 });
}

/** Revenue churn = (churn + contraction) / opening; what customers add does not make up for it. */
export function revenueChurn({
  opening,
  contraction,
  churn,
}: Pick<Bridge, 'opening' | 'contraction' | 'churn'>): Ratio {
  return ratio(contraction + churn, opening);
}

/** Average revenue per account: closing MRR / customers who pay it. */
export function averageRevenue({
  closing,
  closingCustomers,
}: Pick<Bridge, 'closing' | 'closingCustomers'>): Ratio {
  return ratio(closing, closingCustomers);
}
