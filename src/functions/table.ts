import { dayText } from '../core/days';
import { type Cell, isBlank } from '../core/report/cell';
import { cellsAsDays, isDate } from '../script/day-cells';

/** Rows of cells. */
export type Cells = readonly (readonly Cell[])[];

/** A range as the functions read it: dates as day numbers, without the blank rows and columns at its end. */
export interface Table {
  readonly cells: Cells;
  /** Whether a cell is a date: to core it is a number, and only here it is still known as a day. */
  readonly isDateAt: (row: number, column: number) => boolean;
}

/** The spreadsheet's time zone, asked for only where a range holds dates. */
export type Zone = () => string;

/** What a function was given: rows of a range, one cell, or nothing. */
export function tableOf(given: unknown, zone: Zone): Table {
  const rows = rowsOf(given);
  const filled = rows.slice(0, lastFilled(rows, (row) => row.some(isFilled)) + 1);
  const timeZone = filled.some((row) => row.some(isDate)) ? zone() : '';
  const cells: Cells = cellsAsDays(filled, timeZone);
  const width = cells.reduce(
    (most, row) => Math.max(most, lastFilled(row, (cell) => !isBlank(cell)) + 1),
    0,
  );
  return {
    cells: cells.map((row) => (row.length > width ? row.slice(0, width) : row)),
    isDateAt: (row, column) => isDate(filled[row]?.[column]),
  };
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

/** The cells with dates as text, so that no date is taken for an amount. */
export function datesAsText({ cells, isDateAt }: Table): Cells {
  return cells.map((row, place) =>
    row.map((cell, column) =>
      typeof cell === 'number' && isDateAt(place, column) ? dayText(cell) : cell,
    ),
  );
}

/** The single cell of a table; null where it has none or many. */
export function onlyCell({ cells }: Table): Cell {
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : null;
}

/** Rows as columns. */
export function turned(cells: Cells): Cells {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? null));
}
