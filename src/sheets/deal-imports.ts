import { EPOCH, isDate } from '../script/day-cells';
import type { DealColumn } from '../workbook/plan';
import type { Book } from './book';
import { columnsOfDeals, headersOfDeals } from './deal-rows';
import { a1Of, columnBelow } from './grid';
import { isOut } from './import-lines';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the Import column of Deals says. */
interface ImportNumbers {
  /** Its place, counted from 0; -1 where there is none. */
  readonly place: number;
  /** One a row from row 2 on; null where none is given. */
  readonly numbers: readonly (number | null)[];
}

/** The import of every row of Deals, in one read. */
export function importNumbers(
  deals: Sheet,
  columns: readonly DealColumn[] = columnsOfDeals(deals),
): ImportNumbers {
  const place = columns.indexOf('import');
  if (place < 0) return { place, numbers: [] };
  const cells = columnBelow(deals, place + 1);
  return { place, numbers: cells.map((cell) => (typeof cell === 'number' ? cell : null)) };
}

/** How many rows of a tab an import has, and in which row the first of them stands; null where there is none. */
export interface OfImport {
  readonly first: number | null;
  readonly count: number;
}

/** What the import of every row from row 2 on says of one of them. */
export function ofImport(numbers: readonly (number | null)[], importNumber: number): OfImport {
  const first = numbers.indexOf(importNumber);
  const count = numbers.filter((one) => one === importNumber).length;
  return { first: first < 0 ? null : first + 2, count };
}

/** What stands on Deals of an import. */
export function rowsOfImport(
  deals: Sheet,
  importNumber: number,
  columns: readonly DealColumn[] = columnsOfDeals(deals),
): OfImport {
  return ofImport(importNumbers(deals, columns).numbers, importNumber);
}

/** The columns of a tab by their names, blank where they are the user's own, and the import of each row. */
interface ImportedRows extends ImportNumbers {
  readonly columns: readonly string[];
}

/**
 * What the rows of an import hold in the add-on's columns, as one number: the same in whatever order rows and columns
 * stand, another one where a cell was changed or another row stands for one of them.
 */
export function sumOfRows(
  sheet: Sheet,
  importNumber: number,
  { columns, place, numbers }: ImportedRows,
): number {
  const first = numbers.indexOf(importNumber);
  if (first < 0) return 0;
  const last = numbers.lastIndexOf(importNumber);
  const size = Math.max(1, Math.floor(CELLS_A_READ / columns.length));
  let sum = 0;
  for (let at = first; at <= last; at += size) {
    const rows = Math.min(size, last - at + 1);
    for (const row of sheet.getRange(at + 2, 1, rows, columns.length).getValues())
      if (row[place] === importNumber) sum += hashOf(columns, row);
  }
  return sum;
}

/** Cells that one call reads: an answer is limited in size. */
const CELLS_A_READ = 200_000;

/**
 * Cells of the user's own columns are none of the row, and a column that came later is blank. How a cell is shown changes
 * nothing, but of an amount with cents that somebody shows as a day: a date is the day number that it is without its format.
 */
function hashOf(columns: readonly string[], row: readonly unknown[]): number {
  const cells = columns.map((id, place) => {
    const cell = row[place];
    return id === '' || cell === '' ? '' : `${id}=${isDate(cell) ? dayOf(cell) : cell}`;
  });
  let hash = 0;
  for (const cell of cells.sort())
    for (let at = 0; at < cell.length; at += 1) hash = (hash * 31 + cell.charCodeAt(at)) | 0;
  return hash >>> 0;
}

/**
 * The number of a day, of its midnight in whichever zone from UTC-10 to UTC+13: to ask for the zone would cost a call for
 * every fortnight. In the others it is the day beside, for all dates alike.
 */
function dayOf(date: Date): number {
  return Math.floor((date.getTime() / HOUR + 13) / 24) + EPOCH;
}

const HOUR = 3600000;

/**
 * Empties the rows of an import that the add-on takes out, once its line says so: they do not count on any tab, but a function
 * over the whole of Deals would see them. Columns of the user's own stay as they are, and so do rows of which some may be the
 * user's. Answers whether nothing is left to do.
 */
export function clearRows({ tabs, imports }: Book, importNumber: number): boolean {
  const deals = tabs.get('Deals');
  const line = imports.find(importNumber);
  if (!deals || !line || !isOut(line.status)) return true;
  const { columns, problem } = headersOfDeals(deals);
  // They wait: half a row that is left would count as pasted by hand.
  if (problem !== null) return false;
  const isGone = importNumbers(deals, columns).numbers.map((one) => one === importNumber);
  // Of more rows than it brought, some were copied with its number and are somebody's own.
  const isItsOwn = isGone.filter(Boolean).length <= line.rows;
  if (!isItsOwn) return true;
  const cells = runsOf(columns.map((id) => id !== ''));
  const areas = runsOf(isGone).flatMap((rows) =>
    cells.map((run) =>
      a1Of({ row: rows.from + 2, column: run.from + 1, rows: rows.length, columns: run.length }),
    ),
  );
  if (areas.length > 0) deals.getRangeList(areas).clearContent();
  return true;
}

/** Where a list says yes, as runs of neighbours. @example runsOf([true, true, false]) //=> [{ from: 0, length: 2 }] */
function runsOf(list: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  list.forEach((is, index) => {
    const last = runs[runs.length - 1];
    if (is && last && last.from + last.length === index) last.length += 1;
    else if (is) runs.push({ from: index, length: 1 });
  });
  return runs;
}
