import { columnLetters } from '../workbook/sheet/references';
import type { Area, Tab } from '../workbook/sheet/tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Makes the grid at least so large, since cells outside it cannot be written; answers what it then is. */
export function growTo(
  sheet: Sheet,
  rows: number,
  columns: number,
): Pick<Area, 'rows' | 'columns'> {
  return grown(sheet, { rows, columns, keeps: Number.POSITIVE_INFINITY });
}

/**
 * The same for a tab of the add-on's. A spreadsheet holds 10 million cells, blank ones too: one of steps keeps no column beyond
 * its last, and loses them before its rows come.
 */
export function fitGrid(
  sheet: Sheet,
  { rows, columns, isHidden }: Pick<Tab, 'rows' | 'columns' | 'isHidden'>,
): Pick<Area, 'rows' | 'columns'> {
  return grown(sheet, { rows, columns, keeps: isHidden ? columns : Number.POSITIVE_INFINITY });
}

function grown(
  sheet: Sheet,
  { rows, columns, keeps }: Pick<Area, 'rows' | 'columns'> & { readonly keeps: number },
): Pick<Area, 'rows' | 'columns'> {
  const [hasRows, wide] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const hasColumns = Math.min(wide, keeps);
  if (wide > keeps) sheet.deleteColumns(keeps + 1, wide - keeps);
  if (rows > hasRows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (columns > hasColumns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  return { rows: Math.max(rows, hasRows), columns: Math.max(columns, hasColumns) };
}

/** The cells of an area. */
export function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** What stands in a column to the end of the grid, without asking first how far it is filled. */
export function wholeColumn(sheet: Sheet, column: number): readonly unknown[] {
  const letters = columnLetters(column);
  const cells = sheet.getRange(`${letters}:${letters}`).getValues();
  return cells.map(([cell]) => cell);
}

/** The same from row 2 on. */
export function columnBelow(sheet: Sheet, column: number): readonly unknown[] {
  return wholeColumn(sheet, column).slice(1);
}

/** The cells of areas, in their order, asked for in two calls however many there are. */
export function rangesOf(sheet: Sheet, areas: readonly Area[]): readonly Range[] {
  return areas.length === 0 ? [] : sheet.getRangeList(areas.map(a1Of)).getRanges();
}

/** An area in A1 notation, without its tab. */
export function a1Of({ row, column, rows, columns }: Area): string {
  return `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}
