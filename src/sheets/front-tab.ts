import type { Cell } from '../core/report/cell';
import { cellsAsDays } from '../script/day-cells';
import type { Book } from './book';
import type { FrontTabPage } from './calls';
import { refusals } from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const CELLS_A_PAGE = 50000;

/**
 * Rows of the tab in front from a row on, dates as day numbers, as many as one call carries well. A later page names the
 * tab, since another may be in front by then.
 */
export function readFrontTab(book: Book, from: number, name: string): FrontTabPage {
  const sheet = tabToRead(book, name);
  const [last, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  const first = Math.max(1, from);
  const rows = Math.min(
    Math.max(1, Math.floor(CELLS_A_PAGE / Math.max(1, columns))),
    last - first + 1,
  );
  if (rows < 1) return { name: sheet.getName(), rows: [], next: null };
  const cells = sheet.getRange(first, 1, rows, columns).getValues();
  const next = first + rows > last ? null : first + rows;
  const asCells = cellsAsDays(cells, book.timeZone()).map((row) =>
    row.map((cell): Cell => (cell === '' ? null : cell)),
  );
  return { name: sheet.getName(), rows: asCells, next };
}

function tabToRead({ spreadsheet, tabs }: Book, name: string): Sheet {
  const sheet = name === '' ? spreadsheet.getActiveSheet() : spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(refusals.frontTabGone(name));
  if (tabs.isOwn(sheet)) throw new Error(refusals.frontTabIsOwn(sheet.getName()));
  return sheet;
}
