import { type RetentionMonth, retentionMonths } from '../../../src/core/retention/retention';
import { matrix } from './made-matrix';

describe('over a year', () => {
  const shown = (
    rows: readonly (readonly number[])[],
    place: number,
    what: (month: RetentionMonth) => unknown,
  ) => {
    const month = retentionMonths(matrix(...rows), { reactivationInNrr: false })[place];
    return month && what(month);
  };
  const year = new Array<number>(11).fill(50);

  test('twelve-month rates have no value in the twelfth month', () =>
    expect(shown([[100, ...year]], 11, ({ nrr12, grr12 }) => [nrr12, grr12])).toEqual([
      null,
      null,
    ]));
  test('twelve-month rates compare the thirteenth with the first', () =>
    expect(
      shown(
        [
          [100, ...year, 120],
          [100, ...year, 40],
        ],
        12,
        ({ nrr12, grr12 }) => [nrr12, grr12],
      ),
    ).toEqual([0.8, 0.7]));
  test('twelve-month rates of the twelfth month look back to the balance with which history begins', () => {
    const historyFrom = 24313;
    const months = retentionMonths(matrix([100, ...year, 120]), {
      reactivationInNrr: false,
      historyFrom,
    });
    expect(months.map(({ nrr12 }) => nrr12)).toEqual([...new Array<null>(11).fill(null), 1.2]);
  });
  test('a history that is complete only later than the last month shows that month', () => {
    const choices = { reactivationInNrr: false, historyFrom: 24340 };
    const months = retentionMonths(matrix([100, 110, 120]), choices);
    expect(months.map(({ month, closing }) => [month, closing])).toEqual([[24314, 120]]);
  });
  test('twelve-month rates leave out who came in between', () =>
    expect(
      shown(
        [
          [100, ...year, 100],
          [0, ...year, 500],
        ],
        12,
        ({ nrr12 }) => nrr12,
      ),
    ).toBe(1));
  test('twelve-month rates do not see who went and came back in between', () =>
    expect(
      shown([[100, ...new Array<number>(11).fill(0), 100]], 12, ({ nrr12, grr12 }) => [
        nrr12,
        grr12,
      ]),
    ).toEqual([1, 1]));
  test('twelve-month rates have no value where nobody paid twelve months ago', () =>
    expect(shown([[0, ...year, 100]], 12, ({ nrr12 }) => nrr12)).toBeNull());
});
