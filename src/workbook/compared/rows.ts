import type { Cell } from '../../core/report/cell';
import type { Figure } from '../../core/twice/tab-figures';

/** The cells of a row by the columns that hold them. */
export type TableRow = Readonly<Record<string, Cell>>;

/** Rows by the columns whose cells were read. */
export function tableRows(
  rows: readonly (readonly Cell[])[],
  ids: readonly string[],
): readonly TableRow[] {
  return rows.map((row) => Object.fromEntries(ids.map((id, place) => [id, row[place] ?? null])));
}

/** The number in a cell; null where it holds none, but a text or an error. */
export function numberOf(cell: Cell | undefined): Figure {
  return typeof cell === 'number' ? cell : null;
}
