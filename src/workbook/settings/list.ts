import {
  AMOUNT_MEANINGS,
  END_MEANINGS,
  MISSING_RECORDS,
  MONEY_UNITS,
  PERIODS,
  RENEWAL_MEANINGS,
  REVENUE_MODELS,
} from '../../core/settings';
import type { PlainSettings } from '../plan';
import { MONTH, RATIO } from '../sheet/look';
import { nameOf } from '../sheet/names';

/** One choice on the Settings tab: a label and a cell. */
interface Setting {
  readonly id: keyof PlainSettings;
  readonly label: string;
  readonly choices?: readonly string[];
  readonly number?: string;
}

/** The headers of the choices: a label, its cell, and what that does. */
export const SETTING_HEADERS = ['Setting', 'Value', 'What it does'] as const;

/** What people change from month to month. */
const COMMON = [
  {
    id: 'asOf',
    label: 'As-of month',
    number: MONTH,
  },
  {
    id: 'period',
    label: 'Period',
    choices: PERIODS,
  },
  {
    id: 'moneyAs',
    label: 'Show money as',
    choices: MONEY_UNITS,
  },
  { id: 'nrrTarget', label: 'NRR target', number: RATIO },
  { id: 'grrTarget', label: 'GRR target', number: RATIO },
  {
    id: 'reactivationInNrr',
    label: 'Reactivation in NRR',
    choices: ['No', 'Yes'],
  },
  {
    id: 'yearBegins',
    label: 'Year begins in month',
    number: '0',
  },
  {
    id: 'historyFrom',
    label: 'History complete from',
    number: MONTH,
  },
] as const satisfies readonly Setting[];

/** What is chosen once. */
const RARE = [
  {
    id: 'model',
    label: 'Revenue model',
    choices: REVENUE_MODELS,
  },
  {
    id: 'amountMeans',
    label: 'Amount means',
    choices: AMOUNT_MEANINGS,
  },
  {
    id: 'renewalMeans',
    label: 'Renewal amount means',
    choices: RENEWAL_MEANINGS,
  },
  {
    id: 'endMeans',
    label: 'Contract end is',
    choices: END_MEANINGS,
  },
  {
    id: 'graceDays',
    label: 'Grace days',
    number: '0',
  },
  { id: 'currency', label: 'Currency' },
  {
    id: 'quickRatioReactivation',
    label: 'Reactivation in quick ratio',
    choices: ['Yes', 'No'],
  },
  {
    id: 'grossMargin',
    label: 'Gross margin',
    number: RATIO,
  },
  {
    id: 'missingRecords',
    label: 'Missing records',
    choices: MISSING_RECORDS,
  },
  {
    id: 'spareRows',
    label: 'Spare rows',
    number: '0',
  },
  {
    id: 'recordAddress',
    label: 'Record address',
  },
  {
    id: 'repairDays',
    label: 'Days to repair',
    number: '0',
  },
  {
    id: 'renewalMonths',
    label: 'Months to renewal',
    number: '0',
  },
] as const satisfies readonly Setting[];

const LIST = [...COMMON, ...RARE];
export type SettingId = (typeof LIST)[number]['id'];

/** The choices in the order in which they stand. */
export const SETTINGS: readonly (Setting & { readonly id: SettingId })[] = LIST;

/** What stands over the choices that are made once, in a row of its own between them and the others. */
export const RARE_TITLE = 'Rarely changed';
export const RARE_TITLE_ROW = COMMON.length + 2;

/** The row of a choice by its place in the list. */
export function settingRow(place: number): number {
  return place + (place < COMMON.length ? 2 : 3);
}

/** The choice in a row; undefined in others. */
export function settingAt(row: number): (typeof SETTINGS)[number] | undefined {
  return SETTINGS.find((_, place) => settingRow(place) === row);
}

/** The row of a choice. */
export function rowOfSetting(id: SettingId): number {
  return settingRow(SETTINGS.findIndex((one) => one.id === id));
}

/** What formulas call the cell of a choice. @example setting('graceDays') //=> "Grace_days" */
export function setting(id: SettingId): string {
  return nameOf(SETTINGS.find((one) => one.id === id)?.label ?? id);
}
