import type { Settings } from '../../src/core/settings';
import { day, deal, type Said } from '../core/made-deals';
import { tables } from './small-report';

const rates = new Map([
  ['usd', 1],
  ['eur', 1.25],
  ['gbp', 0],
]);

describe('a deal in another currency', () => {
  const priced = (currency: string) =>
    tables([deal({ recordId: '1', currency: 'USD' }), deal({ recordId: '2', currency })], {
      rates,
    });

  test('is worth its rate: 100 by 1.25', async () =>
    expect((await priced('EUR')).ledger[1]).toMatchObject({ state: 'counted', mrr: 125 }));
  test('has no rate where the settings say 0, and does not count as nothing paid', async () =>
    expect((await priced('GBP')).ledger[1]?.state).toBe('no rate'));
  test('has none where the settings name none', async () =>
    expect((await priced('CHF')).ledger[1]?.state).toBe('no rate'));
});

test('a deal in the own currency is worth 1 where only others have a rate, or its own says nothing', async () => {
  const rows = [
    deal({ recordId: '1', currency: 'EUR' }),
    deal({ recordId: '2', currency: 'USD' }),
    deal({ recordId: '3', currency: 'CHF' }),
  ];
  const worth = async (said: readonly (readonly [string, number])[]) => {
    const { ledger } = await tables(rows, { currency: 'eur', rates: new Map(said) });
    return ledger.map(({ state, mrr }) => (state === 'counted' ? mrr : state));
  };
  expect(await worth([['usd', 0.5]])).toEqual([100, 50, 'no rate']);
  expect(
    await worth([
      ['usd', 0.5],
      ['eur', 0],
    ]),
  ).toEqual([100, 50, 'no rate']);
  expect(
    await worth([
      ['usd', 0.5],
      ['eur', 1.25],
    ]),
  ).toEqual([125, 50, 'no rate']);
});

describe('an amount for more than a month', () => {
  const alone = async (said: Said, settings: Partial<Settings> = {}) =>
    (await tables([deal({ recordId: '1', recurringAmount: null, ...said })], settings)).ledger[0];

  test('is a twelfth where it is annual', async () =>
    expect(await alone({ arr: 1200 })).toMatchObject({ state: 'counted', mrr: 100 }));
  test('is as billed where it is paid once, whatever the term', async () => {
    const { ledger } = await tables(
      [
        deal({ recordId: '1', recurringAmount: null, amount: 1200, term: 12, type: 'Setup' }),
        deal({ recordId: '2', recurringAmount: null, amount: 1200, term: 12 }),
      ],
      { model: 'contracts', amountMeans: 'TCV', types: new Map([['setup', 'one-time']]) },
    );
    expect(ledger.map(({ state, mrr }) => `${state} ${mrr}`)).toEqual([
      'one-time 1200',
      'counted 100',
    ]);
  });
  test('is a twelfth of the total over a year, where the term says 0', async () =>
    expect(
      await alone(
        {
          ...{ tcv: 1200, term: 0 },
          ...{ contractStart: day('2026-01-01'), contractEnd: day('2026-12-31') },
        },
        { model: 'contracts' },
      ),
    ).toMatchObject({ state: 'counted', mrr: 100 }));
  test('is a third where an invoice is for three months', async () =>
    expect(
      await alone(
        {
          billed: 300,
          invoiceDate: day('2026-01-05'),
          contractStart: day('2026-01-01'),
          contractEnd: day('2026-03-31'),
        },
        { model: 'invoices or orders' },
      ),
    ).toMatchObject({ state: 'counted', mrr: 100 }));
});

describe('of two rows of one record', () => {
  const twice = (upper: Said, lower: Said) =>
    tables([deal({ recordId: '1', ...upper }), deal({ recordId: '1', ...lower })]);
  const states = async (upper: Said, lower: Said) =>
    (await twice(upper, lower)).ledger.map(({ state, mrr }) => `${state} ${mrr}`);

  test('the lower one counts, whichever closed later', async () =>
    expect(
      await states({ closeDate: day('2026-03-01') }, { closeDate: day('2026-02-01') }),
    ).toEqual(['replaced 100', 'counted 100']));
  test('the lower one counts, whichever is larger', async () =>
    expect(await states({ recurringAmount: 900 }, { recurringAmount: 50 })).toEqual([
      'replaced 900',
      'counted 50',
    ]));
});

