import { IMPORT_COLUMNS } from '../workbook/imports-tab';
import type { ImportLine } from './calls';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What became of an import; only rows of imports that are `in` count. */
export type ImportStatus = 'writing' | 'in' | 'discarded' | 'undone';

/** Every line of the Imports tab, in its order. */
export function readImports(sheet: Sheet): readonly ImportLine[] {
  const rows = sheet.getLastRow() - 1;
  if (rows < 1) return [];
  return sheet
    .getRange(2, 1, rows, IMPORT_COLUMNS.length)
    .getValues()
    .map(([number, status, file, when, holds, count, _asOf, added, changed, unchanged, gone]) => ({
      number: Number(number),
      status: String(status),
      file: String(file),
      when: String(when),
      holds: holds === 'companies' ? holds : 'deals',
      rows: Number(count),
      counts: {
        added: Number(added),
        changed: Number(changed),
        unchanged: Number(unchanged),
        gone: Number(gone),
      },
    }));
}

/** Writes the line of a new import; its number is its place, its as-of month a day number. */
export function writeImport(sheet: Sheet, line: ImportLine, asOf: number | ''): void {
  const { number, status, file, when, holds, rows, counts } = line;
  const { added, changed, unchanged, gone } = counts;
  sheet
    .getRange(number + 1, 1, 1, IMPORT_COLUMNS.length)
    .setValues([[number, status, file, when, holds, rows, asOf, added, changed, unchanged, gone]]);
}

/** The one cell that puts an import's rows in or takes them out. */
export function writeStatus(sheet: Sheet, importNumber: number, status: ImportStatus): void {
  sheet.getRange(importNumber + 1, 2).setValue(status);
}
