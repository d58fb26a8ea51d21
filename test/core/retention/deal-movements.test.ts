import type { Settings } from '../../../src/core/settings';
import { day, month, mrrOf, readLedger, type Said } from '../made-deals';
import { TYPES } from '../made-rows';

const MODEL: Partial<Settings> = {
  model: 'deal movements',
  asOf: month('2026-04'),
  types: TYPES,
};
const CHANGE = { renewalMeans: 'only the change' } as const;

/** A won deal of Acme's. */
const move = (date: string, type: string, amount: number | null, line = ''): Said => ({
  companyId: '1',
  isWon: true,
  closeDate: day(date),
  type,
  amount,
  line,
});
const FIRST = move('2026-01-10', 'New', 100);
const FEBRUARY = '2026-02-10';

describe('100 of new business in January, and in February', () => {
  const is = (rows: readonly Said[], expected: number, settings: Partial<Settings> = {}) =>
    expect(mrrOf([FIRST, ...rows], { ...MODEL, asOf: month('2026-02'), ...settings })).toEqual([
      100,
      expected,
    ]);
  const then = (type: string, amount: number | null) => [move(FEBRUARY, type, amount)];

  test('nothing, stay 100', () => is([], 100));
  test('an upsell of 30 is 130', () => is(then('Upsell', 30), 130));
  test('a cross-sell of 30 is 130', () => is(then('Cross', 30), 130));
  test('a price increase of 30 is 130', () => is(then('Price', 30), 130));
  test('new business of 30 is 130', () => is(then('New', 30), 130));
  test('a downgrade of -30 is 70', () => is(then('Down', -30), 70));
  test('a downgrade typed as 30 is 70', () => is(then('Down', 30), 70));
  test('a downgrade of more than is paid is 0', () => is(then('Down', -500), 0));
  test('a churn of -100 is 0', () => is(then('Churn', -100), 0));
  test('a churn typed as 30 is 70', () => is(then('Churn', 30), 70));
  test('a churn of more than is paid is 0', () => is(then('Churn', 500), 0));
  test('a churn without amount is 0', () => is(then('Churn', null), 0));
  test('a churn of 0 is 0, since it names no amount', () => is(then('Churn', 0), 0));
  test('a renewal of 120 is 120', () => is(then('Renewal', 120), 120));
  test('a renewal of 80 is 80', () => is(then('Renewal', 80), 80));
  test('a renewal without amount changes nothing', () => is(then('Renewal', null), 100));
  test('a renewal of 20 is 120 where it holds the change', () =>
    is(then('Renewal', 20), 120, CHANGE));
  test('a renewal of -20 is 80 where it holds the change', () =>
    is(then('Renewal', -20), 80, CHANGE));
  test('a renewal of -500 is 0 where it holds the change', () =>
    is(then('Renewal', -500), 0, CHANGE));
  test('which leaves no debt: an upsell of 30 after it is 30', () =>
    is([...then('Renewal', -500), move('2026-02-20', 'Upsell', 30)], 30, CHANGE));
  test('a renewal without amount changes nothing there, either', () =>
    is(then('Renewal', null), 100, CHANGE));
});

describe('movements of one day take effect in the order of their categories', () => {
  const is = (rows: readonly Said[], expected: number) => {
    expect(mrrOf([FIRST, ...rows], { ...MODEL, asOf: month('2026-02') })[1]).toBe(expected);
    expect(mrrOf([...rows].reverse().concat(FIRST), { ...MODEL, asOf: month('2026-02') })[1]).toBe(
      expected,
    );
  };
  const on = (type: string, amount: number | null) => move(FEBRUARY, type, amount);

  test('a renewal, then the upsell', () => is([on('Upsell', 30), on('Renewal', 110)], 140));
  test('a renewal, then the price increase', () => is([on('Price', 5), on('Renewal', 110)], 115));
  test('an upsell, then the downgrade', () => is([on('Down', 150), on('Upsell', 60)], 10));
  test('new business, then the renewal', () => is([on('Renewal', 120), on('New', 50)], 120));
  test('everything, then the churn', () =>
    is([on('Churn', null), on('Renewal', 120), on('Upsell', 30), on('Down', 5)], 0));
});

