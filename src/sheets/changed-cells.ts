import { comparable } from '../core/settings';
import { settingAt } from '../workbook/settings/list';
import { isTextColumn, TABLES } from '../workbook/settings/tables';
import type { SettingValue } from '../workbook/settings/values';
import type { CellChange } from './setting-changes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Shown = readonly (readonly unknown[])[];

/**
 * Those changes whose cells still hold what the import brought, by all cells of Settings and their formulas, in the rows in
 * which these stand now. What was typed since is the user's, and so is the rest of its line in a table: a category says
 * nothing without its deal type.
 */
export function untouched(
  changes: readonly CellChange[],
  cells: Shown,
  formulas: Shown = [],
): readonly CellChange[] {
  const now = changes.map((change) => ({ ...change, row: rowNow(change, changes, cells) }));
  const at = (all: Shown, { row, column }: CellChange) => all[row - 1]?.[column - 1] ?? '';
  const holds = (change: CellChange) =>
    change.isFormula ? at(formulas, change) !== '' : at(cells, change) === change.after;
  const isTyped = (change: CellChange) => !holds(change) && at(cells, change) !== '';
  const typed = new Set(now.filter(isTyped).map(lineOf));
  return now.filter((change) => holds(change) && !typed.has(lineOf(change)));
}

/** Choices over which somebody has typed something else, also where they have done so before; each as it says that now. */
export function typedOver(
  changes: readonly CellChange[],
  cells: readonly (readonly SettingValue[])[],
): readonly CellChange[] {
  return changes.flatMap((change) => {
    const { before, after, column } = change;
    const now = cells[rowNow(change, changes, cells) - 1]?.[1];
    const isBrought = now === after && before !== after;
    return column !== 2 || isBrought || !now ? [] : [{ ...change, before: now, after: now }];
  });
}

/**
 * Somebody may have sorted a table, and one that is put back has no gaps: its lines are known by their first cells, and
 * choices by their labels. Where none is there any more, the row is as it was.
 */
function rowNow({ row, column }: CellChange, changes: readonly CellChange[], cells: Shown): number {
  const first = tableOf(column)?.column ?? 0;
  const isKey = (change: CellChange) => change.row === row && change.column === first;
  const key = first ? changes.find(isKey)?.after : settingAt(row)?.label;
  const isSame = (line: Shown[number]) =>
    comparable(String(line[Math.max(0, first - 1)])) === comparable(String(key));
  return isSame(cells[row - 1] ?? []) ? row : cells.findIndex(isSame) + 1 || row;
}

/** The table that has a column of Settings; none has that of the choices. */
function tableOf(column: number) {
  return TABLES.find(
    (table) => table.column <= column && column < table.column + table.headers.length,
  );
}

/** The line of a table, or the choice, in which a cell stands. */
function lineOf({ row, column }: CellChange): string {
  return `${row} ${tableOf(column)?.column}`;
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
