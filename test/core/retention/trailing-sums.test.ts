import { customerOf } from '../../../src/core/retention/customer-months';
import { trailingSums } from '../../../src/core/retention/trailing-sums';

const FIRST = 24312;

/** What is shown of customers by months, the last month's figures. */
function last(...customers: readonly (readonly number[])[]) {
  const months = (customers[0] ?? []).map((_, place) => FIRST + place);
  const all = customers.map((mrr, place) => customerOf(`${place}`, '', mrr));
  return trailingSums({ months, customers: all }).at(-1);
}

/** A year in which so much is billed in its first month and so much in its last. */
const year = (first: number, end: number) => [first, ...new Array<number>(10).fill(0), end];

describe("a year's orders over those of the year before", () => {
  // 30 + 70 = 100, then 10 + 20 = 30; 50, then 80; nothing, then 500: 110 of 150, of which 30 + 50 are kept.
  test('are of the customers of the year before, each one kept up to what it ordered then', () =>
    expect(
      last(
        [...year(30, 70), ...year(10, 20)],
        [...year(50, 0), ...year(0, 80)],
        [...year(0, 0), ...year(0, 500)],
      ),
    ).toEqual({ nrr12sum: 110 / 150, grr12sum: 80 / 150 }));
  test('look at two whole years and no month more', () =>
    expect(last([999, ...year(40, 60), ...year(20, 30)])).toEqual({
      nrr12sum: 0.5,
      grr12sum: 0.5,
    }));
  test('are not known before there are two years', () =>
    expect(last([...year(30, 70), ...year(10, 20)].slice(1))).toEqual({
      nrr12sum: null,
      grr12sum: null,
    }));
  test('have no rate where nobody ordered in the year before', () =>
    expect(last([...year(0, 0), ...year(10, 20)])).toEqual({ nrr12sum: null, grr12sum: null }));
});
