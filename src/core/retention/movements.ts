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

/** Two month ends by their places. */
interface Ends {
  readonly from: number;
  readonly to: number;
}

/** The bridge between two month ends; `from` is -1 for the time before the first month. */
export function bridgeOf(customers: readonly CustomerMonths[], from: number, to: number): Bridge {
  const sum = { ...EMPTY };
  for (const customer of customers) addCustomer(sum, customer, { from, to });
  return sum;
}

/** The bridges of many spans: customer by customer, so that each one's months are read while they are at hand. */
export function bridgesOf(
  customers: readonly CustomerMonths[],
  spans: readonly Ends[],
): readonly Bridge[] {
  const sums = spans.map((span) => ({ span, sum: { ...EMPTY } }));
  for (const customer of customers)
    for (const { span, sum } of sums) addCustomer(sum, customer, span);
  return sums.map(({ sum }) => sum);
}

function addCustomer(sum: typeof EMPTY, { mrr, firstPaid }: CustomerMonths, { from, to }: Ends) {
  // A place of -1 is no element of a list: asking for it makes every later look slow.
  const opening = from < 0 ? 0 : (mrr[from] ?? 0);
  const closing = mrr[to] ?? 0;
  if (opening === 0 && closing === 0) return;
  sum.opening += opening;
  sum.closing += closing;
  sum.kept += Math.min(opening, closing);
  sum.openingCustomers += opening > 0 ? 1 : 0;
  sum.closingCustomers += closing > 0 ? 1 : 0;
  const movement = movementOf(opening, closing, firstPaid >= 0 && firstPaid <= from);
  if (movement === null) return;
  sum[movement] += Math.abs(closing - opening);
  sum[COUNTS[movement]] += 1;
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
