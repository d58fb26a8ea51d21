import { customerOf, type Matrix } from '../../src/core/retention/customer-months';
import { fallingCustomers } from './falling';

const matrix = (customers: Readonly<Record<string, readonly number[]>>): Matrix => ({
  months: Object.values(customers)[0]?.map((_, index) => 24300 + index) ?? [],
  customers: Object.entries(customers).map(([name, mrr]) => customerOf(name, name, mrr)),
});

describe('customers whose MRR has been falling', () => {
  const are = (
    customers: Readonly<Record<string, readonly number[]>>,
    expected: string,
    period = { months: 1, isSummed: false },
  ) =>
    expect(
      fallingCustomers(matrix(customers), period)
        .map(({ customer, then, now }) => `${customer} ${then} to ${now}`)
        .join(', '),
    ).toBe(expected);

  test('are those who pay less three times running', () => are({ A: [9, 8, 7, 6] }, 'A 9 to 6'));
  test('are not those who pay less twice', () => are({ A: [9, 9, 7, 6] }, ''));
  test('are not those who have left', () => are({ A: [9, 8, 7, 0] }, ''));
  test('are none before there are four month ends', () => are({ A: [9, 8, 7] }, ''));
  test('stand by their fall, the largest first', () =>
    are({ A: [9, 8, 7, 6], B: [9, 8, 7, 1] }, 'B 9 to 1, A 9 to 6'));
  test('may fall by quarters, counted back from the as-of month', () =>
    are({ A: [9, 1, 1, 8, 1, 1, 7, 1, 1, 6] }, 'A 9 to 6', { months: 3, isSummed: false }));
  test('order less where orders count, whatever the month', () =>
    are({ A: [0, 8, 0, 7, 6, 0, 0, 5] }, 'A 8 to 5', { months: 2, isSummed: true }));
});
