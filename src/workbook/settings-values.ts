import { firstDay, monthText, parseMonth } from '../core/days';
import type { Choices } from '../core/report/understanding';
import { writtenSetting } from '../core/report/written-settings';
import { DEFAULT_SETTINGS, keptOf } from '../core/settings';
import type { PlainSettings, WorkbookTables } from './plan';
import { SETTINGS } from './settings-list';
import type { TableId } from './settings-tables';

/** A value as the Settings tab holds it. */
export type SettingValue = string | number | boolean;

/** The cell of a choice: months as their first day, yes and no as words, nothing said as a blank. */
export function settingValue(settings: PlainSettings, id: keyof PlainSettings): SettingValue {
  const value = settings[id];
  if (id === 'asOf' || id === 'historyFrom') return monthCell(settings[id]);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? value : String(value ?? '');
}

function monthCell(month: string): SettingValue {
  const parsed = parseMonth(month);
  return parsed === null ? '' : firstDay(parsed);
}

/** The tables of the Settings tab as rows of cells. */
export type SettingTables = Readonly<
  Record<
    Exclude<TableId, 'frequencies' | 'categories'>,
    readonly (readonly (SettingValue | undefined)[])[]
  >
>;

/**
 * The settings that the cells of the Settings tab say, days as day numbers. A cell that says nothing the program knows
 * is named in one sentence with what it may say.
 */
export function parseSettings(
  values: readonly SettingValue[],
  tables: SettingTables,
): PlainSettings {
  let choices: Choices = {};
  SETTINGS.forEach(({ label }, index) => {
    choices = { ...choices, ...choiceOf(label, values[index] ?? '') };
  });
  const { model, amountMeans, renewalMeans, asOf, historyFrom } = choices;
  return {
    ...DEFAULT_SETTINGS,
    ...keptOf(choices),
    model: model ?? DEFAULT_SETTINGS.model,
    amountMeans: amountMeans ?? DEFAULT_SETTINGS.amountMeans,
    renewalMeans: renewalMeans ?? DEFAULT_SETTINGS.renewalMeans,
    asOf: monthText(asOf ?? 0),
    historyFrom: historyFrom == null ? '' : monthText(historyFrom),
    currency: String(values[SETTINGS.findIndex(({ id }) => id === 'currency')] ?? ''),
    types: pairs(tables.types),
    wonStages: texts(tables.wonStages),
    pipelines: texts(tables.pipelines),
    excluded: texts(tables.excluded),
    sameAs: pairs(tables.sameAs),
    rates: pairs(tables.rates).map(([code, rate]) => [code, Number(rate)]),
    ...workbookTables(tables),
    // They stand on no tab: the document remembers them.
    columns: [],
  };
}

function workbookTables(tables: SettingTables): WorkbookTables {
  return {
    segments: pairs(tables.segments),
    metrics: filled(tables.metrics).map((row) => row.map((cell) => numberOrText(cell))),
    controls: filled(tables.controls).map(([day, mrr]) => [Number(day), Number(mrr)]),
    accepted: filled(tables.accepted).map(([id, check, reason]) => [
      String(id),
      String(check ?? ''),
      String(reason ?? ''),
    ]),
    checksOff: texts(tables.checksOff),
    tabsLeftOut: texts(tables.tabsLeftOut),
  };
}

function choiceOf(label: string, value: SettingValue): Choices {
  const setting = writtenSetting(label);
  // A formula that lost its tab: the next import writes it anew.
  if (!setting || /^#[A-Z]/.test(String(value))) return {};
  const cell = typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value;
  const choice = setting.parse(cell);
  if (choice) return choice;
  throw new Error(`On Settings, ${label} is "${value}". Type ${setting.allowed}.`);
}

type Rows = SettingTables['types'];

function filled(rows: Rows): Rows {
  return rows.filter(([first]) => String(first ?? '') !== '');
}

function texts(rows: Rows): readonly string[] {
  return filled(rows).map(([text]) => String(text));
}

function pairs(rows: Rows): readonly (readonly [string, string])[] {
  return filled(rows).map(([a, b]) => [String(a), String(b ?? '')]);
}

function numberOrText(cell: SettingValue | undefined): string | number {
  return typeof cell === 'number' ? cell : String(cell ?? '');
}
