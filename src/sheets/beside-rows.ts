import type { Cell } from '../core/report/cell';
import { COMPANY_HEADERS } from '../workbook/data/companies';
import { type Holds, TAB_OF } from '../workbook/data/held-rows';
import { OTHER_HEADERS } from '../workbook/data/other-source-columns';
import { columnLetters } from '../workbook/sheet/references';
import { type OfImport, ofImport } from './deal-imports';
import { growTo, wholeColumn } from './grid';
import * as refusals from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tabs of reports that stand beside Deals, by what a line of Imports says that they hold. */
export type Beside = Exclude<Holds, 'deals'>;

/** The standard headers of such a tab, from column A on; the last of them is over the import of each row. */
export const HEADERS: Readonly<Record<Beside, readonly string[]>> = {
  companies: COMPANY_HEADERS,
  'other source': OTHER_HEADERS,
};

/** Rows of a report and where they go. */
interface Sent {
  readonly holds: Beside;
  readonly importNumber: number;
  /** The place of the first row in the report, counted from 0. */
  readonly from: number;
  /** Whole rows of the tab, with the number of their import. */
  readonly rows: readonly (readonly Cell[])[];
  /** How the cells of a row show numbers, texts among them, so that none becomes a formula. */
  readonly formats: readonly string[];
}

/**
 * Writes rows of a report below those that are there, each with the number of its import; twice writes them once.
 * @throws where other rows have come into their place
 */
export function writeBeside(
  sheet: Sheet,
  { holds, importNumber, from, rows, formats }: Sent,
): void {
  if (rows.length === 0) return;
  const first = besideOfImport(sheet, holds, importNumber).first ?? sheet.getLastRow() + 1;
  growTo(sheet, first + from + rows.length - 1, formats.length);
  const target = sheet.getRange(first + from, 1, rows.length, formats.length);
  const isTaken = (row: readonly unknown[]) =>
    row[HEADERS[holds].length - 1] !== importNumber && row.some((cell) => cell !== '');
  if (target.getValues().some(isTaken)) throw new Error(refusals.rowsChanged(TAB_OF[holds]));
  target.setNumberFormats(rows.map(() => [...formats]));
  target.setValues(rows.map((row) => row.map((cell) => cell ?? '')));
}

/** What stands on such a tab of an import. */
export function besideOfImport(sheet: Sheet, holds: Beside, importNumber: number): OfImport {
  return ofImport(besideImports(sheet, holds) ?? [], importNumber);
}

/** The import of every row from row 2 on, null where none is given; null where columns are elsewhere. */
export function besideImports(sheet: Sheet, holds: Beside): readonly (number | null)[] | null {
  const last = HEADERS[holds].length;
  const [header, ...cells] = wholeColumn(sheet, last);
  if (header !== HEADERS[holds][last - 1]) return null;
  return cells.map((cell) => (typeof cell === 'number' ? cell : null));
}

/** Formulas and imports know the columns by their place. @throws where one is elsewhere */
export function refuseMovedColumns(sheet: Sheet, holds: Beside, numbers: readonly string[]): void {
  const moved = movedColumn(sheet, holds, numbers);
  if (moved)
    throw new Error(refusals.columnMoved(TAB_OF[holds], moved.header, columnLetters(moved.column)));
}

/** The first column that is not where formulas look for it; undefined where each is. */
export function movedColumn(
  sheet: Sheet,
  holds: Beside,
  numbers: readonly string[],
): { readonly header: string; readonly column: number } | undefined {
  const [labels = []] = sheet.getRange('1:1').getValues();
  const headers = [...HEADERS[holds], ...numbers];
  const place = headers.findIndex((header, at) => labels[at] !== header);
  const header = headers[place];
  return header === undefined ? undefined : { header, column: place + 1 };
}
