import type { CustomerMonths, Matrix } from './customer-months';

/** The customers who first paid in one month, and what became of them. */
export interface Cohort {
  /** Place of their first month in the matrix. */
  readonly first: number;
  /** Customers who still pay, by months since the first; the first is the cohort's size. */
  readonly customers: readonly number[];
  /** Their MRR by months since the first. */
  readonly mrr: readonly number[];
}

/** Every month in which somebody first paid, with that cohort's customers and MRR up to the matrix's last month. */
export function cohortsOf({ months, customers }: Matrix): readonly Cohort[] {
  const members = new Map<number, CustomerMonths[]>();
  for (const customer of customers) {
    const cohort = members.get(customer.firstPaid) ?? [];
    cohort.push(customer);
    members.set(customer.firstPaid, cohort);
  }
  return months.flatMap((_, first) => {
    const cohort = members.get(first);
    return cohort ? [cohortOf(cohort, first, months.length)] : [];
  });
}

function cohortOf(members: readonly CustomerMonths[], first: number, end: number): Cohort {
  const places = Array.from({ length: end - first }, (_, age) => first + age);
  return {
    first,
    customers: places.map((place) => members.filter(({ mrr }) => (mrr[place] ?? 0) > 0).length),
    mrr: places.map((place) => members.reduce((sum, { mrr }) => sum + (mrr[place] ?? 0), 0)),
  };
}
