import { type Table, tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { CATEGORIES } from '../../src/core/category';
import { firstDay, lastDay, type Month, parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import { type CodedDeals, codedBetween } from '../../src/core/retention/coded';
import { type Matrix, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { type PeriodChoices, retentionPeriods } from '../../src/core/retention/periods';
import { retentionMonths } from '../../src/core/retention/retention';
import { trailingSums } from '../../src/core/retention/trailing-sums';
import { setting } from '../../src/workbook/settings-list';
import { drop, emptyHost, fixture, understoodBy } from './dropped';

type Row = Readonly<Record<string, unknown>>;

/** A workbook built from a small export, and what core makes of the same deals. */
interface Built {
  readonly host: Host;
  readonly matrix: Matrix;
  readonly deals: CodedDeals;
}

const AS_OF = parseMonth('2025-10') ?? 0;

async function built(path: string): Promise<Built> {
  const host = emptyHost();
  const cells = fixture(path);
  const { report, settings } = await understoodBy(host, cells, { asOf: AS_OF });
  await drop(host, cells, { asOf: AS_OF });
  const deals = dealsOf(report, settings);
  const entries = ledgerOf(deals, settings);
  return {
    host,
    matrix: matrixOf(entries, AS_OF),
    deals: { model: settings.model, entries, deals },
  };
}

/** Types a choice on Settings, as a person would. */
function choose(host: Host, said: Partial<PeriodChoices>): void {
  for (const id of ['period', 'yearBegins', 'historyFrom'] as const) {
    const value = said[id];
    if (value === undefined) continue;
    const typed = id === 'historyFrom' ? (value === null ? '' : firstDay(Number(value))) : value;
    host.type('Settings', setting(id).replace(/^.*!|\$/g, ''), String(typed));
  }
}

const HEADERS: Readonly<Record<string, string>> = {
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
  openingCustomers: 'Opening customers',
  newCustomers: 'New customers',
  reactivatedCustomers: 'Reactivated customers',
  expandedCustomers: 'Expanded customers',
  contractedCustomers: 'Contracted customers',
  churnedCustomers: 'Churned customers',
  closingCustomers: 'Closing customers',
  logoChurn: 'Logo churn',
  quickRatio: 'Quick ratio',
  arpa: 'ARPA',
};

const six = (value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value === '' ? null : value;

/** The rows of a table of the NRR tab, up to its first empty one. */
function filled(table: Table): readonly (readonly unknown[])[] {
  const end = table.rows.findIndex((row) => typeof row[0] !== 'number' || row[0] === 0);
  return table.rows.slice(0, end);
}

function figures(table: Table, row: readonly unknown[], headers = HEADERS): Row {
  return Object.fromEntries(
    Object.entries(headers).map(([id, header]) => [id, six(table.at(row, header))]),
  );
}

/** What core says, in the words of the headers. */
function told(found: object): Row {
  const values = new Map<string, unknown>(Object.entries(found));
  return Object.fromEntries(Object.keys(HEADERS).map((id) => [id, six(values.get(id))]));
}

const MONTHLY = { period: 'month', yearBegins: 1, historyFrom: null } as const;
const NOT_IN_NRR = { reactivationInNrr: false } as const;
const history = (text: string): Month => parseMonth(text) ?? 0;

describe.each(['recurring', 'movements-spoilt', 'snapshots', 'invoices'])(
  'the latest periods of %s',
  (file) => {
    let workbook: Built;
    beforeAll(async () => {
      workbook = await built(`small/${file}.csv`);
    });

    test.each([
      ['months', MONTHLY],
      ['quarters', { ...MONTHLY, period: 'quarter' }],
      ['fiscal quarters from February', { ...MONTHLY, period: 'quarter', yearBegins: 2 }],
      ['years', { ...MONTHLY, period: 'year' }],
      ['fiscal years from July', { ...MONTHLY, period: 'year', yearBegins: 7 }],
      [
        'quarters of a shorter history',
        { ...MONTHLY, period: 'quarter', historyFrom: history('2024-08') },
      ],
    ] as const)('are those of core: %s', (_, choices) => {
      choose(workbook.host, choices);
      const table = tableAt(workbook.host, 'NRR', ['Period', 'Opening MRR']);
      const tabs = filled(table).map((row) => figures(table, row));
      const core = retentionPeriods(workbook.matrix, { ...choices, ...NOT_IN_NRR }).map(told);
      expect(tabs).toEqual(core.reverse().slice(0, 13));
    });

    test('begin, and months too, where history is complete', () => {
      const choices = { ...MONTHLY, historyFrom: history('2024-08') };
      choose(workbook.host, choices);
      const table = tableAt(workbook.host, 'NRR', ['Month', 'Opening MRR']);
      const tabs = filled(table).map((row) => figures(table, row));
      expect(tabs).toEqual(
        retentionMonths(workbook.matrix, { ...choices, ...NOT_IN_NRR }).map(told),
      );
      if (file !== 'invoices') return;
      const sums = filled(table).map((row) => six(table.at(row, 'NRR, year on year')));
      expect(sums).toEqual(
        trailingSums(workbook.matrix, choices).map(({ nrr12sum }) => six(nrr12sum)),
      );
    });
  },
);

test('periods are named after the year in which they end, and say what is not over', async () => {
  const { host } = await built('small/recurring.csv');
  const names = (choices: Partial<PeriodChoices>) => {
    choose(host, { ...MONTHLY, ...choices });
    const table = tableAt(host, 'NRR', ['Period', 'Opening MRR']);
    return filled(table).map((row) => table.at(row, 'Period'));
  };
  expect(names({ period: 'quarter' }).slice(0, 2)).toEqual(['2025 Q4 to date', '2025 Q3']);
  expect(names({ period: 'quarter', yearBegins: 2 }).slice(0, 2)).toEqual([
    'FY2026 Q3',
    'FY2026 Q2',
  ]);
  expect(names({ period: 'year', historyFrom: history('2024-08') })).toEqual([
    '2025 to date',
    '2024 in part',
  ]);
  expect(names({})[0]).toBe(lastDay(AS_OF));
});

/** The columns beside the movements, by their place in core. */
const CODED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CATEGORIES.map((category) => [category, `Coded ${category}`])),
  renewalChange: 'Renewal change',
  againstCode: 'Against the code',
  endedWithoutDeal: 'Ended without a deal',
};

describe.each([
  'recurring',
  'recurring-spoilt',
  'contracts',
  'movements',
  'movements-spoilt',
  'snapshots',
])('what is coded in %s', (file) => {
  let workbook: Built;
  let table: Table;
  beforeAll(async () => {
    workbook = await built(`small/${file}.csv`);
    table = tableAt(workbook.host, 'NRR', ['Month', 'Coded renewal']);
  });

  test('is what core finds, month by month', () => {
    const { matrix, deals } = workbook;
    const core = matrix.months.map((month) => {
      const found = codedBetween(deals, lastDay(month - 1), lastDay(month));
      return Object.fromEntries(Object.entries(found).map(([id, value]) => [id, six(value)]));
    });
    expect(filled(table).map((row) => figures(table, row, CODED))).toEqual(core);
  });
  test('comes to what was measured, in every month and quarter', () => {
    choose(workbook.host, { ...MONTHLY, period: 'quarter' });
    const quarters = tableAt(workbook.host, 'NRR', ['Period', 'Coded renewal']);
    for (const one of [table, quarters]) {
      const rows = filled(one);
      expect(rows.length).toBeGreaterThan(7);
      for (const row of rows) {
        const [measured, coded] = ['Change as measured', 'Change as coded'].map((header) =>
          Number(one.at(row, header)),
        );
        expect(coded).toBeCloseTo(measured ?? NaN, 5);
        expect(one.at(row, 'Not explained')).toBe(0);
      }
    }
  });
});
