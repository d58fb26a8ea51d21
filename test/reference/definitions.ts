import type { CustomerMonths, Matrix } from '../../src/core/retention/customer-months';
import { type Bridge, bridgeOf } from '../../src/core/retention/movements';
import {
  grossRetention,
  netRetention,
  type Ratio,
  ratio,
} from '../../src/core/retention/retention';
import { trailingSums } from '../../src/core/retention/trailing-sums';
import type { DefinitionId } from '../../src/workbook/definitions/list';

/** What is measured: places of months in the matrix, counted from 0. */
export interface Measured {
  /** The month that is looked at. */
  readonly at: number;
  /** The first month of the chosen period, which ends with that month. */
  readonly periodFrom: number;
  /** The first month with a known opening; what was before it is left alone. */
  readonly shownFrom: number;
}

const YEAR = 12;
const PLAIN = { reactivationInNrr: false };
const BACK = { reactivationInNrr: true };

/** One month's NRR and GRR by every definition; null where the history is too short for it. */
export function definitionsOf(
  matrix: Matrix,
  measured: Measured,
): Readonly<Record<DefinitionId, Ratio>> {
  const { at, periodFrom, shownFrom } = measured;
  const period = bridgeOf(matrix.customers, periodFrom - 1, at);
  const hasYear = at - YEAR >= shownFrom - 1;
  const year = hasYear ? bridgeOf(matrix.customers, at - YEAR, at) : null;
  const sums = at - shownFrom >= 2 * YEAR - 1 ? trailingSums(matrix)[at] : null;
  return {
    cohort: year && netRetention(year, PLAIN),
    yearOnYear: sums?.nrr12sum ?? null,
    period: netRetention(period, PLAIN),
    ...fromMonths(matrix, measured),
    trailingAverage: trailingAverage(matrix, measured),
    fourQuarters: fourQuarters(matrix, measured),
    cohortReactivated: year && netRetention(year, BACK),
    grossCohort: year && grossRetention(year),
    grossYearOnYear: sums?.grr12sum ?? null,
    grossPeriod: grossRetention(period),
    grossLowest: hasYear ? lowestRetention(matrix.customers, at) : null,
  };
}

type FromMonths =
  | 'yearAgoBase'
  | 'compounded'
  | 'monthlyMean'
  | 'monthlyAnnualised'
  | 'compoundedReactivated'
  | 'grossMovements';

const NONE: Readonly<Record<FromMonths, null>> = {
  yearAgoBase: null,
  compounded: null,
  monthlyMean: null,
  monthlyAnnualised: null,
  compoundedReactivated: null,
  grossMovements: null,
};

/** What is made of twelve monthly bridges. */
function fromMonths(
  { customers }: Matrix,
  { at, shownFrom }: Measured,
): Readonly<Record<FromMonths, Ratio>> {
  if (at - YEAR < shownFrom - 1) return NONE;
  const months = lastYear(at).map((place) => bridgeOf(customers, place - 1, place));
  const opening = months[0]?.opening ?? 0;
  const lost = sumOf(months, ({ contraction, churn }) => contraction + churn);
  const rates = every(months.map((month) => netRetention(month, PLAIN)));
  return {
    yearAgoBase: ratio(opening + sumOf(months, ({ expansion }) => expansion) - lost, opening),
    compounded: product(rates),
    monthlyMean: rates && sumOf(rates, (rate) => rate) / YEAR,
    monthlyAnnualised: rates && annualised(months),
    compoundedReactivated: product(every(months.map((month) => netRetention(month, BACK)))),
    grossMovements: ratio(opening - lost, opening),
  };
}

/** The months' rate, each weighted by its opening, as if it went on for a year. */
function annualised(months: readonly Bridge[]): Ratio {
  const monthly = ratio(
    sumOf(months, stayed),
    sumOf(months, ({ opening }) => opening),
  );
  return monthly === null ? null : monthly ** YEAR;
}

/** The mean of twelve month ends' trailing rates, each weighted by the MRR that it starts from. */
function trailingAverage({ customers }: Matrix, { at, shownFrom }: Measured): Ratio {
  if (at - 2 * YEAR < shownFrom - 2) return null;
  const years = lastYear(at).map((place) => bridgeOf(customers, place - YEAR, place));
  if (years.some(({ opening }) => opening <= 0)) return null;
  return ratio(
    sumOf(years, stayed),
    sumOf(years, ({ opening }) => opening),
  );
}

/** MRR now of the customers who paid at the opening. */
function stayed({ opening, expansion, contraction, churn }: Bridge): number {
  return opening + expansion - contraction - churn;
}

/** The mean of four quarters' rates, each a quarter's revenue of the customers of the same quarter a year ago. */
function fourQuarters({ customers }: Matrix, { at, shownFrom }: Measured): Ratio {
  if (at - shownFrom < 2 * YEAR - 1) return null;
  const rates = every([0, 3, 6, 9].map((back) => quarterRate(customers, at - back)));
  return rates && sumOf(rates, (rate) => rate) / rates.length;
}

function quarterRate(customers: readonly CustomerMonths[], last: number): Ratio {
  const quarter = ({ mrr }: CustomerMonths, end: number) =>
    sumOf(mrr.slice(end - 2, end + 1), (value) => value);
  const known = customers.filter((customer) => quarter(customer, last - YEAR) > 0);
  return ratio(
    sumOf(known, (customer) => quarter(customer, last)),
    sumOf(known, (customer) => quarter(customer, last - YEAR)),
  );
}

/** Of every customer's MRR a year ago the lowest that it was since, over all of it: what was won back does not count. */
function lowestRetention(customers: readonly CustomerMonths[], at: number): Ratio {
  const then = (mrr: readonly number[]) => mrr[at - YEAR] ?? 0;
  return ratio(
    sumOf(customers, ({ mrr }) => (then(mrr) > 0 ? lowestOf(mrr.slice(at - YEAR, at + 1)) : 0)),
    sumOf(customers, ({ mrr }) => then(mrr)),
  );
}

function lowestOf(mrr: readonly number[]): number {
  return mrr.reduce((least, value) => Math.min(least, value));
}

function lastYear(at: number): readonly number[] {
  return Array.from({ length: YEAR }, (_, index) => at - YEAR + 1 + index);
}

function every(ratios: readonly Ratio[]): readonly number[] | null {
  const known = ratios.filter((one) => one !== null);
  return known.length === ratios.length ? known : null;
}

function product(rates: readonly number[] | null): Ratio {
  return rates === null ? null : rates.reduce((all, rate) => all * rate, 1);
}

function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
