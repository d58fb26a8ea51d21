import type { Settings } from '../../src/core/settings';
import { day, deal, month, type Said } from '../core/made-deals';
import { TYPES } from '../core/made-rows';
import { tables } from './small-report';

const BETA = { companyId: '2', company: 'Beta' };

test('credits above what a customer pays are nothing paid, beside what they come to', async () => {
  const credit = deal({ recordId: '2', recurringAmount: -300, closeDate: day('2026-02-10') });
  const { months } = await tables([deal({ recordId: '1' }), credit]);
  // 100 in January; then 100 - 300.
  expect(months.map(({ net, mrr }) => [net, mrr])).toEqual([
    [100, 100],
    [-200, 0],
    [-200, 0],
  ]);
});

describe('a churn without amount and line', () => {
  const moved = (recordId: string, type: string, said: Said) => ({
    ...{ recordId, companyId: '1', company: 'Acme', isWon: true, type },
    ...said,
  });
  const soldTwoLines = [
    moved('1', 'New', { closeDate: day('2026-01-15'), line: 'A', amount: 100 }),
    moved('2', 'New', { closeDate: day('2026-01-20'), line: 'B', amount: 30 }),
  ];
  const said = { model: 'deal movements', amountMeans: 'MRR', types: TYPES } as const;

  test('ends every line of the customer', async () => {
    const rows = [...soldTwoLines, moved('3', 'Churn', { closeDate: day('2026-03-05'), line: '' })];
    const { months } = await tables(rows, said);
    expect(months.map(({ mrr }) => mrr)).toEqual([130, 130]);
  });
  test('lets a deal of the same day still add to what was there, and one after it begin anew', async () => {
    const rows = [
      ...soldTwoLines,
      moved('3', 'Upsell', { closeDate: day('2026-02-10'), line: 'A', amount: 50 }),
      moved('4', 'Churn', { closeDate: day('2026-02-10'), line: '' }),
      moved('5', 'Upsell', { closeDate: day('2026-03-01'), line: 'A', amount: 7 }),
    ];
    const { ledger, months } = await tables(rows, said);
    expect(ledger.map(({ mrr }) => mrr)).toEqual([100, 30, 150, 0, 7]);
    expect(months.map(({ mrr }) => mrr)).toEqual([130, 7]);
  });
});

describe('a contract', () => {
  const contract = (recordId: string, said: Said) => ({
    ...{ recordId, companyId: '1', company: 'Acme', isWon: true, amount: 100 },
    ...said,
  });
  const said = { model: 'contracts', amountMeans: 'TCV', endMeans: 'first day not paid' } as const;
  const mrrOf = async (from: string, until: string, amount: number) => {
    const span = { contractStart: day(from), contractEnd: day(until) };
    return Number((await tables([contract('1', { ...span, amount })], said)).ledger[0]?.mrr);
  };

  test('of 1.6 months ends after two, and of 1.4 after one', async () => {
    const lasting = async (term: number) => {
      const row = contract('1', { contractStart: day('2026-01-01'), term });
      return (await tables([row], said)).months.length;
    };
    expect([await lasting(1.6), await lasting(1.4)]).toEqual([2, 1]);
  });
  test('runs for its term, also where that is written as a duration', async () => {
    const lasting = async (term: string) => {
      const row = contract('1', { contractStart: day('2025-12-01'), term });
      return (await tables([row], said)).months.length;
    };
    expect([await lasting('P2M'), await lasting('3'), await lasting('P1Y')]).toEqual([2, 3, 4]);
  });
  test('whose term cannot be read has an end that cannot be read, unless an end is there', async () => {
    const asked = { contractStart: day('2026-01-01'), term: 'as agreed' };
    const { ledger } = await tables(
      [
        contract('1', asked),
        contract('2', { ...asked, companyId: '2', contractEnd: day('2026-12-31') }),
      ],
      said,
    );
    expect(ledger.map(({ state }) => state)).toEqual(['unreadable end', 'counted']);
  });
  // A month has 365.25 / 12 = 30.4375 days on average.
  test('of a single day is worth 30.4375 times its total a month', async () =>
    expect(await mrrOf('2026-01-31', '2026-02-01', 10)).toBeCloseTo(304.375, 6));
  test('that ends a day off two months is worth half its total a month', async () =>
    expect(await mrrOf('2026-01-01', '2026-03-02', 2000)).toBeCloseTo(1000, 6));
  test('that ends two days off two months is counted by its days: 61', async () =>
    expect(await mrrOf('2026-01-01', '2026-03-03', 2000)).toBeCloseTo((2000 / 61) * 30.4375, 6));
  test('whose end is of a year before 1900 has an end that cannot be read', async () => {
    const since = { contractStart: day('2026-01-01') };
    const { ledger } = await tables(
      [
        contract('1', { ...since, contractEnd: '1850-01-01' }),
        contract('2', { ...since, contractEnd: day('2026-12-31') }),
      ],
      said,
    );
    expect(ledger.map(({ state }) => state)).toEqual(['unreadable end', 'counted']);
  });
});

