import { billingMonths, monthsBetween, termMonths } from '../../../src/core/report/term';
import { day } from '../made-deals';

describe('the months of a contract', () => {
  const is = (start: string, end: string, expected: number) =>
    expect(termMonths(null, day(start), day(end))).toBe(expected);
  const isDays = (start: string, end: string, days: number) =>
    expect(termMonths(null, day(start), day(end))).toBeCloseTo((days * 12) / 365.25, 12);

  test('are whole from the first to the last day of a year', () =>
    is('2025-11-01', '2026-10-31', 12));
  test('are whole where the last day is a day early', () => is('2025-11-01', '2026-10-30', 12));
  test('are whole where the last day is a day late', () => is('2025-11-02', '2026-11-01', 12));
  test('are whole where the end is on the start’s day of the month', () =>
    is('2025-10-31', '2026-10-31', 12));
  test('are whole where both are the first of a month', () => is('2025-11-01', '2026-11-01', 12));
  test('are whole over a leap day', () => is('2024-02-01', '2025-01-31', 12));
  test('are whole from a leap day', () => is('2024-02-29', '2025-02-28', 12));
  test('are one in February', () => is('2026-02-01', '2026-02-28', 1));
  test('are one in a leap February', () => is('2024-02-01', '2024-02-29', 1));
  test('are three in a quarter', () => is('2026-01-01', '2026-03-31', 3));
  test('are 36 in three years', () => is('2024-01-15', '2027-01-14', 36));
  test('are days x 12 / 365.25 two days before a whole month', () =>
    isDays('2025-11-01', '2026-10-28', 362));
  test('are days x 12 / 365.25 two days after a whole month', () =>
    isDays('2025-11-01', '2026-11-02', 367));
  test('are days x 12 / 365.25 in the middle of a month', () =>
    isDays('2026-01-01', '2026-02-14', 45));
  test('are days x 12 / 365.25 in a week', () => isDays('2026-01-01', '2026-01-07', 7));
});

describe('the term', () => {
  const is = (
    term: Parameters<typeof termMonths>[0],
    start: string | null,
    end: Parameters<typeof termMonths>[2],
    expected: number | null,
  ) => expect(termMonths(term, start === null ? null : day(start), end)).toBe(expected);

  test('is the term column where it is filled', () => is(24, '2025-11-01', day('2026-10-31'), 24));
  test('may be a part of a month', () => is(0.5, null, null, 0.5));
  test('is told by start and end where the column holds 0', () =>
    is(0, '2025-11-01', day('2026-10-31'), 12));
  test('is told by start and end where the column cannot be read', () =>
    is('a year', '2025-11-01', day('2026-10-31'), 12));
  test('is unknown without a start', () => is(null, null, day('2026-10-31'), null));
  test('is unknown without an end', () => is(null, '2025-11-01', null, null));
  test('is unknown where the end cannot be read', () => is(null, '2025-11-01', 'soon', null));
  test('is unknown where the end is before the start', () =>
    is(null, '2025-11-01', day('2025-10-01'), null));
});

test('months between two days are at least by days', () =>
  expect(monthsBetween(day('2026-01-01'), day('2026-01-02'))).toBeCloseTo(12 / 365.25, 12));

describe('a billing period has', () => {
  const is = (frequency: string, expected: number | null) =>
    expect(billingMonths(frequency)).toBe(expected);

  test('1 month when monthly', () => is('Monthly', 1));
  test('3 months when quarterly', () => is('quarterly', 3));
  test('6 months by its internal name', () => is('per_six_months', 6));
  test('6 months by its label', () => is('Per six months', 6));
  test('12 months when annual', () => is('Annually', 12));
  test.each([
    ['two', 24],
    ['three', 36],
    ['four', 48],
    ['five', 60],
  ])('as many months as %s years have, by its internal name and its label', (years, months) => {
    is(`per_${years}_years`, months);
    is(`Per ${years} years`, months);
  });
  test('6 months when semi-annual', () => is('Semi-annually', 6));
  test('12 months when yearly', () => is('yearly', 12));
  test('12 / 52 of a month when weekly', () => is('weekly', 12 / 52));
  test('12 / 26 of a month every two weeks', () => is('biweekly', 12 / 26));
  test('no length that HubSpot does not know', () => is('hourly', null));
  test('no length where it is blank', () => is('', null));
});