describe('lines of an invoice under one number', () => {
  const line = (billed: number, said: Said = {}) => ({
    ...{ companyId: '1', company: 'Acme', line: 'A', invoiceNumber: 'INV-1', billed },
    ...{ invoiceDate: day('2026-03-05'), ...said },
  });
  const counted = async (rows: readonly Said[]) => {
    const { ledger } = await tables(rows, { model: 'invoices or orders' });
    return ledger.map(({ state, mrr }) => `${state} ${mrr}`);
  };

  test('add up, a credit and a line that repeats another, too', async () =>
    expect(await counted([line(100), line(100), line(-30)])).toEqual([
      'counted 100',
      'counted 100',
      'counted -30',
    ]));
  test('add up where other lines of the report have a Record ID, of which the lower row counts', async () =>
    expect(
      await counted([
        line(100),
        line(40),
        line(7, { recordId: '1' }),
        line(5, { recordId: '1', invoiceNumber: 'INV-2' }),
      ]),
    ).toEqual(['counted 100', 'counted 40', 'replaced 7', 'counted 5']));
});

test('what is left of a customer below half a cent is nothing paid', async () => {
  const rows = [
    deal({ recordId: '1' }),
    deal({ recordId: '2', recurringAmount: -99.997 }),
    deal({ recordId: '3', companyId: '2', company: 'Beta' }),
  ];
  expect((await tables(rows)).ledger.map(({ mrr }) => mrr)).toEqual([100, -99.997, 100]);
});

test('of two deals of one day the lower one names the customer and its industry', async () => {
  const rows = [
    deal({ recordId: '9', company: 'Acme Ltd', industry: 'Retail' }),
    deal({ recordId: '1', company: 'Acme Inc', industry: 'Energy' }),
  ];
  expect((await tables(rows)).customers).toEqual([{ name: 'Acme Inc', industry: 'Energy' }]);
});

test('credits above what a customer pays are shown as nothing paid, never as less', async () => {
  const rows = [
    deal({ recordId: '1' }),
    deal({ recordId: '2', recurringAmount: -300 }),
    deal({ recordId: '3', companyId: '2', company: 'Beta' }),
  ];
  expect((await tables(rows)).ledger.map(({ mrr }) => mrr)).toEqual([100, -300, 100]);
});

test('a renewal on the last day of grace closes the gap over the month end', async () => {
  const term = (contractStart: string, contractEnd: string) => ({
    ...{ recurringAmount: null, amount: 100 },
    ...{ contractStart: day(contractStart), contractEnd: day(contractEnd) },
  });
  const rows = [
    deal({ recordId: '1', ...term('2025-01-01', '2026-01-14') }),
    deal({ recordId: '2', ...term('2026-02-14', '2026-12-31') }),
  ];
  const said = { model: 'contracts', amountMeans: 'MRR', graceDays: 30 } as const;
  expect((await tables(rows, said)).ledger.map(({ state }) => state)).toEqual([
    'counted',
    'counted',
  ]);
});

test.each([
  ['Renewal', 'Setup'],
  ['Setup', 'Renewal'],
])('a deal is of one type alone: %s before %s', async (recurringType, type) => {
  const types = new Map([
    ['setup', 'one-time'],
    ['renewal', 'renewal'],
  ] as const);
  const once = { recurringAmount: null, amount: 100 };
  const rows = [deal({ recordId: '1', recurringType, type, ...once }), deal({ recordId: '2' })];
  await tables(rows, { types });
  await tables(
    rows.map((row) => ({
      ...row,
      contractStart: day('2026-01-01'),
      contractEnd: day('2026-12-31'),
    })),
    { types, model: 'contracts' },
  );
});
