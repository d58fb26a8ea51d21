import type { DealColumn } from '../workbook/plan';
import type { Book } from './book';
import type { ImportLine } from './calls';
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

/** How many rows of an import stand on Deals, and in which row the first of them; null where there is none. */
export function rowsOfImport(
  deals: Sheet,
  importNumber: number,
  columns: readonly DealColumn[] = columnsOfDeals(deals),
): { readonly first: number | null; readonly count: number } {
  const { numbers } = importNumbers(deals, columns);
  const first = numbers.indexOf(importNumber);
  const count = numbers.filter((one) => one === importNumber).length;
  return { first: first < 0 ? null : first + 2, count };
}

/**
 * Empties the rows of imports that were undone or given up. They do not count on any tab, but a function over the whole
 * of Deals would see them. Columns of the user's own stay as they are, and so do rows of which some may be the user's.
 */
export function clearDeadRows({ tabs, imports }: Book): void {
  const deals = tabs.get('Deals');
  const lines = imports.all();
  // Of a number that stands on two lines, either may be the one that is meant.
  const kept = new Set(lines.filter(({ status }) => !isOut(status)).map(({ number }) => number));
  const dead = lines.filter(({ number, status }) => isOut(status) && !kept.has(number));
  if (!deals || dead.length === 0) return;
  const { columns, problem } = headersOfDeals(deals);
  // They wait for the next import: half a row that is left would count as pasted by hand.
  if (problem !== null) return;
  const { numbers } = importNumbers(deals, columns);
  // Of more rows than it brought, some were copied with its number and are somebody's own.
  const isWhole = ({ number, rows }: ImportLine) =>
    numbers.filter((one) => one === number).length <= rows;
  const isDead = new Set(dead.filter(isWhole).map(({ number }) => number));
  const cells = runsOf(columns.map((id) => id !== ''));
  const areas = runsOf(numbers.map((number) => number !== null && isDead.has(number))).flatMap(
    (rows) =>
      cells.map((run) =>
        a1Of({ row: rows.from + 2, column: run.from + 1, rows: rows.length, columns: run.length }),
      ),
  );
  if (areas.length > 0) deals.getRangeList(areas).clearContent();
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
