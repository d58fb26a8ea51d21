import { cellsAsDays } from '../script/day-cells';

/** Some rows of a tab, dates as day numbers. */
export interface TabCells {
  readonly rows: readonly (readonly (string | number | boolean)[])[];
  /** The row to go on from; null when this was the last page. */
  readonly next: number | null;
}

const CELLS_A_CALL = 50_000;

/** The values of a tab from a row on, as many as one call carries well; null where there is no such tab. */
export function readTabCells(name: string, from: number): TabCells | null {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const tab = spreadsheet.getSheetByName(name);
  if (!tab) return null;
  const [last, columns] = [tab.getLastRow(), tab.getLastColumn()];
  const rows = Math.min(Math.max(1, Math.floor(CELLS_A_CALL / columns)), last - from + 1);
  if (rows < 1) return { rows: [], next: null };
  const values = tab.getRange(from, 1, rows, columns).getValues();
  const next = from + rows > last ? null : from + rows;
  return { rows: cellsAsDays(values, spreadsheet.getSpreadsheetTimeZone()), next };
}
