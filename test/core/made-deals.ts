import { type Day, type Month, parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import type { Deal } from '../../src/core/report/deal';
import { dealsOf } from '../../src/core/report/deals';
import { FIELDS, type FieldId } from '../../src/core/report/fields';
import type { Report } from '../../src/core/report/report';
import { parseDay } from '../../src/core/report/values';
import { type Matrix, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import type { Entry } from '../../src/core/retention/ledger-entry';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';

/** What a made row says; a field it does not name is blank. */
export type Said = Readonly<Partial<Record<FieldId, Cell>>>;

/** The day of `YYYY-MM-DD`. */
export function day(text: string): Day {
  const found = parseDay(text, 'month first');
  if (found === null) throw new Error(`no such day: ${text}`);
  return found;
}

/** The month of `YYYY-MM`. */
export function month(text: string): Month {
  const found = parseMonth(text);
  if (found === null) throw new Error(`no such month: ${text}`);
  return found;
}

/** A won recurring deal of Acme's: 100 a month from 15 January 2026, but for what is said otherwise. */
export function deal(said: Said = {}): Said {
  return {
    companyId: '1',
    company: 'Acme',
    isWon: true,
    closeDate: day('2026-01-15'),
    recurringAmount: 100,
    ...said,
  };
}

/** Rows in standard columns, every column there. */
export function madeReport(rows: readonly Said[]): Report {
  const fields = FIELDS.map(({ id }) => id);
  return {
    fields,
    rows: rows.map((said) => fields.map((id) => said[id] ?? null)),
    dialect: { decimal: 'point', dateOrder: 'month first', dateOrderIsSure: true },
  };
}

/** Settings as they are by default, up to June 2026, but for what is said otherwise. */
export function settingsWith(said: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, asOf: month('2026-06'), ...said };
}

/** Made rows as deals, numbered from 2 as on a sheet. */
export function readDeals(
  rows: readonly Said[],
  settings: Partial<Settings> = {},
): readonly Deal[] {
  return dealsOf(madeReport(rows), settingsWith(settings));
}

/** What made rows do to MRR, line by line. */
export function readLedger(
  rows: readonly Said[],
  settings: Partial<Settings> = {},
): readonly Entry[] {
  return ledgerOf(readDeals(rows, settings), settingsWith(settings));
}

/** Made rows as MRR by customer and month, up to the as-of month. */
export function readMatrix(rows: readonly Said[], settings: Partial<Settings> = {}): Matrix {
  return matrixOf(readLedger(rows, settings), settingsWith(settings).asOf ?? 0);
}

/** MRR at every month end, all customers together. */
export function mrrOf(rows: readonly Said[], settings: Partial<Settings> = {}): readonly number[] {
  const { months, customers } = readMatrix(rows, settings);
  return months.map((_, place) => customers.reduce((sum, { mrr }) => sum + (mrr[place] ?? 0), 0));
}
