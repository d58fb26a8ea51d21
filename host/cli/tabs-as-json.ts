import type { Host } from '../host';
import { type Table, tableAt } from './table-at';

/** What the tabs say, for other programs to read: every figure is an evaluated cell. */
export function tabsAsJson(host: Host): Record<string, unknown> {
  const settings = settingsOf(host);
  const months = tableAt(host, 'NRR', ['Month', 'Opening MRR']);
  return {
    model: settings['Revenue model'],
    asOf: settings['As-of month'],
    settings,
    report: reportOf(host),
    months: months.rows.filter(isMonth).map((row) => monthOf(months, row)),
    segments: {},
    cohorts: {},
    customers: customersOf(host),
    categories: months.rows.filter(isMonth).map((row) => categoriesOf(months, row)),
    checks: checksOf(host),
    audit: { accuracy: null, findings: [] },
  };
}

const FIGURES: Readonly<Record<string, string>> = {
  opening: 'Opening MRR',
  new: 'New',
  reactivation: 'Reactivation',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churn: 'Churn',
  closing: 'Closing MRR',
  nrr: 'NRR',
  grr: 'GRR',
  nrr12: 'NRR, 12 months',
  grr12: 'GRR, 12 months',
  nrr12sum: 'NRR, year on year',
  grr12sum: 'GRR, year on year',
  openingCustomers: 'Opening customers',
  newCustomers: 'New customers',
  reactivatedCustomers: 'Reactivated customers',
  expandedCustomers: 'Expanded customers',
  contractedCustomers: 'Contracted customers',
  churnedCustomers: 'Churned customers',
  closingCustomers: 'Closing customers',
};

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
  const shown = Object.entries(FIGURES).filter(([, header]) => table.header.includes(header));
  const figures = shown.map(([key, header]) => [key, numberAt(table, row, header)]);
  return { month: monthText(table.at(row, 'Month')), ...Object.fromEntries(figures) };
}

function categoriesOf(table: Table, row: Row): Record<string, unknown> {
  const figures = CATEGORIES.map((name) => [name, numberAt(table, row, `Coded ${name}`) ?? 0]);
  return { month: monthText(table.at(row, 'Month')), ...Object.fromEntries(figures) };
}

function numberAt(table: Table, row: Row, header: string): number | null {
  const value = table.at(row, header);
  return typeof value === 'number' ? value : null;
}

/** A day number as its month. @example monthText(46326) //=> "2026-10" */
function monthText(day: unknown): string {
  const date = new Date((Number(day) - 25569) * 86400000);
  return date.toISOString().slice(0, 7);
}

function settingsOf(host: Host): Record<string, unknown> {
  const { rows } = tableAt(host, 'Settings', ['Setting', 'Value']);
  const lines = rows.slice(
    0,
    rows.findIndex(([label]) => label === ''),
  );
  return Object.fromEntries(
    lines.map(([label, value]) => [label, label === 'As-of month' ? monthText(value) : value]),
  );
}

function reportOf(host: Host): Record<string, unknown> {
  const table = tableAt(host, 'Audit', ['Code', 'Reason', 'Rows']);
  const lines = table.rows.filter(([code]) => typeof code === 'number');
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
  const [, ...paid] = months;
  return table.rows
    .filter(([number]) => Number(number) > 0)
    .map((row) => ({ customer: row[1], mrr: paid.map((column) => row[column]) }));
}

function checksOf(host: Host): readonly Record<string, unknown>[] {
  const table = tableAt(host, 'Audit', ['Check', 'Difference', 'Result']);
  return table.rows
    .slice(
      0,
      table.rows.findIndex((row) => table.at(row, 'Check') === ''),
    )
    .map((row) => ({
      name: table.at(row, 'Check'),
      ok: table.at(row, 'Result') === 'Holds',
      difference: table.at(row, 'Difference'),
    }));
}
