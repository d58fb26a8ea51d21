import { isTextColumn, TABLES } from '../workbook/settings/tables';
import type { CellChange } from './setting-changes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Shown = readonly (readonly unknown[])[];

/**
 * Those changes whose cells still hold what the import brought, by all cells of Settings and their formulas. What was typed
 * since is the user's, and so is the rest of its line in a table: a category says nothing without its deal type.
 */
export function untouched(
  changes: readonly CellChange[],
  cells: Shown,
  formulas: Shown = [],
): readonly CellChange[] {
  const at = (all: Shown, { row, column }: Place) => all[row - 1]?.[column - 1] ?? '';
  const holds = (change: CellChange) =>
    change.isFormula ? at(formulas, change) !== '' : at(cells, change) === change.after;
  const places = new Set(changes.map(textOf));
  const isTyped = (change: CellChange) => {
    const beside = { row: change.row, column: change.column + 1 };
    const isNamed = TABLES.some(({ column }) => column === change.column);
    return holds(change)
      ? isNamed && !places.has(textOf(beside)) && at(cells, beside) !== ''
      : at(cells, change) !== '';
  };
  const typed = new Set(changes.filter(isTyped).map(lineOf));
  return changes.filter((change) => holds(change) && !typed.has(lineOf(change)));
}

type Place = Pick<CellChange, 'row' | 'column'>;

function textOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

/** The line of a table, or the choice, in which a cell stands. */
function lineOf({ row, column }: Place): string {
  return textOf({ row, column: TABLES.filter((table) => table.column <= column).length });
}

/** Writes what an import brings, or what was there before it. */
export function writeChanges(sheet: Sheet, changes: readonly CellChange[], isIn: boolean): void {
  for (const run of runsOf(changes)) {
    const range = rangeOf(sheet, run);
    if (isTextColumn(run[0]?.column ?? 0)) range.setNumberFormat('@');
    range.setValues(run.map(({ before, after }) => [isIn ? after : before]));
  }
}

/** Changes of cells that stand below each other, to be written in one call. */
export function runsOf(changes: readonly CellChange[]): readonly (readonly CellChange[])[] {
  const sorted = [...changes].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellChange[][] = [];
  for (const change of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last?.column === change.column && last.row === change.row - 1) run.push(change);
    else runs.push([change]);
  }
  return runs;
}

/** The cells of such changes. */
export function rangeOf(
  sheet: Sheet,
  run: readonly CellChange[],
): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(run[0]?.row ?? 1, run[0]?.column ?? 1, run.length, 1);
}
