import { cellsAsDays } from '../script/day-cells';
import { asOfFormula } from '../workbook/as-of';
import type { PlainSettings, Plan } from '../workbook/plan';
import { SETTINGS } from '../workbook/settings-list';
import { factFormulas } from '../workbook/settings-tab';
import { TABLE_ROWS, TABLES } from '../workbook/settings-tables';
import {
  parseSettings,
  type SettingTables,
  type SettingValue,
  settingValue,
} from '../workbook/settings-values';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Reads every choice and table of the Settings tab in one call. */
export function readSettings(sheet: Sheet, timeZone: string): PlainSettings {
  const width = Math.max(...TABLES.map(({ column, headers }) => column + headers.length - 1));
  const cells = cellsAsDays(sheet.getRange(2, 1, TABLE_ROWS, width).getValues(), timeZone);
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

/** Writes what an import decides: the choices below the as-of month, the deal types, the won stages and the rates. */
export function writeSettings(sheet: Sheet, settings: PlainSettings): void {
  const [, ...chosen] = SETTINGS;
  const values = chosen.map(({ id }) => [settingValue(settings, id)]);
  sheet.getRange(3, 2, values.length, 1).setValues(values);
  writeTable(sheet, 'types', settings.types, 2);
  writeTable(
    sheet,
    'wonStages',
    settings.wonStages.map((stage) => [stage]),
    1,
  );
  writeTable(sheet, 'rates', settings.rates, 2);
}

/** Lets the as-of month follow the imports again, and what Settings takes from the tabs reach as far as they do. */
export function followTabs(sheet: Sheet, plan: Plan, rename: (formula: string) => string): void {
  const { row, column, cells } = factFormulas(plan);
  sheet.getRange(2, 2).setFormula(rename(asOfFormula(plan)));
  sheet.getRange(row, column, cells.length, 1).setFormulas(cells.map((line) => line.map(rename)));
}

function writeTable(
  sheet: Sheet,
  id: 'types' | 'wonStages' | 'rates',
  rows: readonly (readonly SettingValue[])[],
  width: number,
): void {
  const table = TABLES.find((one) => one.id === id);
  if (rows.length > TABLE_ROWS)
    throw new Error(
      `The report has ${rows.length} different values for "${table?.headers[0] ?? id}"; Settings holds ${TABLE_ROWS}. Check that the right column is mapped to it.`,
    );
  const blank = new Array<SettingValue>(width).fill('');
  const cells = Array.from({ length: TABLE_ROWS }, (_, index) => [...(rows[index] ?? blank)]);
  sheet.getRange(2, table?.column ?? 1, TABLE_ROWS, width).setValues(cells);
}
