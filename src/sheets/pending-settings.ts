import { cellsAsDays } from '../script/day-cells';
import { IN } from '../workbook/imports-tab';
import { isTextColumn } from '../workbook/settings-tables';
import type { SettingValue } from '../workbook/settings-values';
import { readImports } from './import-lines';
import type { Memory } from './memory';
import { ownTabs } from './own-tabs';
import type { CellChange } from './setting-changes';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Lets cells of Settings follow one import: while its line says `in` they hold what it brings, else what was there. So the
 * one cell that puts an import in or takes it out changes its rows and its settings together.
 */
export function pendSettings(
  sheet: Sheet,
  changes: readonly CellChange[],
  importNumber: number,
  rename: (formula: string) => string,
): void {
  const isIn = rename(`INDEX(Imports!$B:$B;${importNumber + 1})="${IN}"`);
  for (const run of runsOf(changes)) {
    const range = rangeOf(sheet, run);
    if (isTextColumn(run[0]?.column ?? 0)) range.setNumberFormat('General');
    range.setFormulas(
      run.map((change) => [`=IF(${isIn};${afterwards(change)};${literal(change.before)})`]),
    );
  }
}

/** Writes what the cells have come to, now that the import is in or out. */
export function settleSettings(sheet: Sheet, changes: readonly CellChange[], isIn: boolean): void {
  for (const run of runsOf(changes)) {
    const range = rangeOf(sheet, run);
    if (isTextColumn(run[0]?.column ?? 0)) range.setNumberFormat('@');
    range.setValues(run.map(({ before, after }) => [isIn ? after : before]));
  }
}

/** Settles what an import that was interrupted has left pending. */
export function settlePending(spreadsheet: Spreadsheet, memory: Memory | null): void {
  const tabs = ownTabs(spreadsheet);
  const [imports, settings] = [tabs.get('Imports'), tabs.get('Settings')];
  if (!memory?.pending || !imports || !settings) return;
  const { importNumber, changes } = memory.pending;
  const line = readImports(imports).find(({ number }) => number === importNumber);
  settleSettings(settings, changes, line?.status === IN);
}

/** Those changes whose cells still hold what the import brought: what was typed since is the user's. */
export function untouched(
  sheet: Sheet,
  changes: readonly CellChange[],
  timeZone: string,
): readonly CellChange[] {
  return runsOf(changes).flatMap((run) => {
    const cells = cellsAsDays(rangeOf(sheet, run).getValues(), timeZone);
    return run.filter(({ after, isFormula }, index) => isFormula || cells[index]?.[0] === after);
  });
}

function afterwards({ after, isFormula }: CellChange): string {
  return isFormula ? `(${String(after).slice(1)})` : literal(after);
}

/** A value as part of a formula; a fraction as a division, since not every locale has a decimal point. */
function literal(value: SettingValue): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'boolean') return value ? '(1=1)' : '(1=0)';
  const [whole = '0', decimals = ''] = (
    /e/.test(String(value)) ? value.toFixed(12) : String(value)
  ).split('.');
  return decimals === '' ? whole : `${Number(whole + decimals)}/1${'0'.repeat(decimals.length)}`;
}

/** Changes of cells that stand below each other, to be written in one call. */
function runsOf(changes: readonly CellChange[]): readonly (readonly CellChange[])[] {
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

function rangeOf(sheet: Sheet, run: readonly CellChange[]): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(run[0]?.row ?? 1, run[0]?.column ?? 1, run.length, 1);
}
