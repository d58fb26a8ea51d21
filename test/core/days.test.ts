import {
  addMonths,
  dateOf,
  dayOf,
  dayText,
  firstDay,
  lastDay,
  monthOf,
  monthText,
  parseMonth,
} from '../../src/core/days';
import { day, month } from './made-deals';

describe('a day is counted as a spreadsheet counts it', () => {
  const is = (year: number, inMonth: number, date: number, expected: number | null) =>
    expect(dayOf(year, inMonth, date)).toBe(expected);

  test('31 October 2026', () => is(2026, 10, 31, 46326));
  test('1 January 1990', () => is(1990, 1, 1, 32874));
  test('1 January 1970', () => is(1970, 1, 1, 25569));
  test('1 January 1900, which comes on the second day', () => is(1900, 1, 1, 2));
  test('29 February of a leap year', () => is(2024, 2, 29, 45351));
  test('29 February 2000, since 400 divides it', () => is(2000, 2, 29, 36585));
  test('29 February of no leap year is none', () => is(2026, 2, 29, null));
  test('29 February 2100 is none', () => is(2100, 2, 29, null));
  test('30 February is none', () => is(2026, 2, 30, null));
  test('31 April is none', () => is(2026, 4, 31, null));
  test('a 13th month is none', () => is(2026, 13, 1, null));
  test('a month 0 is none', () => is(2026, 0, 1, null));
  test('a day 0 is none', () => is(2026, 1, 0, null));
  test('a year before 1900 is none', () => is(1899, 12, 31, null));
  test('a year of two digits is none', () => is(26, 1, 1, null));
});

describe('some months later', () => {
  const is = (from: string, months: number, expected: string) =>
    expect(dayText(addMonths(day(from), months))).toBe(expected);

  test('is the same date', () => is('2026-01-15', 1, '2026-02-15'));
  test('is the last day where that date is missing', () => is('2026-01-31', 1, '2026-02-28'));
  test('is the leap day where there is one', () => is('2024-01-31', 1, '2024-02-29'));
  test('is 28 February a year after a leap day', () => is('2024-02-29', 12, '2025-02-28'));
  test('is a leap day again after four years', () => is('2024-02-29', 48, '2028-02-29'));
  test('stays on 28 once 28 was the date', () => is('2026-02-28', 1, '2026-03-28'));
  test('passes the end of the year', () => is('2026-11-30', 3, '2027-02-28'));
  test('goes back, too', () => is('2026-03-31', -1, '2026-02-28'));
  test('is the same day after none', () => is('2026-10-31', 0, '2026-10-31'));
});

describe('a month', () => {
  test('is told from any of its days', () => {
    expect(monthOf(day('2026-10-01'))).toBe(month('2026-10'));
    expect(monthOf(day('2026-10-31'))).toBe(month('2026-10'));
  });
  test('subtracts', () => expect(month('2027-01') - month('2026-10')).toBe(3));
  test('begins on its first day', () => expect(dayText(firstDay(24321))).toBe('2026-10-01'));
  test('ends on its last day', () => expect(dayText(lastDay(24321))).toBe('2026-10-31'));
  test('ends on 29 February in a leap year', () =>
    expect(dayText(lastDay(month('2024-02')))).toBe('2024-02-29'));
  test('ends the year on 31 December', () =>
    expect(dayText(lastDay(month('2026-12')))).toBe('2026-12-31'));
  test('is written with the year first', () => expect(monthText(24321)).toBe('2026-10'));
  test('is written with a leading zero', () => expect(monthText(24312)).toBe('2026-01'));
});

describe('a month is read', () => {
  const is = (text: string, expected: string | null) => {
    const found = parseMonth(text);
    expect(found === null ? null : monthText(found)).toBe(expected);
  };

  test('from year and month', () => is('2026-10', '2026-10'));
  test('from a single digit', () => is('2026-3', '2026-03'));
  test('from a whole date', () => is('2026-10-31', '2026-10'));
  test('with blanks around it', () => is(' 2026-10 ', '2026-10'));
  test('but not a 13th', () => is('2026-13', null));
  test('but not from a day that no calendar has', () => is('2026-02-30', null));
  test('but not a month 0', () => is('2026-00', null));
  test('but not from the month first', () => is('10-2026', null));
  test('but not from words', () => is('Oct 2026', null));
  test('but not from nothing', () => is('', null));
});

test('a day comes apart into year, month and date', () =>
  expect(dateOf(46326)).toEqual({ year: 2026, month: 10, date: 31 }));
test('a day is written with the year first', () => expect(dayText(46024)).toBe('2026-01-02'));
