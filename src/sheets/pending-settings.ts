import { cellsAsDays } from '../script/day-cells';
import { IN, IN_WORDS } from '../workbook/data/import-columns';
import { settingChoices } from '../workbook/settings/formulas';
import { isTextColumn, SCRATCH_COLUMN, TABLE_ROWS } from '../workbook/settings/tables';
import type { SettingValue } from '../workbook/settings/values';
import { columnLetters } from '../workbook/sheet/references';
import type { Book } from './book';
import { rangeOf, runsOf, writeChanges } from './changed-cells';
import { clearRows } from './deal-imports';
import { growTo } from './grid';
import { takeBack } from './made-settings';
import type { CellChange } from './setting-changes';
import { writeChoices } from './write-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Lets cells of Settings follow one import: while its line says `in` they hold what it brings, else what was there. So the
 * one cell that puts an import in or takes it out changes its rows and its settings together.
 */
export function pendSettings(
  { tabs }: Book,
  changes: readonly CellChange[],
  importNumber: number,
): void {
  const sheet = tabs.need('Settings');
  const words = IN_WORDS.map(
    (word) => `COUNTIFS(Imports!$A:$A;${importNumber};Imports!$B:$B;"${word}")`,
  );
  const isIn = tabs.rename(`${words.join('+')}>0`);
  const runs = runsOf(changes);
  writeScratch(sheet, runs.flat());
  let row = SCRATCH_ROW;
  for (const run of runs) {
    const range = rangeOf(sheet, run);
    if (isTextColumn(run[0]?.column ?? 0)) range.setNumberFormat('General');
    // A drop-down refuses a formula whose result it does not list, and an empty result is none of its values.
    range.clearDataValidations();
    range.setFormulas(
      run.map((change, index) => {
        const [before, after] = scratchCells(change, row + index);
        return [`=IF(${isIn};${after};${before})`];
      }),
    );
    row += run.length;
  }
}

const SCRATCH_ROW = 2;

/** The old and the new values as text, then as numbers: formulas point at them, so that no value is part of a formula. */
function writeScratch(sheet: Sheet, changes: readonly CellChange[]): void {
  if (changes.length === 0) return;
  growTo(sheet, changes.length + 1, SCRATCH_COLUMN + 3);
  const text = (value: SettingValue) => (typeof value === 'string' ? value : '');
  const number = (value: SettingValue) => (typeof value === 'string' ? '' : value);
  const range = (part: number) =>
    sheet.getRange(SCRATCH_ROW, SCRATCH_COLUMN + part, changes.length, 2);
  const shown = changes.map(({ before, after, isFormula }) => [before, isFormula ? '' : after]);
  range(0).setNumberFormat('@');
  range(0).setValues(shown.map((pair) => pair.map((value) => text(value ?? ''))));
  range(2).setValues(shown.map((pair) => pair.map((value) => number(value ?? ''))));
}

/** Where the old and the new value of a change stand. */
function scratchCells(change: CellChange, row: number): readonly [string, string] {
  const cell = (value: SettingValue, part: number) => {
    if (value === '') return '""';
    const column = SCRATCH_COLUMN + part + (typeof value === 'string' ? 0 : 2);
    return `$${columnLetters(column)}$${row}`;
  };
  const { before, after, isFormula } = change;
  return [cell(before, 0), isFormula ? `(${String(after).slice(1)})` : cell(after, 1)];
}

/**
 * Writes what the cells have come to, now that the import is in or out. What was typed over one since is the user's. The
 * drop-downs come back last, and whatever was written: a value that was there before them may stay.
 */
function settleSettings(sheet: Sheet, changes: readonly CellChange[], isIn: boolean): void {
  if (changes.length === 0) return;
  writeChanges(sheet, stillPending(sheet, changes), isIn);
  const columns = new Set(changes.map(({ column }) => column));
  writeChoices(
    sheet,
    settingChoices().filter(({ area }) => columns.has(area.column)),
  );
  sheet.getRange(SCRATCH_ROW, SCRATCH_COLUMN, changes.length, 4).clearContent();
}

/** Those changes whose cells still follow an import. */
function stillPending(sheet: Sheet, changes: readonly CellChange[]): readonly CellChange[] {
  return runsOf(changes).flatMap((run) => {
    const formulas = rangeOf(sheet, run).getFormulas();
    return run.filter((_, place) => isPending(formulas[place]?.[0]));
  });
}

/** Whether a formula of Settings lets its cell follow an import. */
function isPending(formula = ''): boolean {
  return formula.startsWith('=IF(COUNTIFS(');
}

/**
 * Settles what an import that was interrupted has left pending, and what is left of a first one that is out. Rows go of the one
 * import that the add-on itself takes out, which it notes first; over the word of any other somebody typed, and may type again.
 */
export function settlePending(book: Book, takenOut = 0): void {
  const { memory, tabs, imports, timeZone } = book;
  const known = memory.read();
  if (!clearRows(book, known?.pending?.otherwise ? known.pending.importNumber : takenOut)) return;
  const settings = tabs.get('Settings');
  if (!settings) return;
  takeBack(book, settings, { sparesRows: true });
  if (!known) settleSettings(settings, shownPending(settings, timeZone), true);
  if (!known?.pending) return;
  const { importNumber, changes, otherwise } = known.pending;
  const status = imports.find(importNumber)?.status;
  // Over the word of one that was in somebody typed, and may type that again: its settings stay with its rows.
  const wasIn = !otherwise && memory.undoNote(importNumber)?.sum !== undefined;
  const isIn = status === IN || (wasIn && status !== 'writing');
  settleSettings(settings, changes, isIn);
  memory.write({ ...known, ...(isIn ? {} : otherwise), pending: null });
}

/**
 * What is pending in a copy of the spreadsheet, which Google makes without what is remembered: each cell shows what its
 * import's word makes of it, and keeps that. An as-of month that is then a value follows the imports from the next one on.
 */
function shownPending(sheet: Sheet, timeZone: Book['timeZone']): readonly CellChange[] {
  const range = sheet.getRange(SCRATCH_ROW, 1, TABLE_ROWS, SCRATCH_COLUMN - 1);
  const formulas = range.getFormulas();
  if (!formulas.flat().some(isPending)) return [];
  const shown = cellsAsDays(range.getValues(), timeZone());
  return formulas.flatMap((line, down) =>
    line.flatMap((formula, across) => {
      const value = shown[down]?.[across] ?? '';
      const place = { row: SCRATCH_ROW + down, column: across + 1 };
      return isPending(formula) ? [{ ...place, before: value, after: value }] : [];
    }),
  );
}