describe('product lines', () => {
  const is = (
    rows: readonly Said[],
    expected: readonly number[],
    settings: Partial<Settings> = {},
  ) => expect(mrrOf(rows, { ...MODEL, ...settings })).toEqual(expected);
  const [a, b] = [move('2026-01-10', 'New', 100, 'A'), move('2026-01-10', 'New', 40, 'B')];
  const later = (type: string, amount: number | null, line = '') =>
    move(FEBRUARY, type, amount, line);

  test('add up', () => is([a, b], [140, 140, 140, 140]));
  test('are renewed one by one', () => is([a, b, later('Renewal', 50, 'B')], [140, 150, 150, 150]));
  test('are the same in any case', () =>
    is([a, later('Renewal', 120, ' a ')], [100, 120, 120, 120]));
  test('are churned one by one', () => is([a, b, later('Churn', null, 'A')], [140, 40, 40, 40]));
  test('end all with a churn that names neither line nor amount', () =>
    is([a, b, later('Churn', null)], [140, 0, 0, 0]));
  test('do not end with a churn of another customer', () =>
    is([a, b, { ...later('Churn', null), companyId: '2' }], [140, 140, 140, 140]));
  test('keep what came after such a churn', () =>
    is([a, b, later('Churn', null), move('2026-03-10', 'New', 7, 'A')], [140, 0, 7, 7]));
  test('start from nothing after such a churn', () =>
    is([a, b, later('Churn', null), move('2026-03-10', 'Upsell', 7, 'A')], [140, 0, 7, 7]));
  test('end again with a second such churn', () =>
    is(
      [
        a,
        b,
        later('Churn', null),
        move('2026-03-10', 'New', 7, 'A'),
        move('2026-04-10', 'Churn', null),
      ],
      [140, 0, 7, 0],
    ));
  test('are not touched by a churn with an amount that names none of several', () =>
    is([a, b, later('Churn', 100)], [140, 140, 140, 140]));
  test('are found for a deal without line where the customer has one', () =>
    is([a, later('Renewal', 120)], [100, 120, 120, 120]));
  test('are not found for a deal without line where there are two', () =>
    is([a, b, later('Upsell', 10)], [140, 150, 150, 150]));
  test('are found for a churn without line where there is one', () =>
    is([a, later('Churn', 30)], [100, 70, 70, 70]));
});

describe('the ledger of movements', () => {
  const rows = [
    FIRST,
    move(FEBRUARY, 'Upsell', 30),
    move('2026-03-10', 'Churn', null),
    move('2026-04-10', 'New', 5),
  ];

  test('carries the balance from row to row', () =>
    expect(readLedger(rows, MODEL).map(({ before, mrr }) => [before, mrr])).toEqual([
      [0, 100],
      [100, 130],
      [130, 0],
      [0, 5],
    ]));
  test('ends each balance where the next begins', () =>
    expect(readLedger(rows, MODEL).map(({ from, until }) => [from, until])).toEqual([
      [day('2026-01-10'), day(FEBRUARY)],
      [day(FEBRUARY), day('2026-03-10')],
      [day('2026-03-10'), day('2026-04-10')],
      [day('2026-04-10'), 999999],
    ]));
  test('runs by customer, then line, then time', () =>
    expect(
      readLedger(
        [
          { ...FIRST, companyId: '2' },
          { ...FIRST, line: 'B' },
          move('2026-03-01', 'New', 1, 'A'),
          move('2026-02-01', 'New', 1, 'A'),
        ],
        MODEL,
      ).map(({ deal: { customerKey, line, row } }) => `${customerKey}${line} ${row}`),
    ).toEqual(['1a 5', '1a 4', '1b 3', '2 2']));
  test('has no grace', () =>
    expect(
      mrrOf([FIRST, move('2026-01-25', 'Churn', null), move('2026-02-02', 'New', 9)], {
        ...MODEL,
        asOf: month('2026-02'),
      }),
    ).toEqual([0, 9]));
});
