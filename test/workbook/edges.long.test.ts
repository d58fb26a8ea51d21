import { resultsAsJson, tabsAsJson } from '../../host/cli/tabs-as-json';
import { quietly } from '../../host/engine/quiet';
import { parseMonth } from '../../src/core/days';
import type { Choices } from '../../src/core/report/understanding';
import { drop, emptyHost, withTabs } from './dropped';

const HEADER = [
  'Record ID',
  'Associated Company',
  'Close Date',
  'Recurring revenue amount',
  'Recurring revenue inactive date',
  'Recurring revenue inactive reason',
  'Is Closed Won',
  'Industry',
  'Product line',
];
type Given = readonly [
  company: string,
  from: string,
  mrr: number,
  until?: string,
  reason?: string,
  line?: string,
];

/** A small report of recurring deals, each with its company, first day and MRR. */
async function dropped(deals: readonly Given[], choices: Choices, month = '2026-10') {
  const rows = deals.map(([company, from, mrr, until = '', reason = '', line = ''], index) => [
    ...[String(index + 1), company, from, String(mrr), until, reason, 'true', 'Retail', line],
  ]);
  const host = emptyHost();
  const cells = [HEADER, ...rows];
  const { checks } = await drop(host, cells, { asOf: parseMonth(month) ?? 0, ...choices });
  return { host, failed: checks.filter(({ ok }) => !ok).map(({ name }) => name) };
}

/** What stands under a header of Definitions, by the names of the definitions. */
function under(host: ReturnType<typeof emptyHost>, column: string) {
  const cells = host.values('Definitions', `A5:${column}16`);
  return Object.fromEntries(cells.map((row) => [String(row[0]), row[row.length - 1]]));
}

describe('twelve-month figures', () => {
  const deals: readonly Given[] = [
    ['Ada', '2024-01-05', 100],
    ['Bob', '2024-01-05', 100, '2026-03-01', 'Churned'],
  ];
  test.each([
    ['2025-06', 0.5],
    ['2025-11', 0.5],
    ['2025-12', null],
  ])('of segments need a year of complete history: from %s it is %s', async (from, expected) => {
    const historyFrom = parseMonth(from);
    const { host } = await dropped(deals, { ...withTabs('Segments'), historyFrom });
    const segments = tabsAsJson(host).segments as Record<string, readonly { nrr12: unknown }[]>;
    expect(segments.Industry?.map(({ nrr12 }) => nrr12)).toEqual([expected]);
  });
  test('are not compared with figures of a month', async () => {
    const { host } = await dropped(deals, withTabs('Definitions'));
    const difference = under(host, 'C');
    expect(difference['Trailing 12 months, by cohort']).toBe('Chosen');
    expect(difference['Twelve months compounded']).toBeCloseTo(0);
    expect(difference['Bridge of the chosen period']).toBe('');
    expect(difference['Mean of twelve monthly rates']).toBe('');
  });
  test('are compared with a bridge of twelve months', async () => {
    const { host } = await dropped(
      deals,
      { ...withTabs('Definitions'), period: 'year' },
      '2025-12',
    );
    expect(under(host, 'C')['Bridge of the chosen period']).toBeCloseTo(0);
  });
});

/** Types into a row of Deals under a header, where nothing says that the cell holds text. */
function typeInDeals(
  host: ReturnType<typeof emptyHost>,
  header: string,
  row: number,
  text: string,
) {
  const [labels = []] = host.values('Deals', 'A1:AP1');
  const letter = String.fromCharCode(65 + labels.indexOf(header));
  const sheetId = host.model.getters.getSheetIdByName('Deals') ?? '';
  const [col, line] = [labels.indexOf(header), row - 1];
  const target = [{ left: col, right: col, top: line, bottom: line }];
  quietly(() => host.model.dispatch('SET_FORMATTING', { sheetId, target, format: '0' }));
  host.type('Deals', `${letter}${row}`, text);
}

/** The names of the proofs on Audit that fail now. */
function failing(host: ReturnType<typeof emptyHost>) {
  const { checks } = resultsAsJson(host) as { checks: readonly { name: string; ok: boolean }[] };
  return checks.filter(({ ok }) => !ok).map(({ name }) => name);
}

test('cells of Deals that show errors break no proof', async () => {
  const deals: readonly Given[] = [
    ['Ada', '2024-01-05', 100, '2026-03-01', 'Churned'],
    ['Bob', '2024-01-05', 50],
  ];
  const { host } = await dropped(deals, {});
  typeInDeals(host, 'Recurring revenue inactive reason', 2, '=1/0');
  typeInDeals(host, 'Record ID', 3, '=1/0');
  expect(host.values('Deals', 'A3:A3')).toEqual([['#DIV/0!']]);
  expect(failing(host)).toEqual([]);
});

describe('the proof that control totals agree', () => {
  const deals: readonly Given[] = [
    ['Ada', '2026-01-05', 100],
    ['Bob', '2026-08-05', 50],
  ];
  test('compares months shown with billing, and shows the largest difference', async () => {
    const { host } = await dropped(deals, {});
    const header = host.values('Settings', 'AI1:AJ1');
    expect(header).toEqual([['Control month', 'MRR billed']]);
    const type = (row: number, day: string, billed: string) => {
      host.type('Settings', `AI${row}`, day);
      host.type('Settings', `AJ${row}`, billed);
    };
    expect(failing(host)).toEqual([]);
    type(2, '2026-02-01', '100');
    type(3, '2026-09-30', '150');
    type(4, '2020-01-01', '7');
    expect(failing(host)).toEqual([]);
    type(5, '2026-10-01', '160');
    type(6, '2026-03-01', '97');
    expect(failing(host)).toEqual(['Control totals agree']);
    const { checks } = resultsAsJson(host) as { checks: readonly Record<string, unknown>[] };
    const [{ difference } = {}] = checks.filter(({ ok }) => ok === false);
    expect(difference).toBeCloseTo(10);
  });
});

describe('segments of deals', () => {
  const lines = (companies: number, each: number): readonly Given[] =>
    Array.from({ length: companies * each }, (_, index) => [
      `Company ${index % companies}`,
      '2026-01-05',
      1,
      '',
      '',
      `Line ${Math.floor(index / companies)}`,
    ]);
  const closing = (host: ReturnType<typeof emptyHost>) => {
    const segments = tabsAsJson(host).segments as Record<string, readonly { closing: number }[]>;
    return segments['Product line']?.reduce((sum, one) => sum + one.closing, 0);
  };
  test('lose nothing where a few customers have many values', async () => {
    const { host, failed } = await dropped(lines(60, 10), withTabs('Segments'));
    expect(closing(host)).toBe(600);
    expect(failed).toEqual([]);
  });
  test('have a row each, however many values customers have', async () => {
    const { host, failed } = await dropped(lines(30, 40), withTabs('Segments'));
    expect(closing(host)).toBe(1200);
    expect(failed).toEqual([]);
  });
});

test('names that look like numbers, dates or formulas are shown by formulas as they are', async () => {
  const names = ['007', '1/2', '=SUM Analytics', '+1 Media'];
  const deals = names.map((name): Given => [name, '2026-01-05', 100, '', '', name]);
  const { host } = await dropped(deals, {});
  const shown = (at: string) => host.values(at === 'B' ? 'Customers' : 'Ledger', `${at}2:${at}5`);
  const texts = names.map((name) => [name]);
  for (const column of ['B', 'C', 'F'])
    expect([column, shown(column)]).toEqual([column, expect.arrayContaining(texts)]);
});
