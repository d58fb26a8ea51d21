import { meantSheet } from '../../src/import/files/meant-sheet';

const byMonths = (year: number) => [
  ['Customer', ...[0, 31, 60].map((day) => year + day)],
  ['Oak', 300, 300, 360],
  ['Elm', 200, 200, 0],
];
const PIVOT = [
  ['Row Labels', 'Sum of MRR'],
  ['SMB', 860],
];
const MRR = { name: 'MRR by customer', cells: byMonths(45292) };

test('a table of customers by months is taken before a pivot beside it', () =>
  expect(meantSheet([MRR, { name: 'Pivot', cells: PIVOT }], { file: 'a.xlsx' })).toBe(MRR.cells));

test('of two such tables none is taken, and their dates are shown as dates', () =>
  expect(
    meantSheet([MRR, { name: 'Before', cells: byMonths(44927) }], { file: 'a.xlsx' }),
  ).toMatchObject({
    sheets: [
      { name: 'MRR by customer', labels: ['Customer', '2024-01-01', '2024-02-01'] },
      { name: 'Before', labels: ['Customer', '2023-01-01', '2023-02-01'] },
    ],
  }));
