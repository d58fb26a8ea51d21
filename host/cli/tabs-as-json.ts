import type { Host } from '../host';
import { auditAsJson } from './audit-as-json';
import { cohortsOf } from './cohorts-as-json';
import { monthFigures, monthText, numberAt } from './month-figures';
import { repairsAsJson } from './repairs-as-json';
import { segmentsOf } from './segments-as-json';
import { type Table, tableAt } from './table-at';

/** What the tabs say, for other programs to read: every figure is an evaluated cell. */
export function tabsAsJson(host: Host): Record<string, unknown> {
  const settings = settingsOf(host);
  return monthly(host, settings, () => asMonthly(host, settings));
}

/** What every workbook says: each month, each customer, what was coded, and whether the tabs agree. */
export function resultsAsJson(host: Host): Results {
  return monthly(host, settingsOf(host), () => resultsOf(host));
}

type Results = Readonly<Record<'months' | 'customers' | 'categories' | 'checks', unknown>>;

function monthly<T>(host: Host, settings: Record<string, unknown>, read: () => T): T {
  return settings[SHOWN_AS] === 'ARR' ? withMoneyAs(host, 'MRR', read) : read();
}

const SHOWN_AS = 'Show money as';

/** Reads the tabs while they show money in another unit, and then lets them show it as before. */
function withMoneyAs<T>(host: Host, unit: string, read: () => T): T {
  const labels = host.values('Settings', 'A1:B60');
  const place = labels.findIndex(([label]) => label === SHOWN_AS);
  const cell = `B${place + 1}`;
  host.type('Settings', cell, unit);
  try {
    return read();
  } finally {
    host.type('Settings', cell, String(labels[place]?.[1]));
  }
}

/** Money is that of a month, whatever Settings shows it as. */
function asMonthly(host: Host, settings: Record<string, unknown>): Record<string, unknown> {
  const { months, customers, categories, checks } = resultsOf(host);
  return {
    model: settings['Revenue model'],
    asOf: settings['As-of month'],
    settings,
    report: reportOf(host),
    grace: graceOf(host),
    months,
    segments: segmentsOf(host),
    cohorts: cohortsOf(host),
    customers,
    categories,
    checks,
    audit: auditAsJson(host),
    repairs: repairsAsJson(host),
  };
}

function resultsOf(host: Host): Results {
  const months = tableAt(host, 'NRR', ['Month', 'Opening MRR']);
  return {
    months: months.rows.filter(isMonth).map((row) => monthOf(months, row)),
    customers: customersOf(host),
    categories: categoriesOf(host),
    checks: checksOf(host),
  };
}

/** MRR that is paid only because a renewal is awaited, and NRR of the chosen period without it; null in models without grace. */
function graceOf(host: Host): { readonly mrr: number; readonly nrr: number | null } | null {
  const words = tableAt(host, 'Words', ['Tab', 'About', 'Number']);
  const number = (about: string) =>
    words.rows
      .map((row) => words.at(row, 'About') === about && words.at(row, 'Number'))
      .find(isNumber);
  const mrr = number('MRR in grace');
  return mrr === undefined ? null : { mrr, nrr: number('NRR without it') ?? null };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

const CATEGORIES = [
  'new business',
  'renewal',
  'price increase',
  'upsell',
  'cross-sell',
  'downgrade',
  'churn',
  'one-time',
];

type Row = readonly unknown[];

/** The months' rows come first; below the last one the formulas are blank. */
function isMonth(row: Row): boolean {
  return typeof row[1] === 'number' && row[1] > 0;
}

function monthOf(table: Table, row: Row): Record<string, unknown> {
  return { month: monthText(table.at(row, 'Month')), ...monthFigures(table, row) };
}

function categoriesOf(host: Host): readonly Record<string, unknown>[] {
  const table = tableAt(host, 'Categories', ['Month', 'Coded new business']);
  const end = table.rows.findIndex(([month]) => typeof month !== 'number');
  return table.rows.slice(0, end).map((row) => {
    const figures = CATEGORIES.map((name) => [name, numberAt(table, row, `Coded ${name}`) ?? 0]);
    return { month: monthText(table.at(row, 'Month')), ...Object.fromEntries(figures) };
  });
}

function settingsOf(host: Host): Record<string, unknown> {
  const { rows } = tableAt(host, 'Settings', ['Setting', 'Value']);
  const lines = rows
    .slice(
      0,
      rows.findIndex(([label]) => label === ''),
    )
    .filter(([label]) => label !== BETWEEN);
  return Object.fromEntries(
    lines.map(([label, value]) => [label, isMonthCell(label, value) ? monthText(value) : value]),
  );
}

/** What stands over the second part of the choices. */
const BETWEEN = 'Rarely changed';

/** Settings that hold a month, as its first day. */
function isMonthCell(label: unknown, value: unknown): boolean {
  return (
    typeof value === 'number' && (label === 'As-of month' || label === 'History complete from')
  );
}

function reportOf(host: Host): Record<string, unknown> {
  const table = tableAt(host, 'Audit', ['Code', 'Reason', 'Rows']);
  const end = table.rows.findIndex(([code]) => typeof code !== 'number');
  const lines = table.rows.slice(0, end);
  const counted = lines.find(([code]) => code === 0);
  const notCounted = lines
    .filter(([code, , rows]) => code !== 0 && Number(rows) > 0)
    .map(([, reason, rows]) => ({ reason, rows }));
  const all = lines.reduce((sum, [, , rows]) => sum + Number(rows), 0);
  return { rows: all, counted: counted?.[2] ?? 0, notCounted };
}

function customersOf(host: Host): readonly Record<string, unknown>[] {
  const table = tableAt(host, 'Customers', ['No.', 'Customer']);
  const months = table.header.flatMap((header, column) =>
    typeof header === 'number' ? [column] : [],
  );
  // The latest stands first, and the last one is what the first month opens with.
  const paid = months.slice(0, -1).reverse();
  return table.rows
    .filter(([number]) => Number(number) > 0)
    .map((row) => ({ customer: row[1], mrr: paid.map((column) => row[column]) }));
}

function checksOf(host: Host): readonly Record<string, unknown>[] {
  const table = tableAt(host, 'Audit', ['No.', 'Check', 'Difference', 'Result']);
  return table.rows
    .slice(
      0,
      // The line on computing twice, which stands below them, has no number.
      table.rows.findIndex((row) => typeof table.at(row, 'No.') !== 'number'),
    )
    .map((row) => ({
      name: table.at(row, 'Check'),
      ok: table.at(row, 'Result') === 'Holds',
      difference: table.at(row, 'Difference'),
    }));
}
