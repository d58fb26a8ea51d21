import { groupBy } from '../grouped';
import type { CustomerMonths, Matrix } from './customer-months';

/** The customers who first paid in one month, and what became of them. */
export interface Cohort {
  /** Place of their first month in the matrix; the one before the history's first for those who paid earlier. */
  readonly first: number;
  /** True for customers who first paid before the history is complete: their first month is not known to be right. */
  readonly isBefore: boolean;
  /** Customers who still pay, by months since the first; the first is the cohort's size. */
  readonly customers: readonly number[];
  /** Their MRR by months since the first. */
  readonly mrr: readonly number[];
}

/**
 * Every month in which somebody first paid, with that cohort's customers and MRR up to the matrix's last month. Whoever
 * paid before the month at place `historyFrom` belongs to one cohort, followed from the month end before it.
 */
export function cohortsOf({ months, customers }: Matrix, historyFrom = 0): readonly Cohort[] {
  const members = groupBy(
    customers.filter(({ firstPaid }) => firstPaid >= 0),
    ({ firstPaid }) => Math.max(firstPaid, historyFrom - 1),
  );
  return months.flatMap((_, first) => {
    const cohort = members.get(first);
    return cohort
      ? [{ ...cohortOf(cohort, first, months.length), isBefore: first < historyFrom }]
      : [];
  });
}

function cohortOf(
  members: readonly CustomerMonths[],
  first: number,
  end: number,
): Omit<Cohort, 'isBefore'> {
  const places = Array.from({ length: end - first }, (_, age) => first + age);
  return {
    first,
    customers: places.map((place) => members.filter(({ mrr }) => (mrr[place] ?? 0) > 0).length),
    mrr: places.map((place) => members.reduce((sum, { mrr }) => sum + (mrr[place] ?? 0), 0)),
  };
}
