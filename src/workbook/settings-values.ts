import { firstDay, monthOf, monthText, parseMonth } from '../core/days';
import { AMOUNT_MEANINGS, END_MEANINGS, RENEWAL_MEANINGS, REVENUE_MODELS } from '../core/settings';
import type { PlainSettings } from './plan';
import { SETTINGS } from './settings-list';

/** A value as the Settings tab holds it. */
export type SettingValue = string | number | boolean;

/** The cell of a choice: months as their first day, yes and no as words. */
export function settingValue(settings: PlainSettings, id: keyof PlainSettings): SettingValue {
  const value = settings[id];
  if (id === 'asOf') return firstDay(parseMonth(settings.asOf) ?? 0);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? value : String(value);
}

/** The tables of the Settings tab as rows of cells. */
export interface SettingTables {
  readonly types: readonly (readonly SettingValue[])[];
  readonly wonStages: readonly (readonly SettingValue[])[];
  readonly pipelines: readonly (readonly SettingValue[])[];
  readonly excluded: readonly (readonly SettingValue[])[];
  readonly sameAs: readonly (readonly SettingValue[])[];
  readonly rates: readonly (readonly SettingValue[])[];
}

/**
 * The settings that the cells of the Settings tab say, days as day numbers. A cell that says nothing the program knows
 * is named in one sentence with what it may say.
 */
export function parseSettings(
  values: readonly SettingValue[],
  tables: SettingTables,
): PlainSettings {
  const at = (id: keyof PlainSettings) => values[SETTINGS.findIndex((one) => one.id === id)] ?? '';
  const texts = (rows: SettingTables['wonStages']) =>
    rows.map(([text]) => String(text ?? '')).filter((text) => text !== '');
  const pairs = (rows: SettingTables['types']) =>
    rows.flatMap(([a, b]) =>
      String(a ?? '') === '' ? [] : [[String(a), String(b ?? '')] as const],
    );
  return {
    model: oneOf('Revenue model', at('model'), REVENUE_MODELS),
    amountMeans: oneOf('Amount means', at('amountMeans'), AMOUNT_MEANINGS),
    endMeans: oneOf('Contract end is', at('endMeans'), END_MEANINGS),
    renewalMeans: oneOf('Renewal amount means', at('renewalMeans'), RENEWAL_MEANINGS),
    asOf: monthCell(at('asOf')),
    graceDays: numberCell('Grace days', at('graceDays')),
    reactivationInNrr:
      oneOf('Reactivation in NRR', at('reactivationInNrr'), ['No', 'Yes']) === 'Yes',
    nrrTarget: numberCell('NRR target', at('nrrTarget')),
    grrTarget: numberCell('GRR target', at('grrTarget')),
    currency: String(at('currency')),
    types: pairs(tables.types),
    wonStages: texts(tables.wonStages),
    pipelines: texts(tables.pipelines),
    excluded: texts(tables.excluded),
    sameAs: pairs(tables.sameAs),
    rates: pairs(tables.rates).map(([code, rate]) => [code, Number(rate)]),
    // They stand on no tab: the document remembers them.
    columns: [],
  };
}

function oneOf<T extends string>(label: string, value: SettingValue, allowed: readonly T[]): T {
  const found = allowed.find((one) => one.toLowerCase() === String(value).trim().toLowerCase());
  if (found === undefined)
    throw new Error(`On Settings, ${label} is "${value}". Choose one of: ${allowed.join(', ')}.`);
  return found;
}

function numberCell(label: string, value: SettingValue): number {
  if (typeof value === 'number' && value >= 0) return value;
  throw new Error(`On Settings, ${label} is "${value}". Type a number that is not negative.`);
}

function monthCell(value: SettingValue): string {
  if (typeof value === 'number') return monthText(monthOf(value));
  const month = parseMonth(String(value));
  if (month !== null) return monthText(month);
  throw new Error(`On Settings, As-of month is "${value}". Type a month such as 2026-10.`);
}
