import type { Cell } from '../core/report/cell';
import { cellsAsDays } from '../script/day-cells';
import type { Book } from './book';
import type { DealsPage } from './calls';
import { columnsOfDeals } from './deal-rows';

const CELLS_A_PAGE = 50000;

/** Rows of Deals from a row on, as many as one call carries well; blank cells are null. */
export function readDeals({ tabs, timeZone }: Book, from: number): DealsPage {
  const sheet = tabs.get('Deals');
  if (!sheet) return { columns: [], rows: [], next: null };
  const columns = columnsOfDeals(sheet);
  const last = sheet.getLastRow();
  const first = Math.max(2, from);
  const rows = Math.min(Math.floor(CELLS_A_PAGE / columns.length), last - first + 1);
  if (rows < 1) return { columns, rows: [], next: null };
  const cells = sheet.getRange(first, 1, rows, columns.length).getValues();
  const next = first + rows > last ? null : first + rows;
  const asCells = cellsAsDays(cells, timeZone()).map((row) =>
    row.map((cell): Cell => (cell === '' ? null : cell)),
  );
  return { columns, rows: asCells.filter((row) => row.some((cell) => cell !== null)), next };
}
