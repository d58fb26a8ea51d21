import type { Matrix } from './customer-months';
import { type Movement, movementOf } from './movements';

/** A customer whose MRR changed in a month. */
export interface Mover {
  readonly customer: string;
  readonly movement: Movement;
  readonly from: number;
  readonly to: number;
}

/** The customers whose MRR changed most in the matrix's last month, largest first; the earlier name wins a tie. */
export function largestMovers({ months, customers }: Matrix, most: number): readonly Mover[] {
  const last = months.length - 1;
  return customers
    .flatMap(({ name, mrr, firstPaid }): Mover[] => {
      const [from, to] = [mrr[last - 1] ?? 0, mrr[last] ?? 0];
      const movement = movementOf(from, to, firstPaid >= 0 && firstPaid < last);
      return movement === null ? [] : [{ customer: name, movement, from, to }];
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || byName(a, b))
    .slice(0, most);
}

function byName(a: Mover, b: Mover): number {
  return a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0;
}
