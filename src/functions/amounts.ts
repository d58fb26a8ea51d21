import type { Refusal } from '../core/refusal';
import { type Cell, isBlank } from '../core/report/cell';
import { dialectOf } from '../core/report/dialect';
import { parseAmount } from '../core/report/values';
import { badCell, type Place } from './bad-cell';
import { anAmount } from './function-words';

/** Cells that should hold amounts, and where in the range each stands. */
export interface Block {
  readonly rows: readonly (readonly Cell[])[];
  readonly placeOf: (row: number, column: number) => Place;
}

/** The block as numbers, blank cells as 0, numbers typed as text read; the first cell that is none is named. */
export function amountsOf(
  { rows, placeOf }: Block,
  expected = anAmount,
): readonly (readonly number[])[] | Refusal {
  const read = amountReader(rows);
  const amounts: number[][] = [];
  for (const [row, cells] of rows.entries()) {
    const numbers: number[] = [];
    for (const [column, cell] of cells.entries()) {
      const number = isBlank(cell) ? 0 : read(cell);
      if (number === null) return badCell(placeOf(row, column), { found: cell, expected });
      numbers.push(number);
    }
    amounts.push(numbers);
  }
  return amounts;
}

/** The currencies of some texts, by sign or code: €, EUR, kr. */
export function currenciesIn(texts: readonly Cell[]): readonly string[] {
  const found = texts.flatMap((cell) =>
    typeof cell === 'string' ? (/\p{Sc}|\b[A-Z]{3}\b|\bkr\b|zł/u.exec(cell)?.[0] ?? []) : [],
  );
  return [...new Set(found)];
}

/** Reads one cell's amount in the way in which all of the cells are written; null where it holds none. */
export function amountReader(rows: readonly (readonly Cell[])[]): (cell: Cell) => number | null {
  const { decimal } = dialectOf(rows.flat(), []);
  return (cell) => parseAmount(cell, decimal);
}
