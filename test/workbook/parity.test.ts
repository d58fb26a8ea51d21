import { resultsAsJson, tabsAsJson } from '../../host/cli/tabs-as-json';
import { monthText, parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { trailingSums } from '../../src/core/retention/trailing-sums';
import { COUNTS, MONEY, RATES } from '../core/figures';
import { long, some } from '../some';
import { drop, emptyHost, fixture, understoodBy } from './dropped';

type Row = Readonly<Record<string, unknown>>;

const FIGURES = [...MONEY, ...RATES, ...COUNTS] as const;

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
  return { tabs: resultsAsJson(host).months as Row[], core };
}

function rounded(rows: readonly Row[]): readonly Row[] {
  const six = (value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([id, value]) => [id, six(value)])),
  );
}

describe('the tabs and the core agree month by month', () => {
  test.each(
    some(
      [
        ['small/movements.csv', '2025-10'],
        ['small/snapshots.csv', '2025-10'],
        ['small/recurring-spoilt.csv', '2025-10'],
        ['medium/recurring.csv', '2026-10'],
        ['medium/movements-spoilt.csv', '2026-10'],
        ['orders/invoices.csv', '2026-10'],
      ],
      3,
    ),
  )('on %s', async (path, asOf) => {
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
  long.each([
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
    const tabs = (resultsAsJson(host).months as Row[]).map(({ closing }) => closing);
    expect(tabs).toEqual(core);
  });
});

describe('records as people write them', () => {
  const asOf = parseMonth('2025-06') ?? 0;
  async function expectAlike(cells: readonly (readonly string[])[], choices: Choices = {}) {
    const host = emptyHost();
    const { report, settings } = await understoodBy(host, cells, { asOf, ...choices });
    await drop(host, cells, { asOf, ...choices });
    const matrix = matrixOf(ledgerOf(dealsOf(report, settings), settings), asOf);
    const core = retentionMonths(matrix, settings).map(({ opening, churn, closing }) => ({
      opening,
      churn,
      closing,
    }));
    const tabs = (resultsAsJson(host).months as Row[]).map(({ opening, churn, closing }) => ({
      opening,
      churn,
      closing,
    }));
    expect(rounded(tabs)).toEqual(rounded(core));
  }
  const MOVES = [
    'Record ID',
    'Associated Company',
    'Close Date',
    'Deal Type',
    'Amount',
    'Product line',
    'Deal Stage',
  ];
  const move = (...cells: string[]) => [...cells, 'Closed Won'];

  test('a churn that names neither amount nor line ends every line of the customer, and only from then on', () =>
    expectAlike([
      MOVES,
      move('1', 'Ann', '2025-01-05', 'New Business', '100', 'A'),
      move('2', 'Ann', '2025-01-06', 'Cross-sell', '50', 'B'),
      move('3', 'Ann', '2025-03-10', 'Churn', '', ''),
      move('4', 'Ann', '2025-05-02', 'New Business', '30', 'A'),
      move('5', 'Bob', '2025-01-02', 'New Business', '10', 'A'),
    ]));
  long('names and types with doubled blanks and other capitals', () =>
    expectAlike([
      MOVES,
      move('1', 'Acme  Inc', '2025-01-05', 'New  Business', '100', ''),
      move('2', 'acme inc', '2025-02-05', 'UPSELL', '20', ''),
    ]),
  );
  long('amounts per billing period', () =>
    expectAlike(
      [
        [
          'Record ID',
          'Associated Company',
          'Contract start date',
          'Contract end date',
          'Amount',
          'Billing frequency',
          'Deal Stage',
        ],
        ['1', 'Ann', '2025-01-01', '2025-12-31', '600', 'Per six months', 'Closed Won'],
        ['2', 'Bob', '2025-01-01', '2025-12-31', '90', 'quarterly', 'Closed Won'],
        ['3', 'Cy', '2025-01-01', '2025-12-31', '52', 'weekly', 'Closed Won'],
      ],
      { amountMeans: 'per billing period' },
    ),
  );
  long('an excluded company whose rows name it with and without its ID', () =>
    expectAlike(
      [
        [
          'Record ID',
          'Associated Company',
          'Associated Company IDs',
          'Close Date',
          'Recurring revenue amount',
          'Deal Stage',
        ],
        ['1', 'Ann', '77', '2025-01-05', '100', 'Closed Won'],
        ['2', 'Ann', '', '2025-02-05', '7', 'Closed Won'],
        ['3', 'Bob', '78', '2025-02-05', '9', 'Closed Won'],
      ],
      { excluded: ['77'] },
    ),
  );
});

long(
  'error cells and days that no month has are left out with a reason, and break no figure',
  async () => {
    const asOf = parseMonth('2025-06') ?? 0;
    const host = emptyHost();
    const cells = [
      [
        'Record ID',
        'Associated Company',
        'Close Date',
        'Recurring revenue amount',
        'Is Closed Won',
      ],
      ['1', 'Ann', '2025-01-05', '100', 'true'],
      ['2', 'Bob', '2025-01-05', '10', 'true'],
      ['3', 'Cy', '2025-01-05', '20', 'true'],
      ['4', 'Di', '2025-01-05', '30', 'true'],
    ];
    await drop(host, cells, { asOf });
    const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
    const at = (label: string, row: number) =>
      `${String.fromCharCode(65 + labels.indexOf(label))}${row}`;
    host.type('Deals', at('Is Closed Won', 3), '=1/0');
    host.type('Deals', at('Recurring revenue amount', 4), '=1/0');
    host.type('Deals', at('Close Date', 5), "'2025-02-30");
    const { months, report, checks } = tabsAsJson(host) as {
      months: Row[];
      report: Row;
      checks: Row[];
    };
    expect(months[months.length - 1]?.closing).toBe(100);
    expect(report).toMatchObject({ rows: 4, counted: 1 });
    expect(checks.every(({ ok }) => ok)).toBe(true);
  },
);
