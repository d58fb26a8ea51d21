import type { Cell } from '../core/report/cell';
import { cellsAsDays } from '../script/day-cells';
import type { TabName } from '../workbook/sheet/tab';
import type { Book } from './book';
import type { CellsOfTab, TabPage } from './calls';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const CELLS_A_PAGE = 50000;

/** Cells of one of the add-on's tabs; no rows where the tab is gone. */
export function readTab(book: Book, tab: TabName, cells: CellsOfTab): TabPage {
  const sheet = book.tabs.get(tab);
  return sheet ? pageOf(book, sheet, cells) : { rows: [], next: null };
}

/** Cells of a tab, dates as day numbers and blank ones null, as many rows as one call carries well. */
export function pageOf({ timeZone }: Book, sheet: Sheet, cells: CellsOfTab): TabPage {
  const { from } = cells;
  const runs = cells.runs.length > 0 ? cells.runs : [[1, sheet.getLastColumn()] as const];
  const width = runs.reduce((sum, [, columns]) => sum + columns, 0);
  const last = sheet.getLastRow();
  const count = Math.min(Math.max(1, Math.floor(CELLS_A_PAGE / width)), last - from + 1);
  if (count < 1) return { rows: [], next: null };
  const parts = runs.map(([first, columns]) =>
    cellsAsDays(sheet.getRange(from, first, count, columns).getValues(), timeZone()),
  );
  const rows = Array.from({ length: count }, (_, row) =>
    parts.flatMap((part) => (part[row] ?? []).map((cell): Cell => (cell === '' ? null : cell))),
  );
  return { rows, next: from + count > last ? null : from + count };
}
