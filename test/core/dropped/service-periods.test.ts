import { monthText } from '../../../src/core/days';
import { lines, read } from './read';

const HEADER =
  'Invoice number,Customer,Invoice date,Amount billed,Service start date,Service end date';
const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04'];
const closings = (...rows: readonly string[]) =>
  MONTHS.map(read(lines(HEADER, ...rows), '2024-04').closing);

describe('an invoice for another month counts in the month of its service', () => {
  test('billed in advance, where all periods are one month', () =>
    expect(
      closings(
        '1,Oak,2024-01-25,100,2024-02-01,2024-02-29',
        '2,Oak,2024-02-25,120,2024-03-01,2024-03-31',
        '3,Elm,2024-02-01,50,2024-02-01,2024-02-29',
      ),
    ).toEqual([undefined, 150, 120, 0]));
  test('billed in arrears', () =>
    expect(
      closings(
        '1,Oak,2024-02-02,100,2024-01-01,2024-01-31',
        '2,Oak,2024-03-02,120,2024-02-01,2024-02-29',
      ),
    ).toEqual([100, 120, 0, 0]));
  test('beside others that are for a quarter', () =>
    expect(
      closings(
        '1,Oak,2024-01-25,100,2024-02-01,2024-02-29',
        '2,Elm,2024-01-20,300,2024-02-01,2024-04-30',
      ),
    ).toEqual([undefined, 200, 100, 100]));
  test('whole, though the service ends before the month does', () =>
    expect(closings('1,Oak,2024-01-25,100,2024-02-10,2024-02-20')).toEqual([undefined, 100, 0, 0]));
  test('while a line of a day, charged when it came up, is of its own', () =>
    expect(closings('1,Oak,2024-02-01,100,2024-01-31,2024-01-31')).toEqual([undefined, 100, 0, 0]));
  test('with its credit note', () =>
    expect(
      closings(
        '1,Oak,2024-01-25,100,2024-02-01,2024-02-29',
        '2,Oak,2024-03-05,-30,2024-02-01,2024-02-29',
      ),
    ).toEqual([undefined, 70, 0, 0]));
  test('while one without a period is of its own', () =>
    expect(closings('1,Oak,2024-01-25,100,2024-02-01,2024-02-29', '2,Oak,2024-01-26,30,,')).toEqual(
      [30, 100, 0, 0],
    ));
  test('and the column of dates stays as it is', () => {
    const { column } = read(lines(HEADER, '1,Oak,2024-01-31,100,2024-02-01,2024-02-29'), '2024-02');
    expect(column('invoiceDate')).toEqual([45322]);
  });
});

describe('the last month that is known of invoices with service periods', () => {
  const known = (...rows: readonly string[]) => {
    const { value } = read(lines(HEADER, ...rows), null).understood.asOf;
    return value === null ? null : monthText(value);
  };
  test('is one that everybody who pays is already billed for', () =>
    expect(
      known(
        '1,Oak,2024-02-25,100,2024-03-01,2024-03-31',
        '2,Oak,2024-03-25,100,2024-04-01,2024-04-30',
        '3,Elm,2024-02-10,50,2024-02-15,2024-03-14',
        '4,Elm,2024-03-10,50,2024-03-15,2024-04-14',
      ),
    ).toBe('2024-03'));
  test('is none for which somebody who pays waits for a bill', () =>
    expect(
      known(
        '1,Oak,2024-02-25,100,2024-03-01,2024-03-31',
        '2,Oak,2024-03-25,100,2024-04-01,2024-04-30',
        '3,Elm,2024-03-05,50,2024-02-01,2024-02-29',
      ),
    ).toBe('2024-02'));
  test('is none that lies ahead because one renewal was billed early', () =>
    expect(
      known(
        '1,Oak,2024-02-01,100,2024-02-01,2024-02-29',
        '2,Oak,2024-03-01,100,2024-03-01,2024-03-31',
        '3,Elm,2024-03-02,1200,2024-09-01,2025-08-31',
      ),
    ).toBe('2024-02'));
  test('is the last that was billed, however late bills are written', () =>
    expect(
      known(
        '1,Oak,2024-03-04,100,2024-01-01,2024-01-31',
        '2,Oak,2024-04-03,100,2024-02-01,2024-02-29',
      ),
    ).toBe('2024-02'));
  test('is told by the days of the invoices where one has no period', () =>
    expect(known('1,Oak,2024-03-04,100,2024-01-01,2024-01-31', '2,Oak,2024-04-03,100,,')).toBe(
      '2024-03',
    ));
});
