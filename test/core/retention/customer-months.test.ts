import { monthText } from '../../../src/core/days';
import { customerOf } from '../../../src/core/retention/customer-months';
import { day, deal, month, mrrOf, readMatrix, type Said } from '../made-deals';

const from = (date: string, amount: number, said: Said = {}) =>
  deal({ closeDate: day(date), recurringAmount: amount, ...said });
const to = (date: string): Said => ({ inactiveDate: day(date), inactiveReason: 'Churned' });

describe('the months', () => {
  const are = (rows: readonly Said[], expected: readonly string[], asOf = '2026-03') =>
    expect(readMatrix(rows, { asOf: month(asOf) }).months.map(monthText)).toEqual(expected);

  test('run from the first start to the as-of month', () =>
    are([from('2026-01-15', 1), from('2026-02-15', 1)], ['2026-01', '2026-02', '2026-03']));
  test('pass the end of a year', () =>
    are([from('2025-12-31', 1)], ['2025-12', '2026-01'], '2026-01'));
  test('are one where all starts in the as-of month', () =>
    are([from('2026-03-31', 1)], ['2026-03']));
  test('are none where all starts later', () => are([from('2026-04-01', 1)], []));
  test('are none without deals', () => are([], []));
});

describe("a customer's MRR", () => {
  const is = (rows: readonly Said[], expected: readonly number[]) =>
    expect(mrrOf(rows, { asOf: month('2026-03') })).toEqual(expected);

  test('is the sum of what is paid at the month’s last day', () =>
    is([from('2026-01-15', 100), from('2026-02-28', 50)], [100, 150, 150]));
  test('is not what starts the day after', () =>
    is([from('2026-01-15', 100), from('2026-03-01', 50)], [100, 100, 150]));
  test('is nothing of what is won and lost within a month', () =>
    is([from('2026-01-15', 100), from('2026-02-02', 50, to('2026-02-20'))], [100, 100, 100]));
  test('is the same at both ends of a month away and back', () =>
    is([from('2026-01-15', 100, to('2026-02-05')), from('2026-02-20', 100)], [100, 100, 100]));
  test('is nothing where tenths cancel out', () =>
    is([from('2026-01-15', 0.1), from('2026-01-16', 0.2), from('2026-02-01', -0.3)], [0.3, 0, 0]));
  test('is nothing below half a cent', () => is([from('2026-01-15', 0.004)], [0, 0, 0]));
  test('is something at half a cent', () => is([from('2026-01-15', 0.005)], [0.005, 0.005, 0.005]));
  test('is rounded to six decimals', () =>
    is([from('2026-01-15', 100 / 3)], [33.333333, 33.333333, 33.333333]));
  test('is 0 where credits exceed it', () =>
    is([from('2026-01-15', 100), from('2026-02-01', -130)], [100, 0, 0]));
});

describe('customers', () => {
  const matrix = readMatrix(
    [
      from('2026-01-15', 100),
      from('2026-02-01', -130, { company: 'Acme Inc.' }),
      from('2026-02-15', 5, { companyId: '2', company: 'Beta' }),
      from('2026-05-15', 5, { companyId: '3', company: 'Later' }),
    ],
    { asOf: month('2026-03') },
  );

  test('are one row each', () =>
    expect(matrix.customers.map(({ key }) => key)).toEqual(['1', '2', '3']));
  test('are named as their last deal names them', () =>
    expect(matrix.customers.map(({ name }) => name)).toEqual(['Acme Inc.', 'Beta', 'Later']));
  test('say where they first paid', () =>
    expect(matrix.customers.map(({ firstPaid }) => firstPaid)).toEqual([0, 1, -1]));
  test('keep what credits cut off', () =>
    expect(matrix.customers[0]?.net).toEqual([100, -30, -30]));
});

test('half a cent is money, whichever order its parts were added up in, and less is none', () => {
  const sums = [0.005 - 1e-12, 0.005 + 1e-12, 0.0049, -0.005 + 1e-12];
  expect(customerOf('a', 'A', sums).net).toEqual([0.005, 0.005, 0, -0.005]);
});
