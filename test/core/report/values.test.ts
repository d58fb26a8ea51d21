import { dayText } from '../../../src/core/days';
import type { Cell } from '../../../src/core/report/cell';
import { dayOfCell, parseAmount, parseDay, parseFlag } from '../../../src/core/report/values';

describe('an amount with a decimal point', () => {
  const is = (cell: Cell, expected: number | null) =>
    expect(parseAmount(cell, 'point')).toBe(expected);

  test('as HubSpot writes it', () => is('468.0', 468));
  test('without decimals', () => is('6015', 6015));
  test('with grouping', () => is('1,234.56', 1234.56));
  test('with two groups', () => is('1,234,567', 1234567));
  test('with a group alone', () => is('1,234', 1234));
  test('with apostrophes', () => is("1'234.50", 1234.5));
  test('with a typographic apostrophe', () => is('1’234.50', 1234.5));
  test('with blanks as grouping', () => is('1 234.50', 1234.5));
  test('with no-break spaces as grouping', () => is('1\u00A0234\u202F567.50', 1234567.5));
  test('with a dollar sign', () => is('$1,234.56', 1234.56));
  test('with a pound sign', () => is('£99', 99));
  test('with a euro sign behind', () => is('99.50 €', 99.5));
  test('with a currency code', () => is('USD 1,200', 1200));
  test('with a currency code behind', () => is('1,200 gbp', 1200));
  test('with a country before the dollar', () => is('US$ 5', 5));
  test('in reals', () => is('R$ 5', 5));
  test('in accounting parentheses', () => is('(1,234.56)', -1234.56));
  test('in parentheses with a sign inside', () => is('($500)', -500));
  test('with a minus', () => is('-1,234.5', -1234.5));
  test('with a minus behind', () => is('1,234.5-', -1234.5));
  test('with a typographic minus', () => is('−20', -20));
  test('with a minus before the sign', () => is('-$20', -20));
  test('with a plus', () => is('+20', 20));
  test('without a zero before the point', () => is('.5', 0.5));
  test('with nothing behind the point', () => is('5.', 5));
  test('with an exponent', () => is('1.2e3', 1200));
  test('with blanks around it', () => is('  7 ', 7));
  test('that is a number already', () => is(12.5, 12.5));
  test('of nothing', () => is('0', 0));
  test('that is blank is none', () => is('', null));
  test('that is missing is none', () => is(null, null));
  test('that is a flag is none', () => is(true, null));
  test('in words is none', () => is('about 500', null));
  test('that is still to be decided is none', () => is('TBD', null));
  test('of two numbers is none', () => is('100-200', null));
  test('with groups of two is none', () => is('12,34.5', null));
  test('with a decimal comma is none', () => is('1.234,56', null));
  test('with two points is none', () => is('1.234.567', null));
  test('that is a bare sign is none', () => is('-', null));
  test('that is bare parentheses is none', () => is('()', null));
  test('that is a bare currency is none', () => is('€', null));
  test('beyond all numbers is none', () => is('1e999', null));
  test('of endless digits is none', () => is('9'.repeat(400), null));
  test('that is no number at all is none', () => is(Number.NaN, null));
  test('that is infinite is none', () => is(Number.POSITIVE_INFINITY, null));
  test('of an error cell is none', () => is('#N/A', null));
});

describe('an amount with a decimal comma', () => {
  const is = (cell: Cell, expected: number | null) =>
    expect(parseAmount(cell, 'comma')).toBe(expected);

  test('with grouping', () => is('1.234,56', 1234.56));
  test('with two groups', () => is('1.234.567', 1234567));
  test('with a group alone', () => is('1.234', 1234));
  test('with a negative group alone', () => is('-1.234', -1234));
  test('with blanks as grouping', () => is('1 234,5', 1234.5));
  test('without grouping', () => is('1234,5', 1234.5));
  test('with a euro sign', () => is('1.234,56 €', 1234.56));
  test('in accounting parentheses', () => is('(1.234,56 €)', -1234.56));
  test('in parentheses with a sign behind them', () => is('(50,50) €', -50.5));
  test('in reals', () => is('R$ 1.234,56', 1234.56));
  test('without a zero before the comma', () => is(',5', 0.5));
  test('as HubSpot writes it', () => is('468.0', 468));
  test('as HubSpot writes cents', () => is('12345.67', 12345.67));
  test('as a whole number', () => is('500', 500));
  test('with a decimal point and grouping is none', () => is('1,234.56', null));
});

