import { firstDay, type Month, monthOf, NEVER } from '../days';
import { groupBy } from '../grouped';
import { rounded } from '../rounding';
import type { Entry } from './ledger-entry';

/** One customer's MRR at every month end, negative sums shown as 0. */
export interface CustomerMonths {
  readonly key: string;
  readonly name: string;
  readonly mrr: readonly number[];
  /** MRR before negative sums were cut off: what the ledger says. */
  readonly net: readonly number[];
  /** Place of the first month paid; -1 where none is. */
  readonly firstPaid: number;
}

/** Customers by months: the matrix every retention figure is taken from. */
export interface Matrix {
  readonly months: readonly Month[];
  readonly customers: readonly CustomerMonths[];
}

/** Money below half a cent is none: what is left of 0.1 + 0.2 - 0.3. */
export const NOTHING = 0.005;

/** MRR of every customer at every month end from the earliest start up to the as-of month. */
export function matrixOf(entries: readonly Entry[], asOf: Month): Matrix {
  const start = entries.reduce((least, { from }) => Math.min(least, from), firstDay(asOf + 1));
  const first = monthOf(start);
  const months = Array.from({ length: Math.max(0, asOf - first + 1) }, (_, i) => first + i);
  const blocks = groupBy(entries, ({ deal }) => deal.customerKey);
  return { months, customers: [...blocks.values()].map((block) => customerMonths(block, months)) };
}

function customerMonths(block: readonly Entry[], months: readonly Month[]): CustomerMonths {
  const first = months[0] ?? 0;
  const steps = new Array<number>(months.length + 1).fill(0);
  const add = (place: number, mrr: number) => {
    if (place < steps.length) steps[place] = (steps[place] ?? 0) + mrr;
  };
  for (const { from, until, mrr } of block) {
    add(monthOf(from) - first, mrr);
    if (until < NEVER) add(monthOf(until) - first, -mrr);
  }
  let sum = 0;
  const net = months.map((_, place) => {
    sum += steps[place] ?? 0;
    return sum;
  });
  const last = block[block.length - 1]?.deal;
  return customerOf(last?.customerKey ?? '', last?.customer ?? '', net);
}

/** A customer whose MRR is known month by month, however it became known; below half a cent it is 0. */
export function customerOf(key: string, name: string, sums: readonly number[]): CustomerMonths {
  // Rounded first: which of two sums of the same steps is half a cent must not hang on the order of adding them up.
  const net = sums
    .map((value) => rounded(value, 6))
    .map((value) => (Math.abs(value) < NOTHING ? 0 : value));
  const mrr = net.map((value) => Math.max(0, value));
  return { key, name, net, mrr, firstPaid: mrr.findIndex((value) => value > 0) };
}
