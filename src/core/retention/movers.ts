import type { CustomerMonths, Matrix } from './customer-months';
import { type Movement, movementOf } from './movements';

/** A customer whose MRR differs at the two ends of a period. */
export interface Mover extends ShownMover {
  readonly customerKey: string;
}

/** What is shown of one. */
export interface ShownMover {
  readonly customer: string;
  readonly movement: Movement;
  readonly from: number;
  readonly to: number;
}

/** What is said where no deal says why. */
export const NO_REASON = '(no reason given)';

/** An end for renewal that nothing followed says only this. */
export const NOT_RENEWED = 'Not renewed';

/** The customers whose MRR changed most in the matrix's last month, largest first, as money of so many months. */
export function largestMovers(matrix: Matrix, most: number, times = 1): readonly Mover[] {
  const last = matrix.months.length - 1;
  return moversBetween(matrix, last - 1, last)
    .slice(0, most)
    .map((mover) => ({ ...mover, from: mover.from * times, to: mover.to * times }));
}

/**
 * Everybody who moved between two month ends, given as places in the matrix (-1 is the time before the first month), the
 * largest change first; customers of the same change stand as in the matrix.
 */
export function moversBetween({ customers }: Matrix, from: number, to: number): readonly Mover[] {
  return customers
    .flatMap((customer) => moverOf(customer, from, to) ?? [])
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** How much a mover's MRR changed, as a positive amount. */
export function sizeOf({ from, to }: Pick<Mover, 'from' | 'to'>): number {
  return Math.abs(to - from);
}

function moverOf(customer: CustomerMonths, first: number, last: number): Mover | null {
  const { key, name, mrr, firstPaid } = customer;
  const [from, to] = [mrr[first] ?? 0, mrr[last] ?? 0];
  const movement = movementOf(from, to, firstPaid >= 0 && firstPaid <= first);
  return movement && { customerKey: key, customer: name, movement, from, to };
}
