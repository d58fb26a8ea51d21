import fc from 'fast-check';
import { customerOf, type Matrix } from '../../src/core/retention/customer-months';
import type { DefinitionId } from '../../src/workbook/definitions/list';
import { definitionsOf } from './definitions';

function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const months = (rows[0] ?? []).map((_, place) => 24312 + place);
  return { months, customers: rows.map((mrr, place) => customerOf(`${place}`, '', mrr)) };
}

/** So many months each of these amounts. */
function months(...spans: readonly (readonly [count: number, mrr: number])[]): readonly number[] {
  return spans.flatMap(([count, mrr]) => new Array<number>(count).fill(mrr));
}

const AT = 24;
const LAST = { at: AT, periodFrom: AT, shownFrom: 0 };

describe('two years in which one stays, one comes back for less, one is won and shrinks, one returns late', () => {
  const history = matrixOf([
    months([25, 100]),
    months([18, 100], [2, 0], [5, 60]),
    months([18, 0], [4, 200], [3, 150]),
    months([6, 50], [17, 0], [2, 50]),
  ]);
  const all = definitionsOf(history, LAST);
  const is = (id: DefinitionId, expected: number) => expect(all[id]).toBeCloseTo(expected, 12);

  test('by cohort: 160 of 200', () => is('cohort', 0.8));
  test('by cohort with reactivation: 210 of 200', () => is('cohortReactivated', 1.05));
  test("a year's movements over the year-ago base: 200 - 100 - 50 of 200", () =>
    is('yearAgoBase', 0.25));
  test('compounded: a half and 310 of 360', () => is('compounded', (0.5 * 310) / 360));
  test('compounded with reactivation: the same by 360 of 300 and 360 of 310', () =>
    is('compoundedReactivated', 0.6));
  test('twelve trailing rates: 2,000 of 2,650', () => is('trailingAverage', 2000 / 2650));
  test('mean of monthly rates', () => is('monthlyMean', (10 + 0.5 + 310 / 360) / 12));
  test('monthly, annualised: 3,040 of 3,190, twelve times', () =>
    is('monthlyAnnualised', (3040 / 3190) ** 12));
  test('four quarters', () => is('fourQuarters', (600 / 750 + 500 / 700 + 420 / 600 + 0.8) / 4));
  test("year on year: 2,100 of the year before's 2,650", () => is('yearOnYear', 2100 / 2650));
  test('bridge of the month: nobody changed', () => is('period', 1));
  test('GRR point to point: 160 of 200', () => is('grossCohort', 0.8));
  test('GRR by the lowest MRR since: 100 of 200', () => is('grossLowest', 0.5));
  test('GRR from movements: 200 - 100 - 50 of 200', () => is('grossMovements', 0.25));
  test('GRR year on year: nobody ordered more', () => is('grossYearOnYear', 2100 / 2650));
  test('bridge of the quarter: 310 of 360', () => {
    const quarter = definitionsOf(history, { ...LAST, periodFrom: AT - 2 });
    expect([quarter.period, quarter.grossPeriod]).toEqual([310 / 360, 310 / 360]);
  });
});

describe('a history that is too short', () => {
  const is = (length: number, known: readonly DefinitionId[]) => {
    const at = length - 1;
    const all = definitionsOf(matrixOf([months([length, 100])]), {
      at,
      periodFrom: at,
      shownFrom: 0,
    });
    const ids = Object.entries(all).flatMap(([id, value]) => (value === null ? [] : [id]));
    expect(ids.sort()).toEqual([...known].sort());
  };
  const YEAR: readonly DefinitionId[] = [
    'cohort',
    'cohortReactivated',
    'yearAgoBase',
    'compounded',
    'compoundedReactivated',
    'monthlyMean',
    'monthlyAnnualised',
    'grossCohort',
    'grossLowest',
    'grossMovements',
    'period',
    'grossPeriod',
  ];
  test('of one month has no figure at all', () => is(1, []));
  test('of twelve months has the period only', () => is(12, ['period', 'grossPeriod']));
  test('of thirteen months has those of one year', () => is(13, YEAR));
  test('of twenty-three months has no more', () => is(23, YEAR));
  test('of twenty-four months has those that look back two years', () =>
    is(24, [...YEAR, 'yearOnYear', 'grossYearOnYear', 'fourQuarters', 'trailingAverage']));
});

describe('laws', () => {
  const rows = fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })), {
      minLength: 25,
      maxLength: 25,
    }),
    { minLength: 1, maxLength: 6 },
  );
  const holds = (law: (mrr: readonly (readonly number[])[]) => void) =>
    fc.assert(fc.property(rows, law));
  const near = (a: number | null, b: number | null) =>
    a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9);

  test('the running minimum keeps no more than point to point, and neither more than all or than NRR', () =>
    holds((mrr) => {
      const { grossLowest, grossCohort, cohort } = definitionsOf(matrixOf(mrr), LAST);
      expect(grossLowest ?? 0).toBeLessThanOrEqual(grossCohort ?? 0);
      expect(grossCohort ?? 0).toBeLessThanOrEqual(Math.min(1, cohort ?? 0));
    }));
  test('with reactivation no figure is lower', () =>
    holds((mrr) => {
      const all = definitionsOf(matrixOf(mrr), LAST);
      expect(all.cohortReactivated ?? 0).toBeGreaterThanOrEqual(all.cohort ?? 0);
      expect(all.compoundedReactivated ?? 0).toBeGreaterThanOrEqual(all.compounded ?? 0);
    }));
  test('a customer won this year changes no figure of the cohort', () =>
    holds((mrr) => {
      const before = definitionsOf(matrixOf(mrr), LAST);
      const after = definitionsOf(matrixOf([...mrr, months([20, 0], [5, 7])]), LAST);
      near(after.cohort, before.cohort);
      near(after.grossCohort, before.grossCohort);
      near(after.grossLowest, before.grossLowest);
      near(after.cohortReactivated, before.cohortReactivated);
    }));
  test('another currency changes nothing, nor does the order of customers', () =>
    holds((mrr) => {
      const scaled = [...mrr].reverse().map((row) => row.map((value) => value * 3));
      const [before, after] = [mrr, scaled].map((one) => definitionsOf(matrixOf(one), LAST));
      expect(Object.keys(before ?? {})).toEqual(Object.keys(after ?? {}));
      for (const id of ['compounded', 'yearAgoBase', 'fourQuarters', 'trailingAverage'] as const)
        near(before?.[id] ?? null, after?.[id] ?? null);
    }));
  test('the same loss every month compounds to what is left after a year', () => {
    const falling = Array.from({ length: 25 }, (_, place) => 1000 * 0.98 ** place);
    const all = definitionsOf(matrixOf([falling]), LAST);
    near(all.compounded, 0.98 ** 12);
    near(
      all.monthlyAnnualised === null ? null : Math.round(all.monthlyAnnualised * 1e6) / 1e6,
      0.784717,
    );
    near(all.cohort === null ? null : Math.round(all.cohort * 1e6) / 1e6, 0.784717);
  });
});
