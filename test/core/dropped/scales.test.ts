import { lines, read } from './read';

const MONTHS = 'Jan-24,Feb-24,Mar-24';
const ROWS = ['Oak,300,300,360', 'Elm,200,200,-', 'Yew,-,-,-'];

/** MRR at the ends of January and March, and what is said of it. */
function shown(...text: readonly string[]) {
  const { closing, understood } = read(lines(...text), '2024-03');
  return [
    closing('2024-01'),
    closing('2024-03'),
    understood.notes.filter((note) => /thousands|millions/.test(note)).length,
  ];
}

test.each([
  ['a title', ['MRR by customer (in thousands)', '', `Customer,${MONTHS}`]],
  ['a title in German', ['MRR in TEUR', `Kunde,${MONTHS}`]],
  ['a title in French', ['Montants en k€', `Client,${MONTHS}`]],
  ['a line with a sign', ['All figures in $000s', `Customer,${MONTHS}`]],
  ['the label over the customers', [`Customer (€k),${MONTHS}`]],
  ['a label that names no customers', [`"MRR, USD thousands",${MONTHS}`]],
  ['the labels of the months', ['Customer,Jan-24 (k€),Feb-24 (k€),Mar-24 (k€)']],
  ['a line of units', [`Customer,${MONTHS}`, ',k€,k€,k€']],
])('amounts of a table by months are in thousands where %s says so', (_, above) =>
  expect(shown(...above, ...ROWS)).toEqual([500_000, 360_000, 1]),
);

test('a cell that says its own unit is not multiplied again', () =>
  expect(shown('MRR in k€', `Customer,${MONTHS}`, 'Oak,1.5k,1.5k,1.5k')).toEqual([1500, 1500, 1]));

test('a number beside a customer tells its own unit, and not that of the months', () =>
  expect(shown(`Customer,Employees (k),${MONTHS}`, 'Oak,4,300,300,360')).toEqual([300, 360, 0]));

test('amounts of contracts are in thousands where a line above the table says so', () =>
  expect(
    shown(
      'Contracts (in T€)',
      'Customer,Start,End,MRR',
      'Oak,2024-01-01,2024-12-31,1.5',
      'Elm,2024-02-01,2024-12-31,2',
    ),
  ).toEqual([1500, 3500, 1]));

test('a title that names thousands of something else changes no amount', () =>
  expect(shown('The 2000 customers of Thousand Oaks', `Customer,${MONTHS}`, ...ROWS)).toEqual([
    500, 360, 0,
  ]));
