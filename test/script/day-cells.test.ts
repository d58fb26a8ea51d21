import fc from 'fast-check';
import { formattedDate } from '../../host/values/date-format';
import { instantOfSerial } from '../../host/values/time-zone';
import { dayOfCell, parseAmount, parseDay } from '../../src/core/report/values';
import { cellsAsDays } from '../../src/script/day-cells';

const ZONES = ['Etc/UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata'];

beforeAll(() => {
  const formatDate = (date: Date, zone: string, pattern: string) =>
    formattedDate(date.getTime(), zone, pattern);
  Object.assign(globalThis, { Utilities: { formatDate } });
});

const cellOf = (serial: number, zone: string) =>
  cellsAsDays([[new Date(instantOfSerial(serial, zone))]], zone)[0]?.[0];

describe('a date cell', () => {
  const is = (serial: number, expected: string | number) =>
    expect(ZONES.map((zone) => cellOf(serial, zone))).toEqual(ZONES.map(() => expected));

  test('is the day that the spreadsheet counts', () => is(46326, 46326));
  test('with a time is its day', () => is(46326.99, 46326));
  test('of 1 January 1970 is that day', () => is(25569, 25569));
  test('of 1 January 1900 is that day', () => is(2, 2));
  test('of the last day before 1900 is a text', () => is(1, '1899-12-31'));
  test('of 1872 is a text', () => is(-10104, '1872-05-01'));
  test('of 1872 with a time is a text', () => is(-10104 + 0.5, '1872-05-01 12:00'));
  test('of half past twelve is the time as text', () => is(12.5 / 24, '12:30'));
  test('of one minute past midnight is the time as text', () => is(1 / 1440, '00:01'));
  test('of a duration of 30 hours is a text', () => is(1.25, '1899-12-31 06:00'));
});

test.each([3e6, 1e8, 1e9, 1e300, -1e8, -1e9])(
  'of the day %d, which no calendar reaches, is a text that is read as no date',
  (serial) => {
    for (const zone of ZONES) {
      const cell = cellOf(serial, zone) ?? null;
      expect(typeof cell).toBe('string');
      expect([parseDay(cell, 'day first'), dayOfCell(cell)]).toEqual([null, null]);
    }
  },
);

test('midnight of a zone that was ahead by odd seconds is on its own day', () =>
  expect(cellOf(9133, 'Europe/Amsterdam')).toBe(9133));

test('every day from 1900 on is itself, in every zone and at every time', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 73050 }),
      fc.integer({ min: 0, max: 1439 }),
      fc.constantFrom(...ZONES, 'Europe/Amsterdam', 'Africa/Monrovia'),
      (day, minute, zone) => {
        const wall = instantOfSerial(day + minute / 1440, zone);
        // Where clocks are put forward, a wall time does not exist and may mean an hour before.
        fc.pre(minute > 120);
        expect(cellsAsDays([[new Date(wall)]], zone)).toEqual([[day]]);
      },
    ),
  ));

test('what is before 1900 is read as no date and no amount', () =>
  fc.assert(
    fc.property(
      fc.double({ min: -500000, max: 1.999, noNaN: true }),
      fc.constantFrom(...ZONES),
      (serial, zone) => {
        const cell = cellOf(serial, zone) ?? null;
        expect(typeof cell).toBe('string');
        expect([parseDay(cell, 'day first'), dayOfCell(cell)]).toEqual([null, null]);
        expect([parseAmount(cell, 'point'), parseAmount(cell, 'comma')]).toEqual([null, null]);
      },
    ),
  ));

test('a date that no calendar has, and anything else, is what it shows', () =>
  expect(cellsAsDays([[new Date(Number.NaN), null, undefined, 'x', 5, true]], 'Etc/UTC')).toEqual([
    ['Invalid Date', '', '', 'x', 5, true],
  ]));
