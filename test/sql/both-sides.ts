import { monthText } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import type { Deal } from '../../src/core/report/deal';
import { cohortsOf } from '../../src/core/retention/cohorts';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths, shownPlace } from '../../src/core/retention/retention';
import { trailingSums } from '../../src/core/retention/trailing-sums';
import type { Settings } from '../../src/core/settings';
import { loadedColumns } from '../../src/sql/columns';
import type { Request } from '../../src/sql/deals';
import { COUNTS, MONEY, RATES } from '../core/figures';
import { understood } from '../core/fixtures';
import { month } from '../core/made-deals';
import { openWarehouse, PLACES, type Row } from './warehouse';

/** What a history comes to, in one form for both sides: money to seven places, ratios to nine. */
export interface Figures {
  readonly months: readonly Row[];
  /** Customer and month to MRR, where it is not 0. */
  readonly customers: Readonly<Record<string, number | null>>;
  /** First month and month to customers and MRR. */
  readonly cohorts: Readonly<Record<string, string>>;
  /** How many rows of the report are in each state. */
  readonly states: Readonly<Record<string, number>>;
}

const SUMS = ['nrr12sum', 'grr12sum'] as const;

/** The figures as core computes them from deals. */
export function coreFigures(deals: readonly Deal[], settings: Settings): Figures {
  const matrix = matrixOf(ledgerOf(deals, settings), settings.asOf ?? 0);
  const sums = settings.model === 'invoices or orders' ? trailingSums(matrix, settings) : [];
  const months = retentionMonths(matrix, settings).map((found, place) => ({
    month: monthText(found.month),
    ...rounded(found, MONEY, 7),
    ...rounded(found, COUNTS, 0),
    ...rounded(found, RATES, 9),
    ...rounded(sums[place] ?? { nrr12sum: null, grr12sum: null }, SUMS, 9),
  }));
  const names = matrix.months.map(monthText);
  const paid = matrix.customers.flatMap(({ key, mrr }) =>
    mrr.flatMap((value, place) =>
      value > 0 ? [[`${key} ${names[place]}`, places(value, 7)] as const] : [],
    ),
  );
  const cohorts = cohortsOf(matrix, shownPlace(matrix, settings)).flatMap(
    ({ first, customers, mrr }) =>
      mrr.map((value, age) => [
        `${names[first]} ${names[first + age]}`,
        `${customers[age]} ${places(value, 7)}`,
      ]),
  );
  return {
    months,
    customers: Object.fromEntries(paid),
    cohorts: Object.fromEntries(cohorts),
    states: counted(deals.map(({ state }) => state)),
  };
}

/** A report as it stands in a table, and the settings under which it is read. */
export interface Loaded {
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly settings: Settings;
}

/** A file as it stands in a table, with the settings that it tells. */
export function loadedReport(
  cells: readonly (readonly Cell[])[],
  asOf: string,
): Loaded & { readonly deals: readonly Deal[] } {
  const { header, settings, deals } = understood(cells, { asOf: month(asOf) });
  const rows = cells.slice(header.row + 1).map((row) => row.map((cell) => String(cell ?? '')));
  return { labels: header.labels, rows, settings, deals };
}

/** The request for a table that was loaded from a report with its rows numbered. */
export function requestFor({ labels, settings }: Loaded): Request {
  const columns = new Map([...loadedColumns(labels), ['rowOrder', 'row_number'] as const]);
  return { settings, columns, unknownTypes: [], ...PLACES, isPartitioned: false, lastMonths: null };
}

/** The same figures as a script computes them. */
export async function warehouseFigures(loaded: Loaded): Promise<Figures> {
  const warehouse = await openWarehouse();
  await warehouse.load(loaded.labels, loaded.rows);
  await warehouse.run(requestFor(loaded));
  const figures = await figuresIn(warehouse.rows);
  warehouse.close();
  return figures;
}

/** What the tables of a warehouse say. */
export async function figuresIn(
  rows: (query: string) => Promise<readonly Row[]>,
): Promise<Figures> {
  const months = await rows('SELECT * FROM retained.retention ORDER BY month');
  const paid = await rows('SELECT * FROM retained.customer_months WHERE mrr > 0');
  const cohorts = await rows('SELECT * FROM retained.cohorts');
  const states = await rows('SELECT state FROM retained.ledger');
  return {
    months: months.map((found) => ({
      month: shortMonth(found.month),
      ...rounded(camel(found), MONEY, 7),
      ...rounded(camel(found), COUNTS, 0),
      ...rounded(camel(found), RATES, 9),
      ...rounded(camel(found), SUMS, 9),
    })),
    customers: Object.fromEntries(
      paid.map((one) => [`${one.customer} ${shortMonth(one.month)}`, places(one.mrr, 7)]),
    ),
    cohorts: Object.fromEntries(
      cohorts.map((one) => [
        `${shortMonth(one.cohort)} ${shortMonth(one.month)}`,
        `${one.customers} ${places(one.mrr, 7)}`,
      ]),
    ),
    states: counted(states.map(({ state }) => String(state))),
  };
}

function shortMonth(value: string | number | null | undefined): string {
  return String(value).slice(0, 7);
}

function camel(row: Row): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name === 'new_mrr'
        ? 'new'
        : name.replace(/_([a-z])/g, (_, sign: string) => sign.toUpperCase()),
      value,
    ]),
  );
}

function rounded<K extends string>(
  row: Readonly<Partial<Record<K, string | number | null>>>,
  names: readonly K[],
  digits: number,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(names.map((name) => [name, places(row[name] ?? null, digits)]));
}

/** A number to so many places; DuckDB gives whole numbers of 64 bits as text. */
function places(value: string | number | null | undefined, digits: number): number | null {
  if (value === null || value === undefined) return null;
  return Math.round(Number(value) * 10 ** digits) / 10 ** digits + 0;
}

function counted(states: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
