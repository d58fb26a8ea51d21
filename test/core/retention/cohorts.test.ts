import { monthText } from '../../../src/core/days';
import { cohortsOf } from '../../../src/core/retention/cohorts';
import { customerOf } from '../../../src/core/retention/customer-months';
import { fixtureCells, fixtureJson, lastMonth, matrixUpTo, type Truth } from '../fixtures';

type TrueCohorts = Readonly<
  Record<string, { readonly customers: number; readonly mrr: readonly number[] }>
>;

describe('cohorts', () => {
  test('hold who first paid in a month, and what is left of them', () =>
    expect(
      cohortsOf({
        months: [0, 1, 2],
        customers: [
          customerOf('a', 'A', [10, 0, 20]),
          customerOf('b', 'B', [10, 10, 10]),
          customerOf('c', 'C', [0, 0, 5]),
          customerOf('d', 'D', [0, 0, 0]),
        ],
      }),
    ).toEqual([
      { first: 0, isBefore: false, customers: [2, 1, 2], mrr: [20, 10, 30] },
      { first: 2, isBefore: false, customers: [1], mrr: [5] },
    ]));

  test('hold together who first paid before the history is complete, from the month end before it', () =>
    expect(
      cohortsOf(
        {
          months: [0, 1, 2, 3],
          customers: [
            customerOf('a', 'A', [10, 0, 20, 20]),
            customerOf('b', 'B', [0, 10, 10, 0]),
            customerOf('c', 'C', [0, 0, 5, 5]),
          ],
        },
        2,
      ),
    ).toEqual([
      { first: 1, isBefore: true, customers: [1, 2, 1], mrr: [10, 30, 20] },
      { first: 2, isBefore: false, customers: [1, 1], mrr: [5, 5] },
    ]));

  test.each(['recurring', 'contracts', 'movements', 'snapshots', 'invoices'])(
    'are those of a company that is known, from %s',
    (name) => {
      const truth = fixtureJson<Truth & { readonly cohorts: TrueCohorts }>('small/truth.json');
      const matrix = matrixUpTo(fixtureCells(`small/${name}.csv`), lastMonth(truth));
      const found = cohortsOf(matrix).map(({ first, customers, mrr }) => [
        monthText(matrix.months[first] ?? 0),
        { customers: customers[0], mrr },
      ]);
      expect(Object.fromEntries(found)).toEqual(truth.cohorts);
    },
  );
});
