import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { lines, read } from './read';

const MONTHS = ['2025-01', '2025-04', '2025-09', '2025-12'];

function shown(text: string) {
  const { closing, understood } = read(text, '2025-12');
  return [MONTHS.map(closing), understood.notes];
}

describe('a list with a row for each customer and quarter', () => {
  const list = (
    label: string,
    money: string,
    quarters = ['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025'],
  ) =>
    lines(
      `Customer,${label},${money}`,
      ...quarters.map((quarter) => `Oak,${quarter},300`),
      `Elm,${quarters[1]},90`,
      `Elm,${quarters[2]},90`,
    );
  test.each([
    ['of revenue', list('Quarter', 'Revenue')],
    ['called a period', list('Period', 'Revenue')],
    [
      'with the year first',
      list('Quarter', 'Revenue', ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']),
    ],
    [
      'with numbers of quarters',
      lines(
        'Customer,Quarter,Calendar year,Revenue',
        ...[1, 2, 3, 4].map((nth) => `Oak,${nth},2025,300`),
        'Elm,2,2025,90',
        'Elm,3,2025,90',
      ),
    ],
    [
      'with the year in a column of its own',
      lines(
        'Customer,Year,Quarter,Revenue',
        ...[1, 2, 3, 4].map((nth) => `Oak,2025,Q${nth},300`),
        'Elm,2025,Q2,90',
        'Elm,2025,Q3,90',
      ),
    ],
  ])('%s pays a third of it in each of its months', (_, text) =>
    expect(shown(text)).toEqual([
      [100, 130, 130, 100],
      [
        'Each row is a quarter: its amounts are taken as the revenue of 3 months, the same in each of them.',
      ],
    ]),
  );
  test('of MRR pays all of it in each of its months', () =>
    expect(shown(list('Quarter', 'MRR'))).toEqual([
      [300, 390, 390, 300],
      ['Each row is a quarter: its amounts are taken as the MRR of each of its 3 months.'],
    ]));
  test('of ARR pays a twelfth of it in each of its months', () =>
    expect(shown(list('Quarter', 'ARR'))[0]).toEqual([25, 32.5, 32.5, 25]));
  test('with amounts as people write them is read so', () => {
    const text = lines('Customer,Quarter,Revenue', 'Oak,Q1 2025,"$1,200.00"', 'Oak,Q2 2025,"$300"');
    expect(['2025-03', '2025-06'].map(read(text, '2025-06').closing)).toEqual([400, 100]);
  });
  test.each([
    ['months', 'Month', '1', '2'],
    ['names of months', 'Month', 'Jan', 'Feb'],
  ])('is one by months where %s stand beside the years', (_, label, first, next) => {
    const text = lines(
      `Customer,Year,${label},Revenue`,
      `Oak,2025,${first},300`,
      `Oak,2025,${next},310`,
    );
    const { closing, understood } = read(text, '2025-02');
    expect(['2025-01', '2025-02'].map(closing)).toEqual([300, 310]);
    expect(understood.notes).toEqual([]);
  });
  test.each([
    ['periods of two lengths', lines('Customer,Period,Revenue', 'Oak,Q1 2025,300', 'Oak,2025,900')],
    ['two columns of money', lines('Customer,Quarter,Revenue,MRR', 'Oak,Q1 2025,300,100')],
  ])('is none with %s', (_, text) => {
    const found = understandDropped(cellsOfCsv(text), 'a.csv');
    expect('problem' in found || found.notes.every((note) => !/^Each row/.test(note))).toBe(true);
  });
  test('keeps what names no quarter, with the reason why it does not count', () => {
    const { states } = read(`${list('Quarter', 'Revenue')}\nAsh,,50`, '2025-12');
    expect(states).toMatchObject({ counted: 18, 'no date': 1 });
  });
  test('stays what it is where another date says when', () => {
    const text = lines(
      'Record ID,Customer,Quarter,Close Date,Recurring revenue amount',
      '1,Oak,Q1 2025,2025-01-10,300',
    );
    const [closing, notes] = shown(text);
    expect(closing).toEqual([300, 300, 300, 300]);
    expect(notes).not.toContainEqual(expect.stringMatching(/^Each/));
  });
});

test('a list by years pays a twelfth in each month, and by halves a sixth', () => {
  expect(shown(lines('Customer,Year,Revenue', 'Oak,2024,1200', 'Oak,2025,2400'))[0]).toEqual([
    200, 200, 200, 200,
  ]);
  expect(shown(lines('Customer,Half,Revenue', 'Oak,H1 2025,600', 'Oak,H2 2025,1200'))[0]).toEqual([
    100, 100, 200, 200,
  ]);
  const beside = lines('Customer,Year,Half,Revenue', 'Oak,2025,1,600', 'Oak,2025,2,1200');
  expect(shown(beside)[0]).toEqual([100, 100, 200, 200]);
});

describe('a table with columns of fiscal years', () => {
  const table = (...labels: readonly string[]) =>
    lines(`Customer,${labels.join()}`, 'Oak,1200,1200,2400', 'Elm,600,600,');
  test.each([
    [['FY23', 'FY24', 'FY25']],
    [['FY2023', 'FY2024', 'FY2025']],
    [["FY '23", "FY '24", "FY '25"]],
    [['Fiscal 2023', 'Fiscal 2024', 'Fiscal 2025']],
  ])('%j is read as calendar years, which is said', (labels) => {
    const { closing, understood } = read(table(...labels), '2025-12');
    expect(['2024-12', '2025-01'].map(closing)).toEqual([150, 200]);
    expect(understood.notes.join(' ')).toMatch(/is taken as if your year began in January/);
  });
  test('with quarters of them is read by quarters, which is said', () => {
    const { closing, understood } = read(table('Q2 FY25', 'Q3 FY25', 'Q4 FY25'), '2025-12');
    expect(['2025-06', '2025-12'].map(closing)).toEqual([600, 800]);
    expect(understood.notes.join(' ')).toMatch(/"Q2 FY25" is taken as if/);
  });
  test('says nothing of fiscal years where years are those of the calendar', () =>
    expect(
      read(table('CY2023', 'CY2024', 'CY2025'), '2025-12').understood.notes.join(),
    ).not.toMatch(/January/));
  test.each([
    [['FY 22/23', 'FY 23/24', 'FY 24/25']],
    [['2022/23', '2023/24', '2024/25']],
    [['FY2022-23', 'FY2023-24', 'FY2024-25']],
  ])('%j, over two calendar years, is refused by what it lacks', (labels) => {
    const found = understandDropped(cellsOfCsv(table(...labels)), 'a.csv');
    expect(found).toMatchObject({
      problem: expect.stringMatching(/begin in one calendar year and end in the next/),
    });
  });
});

test('a third or fourth half of a year is none', () => {
  const found = understandDropped(
    cellsOfCsv(lines('Customer,Half,Revenue', 'Oak,H3 2025,600', 'Oak,H4 2025,1200')),
    'a.csv',
  );
  expect(found).toHaveProperty('problem');
});
