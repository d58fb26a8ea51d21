import { FALLS } from '../../src/core/kpi/renewals';
import type { CustomerMonths, Matrix } from '../../src/core/retention/customer-months';

/** A customer who still pays, but less in each of the last three periods than in the one before. */
export interface FallingCustomer {
  readonly key: string;
  readonly customer: string;
  readonly now: number;
  /** What it was three periods ago. */
  readonly then: number;
}

/** How long a period is, in months, and whether what counts is the revenue of the whole period, as for orders. */
export interface FallingPeriod {
  readonly months: number;
  readonly isSummed: boolean;
}

/**
 * Customers whose MRR, or whose orders, have been falling for three periods running, the largest fall first. Periods are
 * counted back from the as-of month, so that an unfinished one never looks like a fall.
 */
export function fallingCustomers(
  { customers, months }: Matrix,
  period: FallingPeriod,
): readonly FallingCustomer[] {
  const needed = FALLS * period.months + (period.isSummed ? period.months : 1);
  if (months.length < needed) return [];
  return customers
    .flatMap((customer) => fallOf(customer, period))
    .sort((a, b) => b.then - b.now - (a.then - a.now));
}

function fallOf(customer: CustomerMonths, period: FallingPeriod): readonly FallingCustomer[] {
  const { key, name, mrr } = customer;
  const paid = Array.from({ length: FALLS + 1 }, (_, back) => revenue(mrr, back, period));
  const [now = 0, then = 0] = [paid[0], paid[FALLS]];
  const isFalling = paid.every((value, back) => back === 0 || value > (paid[back - 1] ?? 0));
  return now > 0 && isFalling ? [{ key, customer: name, now, then }] : [];
}

function revenue(
  mrr: readonly number[],
  back: number,
  { months, isSummed }: FallingPeriod,
): number {
  const last = mrr.length - back * months;
  const from = isSummed ? last - months : last - 1;
  return mrr.slice(from, last).reduce((sum, value) => sum + value, 0);
}
