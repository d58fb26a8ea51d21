import { tabsAsJson } from '../../host/cli/tabs-as-json';
import { monthText, parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { trailingSums } from '../../src/core/retention/trailing-sums';
import { drop, emptyHost, fixture, understoodBy } from './dropped';

type Row = Readonly<Record<string, unknown>>;

const FIGURES = [
  'opening',
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'closing',
  'nrr',
  'grr',
  'nrr12',
  'grr12',
  'openingCustomers',
  'newCustomers',
  'reactivatedCustomers',
  'expandedCustomers',
  'contractedCustomers',
  'churnedCustomers',
  'closingCustomers',
] as const;

/** Months of the tabs and of core, for one export, side by side. */
async function bothSides(path: string, asOf: string): Promise<{ tabs: Row[]; core: Row[] }> {
  const host = emptyHost();
  const cells = fixture(path);
  const month = parseMonth(asOf) ?? 0;
  const { report, settings } = await understoodBy(host, cells, { asOf: month });
  const { checks } = await drop(host, cells, { asOf: month });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  const matrix = matrixOf(ledgerOf(dealsOf(report, settings), settings), month);
  const sums = trailingSums(matrix);
  const core = retentionMonths(matrix, settings).map((found, place) => ({
    month: monthText(found.month),
    ...Object.fromEntries(FIGURES.map((id) => [id, found[id]])),
    ...(settings.model === 'invoices or orders' && sums[place]),
  }));
  return { tabs: tabsAsJson(host).months as Row[], core };
}

function rounded(rows: readonly Row[]): readonly Row[] {
  const six = (value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([id, value]) => [id, six(value)])),
  );
}

describe('the tabs and the core agree month by month', () => {
  test.each([
    ['small/recurring.csv', '2025-10'],
    ['small/contracts.csv', '2025-10'],
    ['small/movements.csv', '2025-10'],
    ['small/snapshots.csv', '2025-10'],
    ['small/invoices.csv', '2025-10'],
    ['small/recurring-spoilt.csv', '2025-10'],
    ['small/movements-spoilt.csv', '2025-10'],
    ['medium/recurring.csv', '2026-10'],
    ['medium/movements-spoilt.csv', '2026-10'],
    ['orders/invoices.csv', '2026-10'],
  ])('on %s', async (path, asOf) => {
    const { tabs, core } = await bothSides(path, asOf);
    expect(rounded(tabs)).toEqual(rounded(core));
  });
});

describe('a setting changes the tabs and the core alike', () => {
  const deal = (id: string, company: string, start: string, end: string, amount: string) => [
    id,
    company,
    start,
    end,
    amount,
    'Closed Won',
  ];
  const HEADER = [
    'Record ID',
    'Associated Company',
    'Contract start date',
    'Contract end date',
    'Amount',
    'Deal Stage',
  ];
  const CELLS = [
    HEADER,
    deal('1', 'Ann', '2025-01-01', '2025-06-30', '600'),
    deal('2', 'Ann', '2025-07-10', '2026-06-30', '1200'),
    deal('3', 'Bob', '2025-01-31', '2025-07-31', '600'),
    deal('4', 'Cy', '2025-02-01', '2025-08-01', '900'),
    deal('5', 'Di', '2025-03-15', '2025-09-20', '1000'),
    deal('6', 'Di', '2025-05-01', '2025-07-31', '300'),
  ];
  test.each([
    ['no grace', { graceDays: 0 }],
    ['thirty days of grace', { graceDays: 30 }],
    ['an end that is not paid', { endMeans: 'first day not paid' as const }],
    ['amounts a year', { amountMeans: 'ACV' as const }],
    ['an excluded customer', { excluded: ['ann'] }],
    ['two customers as one', { sameAs: [['cy', 'ann'] as const] }],
  ])('%s', async (_, choices) => {
    const asOf = parseMonth('2025-10') ?? 0;
    const host = emptyHost();
    const { report, settings } = await understoodBy(host, CELLS, { asOf, ...choices });
    await drop(host, CELLS, { asOf, ...choices });
    const matrix = matrixOf(ledgerOf(dealsOf(report, settings), settings), asOf);
    const core = retentionMonths(matrix, settings).map((found) => found.closing);
    const tabs = (tabsAsJson(host).months as Row[]).map(({ closing }) => closing);
    expect(tabs).toEqual(core);
  });
});
