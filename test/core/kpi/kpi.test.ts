import { publishedFor, sourceText } from '../../../src/core/kpi/benchmarks';
import { addUpToOne, healthScore } from '../../../src/core/kpi/health-score';
import { lifetimeValue } from '../../../src/core/kpi/lifetime-value';
import { netPromoterScore, satisfiedShare } from '../../../src/core/kpi/satisfaction';
import { median, timeToValue } from '../../../src/core/kpi/time-to-value';
import { revenueChurn, windowNetRetention } from '../../../src/core/retention/windows';

const times = (count: number, answer: number) => new Array<number>(count).fill(answer);

describe('satisfaction', () => {
  test('is answers of 4 and 5 over all answers', () =>
    expect(satisfiedShare([5, 4, 3, 1])).toBe(0.5));
  test('is as published: 150 of 250', () =>
    expect(satisfiedShare([...times(150, 5), ...times(100, 2)])).toBe(0.6));
  test('may begin at another answer', () => expect(satisfiedShare([10, 9, 8, 1], 9)).toBe(0.5));
  test('has no value without answers', () => expect(satisfiedShare([])).toBeNull());
});

describe('the net promoter score', () => {
  const is = (answers: readonly number[], expected: number | null) =>
    expect(netPromoterScore(answers)).toBe(expected);

  test('is as published: 70 %, 10 %, 20 %', () =>
    is([...times(70, 9), ...times(10, 8), ...times(20, 6)], 50));
  test('is 100 where all promote', () => is([9, 10], 100));
  test('is -100 where all detract', () => is([0, 6], -100));
  test('is 0 where all are passive', () => is([7, 8], 0));
  test('has no value without answers', () => is([], null));
});

describe('customer lifetime value', () => {
  const is = (arpa: number, grossMargin: number, churn: number, expected: number | null) =>
    expect(lifetimeValue({ arpa, grossMargin, churn })).toBe(expected);

  test('is ARPA x margin / churn, as published', () => is(100, 0.8, 0.05, 1600));
  test('is ARPA / churn at full margin, as published', () => is(100, 1, 0.05, 2000));
  test('has no value where nobody churns', () => is(100, 0.8, 0, null));
});

describe('time to value', () => {
  const is = (values: readonly (number | null)[], expected: number | null) =>
    expect(timeToValue(values.map((value) => ({ start: 100, value })))).toBe(expected);

  test('is the median of the days', () => is([105, 130, 110], 10));
  test('is the mean of the two in the middle', () => is([105, 110, 120, 190], 15));
  test('leaves out who has not got there', () => is([105, null, null], 5));
  test('may be 0 days', () => is([100], 0));
  test('has no value where nobody got there', () => is([null], null));
  test('does not mind the order of numbers', () => expect(median([10, 9, 100])).toBe(10));
  test('has no middle of nothing', () => expect(median([])).toBeNull());
});

describe('the health score', () => {
  const is = (
    metrics: readonly (number | null)[],
    weights: readonly number[],
    expected: number | null,
  ) => expect(healthScore(metrics, weights)).toBe(expected);

  test('is the weighted mean', () => is([80, 50], [0.75, 0.25], 72.5));
  test('gives the weight of a missing metric to the others', () =>
    is([80, null], [0.75, 0.25], 80));
  test('has no value without metrics', () => is([null, null], [0.5, 0.5], null));
  test('has no value where what is there has no weight', () => is([80], [0], null));
  test('wants weights that add up to 1', () => expect(addUpToOne([0.7, 0.3])).toBe(true));
  test('forgives a rounding', () => expect(addUpToOne([0.33, 0.33, 0.335])).toBe(true));
  test('does not forgive more', () => expect(addUpToOne([0.7, 0.2])).toBe(false));
});

describe('a published figure', () => {
  const is = (metric: 'nrr' | 'grr', of: string | number, expected: number | null) =>
    expect(publishedFor(metric, of)?.ratio ?? null).toBe(expected);

  test('is that of the contract size', () => is('nrr', 30000, 1.03));
  test('is that of the band from its lower edge on', () => is('nrr', 25000, 1.03));
  test('is that of the band below just under the edge', () => is('nrr', 24999, 1.02));
  test('is that of the largest band beyond its edge', () => is('grr', 1e7, 0.93));
  test('is that of a segment by name', () => is('nrr', ' SMB ', 0.95));
  test('is that of all companies', () => is('nrr', 'all', 1.01));
  test('is another for GRR', () => is('grr', 'all', 0.91));
  test('is none for a segment nobody published', () => is('nrr', 'bakeries', null));
  test('is none for a negative contract', () => is('nrr', -1, null));
  test('says where it comes from and when', () => {
    const found = publishedFor('nrr', 30000);
    expect(found && sourceText(found)).toMatch(
      /SaaS Capital.*median of 1500 companies.*figures of 2022; published 2023/,
    );
  });
  test('says so where its year is unknown', () => {
    const found = publishedFor('nrr', 'smb');
    expect(found && sourceText(found)).toMatch(/rule of thumb.*undated/);
  });
});

describe('over a window', () => {
  const bridge = { opening: 200, expansion: 30, contraction: 10, churn: 20, reactivation: 50 };
  const is = (months: number, reactivationInNrr: boolean, expected: number) =>
    expect(windowNetRetention(bridge, months, { reactivationInNrr })).toBe(expected);

  test('of a month NRR is the plain one', () => is(1, false, 1));
  test('of a month reactivation adds where that is chosen', () => is(1, true, 1.25));
  test('of twelve months reactivation never adds', () => is(12, true, 1));
  test('revenue churn is what contracted and churned, as published', () =>
    expect(revenueChurn({ opening: 100, churn: 10, contraction: 10 })).toBe(0.2));
  test('revenue churn has no value without opening', () =>
    expect(revenueChurn({ opening: 0, churn: 0, contraction: 0 })).toBeNull());
});
