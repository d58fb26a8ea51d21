import type { Matrix } from './customer-months';
import { type Ratio, type RetentionChoices, ratio, shownPlace } from './retention';

/** Retention of orders: a year's revenue of the customers who had revenue in the year before, over theirs then. */
export interface TrailingSums {
  readonly nrr12sum: Ratio;
  /** With the smaller of both years' revenue per customer. */
  readonly grr12sum: Ratio;
}

/** The figures of every shown month of the matrix; blank before there are 24 of them. */
export function trailingSums(
  matrix: Matrix,
  choices: Pick<RetentionChoices, 'historyFrom'> = {},
): readonly TrailingSums[] {
  const { months, customers } = matrix;
  const first = shownPlace(matrix, choices);
  const years = customers.map(({ mrr }) => mrr.map((_, place) => sumOfYear(mrr, place)));
  return months.slice(first).map((_, index) => {
    const place = first + index;
    if (index < 23) return { nrr12sum: null, grr12sum: null };
    const sums = { before: 0, now: 0, kept: 0 };
    for (const year of years) {
      const [before, now] = [year[place - 12] ?? 0, year[place] ?? 0];
      if (before <= 0) continue;
      sums.before += before;
      sums.now += now;
      sums.kept += Math.min(before, now);
    }
    return { nrr12sum: ratio(sums.now, sums.before), grr12sum: ratio(sums.kept, sums.before) };
  });
}

function sumOfYear(mrr: readonly number[], place: number): number {
  return mrr.slice(Math.max(0, place - 11), place + 1).reduce((sum, value) => sum + value, 0);
}
