import { lines, read } from './read';

const amount = (text: string) =>
  read(
    lines(
      'Record ID,Customer,Start date,End date,MRR',
      `1,Oak,2024-01-01,2024-12-31,"${text}"`,
      '2,Elm,2024-01-01,2024-12-31,1',
    ),
    '2024-06',
  ).column('mrr')[0];

describe('an amount beside which something stands', () => {
  test.each([
    ['3k', 3000],
    ['3 Mio', 3000000],
    ['70 per month', 70],
    ['100 EUR', 100],
    ['kr 100', 100],
    ['1 200 Kč', 1200],
    ['1 200 Kč / mo', 1200],
    ['US$1,200', 1200],
    ['Rs. 500', 500],
    ['500 руб.', 500],
    ['5 TEUR', 5000],
    ['2 MEUR', 2000000],
    ['k€ 5', 5000],
  ])('is read where that is a currency, a unit or a scale: %s', (text, expected) =>
    expect(amount(text)).toBe(expected),
  );
  test.each([
    ...['2OO', '3O', '1OO', '5O', '12x', '90l', '1OO EUR', '$2O', '2OO$'],
    ...['I00', 'S00', 'O5', '5 x', '30OO.00'],
  ])('is no smaller one where it is anything else: %s', (text) => expect(amount(text)).toBe(text));
});

test('an amount in thousands by itself is not multiplied once more by its label', () => {
  const { column } = read(
    lines(
      'Record ID,Customer,Start date,End date,MRR (TEUR)',
      '1,Oak,2024-01-01,2024-12-31,TEUR 5',
      '2,Elm,2024-01-01,2024-12-31,5',
      '3,Ash,2024-01-01,2024-12-31,5 TRY',
    ),
    '2024-06',
  );
  expect(column('mrr')).toEqual([5000, 5000, 5000]);
});
