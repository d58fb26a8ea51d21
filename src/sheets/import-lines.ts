import type { ImportLine } from '../main';
import { IMPORT_COLUMNS } from '../workbook/imports-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What became of an import; only rows of imports that are `in` count. */
export type ImportStatus = 'writing' | 'in' | 'discarded';

/** Every line of the Imports tab, in its order. */
export function readImports(sheet: Sheet): readonly ImportLine[] {
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return [];
  return sheet
    .getRange(2, 1, rows, IMPORT_COLUMNS.length)
    .getValues()
    .map(([number, status, file, when, count]) => ({
      number: Number(number),
      status: String(status),
      file: String(file),
      when: String(when),
      rows: Number(count),
    }));
}

/** Writes the line of a new import; its number is its place. */
export function writeImport(sheet: Sheet, line: ImportLine): void {
  sheet
    .getRange(line.number + 1, 1, 1, IMPORT_COLUMNS.length)
    .setValues([[line.number, line.status, line.file, line.when, line.rows]]);
}

/** The one cell that puts an import's rows in or takes them out. */
export function writeStatus(sheet: Sheet, importNumber: number, status: ImportStatus): void {
  sheet.getRange(importNumber + 1, 2).setValue(status);
}