describe('a date', () => {
  const is = (
    cell: Cell,
    expected: string | null,
    order: 'day first' | 'month first' = 'month first',
  ) => {
    const found = parseDay(cell, order);
    expect(found === null ? null : dayText(found)).toBe(expected);
  };

  test('as HubSpot writes it', () => is('2026-10-31', '2026-10-31'));
  test('with a time', () => is('2026-10-31 23:59', '2026-10-31'));
  test('with a time and a zone, which shift nothing', () =>
    is('2026-10-31T23:59:59.123Z', '2026-10-31'));
  test('with an offset, which shifts nothing', () => is('2026-11-01T00:30:00+13:00', '2026-11-01'));
  test('with single digits', () => is('2026-3-1', '2026-03-01'));
  test('with slashes and the year first', () => is('2026/10/31', '2026-10-31'));
  test('with points and the year first', () => is('2026.10.31', '2026-10-31'));
  test('of a month alone is its first day', () => is('2026-10', '2026-10-01'));
  test('month first', () => is('4/8/2025', '2025-04-08'));
  test('day first', () => is('4/8/2025', '2025-08-04', 'day first'));
  test('day first with points', () => is('31.10.2026', '2026-10-31', 'day first'));
  test('day first with hyphens', () => is('31-10-2026', '2026-10-31', 'day first'));
  test('as Excel writes it, with a time', () => is('4/8/2025 17:19', '2025-04-08'));
  test('with a time behind a comma', () => is('31/10/2026, 17:19', '2026-10-31', 'day first'));
  test('with a year of two digits', () => is('10/31/26', '2026-10-31'));
  test('day first with a year of two digits', () => is('31.10.26', '2026-10-31', 'day first'));
  test('with a year of two digits, which is of this century', () => is('10/31/75', '2075-10-31'));
  test('as a serial number', () => is(46326, '2026-10-31'));
  test('as a serial number with a time', () => is(46326.99, '2026-10-31'));
  test('as milliseconds in a text', () => is('1793404800000', '2026-10-31'));
  test('as milliseconds in a number', () => is(1793404800000, '2026-10-31'));
  test('of 1 January 1900', () => is(2, '1900-01-01'));
  test('before 1900 is none', () => is('1872-05-01', null));
  test('before 1900 as a serial number is none', () => is(1.99, null));
  test('of a time of day is none', () => is(0.52, null));
  test('of a time of day as text is none', () => is('12:30', null));
  test('of a leap day', () => is('2024-02-29', '2024-02-29'));
  test('with blanks around it', () => is(' 2026-10-31 ', '2026-10-31'));
  test('of a leap day that is none', () => is('2026-02-29', null));
  test('that no calendar has', () => is('2026-02-30', null));
  test('in the wrong order', () => is('31/10/2026', null));
  test('with a 13th month in both orders', () => is('13/13/2026', null, 'day first'));
  test('with a year of three digits', () => is('1/1/202', null));
  test('in words', () => is('next spring', null));
  test('of a quarter', () => is('Q3 2026', null));
  test('that is blank', () => is('', null));
  test('that is missing', () => is(null, null));
  test('that is a flag', () => is(true, null));
  test('that is zero', () => is(0, null));
  test('that is negative', () => is(-5, null));
  test('that is no number', () => is(Number.NaN, null));
  test('that is beyond every calendar', () => is(1e20, null));
  test('that is an amount typed into the wrong column', () => is(9876543, null));
});

describe('a flag says yes', () => {
  const yes = (cell: Cell) => expect(parseFlag(cell)).toBe(true);
  const no = (cell: Cell) => expect(parseFlag(cell)).toBe(false);
  const neither = (cell: Cell) => expect(parseFlag(cell)).toBeNull();

  test('as HubSpot writes it', () => yes('true'));
  test('in capitals', () => yes('TRUE'));
  test('in a spreadsheet', () => yes(true));
  test('as 1', () => yes(1));
  test('as a text 1', () => yes('1'));
  test('in German', () => yes('Ja'));
  test('in Spanish', () => yes(' Sí '));
  test('in French', () => yes('Vrai'));
  test('in Portuguese', () => yes('verdadeiro'));
  test('but not by false', () => no('false'));
  test('but not by no', () => no('No'));
  test('but not by 0', () => no(0));
  test('but not by no in German', () => no(' Nein '));
  test('and says neither by any other text', () => neither('maybe'));
  test('and says neither by another number', () => neither(2));
  test('and says neither by a blank', () => neither(null));
});

describe('a day in a cell of Deals', () => {
  const is = (cell: Cell, expected: string | null) => {
    const found = dayOfCell(cell);
    expect(found === null ? null : dayText(found)).toBe(expected);
  };

  test('is a number, whatever the time', () => is(46326.75, '2026-10-31'));
  test('is none before 1900', () => {
    is(1.9, null);
    is(2, '1900-01-01');
  });
  test('is none that stayed text, however clear', () => {
    is('2026-10-31', null);
    is('31.10.2026', null);
    is('46326', null);
  });
  test('is none in a flag and in a blank', () => {
    is(true, null);
    is(null, null);
  });
});

test('a number is a date up to the last day of the year 9999', () => {
  expect(parseDay(2958465, 'month first')).toBe(2958465);
  expect(parseDay(2958466, 'month first')).toBeNull();
});
