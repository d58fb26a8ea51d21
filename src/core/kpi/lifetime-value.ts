import { type Ratio, ratio } from '../retention/retention';

/**
 * Customer lifetime value = ARPA x gross margin / churn rate: what a customer brings before leaving. No value when
 * nobody churns. Source: NetSuite, ChartMogul.
 * @example lifetimeValue({ arpa: 100, grossMargin: 0.8, churn: 0.05 }) //=> 1600
 */
export function lifetimeValue(of: {
  readonly arpa: number;
  /** A share of revenue. */
  readonly grossMargin: number;
  /** Share of customers lost in a month. */
  readonly churn: number;
}): Ratio {
  return ratio(of.arpa * of.grossMargin, of.churn);
}
