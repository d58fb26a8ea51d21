import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import type { Choices } from '../../../src/core/report/understanding';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { day } from '../made-deals';
import { lines, read } from './read';

/** Why a file is refused; its notes where it is not. */
function said(text: string, choices: Choices = {}, fileName = 'a.csv'): string {
  const found = understandDropped(cellsOfCsv(text), fileName, choices);
  return 'problem' in found ? `refused: ${found.problem}` : found.notes.join(' ');
}

describe('a list by periods of fiscal years', () => {
  const BY_LABEL = lines('Customer,Fiscal quarter,Amount', 'Oak,Q1 2025,300', 'Oak,Q2 2025,330');
  const BY_CELL = lines('Customer,Year,Quarter,Amount', 'Oak,FY25,Q1,300', 'Oak,FY25,Q2,330');
  const OF_YEARS = lines('Customer,Financial year,Amount', 'Oak,2024,1200', 'Oak,2025,2400');
  test.each([
    ['"Fiscal quarter"', BY_LABEL],
    ['"FY25"', BY_CELL],
    ['"Financial year"', OF_YEARS],
  ])('is read by the calendar, which is said of %s', (label, text) =>
    expect(said(text)).toContain(
      `${label} is taken as if your year began in January. If it does not, give each row its month, such as 2026-07.`,
    ),
  );
  test.each([BY_LABEL, BY_CELL, OF_YEARS])(
    'is refused where the year begins in another month by Settings',
    (text) => expect(said(text, { yearBegins: 7 })).toMatch(/^refused: .* begins in month 7 by/),
  );
  test.each([
    ['a label', 'Fiscal year', '2025', 'Jul'],
    ['a label, and numbers', 'Fiscal year', '2025', '1'],
    ['its cells', 'Year', 'FY25', 'Jul'],
  ])('is refused where months stand beside them by %s', (_, label, year, month) =>
    expect(said(lines(`Customer,${label},Month,Revenue`, `Oak,${year},${month},100`))).toMatch(
      /^refused: .* stands beside months, and nothing says in which calendar year/,
    ),
  );
  test('takes numbers of periods for no quarters: they may be months', () =>
    expect(said(lines('Customer,Fiscal year,Period,Revenue', 'Oak,2025,1,100'))).toMatch(
      /^refused/,
    ));
  test.each([
    ['Fiscal year', ['FY23/24', 'FY24/25'], /^refused: FY23\/24 to FY24\/25 are years that begin/],
    ['Year', ['2024/25'], /^refused: 2024\/25 is a year that begins in one calendar year and ends/],
  ])('is refused by what it lacks where its years are over two: %s, %j', (label, years, why) =>
    expect(
      said(lines(`Customer,${label},Revenue`, ...years.map((one) => `Oak,${one},100`))),
    ).toMatch(why),
  );
  test('in columns is refused, too, where the year begins in another month by Settings', () => {
    const table = lines('Customer,FY23,FY24,FY25', 'Oak,1200,1200,2400');
    expect(said(table, { yearBegins: 7 })).toMatch(/^refused: "FY23" is of a fiscal year/);
    expect(said(table)).toContain('head the columns with months');
  });
});

describe('a period that is not over', () => {
  const YEARS = lines('Customer,Year,Revenue', 'Oak,2025,1200', 'Oak,2026,1000');
  const NAMED = 'revenue-2026-10-15.csv';
  test.each([
    ['the name of the file', NAMED, {}],
    ['today', 'revenue.csv', { today: day('2026-10-15') }],
  ])('by %s is left out, which is said', (_, fileName, choices) => {
    const { column, understood } = read(YEARS, null, choices, fileName);
    expect(column('mrr')).toEqual(Array.from({ length: 12 }, () => 100));
    expect(column('snapshotMonth')[11]).toBe(day('2025-12-01'));
    expect(understood.notes.join(' ')).toContain(
      'What is paid in the year from 2026-01 on is not over by 2026-10-15: it is left out',
    );
  });
  test('is whole on its last day, and by an as-of month that somebody chose', () => {
    expect(read(YEARS, null, {}, 'revenue-2026-12-31.csv').understood.report.rows).toHaveLength(24);
    const chosen = read(YEARS, '2026-12', { today: day('2026-10-15') });
    expect(chosen.closing('2026-12')).toBeCloseTo(1000 / 12);
  });
  test('of money a month is read for its months that are over', () => {
    const { column, understood } = read(YEARS.replace('Revenue', 'MRR'), null, {}, NAMED);
    expect(column('snapshotMonth')).toHaveLength(12 + 9);
    expect(understood.notes.join(' ')).toMatch(/read for its months that are\./);
  });
  test('alone is refused', () =>
    expect(said(lines('Customer,Year,Revenue', 'Oak,2026,1000'), {}, NAMED)).toMatch(
      /^refused: What is paid in the year from 2026-01 on/,
    ));
  test('is left out of a table of columns, too', () => {
    const table = lines('Customer,Q1 2026,Q2 2026,Q3 2026,Q4 2026', 'Oak,300,300,300,100');
    const { column, understood } = read(table, null, {}, NAMED);
    expect(column('snapshotMonth')).toHaveLength(9);
    expect(understood.notes.join(' ')).toMatch(/the quarter from 2026-10 on is not over/);
  });
});

describe('rows that are planned', () => {
  test.each([
    ['a list by quarters', 'Customer,Scenario,Quarter,Revenue', 'Q1 2025', 300],
    ['a list by quarters, under another word', 'Customer,Type,Quarter,Revenue', 'Q1 2025', 300],
    ['a list by months', 'Customer,Version,Month,MRR', '2025-03', 100],
  ])('of %s do not count, which is said', (_, header, period, amount) => {
    const text = lines(header, `Oak,Actual,${period},${amount}`, `Oak,Budget 2025,${period},900`);
    const { closing, understood } = read(text, '2025-03');
    expect(closing('2025-03')).toBe(100);
    expect(understood.notes.join(' ')).toMatch(/Rows with "Budget 2025" under "\w+" are planned/);
  });
  test('of a table by months do not count', () => {
    const text = lines(
      'Customer,Scenario,2025-01,2025-02,2025-03',
      'Oak,Actual,100,100,100',
      'Oak,Forecast,200,200,200',
    );
    expect(read(text, '2025-03').closing('2025-03')).toBe(100);
  });
  test('are no others by one word that names no plan', () =>
    expect(
      read(
        lines('Customer,Product,Month,MRR', 'Oak,Plan,2025-03,100', 'Oak,Base,2025-03,50'),
        '2025-03',
      ).closing('2025-03'),
    ).toBe(150));
  test('or not, as versions that nobody can tell apart, are refused', () => {
    const text = lines('Customer,Version,Month,MRR', 'Oak,V1,2025-03,100', 'Oak,V2,2025-03,900');
    expect(said(text)).toMatch(/^refused: "Version" has "V1", "V2", and nothing says/);
    expect(said(text.replace('V2', 'V1'))).not.toMatch(/refused/);
  });
});

test.each(['Deal Name', 'Pipeline'])(
  'a list of deals, with their %s, is no revenue by quarters',
  (label) =>
    expect(said(lines(`${label},Company,Quarter,Amount`, 'Big,Oak,Q1 2025,100'))).toMatch(
      /^refused/,
    ),
);
