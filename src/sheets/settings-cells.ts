import { cellsAsDays } from '../script/day-cells';
import { asOfFormula } from '../workbook/as-of';
import type { PlainSettings, Plan } from '../workbook/plan';
import { factFormulas } from '../workbook/settings-formulas';
import { SETTINGS } from '../workbook/settings-list';
import { TABLE_ROWS, TABLES, TABLES_WIDTH, tableColumn } from '../workbook/settings-tables';
import { parseSettings, type SettingTables, type SettingValue } from '../workbook/settings-values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Reads every choice and table of the Settings tab in one call. */
export function readSettings(sheet: Sheet, timeZone: string): PlainSettings {
  const cells = cellsAsDays(sheet.getRange(2, 1, TABLE_ROWS, TABLES_WIDTH).getValues(), timeZone);
  const values = cells.slice(0, SETTINGS.length).map((row) => row[1] ?? '');
  const table = (id: keyof SettingTables): SettingValue[][] => {
    const { column, headers } = TABLES.find((one) => one.id === id) ?? { column: 1, headers: [] };
    return cells.map((row) => row.slice(column - 1, column - 1 + headers.length));
  };
  return parseSettings(values, {
    types: table('types'),
    wonStages: table('wonStages'),
    pipelines: table('pipelines'),
    excluded: table('excluded'),
    sameAs: table('sameAs'),
    rates: table('rates'),
    segments: table('segments'),
    metrics: table('metrics'),
    controls: table('controls'),
    accepted: table('accepted'),
    checksOff: table('checksOff'),
    tabsLeftOut: table('tabsLeftOut'),
  });
}

/** Lets what Settings takes from the tabs reach as far as they do; an as-of month that somebody typed stays. */
export function followTabs(sheet: Sheet, plan: Plan, rename: (formula: string) => string): void {
  const { row, column, cells } = factFormulas(plan);
  const asOf = sheet.getRange(2, 2);
  if (asOf.getFormula() !== '') asOf.setFormula(rename(asOfFormula(plan)));
  sheet.getRange(row, column, cells.length, 1).setFormulas(cells.map((line) => line.map(rename)));
}

/** Replaces a table of one column of texts. */
export function writeTexts(sheet: Sheet, id: 'tabsLeftOut', texts: readonly string[]): void {
  const cells = Array.from({ length: TABLE_ROWS }, (_, index) => [texts[index] ?? '']);
  sheet.getRange(2, tableColumn(id), TABLE_ROWS, 1).setValues(cells);
}
