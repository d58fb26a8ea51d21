import { IN } from '../workbook/imports-tab';
import type { TabName } from '../workbook/tab';
import { columnsOfDeals } from './deal-rows';
import { readImports } from './import-lines';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the Import column of Deals says. */
interface ImportNumbers {
  /** Its place, counted from 0; -1 where there is none. */
  readonly place: number;
  /** One number a row from row 2 on; 0 where none is given. */
  readonly numbers: readonly number[];
}

/** The import of every row of Deals, in one read. */
export function importNumbers(deals: Sheet): ImportNumbers {
  const place = columnsOfDeals(deals).indexOf('import');
  const rows = deals.getLastRow() - 1;
  if (place < 0 || rows < 1) return { place, numbers: [] };
  const cells = deals.getRange(2, place + 1, rows, 1).getValues();
  return { place, numbers: cells.map(([cell]) => (typeof cell === 'number' ? cell : 0)) };
}

/** How many rows of an import stand on Deals, and in which row the first of them; null where there is none. */
export function rowsOfImport(
  deals: Sheet,
  importNumber: number,
): { readonly first: number | null; readonly count: number } {
  const { numbers } = importNumbers(deals);
  const first = numbers.indexOf(importNumber);
  const count = numbers.filter((one) => one === importNumber).length;
  return { first: first < 0 ? null : first + 2, count };
}

/**
 * Empties the rows of imports that were undone or given up. They do not count on any tab, but a function over the whole
 * of Deals would see them. Columns of the user's own stay as they are.
 */
export function clearDeadRows(tabs: ReadonlyMap<TabName, Sheet>): void {
  const [imports, deals] = [tabs.get('Imports'), tabs.get('Deals')];
  if (!imports || !deals) return;
  const lines = readImports(imports);
  const isDead = (number: number) =>
    lines.some((line) => line.number === number && line.status !== IN && line.status !== 'writing');
  const { numbers } = importNumbers(deals);
  const columns = columnsOfDeals(deals).map((id) => id !== '');
  for (const rows of runsOf(numbers.map(isDead)))
    for (const cells of runsOf(columns))
      deals.getRange(rows.from + 2, cells.from + 1, rows.length, cells.length).clearContent();
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
