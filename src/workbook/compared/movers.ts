import type { Cell } from '../../core/report/cell';
import { movementOf } from '../../core/retention/movements';
import { type ShownMover, sizeOf } from '../../core/retention/movers';
import { CUSTOMERS_COLUMNS, matrixColumn } from '../customers/customers';
import { numberOf } from './rows';

/** How many of the largest movers a result names. */
export const SHOWN_MOVERS = 3;

const LATEST = matrixColumn(0) - 1;
const [NAME, FIRST] = (['customer', 'first'] as const).map((id) =>
  CUSTOMERS_COLUMNS.findIndex((column) => column.id === id),
);

/** The customers whose money changed most in the as-of month, the largest change first, as the rows of Customers show it. */
export function shownMovers(
  [header = [], ...rows]: readonly (readonly Cell[])[],
  most: number,
): readonly ShownMover[] {
  const opened = numberOf(header[LATEST + 1]) ?? 0;
  return rows
    .flatMap((row) => moverIn(row, opened) ?? [])
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, most);
}

function moverIn(row: readonly Cell[], opened: number): ShownMover | null {
  const [to, from, first] = [LATEST, LATEST + 1, FIRST ?? 0].map((at) => numberOf(row[at]) ?? 0);
  if (from === undefined || to === undefined || first === undefined) return null;
  const movement = movementOf(from, to, first > 0 && first <= opened);
  return movement && { customer: String(row[NAME ?? 0] ?? ''), movement, from, to };
}
