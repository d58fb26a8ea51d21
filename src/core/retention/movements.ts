import type { CustomerMonths } from './customer-months';

/** One of the five ways in which a customer's MRR changes between two points in time. */
export type Movement = 'new' | 'reactivation' | 'expansion' | 'contraction' | 'churn';

/** MRR at both ends of a period and the movements between, summed over customers; amounts are positive. */
export interface Bridge extends Readonly<Record<Movement, number>> {
  readonly opening: number;
  readonly closing: number;
  /** Sum over customers of the smaller of opening and closing. */
  readonly kept: number;
  readonly openingCustomers: number;
  readonly closingCustomers: number;
  readonly newCustomers: number;
  readonly reactivatedCustomers: number;
  readonly expandedCustomers: number;
  readonly contractedCustomers: number;
  readonly churnedCustomers: number;
}

/**
 * What one customer's MRR did; null where it did nothing. Churn comes before contraction, and whoever paid before is
 * a reactivation, not new.
 */
export function movementOf(opening: number, closing: number, paidBefore: boolean): Movement | null {
  if (opening === closing) return null;
  if (opening === 0) return paidBefore ? 'reactivation' : 'new';
  if (closing === 0) return 'churn';
  return closing > opening ? 'expansion' : 'contraction';
}

const COUNTS = {
  new: 'newCustomers',
  reactivation: 'reactivatedCustomers',
  expansion: 'expandedCustomers',
  contraction: 'contractedCustomers',
  churn: 'churnedCustomers',
} as const;

/** The bridge between two month ends; `from` is -1 for the time before the first month. */
export function bridgeOf(customers: readonly CustomerMonths[], from: number, to: number): Bridge {
  const sum = { ...EMPTY };
  for (const { mrr, firstPaid } of customers) {
    const opening = mrr[from] ?? 0;
    const closing = mrr[to] ?? 0;
    sum.opening += opening;
    sum.closing += closing;
    sum.kept += Math.min(opening, closing);
    sum.openingCustomers += opening > 0 ? 1 : 0;
    sum.closingCustomers += closing > 0 ? 1 : 0;
    const movement = movementOf(opening, closing, firstPaid >= 0 && firstPaid <= from);
    if (movement === null) continue;
    sum[movement] += Math.abs(closing - opening);
    sum[COUNTS[movement]] += 1;
  }
  return sum;
}

const EMPTY = {
  opening: 0,
  new: 0,
  reactivation: 0,
  expansion: 0,
  contraction: 0,
  churn: 0,
  closing: 0,
  kept: 0,
  openingCustomers: 0,
  newCustomers: 0,
  reactivatedCustomers: 0,
  expandedCustomers: 0,
  contractedCustomers: 0,
  churnedCustomers: 0,
  closingCustomers: 0,
};
