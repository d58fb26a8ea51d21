import { type Table, tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { monthOf, parseMonth } from '../../src/core/days';
import { publishedFor } from '../../src/core/kpi/benchmarks';
import { type Renewal, renewalRate, renewalsOf } from '../../src/core/kpi/renewals';
import { dealsOf } from '../../src/core/report/deals';
import type { Choices } from '../../src/core/report/understanding';
import { type Matrix, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { bridgeOf } from '../../src/core/retention/movements';
import { logoChurn, retentionMonths } from '../../src/core/retention/retention';
import type { Settings } from '../../src/core/settings';
import { namedDefinitions } from '../../src/workbook/definitions/list';
import { definitionsOf } from '../reference/definitions';
import { monthlyKpis } from '../reference/monthly-kpis';
import { drop, emptyHost, fixture, understoodBy, withTabs } from './dropped';

interface Analysed {
  readonly host: Host;
  readonly settings: Settings;
  readonly matrix: Matrix;
  readonly at: number;
  readonly renewals: readonly Renewal[] | null;
}

async function analysed(path: string, asOf: string, chosen: Choices): Promise<Analysed> {
  const month = parseMonth(asOf) ?? 0;
  const choices = { ...chosen, asOf: month };
  const host = emptyHost();
  const { report, settings } = await understoodBy(host, fixture(path), choices);
  await drop(host, fixture(path), {
    ...withTabs('Definitions', 'Benchmarks', 'KPIs', 'Renewals'),
    ...choices,
  });
  const deals = dealsOf(report, settings);
  const entries = ledgerOf(deals, settings);
  const matrix = matrixOf(entries, month);
  const renewals = renewalsOf({ report, deals, entries, settings, asOf: month });
  return { host, settings, matrix, at: matrix.months.length - 1, renewals };
}

function near(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
}

/** The rows of a table down to the first that says nothing in a column. */
function filled(table: Table, header: string): readonly (readonly unknown[])[] {
  const end = table.rows.findIndex((row) => table.at(row, header) === '');
  return table.rows.slice(0, end < 0 ? undefined : end);
}

/** The figures of one list of Definitions by their names. */
function shownDefinitions(host: Host, header: 'NRR' | 'GRR'): Readonly<Record<string, unknown>> {
  const table = tableAt(host, 'Definitions', ['Definition', header]);
  const lines = filled(table, 'Definition').map((row) => [
    table.at(row, 'Definition'),
    near(table.at(row, header)),
  ]);
  return Object.fromEntries(lines);
}

/** Renewed over due in some months up to one; null where the deals do not say. */
function renewed(
  { renewals, matrix }: Analysed,
  place: number,
  over: number,
  by: 'customers' | 'MRR',
) {
  const last = matrix.months[place] ?? 0;
  return renewals && renewalRate(renewals, { first: last - over + 1, last, by });
}

function definitionsInCore(book: Analysed) {
  const { matrix, settings, at } = book;
  const length = { month: 1, quarter: 3, year: 12 }[settings.period];
  const into = (matrix.months[at] ?? 0) % length;
  const core = definitionsOf(matrix, { at, periodFrom: Math.max(0, at - into), shownFrom: 0 });
  const { net, gross } = namedDefinitions({ model: settings.model, tabs: ['Renewals'] });
  const all = { ...core, renewals: at < 11 ? null : renewed(book, at, 12, 'MRR') };
  const named = (list: typeof net) =>
    Object.fromEntries(list.map(({ id, name }) => [name, near(all[id] ?? '')]));
  return { core, net: named(net), gross: named(gross) };
}

const KPIS = {
  'Mean logo churn': 'meanLogoChurn',
  'Contraction rate': 'contractionRate',
  'Revenue churn': 'revenueChurn',
  ARPA: 'arpa',
  'Lifetime value': 'lifetimeValue',
} as const;

function shownKpis(host: Host): readonly (readonly unknown[])[] {
  const table = tableAt(host, 'KPIs', ['Month', 'Contraction rate']);
  return table.rows
    .filter((row) => Number(table.at(row, 'Month')) > 0)
    .map((row) => [
      monthOf(Number(table.at(row, 'Month'))),
      ...[...Object.keys(KPIS), 'Renewal rate', 'Renewal rate, MRR'].map((header) =>
        near(table.at(row, header)),
      ),
    ]);
}

const CASES: readonly (readonly [string, string, Choices])[] = [
  ['small/recurring.csv', '2025-10', { grossMargin: 0.8 }],
  ['small/contracts.csv', '2025-10', { period: 'quarter', quickRatioReactivation: false }],
  ['small/movements.csv', '2025-08', { period: 'year', grossMargin: 0.5 }],
  ['small/snapshots.csv', '2024-06', { grossMargin: 0.5 }],
  ['small/invoices.csv', '2025-10', { grossMargin: 0.5 }],
  ['medium/recurring.csv', '2026-10', { grossMargin: 0.75 }],
];

describe.each(CASES)('on %s up to %s', (path, asOf, choices) => {
  let book: Analysed;
  beforeAll(async () => {
    book = await analysed(path, asOf, choices);
  });

  test('every definition of NRR and GRR is that of core', () => {
    const { net, gross } = definitionsInCore(book);
    expect(shownDefinitions(book.host, 'NRR')).toEqual(net);
    expect(shownDefinitions(book.host, 'GRR')).toEqual(gross);
    if (path.startsWith('medium')) expect(Object.values({ ...net, ...gross })).not.toContain('');
  });

  test('every month has the KPIs of core', () => {
    const { host, matrix, settings } = book;
    const core = monthlyKpis(retentionMonths(matrix, settings), settings).map((one, place) => [
      one.month,
      ...Object.values(KPIS).map((id) => near(one[id] ?? '')),
      near(renewed(book, place, 1, 'customers') ?? ''),
      near(renewed(book, place, 1, 'MRR') ?? ''),
    ]);
    expect(shownKpis(host)).toEqual(core.slice(-24));
  });

  test('the published figure for the own contract size is compared with the own one', () => {
    const { host, matrix, settings, at } = book;
    const isOrders = settings.model === 'invoices or orders';
    const { core } = definitionsInCore(book);
    const [nrr, grr, kept, contract, dollars] = host.values('Benchmarks', 'B5:B9').flat();
    const { closing, closingCustomers } = bridgeOf(matrix.customers, at, at);
    const year = at > 11 ? logoChurn(bridgeOf(matrix.customers, at - 12, at)) : null;
    const size = (12 * closing) / closingCustomers;
    expect([nrr, grr, kept, contract, dollars].map(near)).toEqual(
      [
        (isOrders ? core.yearOnYear : core.cohort) ?? '',
        (isOrders ? core.grossYearOnYear : core.grossCohort) ?? '',
        year === null ? '' : 1 - year,
        size,
        size,
      ].map(near),
    );
    const table = tableAt(host, 'Benchmarks', ['Companies', 'NRR', 'Source']);
    const own = table.rows.find((row) => String(row[0]).endsWith(': yours')) ?? [];
    const [one = 0, two] = (['nrr', 'grr'] as const).map(
      (id) => publishedFor(id, size)?.ratio ?? 0,
    );
    const gap = (mine: unknown, published = 0) =>
      isOrders || typeof mine !== 'number' ? '' : Math.round(1000 * (mine - published)) / 10;
    expect(own.slice(1, 5).map(near)).toEqual([one, gap(nrr, one), two, gap(grr, two)].map(near));
    const isCompared = !isOrders && typeof nrr === 'number';
    const beside = isCompared ? [one, Math.round(1000 * (nrr - one)) / 10] : ['', ''];
    expect(host.values('Benchmarks', 'B10:B11').flat().map(near)).toEqual(beside.map(near));
    const untold = isOrders ? 'is not compared with them' : 'There are no twelve months yet';
    const told = `the median of companies with contracts like yours, ${near(100 * one)} %.`;
    expect(host.values('Benchmarks', 'A2:A2')[0]?.[0]).toContain(isCompared ? told : untold);
  });
});
