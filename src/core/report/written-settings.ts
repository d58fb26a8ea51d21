import {
  AMOUNT_MEANINGS,
  comparable,
  END_MEANINGS,
  MISSING_RECORDS,
  MONEY_UNITS,
  PERIODS,
  RENEWAL_MEANINGS,
  REVENUE_MODELS,
} from '../settings';
import { type Cell, textOf } from './cell';
import {
  aDay,
  aFirstMonth,
  aMargin,
  aMonth,
  aMonthOfTheYear,
  anAddress,
  aShare,
  someDays,
  someMonths,
  someRows,
} from './setting-words';
import type { Choices } from './understanding';
import { parseDay } from './values';
import { monthOfCell } from './written-month';

/** One setting that can be written beside its label: on the command line, or in a range given to a function. */
export interface WrittenSetting {
  /** As on the Settings tab. */
  readonly label: string;
  /** The allowed values in words. */
  readonly allowed: string;
  /** The choice that a value stands for; null for a value that is not allowed. */
  readonly parse: (value: Cell) => Choices | null;
}

/** The settings that change a number, and what each may say. */
export const WRITTEN_SETTINGS: readonly WrittenSetting[] = [
  oneOf('Revenue model', REVENUE_MODELS, (model) => ({ model })),
  oneOf('Amount means', AMOUNT_MEANINGS, (amountMeans) => ({ amountMeans })),
  oneOf('Renewal amount means', RENEWAL_MEANINGS, (renewalMeans) => ({ renewalMeans })),
  oneOf('Contract end is', END_MEANINGS, (endMeans) => ({ endMeans })),
  parsed('As-of month', aMonth, monthOfCell, (asOf) => ({ asOf })),
  parsed(
    'Report date',
    aDay,
    (cell) => parseDay(cell, 'month first'),
    (reported) => ({ reported }),
  ),
  parsed('Grace days', someDays, days, (graceDays) => ({ graceDays })),
  oneOf('Reactivation in NRR', ['Yes', 'No'], (answer) => ({
    reactivationInNrr: answer === 'Yes',
  })),
  parsed('NRR target', aShare, share, (nrrTarget) => ({ nrrTarget })),
  parsed('GRR target', aShare, share, (grrTarget) => ({ grrTarget })),
  oneOf('Period', PERIODS, (period) => ({ period })),
  parsed('Year begins in month', aMonthOfTheYear, monthOfYear, (yearBegins) => ({
    yearBegins,
  })),
  optional(
    parsed('History complete from', aFirstMonth, monthOfCell, (historyFrom) => ({
      historyFrom,
    })),
    { historyFrom: null },
  ),
  oneOf('Reactivation in quick ratio', ['Yes', 'No'], (answer) => ({
    quickRatioReactivation: answer === 'Yes',
  })),
  oneOf('Show money as', MONEY_UNITS, (moneyAs) => ({ moneyAs })),
  optional(
    parsed('Gross margin', aMargin, share, (grossMargin) => ({
      grossMargin,
    })),
    { grossMargin: null },
  ),
  oneOf('Missing records', MISSING_RECORDS, (missingRecords) => ({ missingRecords })),
  optional(
    parsed('Record address', anAddress, address, (recordAddress) => ({
      recordAddress,
    })),
    { recordAddress: '' },
  ),
  parsed('Days to repair', someDays, days, (repairDays) => ({ repairDays })),
  parsed('Months to renewal', someMonths, renewalMonths, (months) => ({
    renewalMonths: months,
  })),
  parsed('Spare rows', someRows, spareRows, (rows) => ({
    spareRows: rows,
  })),
];

/** The setting of a label, case aside. */
export function writtenSetting(label: string): WrittenSetting | null {
  return WRITTEN_SETTINGS.find((one) => comparable(one.label) === comparable(label)) ?? null;
}

export function oneOf<T extends string>(
  label: string,
  values: readonly T[],
  choose: (value: T) => Choices,
): WrittenSetting {
  const find = (cell: Cell) =>
    values.find((value) => comparable(value) === comparable(textOf(cell))) ?? null;
  const last = values[values.length - 1];
  return parsed(label, `${values.slice(0, -1).join(', ')} or ${last}`, find, choose);
}

function parsed<T>(
  label: string,
  allowed: string,
  read: (cell: Cell) => T | null,
  choose: (value: T) => Choices,
): WrittenSetting {
  const parse = (cell: Cell) => {
    const value = read(cell);
    return value === null ? null : choose(value);
  };
  return { label, allowed, parse };
}

/** A setting that may stay empty, and what that means. */
function optional(setting: WrittenSetting, empty: Choices): WrittenSetting {
  return {
    ...setting,
    parse: (cell) => (textOf(cell).trim() === '' ? empty : setting.parse(cell)),
  };
}

function monthOfYear(cell: Cell): number | null {
  const month = Number(textOf(cell));
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
}

function renewalMonths(cell: Cell): number | null {
  const months = days(cell);
  return months !== null && months <= 120 ? months : null;
}

function spareRows(cell: Cell): number | null {
  const rows = Number(textOf(cell));
  return Number.isInteger(rows) && rows >= 20 && rows <= 20000 ? rows : null;
}

function address(cell: Cell): string | null {
  const text = textOf(cell).trim();
  return /^https:\/\/\S+$/.test(text) ? text : null;
}

function days(cell: Cell): number | null {
  return /^\d{1,3}$/.test(textOf(cell)) ? Number(textOf(cell)) : null;
}

/** Shares above this would be a percentage without its sign. */
const LARGEST_SHARE = 5;

function share(cell: Cell): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(textOf(cell));
  if (!match) return null;
  const value = Number(match[1]) / (match[2] ? 100 : 1);
  return value > 0 && value <= LARGEST_SHARE ? value : null;
}
