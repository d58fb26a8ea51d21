import { type Cell, isBlank } from '../core/report/cell';
import { cellsAsDays, isDate } from '../script/day-cells';

/** A range as the functions read it: dates as day numbers, without the blank rows and columns at its end. */
export interface Table {
  readonly cells: readonly (readonly Cell[])[];
  /** How many dates stand in each of the first rows: to core a date is a number, only here it is still known as one. */
  readonly dates: readonly number[];
}

/** Rows in which a header or a label may stand. */
const LABELLED_ROWS = 200;

/** The spreadsheet's time zone, asked for only where a range holds dates. */
export type Zone = () => string;

/** What a function was given: rows of a range, one cell, or nothing. */
export function tableOf(given: unknown, zone: Zone): Table {
  const rows = rowsOf(given);
  const filled = rows.slice(0, lastFilled(rows, (row) => row.some(isFilled)) + 1);
  const dates = filled.slice(0, LABELLED_ROWS).map((row) => row.filter(isDate).length);
  const timeZone = filled.some((row) => row.some(isDate)) ? zone() : '';
  const cells: readonly (readonly Cell[])[] = cellsAsDays(filled, timeZone);
  const width = cells.reduce(
    (most, row) => Math.max(most, lastFilled(row, (cell) => !isBlank(cell)) + 1),
    0,
  );
  return { cells: cells.map((row) => (row.length > width ? row.slice(0, width) : row)), dates };
}

function rowsOf(given: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) return isFilled(given) ? [[given]] : [];
  return given.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
}

function isFilled(cell: unknown): boolean {
  return cell !== undefined && cell !== null && cell !== '';
}

/** Place of the last item that counts; -1 where none does. */
function lastFilled<T>(items: readonly T[], isIn: (item: T) => boolean): number {
  for (let last = items.length - 1; last >= 0; last -= 1) {
    const item = items[last];
    if (item !== undefined && isIn(item)) return last;
  }
  return -1;
}

/** The single cell of a table; null where it has none or many. */
export function onlyCell({ cells }: Table): Cell {
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : null;
}

/** Rows as columns. */
export function turned(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? null));
}
