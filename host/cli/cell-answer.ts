import { quietly } from '../engine/quiet';
import { lettersOf } from '../formulas/letters';
import type { Host } from '../host';

/** What a formula shows: a value, rows where it fills several cells, or the message of its error. */
export type CellAnswer = { readonly value: unknown } | { readonly error: string };

/** Columns that a table may have before the formula's cell moves further right. */
const TABLE_WIDTH = 52;
/** Room for what a formula spills. */
const SPILL = { rows: 2000, columns: 160 };

/** Puts a table at A1 of an empty tab, a formula beside it, and reads what the formula shows. */
export function answerBeside(
  host: Host,
  table: readonly (readonly string[])[],
  formula: string,
): CellAnswer {
  const sheet = 'Sheet1';
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const column = Math.max(width, TABLE_WIDTH) + 2;
  const last = { row: table.length + SPILL.rows, column: column + SPILL.columns };
  grow(host, last);
  if (table.length > 0)
    host.paste(
      sheet,
      'A1',
      table.map((row) => row.map(asTyped)),
    );
  host.type(sheet, a1(1, column), formula);
  const cell = host.cell(sheet, a1(1, column));
  if (cell.error !== undefined) return { error: cell.error || String(cell.value) };
  return { value: trimmed(host.values(sheet, `${a1(1, column)}:${a1(last.row, last.column)}`)) };
}

/** Text that would be taken for a formula stays text, as in a file that is opened in Sheets. */
function asTyped(text: string): string {
  const isNumber = /^[-+]?[\d.,]+%?$/.test(text);
  return /^[=+-]/.test(text) && !isNumber ? `'${text}` : text;
}

/** The block without the blank rows and columns around it; one cell alone is a value. */
function trimmed(rows: readonly (readonly unknown[])[]): unknown {
  const lastOf = (row: readonly unknown[]) => row.findLastIndex((cell) => cell !== '');
  const width = rows.reduce((most, row) => Math.max(most, lastOf(row) + 1), 0);
  const height = rows.findLastIndex((row) => lastOf(row) >= 0) + 1;
  if (width <= 1 && height <= 1) return rows[0]?.[0] ?? '';
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

function a1(row: number, column: number): string {
  return `${lettersOf(column - 1)}${row}`;
}

/** Sheets adds the rows and columns that a result needs; here they are there before. */
function grow({ model }: Host, last: { readonly row: number; readonly column: number }): void {
  const sheetId = model.getters.getActiveSheetId();
  const sheetName = model.getters.getSheetName(sheetId);
  const add = (dimension: 'ROW' | 'COL', has: number, wants: number) => {
    const added = { sheetId, sheetName, dimension, base: has - 1, position: 'after' } as const;
    if (wants > has)
      quietly(() => model.dispatch('ADD_COLUMNS_ROWS', { ...added, quantity: wants - has }));
  };
  add('ROW', model.getters.getNumberRows(sheetId), last.row);
  add('COL', model.getters.getNumberCols(sheetId), last.column);
}
