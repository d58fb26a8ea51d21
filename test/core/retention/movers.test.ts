import { customerOf, type Matrix } from '../../../src/core/retention/customer-months';
import { largestMovers, moversBetween } from '../../../src/core/retention/movers';

const matrix = (customers: Readonly<Record<string, readonly number[]>>): Matrix => ({
  months: [24319, 24320, 24321],
  customers: Object.entries(customers).map(([name, mrr]) => customerOf(name, name, mrr)),
});

describe('the largest movers of the last month', () => {
  const are = (customers: Readonly<Record<string, readonly number[]>>, expected: string) =>
    expect(
      largestMovers(matrix(customers), 3)
        .map(({ customer, movement, from, to }) => `${customer} ${movement} ${from} ${to}`)
        .join(', '),
    ).toBe(expected);

  test('are none where nothing moved', () => are({ A: [0, 5, 5], B: [9, 0, 0] }, ''));
  test('stand with what they did, largest first', () =>
    are({ A: [5, 5, 7], B: [9, 9, 0], C: [0, 0, 4] }, 'B churn 9 0, C new 0 4, A expansion 5 7'));
  test('are a reactivation where they paid before', () =>
    are({ A: [5, 0, 5] }, 'A reactivation 0 5'));
  test('are no more than asked for, in the order of the matrix in a tie', () =>
    are(
      { D: [1, 1, 2], C: [1, 1, 2], B: [1, 1, 2], A: [3, 3, 2] },
      'D expansion 1 2, C expansion 1 2, B expansion 1 2',
    ));
});

describe('the movers of a longer period', () => {
  const are = (customers: Readonly<Record<string, readonly number[]>>, expected: string) =>
    expect(
      moversBetween(matrix(customers), -1, 2)
        .map(({ customer, movement, from, to }) => `${customer} ${movement} ${from} ${to}`)
        .join(', '),
    ).toBe(expected);

  test('are measured once, opening against closing', () => are({ A: [5, 9, 7] }, 'A new 0 7'));
  test('are not those who came and went', () => are({ A: [0, 9, 0] }, ''));
  test('are new who had not paid before its opening, whatever they did in it', () =>
    are({ A: [5, 0, 7] }, 'A new 0 7'));
});
