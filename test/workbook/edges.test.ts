import { tabsAsJson } from '../../host/cli/tabs-as-json';
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
