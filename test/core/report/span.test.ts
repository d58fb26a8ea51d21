import { dayText } from '../../../src/core/days';
import { firstDayNotPaid } from '../../../src/core/report/span';
import { day, deal, readDeals, type Said } from '../made-deals';

describe('a deal starts', () => {
  const is = (closeDate: string, state: string) =>
    expect(readDeals([deal({ closeDate: day(closeDate) })])[0]?.state).toBe(state);

  test('on the first day that a business has', () => is('1990-01-01', 'counted'));
  test('but not on the day before', () => is('1989-12-31', 'unreadable date'));
  test('on the last day that a business has', () => is('2099-12-31', 'counted'));
  test('but not on the day after', () => is('2100-01-01', 'unreadable date'));
});

describe('the first day not paid of a contract', () => {
  const is = (start: string, end: string, expected: string) =>
    expect(dayText(firstDayNotPaid(day(end), day(start)))).toBe(expected);

  test('is the day after its last day', () => is('2026-01-15', '2027-01-14', '2027-01-15'));
  test("is its last day where that is the start's day of the month", () =>
    is('2026-01-15', '2027-01-15', '2027-01-15'));
  test('is that of the start where it ends on the day on which it starts', () =>
    is('2026-01-15', '2026-01-15', '2026-01-15'));
});

test('what is paid once is taken as billed, whichever column says it', () => {
  const once = (said: Said) =>
    readDeals([deal({ recurringAmount: null, type: 'Setup', ...said })], {
      ...{ model: 'contracts', amountMeans: 'ARR' },
      types: new Map([['setup', 'one-time']]),
    })[0]?.amount;
  expect([once({ amount: 1200 }), once({ acv: 1200 }), once({ tcv: 1200, term: 12 })]).toEqual([
    1200, 1200, 1200,
  ]);
});