test('the rates of twelve months begin with the twelfth month of history, and not before', async () => {
  const early = (recordId: string, amount: number, closed: string, said: Said = {}) =>
    deal({ recordId, recurringAmount: amount, closeDate: day(closed), ...said });
  const rows = [
    early('1', 100, '2024-06-01'),
    early('2', 20, '2025-06-01'),
    early('3', 50, '2024-06-01', { ...BETA, inactiveDate: day('2025-08-01') }),
  ];
  const { rates } = await tables(rows, { historyFrom: month('2025-01'), asOf: month('2025-12') });
  // In December 2024 Acme paid 100 and Beta 50; a year later Acme pays 120.
  expect(rates.map(({ nrr12 }) => nrr12)).toEqual([...new Array(11).fill(null), 120 / 150]);
  expect(rates.map(({ grr12 }) => grr12)).toEqual([...new Array(11).fill(null), 100 / 150]);
});

describe('a row without a company ID', () => {
  const unnamed = (company: string) => deal({ recordId: '2', companyId: null, company });

  test('joins the one company that goes by its name', async () => {
    const { months, customers } = await tables([deal({ recordId: '1' }), unnamed(' ACME ')]);
    expect(customers).toHaveLength(1);
    expect(months.map(({ mrr }) => mrr)).toEqual([200, 200, 200]);
  });
  test('is whose name differs in blanks alone, but not where one writes none', async () => {
    const named = (company: string, recordId: string) => ({ ...unnamed(company), recordId });
    const rows = [
      named('Acme Tools', '1'),
      named('acme   tools', '2'),
      named('AcmeTools', '3'),
    ] as const;
    expect((await tables(rows)).customers).toHaveLength(2);
  });
});

describe('an amount', () => {
  const stateOf = async (recurringAmount: string) => {
    const { ledger } = await tables([deal({ recordId: '1', recurringAmount }), deal(BETA)]);
    const found = ledger.find(({ record_id }) => record_id === '1');
    return `${found?.state} ${found?.mrr}`;
  };

  test.each([
    ['12.', 'counted 12'],
    ['.5', 'counted 0.5'],
    ['+3', 'counted 3'],
    ['1e3', 'counted 1000'],
    ['inf', 'unreadable amount null'],
    ['NaN', 'unreadable amount null'],
    ['0x10', 'unreadable amount null'],
    ['.', 'unreadable amount null'],
  ])('written %s is %s', async (written, state) => expect(await stateOf(written)).toBe(state));
});

describe('a renewal is awaited', () => {
  const ended = deal({ inactiveDate: day('2026-03-20') });
  const states = async (said: Partial<Settings>) => (await tables([ended], said)).months.length;

  test('until the day of the report, however old the last month is by then', async () => {
    expect(await states({ graceDays: 30, reported: day('2026-04-02') })).toBe(3);
    expect(await states({ graceDays: 30, reported: day('2026-06-15') })).toBe(2);
  });
  test('not at all without grace days, also where the report is older than the end', async () =>
    expect(await states({ graceDays: 0, reported: day('2026-03-10') })).toBe(2));
});
