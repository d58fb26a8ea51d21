import { HEADERS } from '../../host/cli/month-figures';
import { type Table, tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { CATEGORIES } from '../../src/core/category';
import { firstDay, lastDay, parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import { type Matrix, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { type PeriodChoices, retentionPeriods } from '../../src/core/retention/periods';
import { retentionMonths } from '../../src/core/retention/retention';
import { trailingSums } from '../../src/core/retention/trailing-sums';
import { SETTINGS } from '../../src/workbook/settings/list';
import { type CodedDeals, codedBetween } from '../reference/coded';
import { long } from '../some';
import { drop, emptyHost, fixture, understoodBy } from './dropped';
import { settingCell } from './hands';

type Row = Readonly<Record<string, unknown>>;

/** A workbook built from a small export, and what core makes of the same deals. */
interface Built {
  readonly host: Host;
  readonly matrix: Matrix;
  readonly deals: CodedDeals;
}

const AS_OF = parseMonth('2025-10') ?? 0;
/** The place of that month in the monthly table, from 0. */
const AS_OF_ROW = 23;

async function built(path: string): Promise<Built> {
  const host = emptyHost();
  const cells = fixture(path);
  // Only what NRR rests on, so that a choice on Settings recalculates little.
  const choices = { asOf: AS_OF };
  const { report, settings } = await understoodBy(host, cells, choices);
  await drop(host, cells, choices);
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
  for (const { id, label } of SETTINGS) {
    if (id !== 'period' && id !== 'yearBegins' && id !== 'historyFrom') continue;
    const value = said[id];
    if (value === undefined) continue;
    const typed = id === 'historyFrom' ? (value === null ? '' : firstDay(Number(value))) : value;
    host.type('Settings', settingCell(host, label), String(typed));
  }
}

const { nrr12sum, grr12sum, ...MEASURED } = HEADERS;
const SHOWN: Readonly<Record<string, string>> = {
  ...MEASURED,
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

function figures(table: Table, row: readonly unknown[], headers = SHOWN): Row {
  return Object.fromEntries(
    Object.entries(headers).map(([id, header]) => [id, six(table.at(row, header))]),
  );
}

/** What core says, in the words of the headers. */
function told(found: object): Row {
  const values = new Map<string, unknown>(Object.entries(found));
  return Object.fromEntries(Object.keys(SHOWN).map((id) => [id, six(values.get(id))]));
}

const MONTHLY = { period: 'month', yearBegins: 1, historyFrom: null } as const;
const NOT_IN_NRR = { reactivationInNrr: false } as const;
const QUARTERS = { ...MONTHLY, period: 'quarter' } as const;
const FISCAL_QUARTERS = { ...QUARTERS, yearBegins: 2 } as const;
const FISCAL_YEARS = { ...MONTHLY, period: 'year', yearBegins: 7 } as const;
const SHORTER = { ...QUARTERS, historyFrom: parseMonth('2024-08') } as const;

/** The columns beside the movements, by their place in core. */
const CODED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CATEGORIES.map((category) => [category, `Coded ${category}`])),
  renewalChange: 'Renewal change',
  againstCode: 'Uncoded change',
  endedWithoutDeal: 'Ended without a deal',
};

/** Each export is dropped once; every question is put to the same workbook. */
const workbooks = new Map<string, Promise<Built>>();

function workbookOf(file: string): Promise<Built> {
  const found = workbooks.get(file) ?? built(`small/${file}.csv`);
  workbooks.set(file, found);
  return found;
}

const monthly = ({ host }: Built) => tableAt(host, 'NRR', ['Month', 'Opening MRR']);
const latest = ({ host }: Built) => tableAt(host, 'NRR', ['Period', 'Opening MRR']);
/** What is coded in the same months, and in the same periods. */
const codedMonthly = ({ host }: Built) => tableAt(host, 'Categories', ['Month', 'Not explained']);
const codedLatest = ({ host }: Built) => tableAt(host, 'Categories', ['Period', 'Not explained']);
const coded = (table: Table) =>
  table.rows.slice(
    0,
    table.rows.findIndex(([name]) => name === ''),
  );
const rowsOf = (table: Table) => filled(table).map((row) => figures(table, row));

describe.each([
  ['recurring', [MONTHLY, QUARTERS, FISCAL_QUARTERS, FISCAL_YEARS, SHORTER]],
  ['contracts', [QUARTERS]],
  ['movements-spoilt', [FISCAL_QUARTERS]],
  ['invoices', [SHORTER]],
] as const)('the movements of small/%s.csv', (file, choices) => {
  let workbook: Built;
  beforeAll(async () => {
    workbook = await workbookOf(file);
    choose(workbook.host, MONTHLY);
  });

  test('are those of core, month by month', () =>
    expect(rowsOf(monthly(workbook))).toEqual(
      retentionMonths(workbook.matrix, NOT_IN_NRR).map(told),
    ));
  test('are those of core in the latest periods, newest first', () => {
    for (const choice of choices) {
      choose(workbook.host, choice);
      const core = retentionPeriods(workbook.matrix, { ...choice, ...NOT_IN_NRR }).map(told);
      expect(rowsOf(latest(workbook))).toEqual(core.reverse().slice(0, 13));
    }
  });
  test('begin where history is complete', () => {
    choose(workbook.host, SHORTER);
    const table = monthly(workbook);
    const core = retentionMonths(workbook.matrix, { ...SHORTER, ...NOT_IN_NRR });
    expect(rowsOf(table)).toEqual(core.map(told));
    const tabs = filled(table).map((row) => six(table.at(row, 'NRR, year on year')) ?? null);
    const sums = trailingSums(workbook.matrix, SHORTER).map(({ nrr12sum }) => six(nrr12sum));
    expect(tabs).toEqual(file === 'invoices' ? sums : sums.map(() => null));
  });
});

long('Periods are named after the year in which they end, and say what is not over', async () => {
  const workbook = await workbookOf('recurring');
  const names = (choice: Partial<PeriodChoices>) => {
    choose(workbook.host, choice);
    const table = latest(workbook);
    return filled(table).map((row) => table.at(row, 'Period'));
  };
  expect(names(QUARTERS).slice(0, 2)).toEqual(['2025 Q4 to date', '2025 Q3']);
  expect(names(FISCAL_QUARTERS).slice(0, 2)).toEqual(['FY2026 Q3', 'FY2026 Q2']);
  expect(names({ ...SHORTER, period: 'year' })).toEqual(['2025 to date', '2024 in part']);
  expect(names(MONTHLY)[0]).toBe(lastDay(AS_OF));
});

test('A card holds a quarter that lasts against nothing that is over, but for what stands at a month end', async () => {
  const workbook = await workbookOf('recurring');
  const { host } = workbook;
  /** The change and the figure of a year before, below NRR of the period, NRR of 12 months, and closing MRR. */
  const below = () =>
    ['B6:B7', 'F6:F7', 'B12:B13'].map((cells) => host.values('NRR', cells).flat());
  choose(host, MONTHLY);
  const ofMonth = below();
  choose(host, QUARTERS);
  const closing = monthly(workbook).rows.map((row) => Number(row[8]));
  const [now = 0, quarterBefore = 0] = [closing[AS_OF_ROW], closing[AS_OF_ROW - 1]];
  expect(below()[0]).toEqual(['', '']);
  expect(below()[1]?.[1]).toBe(ofMonth[1]?.[1]);
  expect(below()[2]?.map(six)).toEqual([six(now - quarterBefore), six(closing[AS_OF_ROW - 12])]);
  choose(host, FISCAL_QUARTERS);
  expect(below()[0]?.every((cell) => typeof cell === 'number')).toBe(true);
});

describe.each(['recurring', 'contracts', 'movements-spoilt', 'invoices'])(
  'what is coded in small/%s.csv',
  (file) => {
    let workbook: Built;
    beforeAll(async () => {
      workbook = await workbookOf(file);
      choose(workbook.host, MONTHLY);
    });

    test('is what core finds, month by month', () => {
      const table = codedMonthly(workbook);
      const core = workbook.matrix.months.map((month) => {
        const found = codedBetween(workbook.deals, lastDay(month - 1), lastDay(month));
        return Object.fromEntries(Object.entries(found).map(([id, value]) => [id, six(value)]));
      });
      expect(coded(table).map((row) => figures(table, row, CODED))).toEqual(core);
    });
    test('comes to what was measured, in every month and period', () => {
      for (const [table, beside] of [
        [codedMonthly(workbook), monthly(workbook)],
        [codedLatest(workbook), latest(workbook)],
      ] as const) {
        const rows = coded(table);
        expect(rows.map(([name]) => name)).toEqual(filled(beside).map(([, name]) => name));
        expect(rows.length).toBeGreaterThan(12);
        for (const row of rows) {
          const [measured, explained] = ['Change as measured', 'Change as coded'].map((header) =>
            Number(table.at(row, header)),
          );
          expect(explained).toBeCloseTo(measured ?? NaN, 5);
          expect(table.at(row, 'Not explained')).toBe(0);
        }
      }
    });
  },
);

test('Orders are led by the last year against the year before, and a month of theirs meets no target', async () => {
  const workbook = await workbookOf('invoices');
  choose(workbook.host, MONTHLY);
  const { nrr12sum } = trailingSums(workbook.matrix, MONTHLY).at(-1) ?? {};
  const cards = workbook.host.values('NRR', 'B4:J9');
  const card = (index: number) => cards.map((row) => row[index * 2]);
  expect(card(0).slice(0, 2)).toEqual(['NRR, year on year', expect.closeTo(nrr12sum ?? NaN, 9)]);
  expect(card(1)[0]).toBe('GRR, year on year');
  expect(card(2)[0]).toBe('NRR, month');
  expect(card(2).slice(4)).toEqual(['', '']);
  expect(card(0)[4]).toMatch(/^Target (met|missed)/);
  const sentence = String(workbook.host.values('NRR', 'C2:C2')[0]?.[0]);
  expect(sentence).toContain(
    `NRR ${((nrr12sum ?? 0) * 100).toFixed(1)} % year on year. In the month: `,
  );
});
