import { fieldOf } from '../core/report/fields';
import { NOT_GIVEN } from '../core/retention/contract-size';
import type { RevenueModel } from '../core/settings';
import { lineOfKey } from './lines';
import { literal } from './quoting';
import { comparableSql } from './reading';
import { namedColumns, queryOf, type Step } from './steps';

const MOVEMENTS = ['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const;
const COUNTS = {
  new: 'new_customers',
  reactivation: 'reactivated_customers',
  expansion: 'expanded_customers',
  contraction: 'contracted_customers',
  churn: 'churned_customers',
} as const;

/** Sums over customers: the bridge of the month, and what the rates are made of. */
const SUMS: Readonly<Record<string, string>> = {
  opening: sum('opening'),
  ...Object.fromEntries(
    MOVEMENTS.map((one) => [
      moneyOf(one),
      sum(`IF(movement = '${one}', ABS(closing - opening), 0)`),
    ]),
  ),
  closing: sum('closing'),
  opening_customers: 'COUNTIF(opening > 0)',
  ...Object.fromEntries(MOVEMENTS.map((one) => [COUNTS[one], `COUNTIF(movement = '${one}')`])),
  closing_customers: 'COUNTIF(closing > 0)',
  kept: sum('LEAST(opening, closing)'),
  year_ago: sum('year_ago'),
  year_ago_now: sum('IF(year_ago > 0, closing, 0)'),
  year_ago_kept: sum('LEAST(year_ago, closing)'),
  year_before: sum('year_before'),
  year_before_now: sum('IF(year_before > 0, year_now, 0)'),
  year_before_kept: sum('LEAST(year_before, year_now)'),
};

/** The column of a movement's money: NEW is a word of GoogleSQL's own. */
function moneyOf(movement: (typeof MOVEMENTS)[number]): string {
  return movement === 'new' ? 'new_mrr' : movement;
}

function sum(expression: string): string {
  return `COALESCE(SUM(${expression}), 0)`;
}

/** The rates of a month; NULL without a base, and before there are months enough. */
function rates(model: RevenueModel): Readonly<Record<string, string>> {
  const year = (part: string) =>
    `IF(month >= DATE_ADD(shown_from, INTERVAL 11 MONTH), SAFE_DIVIDE(${part}, year_ago), NULL)`;
  const years = (part: string) =>
    model === 'invoices or orders'
      ? `IF(month >= DATE_ADD(shown_from, INTERVAL 23 MONTH), SAFE_DIVIDE(${part}, year_before), NULL)`
      : 'CAST(NULL AS FLOAT64)';
  return {
    nrr: `SAFE_DIVIDE(
    opening + expansion - contraction - churn + IF(reactivation_in_nrr, reactivation, 0),
    opening
  )`,
    grr: 'SAFE_DIVIDE(kept, opening)',
    nrr12: year('year_ago_now'),
    grr12: year('year_ago_kept'),
    nrr12sum: years('year_before_now'),
    grr12sum: years('year_before_kept'),
    difference:
      'ROUND(opening + new_mrr + reactivation + expansion - contraction - churn - closing, 6)',
  };
}

const BRIDGE = Object.fromEntries(
  Object.keys(SUMS)
    .slice(0, Object.keys(SUMS).indexOf('kept'))
    .map((name) => [name, name]),
);

/** One row a month, also for a month in which nobody paid. */
export function retentionQuery(model: RevenueModel, movements: string): string {
  return queryOf([
    {
      name: 'months',
      says: 'Every month that is computed, from the first that is shown.',
      query: `SELECT calendar_month
FROM UNNEST(GENERATE_DATE_ARRAY(GREATEST(shown_from, from_month), as_of, INTERVAL 1 MONTH)) AS calendar_month`,
    },
    {
      name: 'sums',
      says: 'Sums over the customers of each month.',
      query: `SELECT
  months.calendar_month AS month,
${namedColumns(SUMS)}
FROM months
LEFT JOIN ${movements} AS movements ON movements.month = months.calendar_month
GROUP BY months.calendar_month`,
    },
    ratesStep(model, ['month']),
  ]);
}

function ratesStep(model: RevenueModel, keys: readonly string[]): Step {
  const named = Object.fromEntries(keys.map((key) => [key, key]));
  return {
    name: 'figures',
    says: 'The bridge and its rates; a rate without a base has no value.',
    query: `SELECT\n${namedColumns({ ...named, ...BRIDGE, ...rates(model) })}\nFROM sums`,
  };
}

/** Columns of the report that tell segments of customers. */
export const SEGMENTS = ['industry', 'region', 'owner'] as const;

interface Segmented {
  readonly movements: string;
  readonly customers: string;
  /** Those of them that the report has. */
  readonly segments: readonly (typeof SEGMENTS)[number][];
  /** The movements of each customer's product lines, as a query; null where the report has no lines. */
  readonly lineMovements: string | null;
}

/** Lines are measured per customer and line, so they do not add up to the movements of customers. */
function linesPart(lineMovements: string): string {
  const line = lineOfKey('movements.customer');
  return `SELECT
  ${literal(fieldOf('line').label)} AS segment_column,
  COALESCE(NULLIF(${line}, ''), ${literal(NOT_GIVEN)}) AS value,
  movements.*
FROM (
${lineMovements}
) AS movements
WHERE movements.month >= GREATEST(shown_from, from_month)`;
}

/** The same figures by segment of the customer. */
export function segmentsQuery(
  model: RevenueModel,
  { movements, customers, segments, lineMovements }: Segmented,
): string {
  const parts: readonly string[] = segments.map(
    (id) => `SELECT
  ${literal(fieldOf(id).label)} AS segment_column,
  IF(customers.${id} = '', ${literal(NOT_GIVEN)}, customers.${id}) AS value,
  movements.*
FROM ${movements} AS movements
JOIN ${customers} AS customers ON customers.customer = movements.customer
WHERE movements.month >= GREATEST(shown_from, from_month)`,
  );
  return queryOf([
    {
      name: 'segmented',
      says: "Each customer's movements once for each column of segments.",
      query: [...parts, ...(lineMovements === null ? [] : [linesPart(lineMovements)])].join(
        '\nUNION ALL\n',
      ),
    },
    {
      name: 'sums',
      says: 'Sums over the customers of each segment and month; case tells no segments apart.',
      query: `SELECT
  segment_column,
  MIN(value) AS segment,
  month,
${namedColumns(SUMS)}
FROM segmented
GROUP BY segment_column, ${comparableSql('value')}, month`,
    },
    ratesStep(model, ['segment_column', 'segment', 'month']),
  ]);
}

/** Who paid before history is complete is one cohort, followed from the month end before. */
const COHORT = 'GREATEST(first_month, DATE_SUB(shown_from, INTERVAL 1 MONTH))';

/** Customers by first month, with who still pays and how much, month by month. */
export function cohortsQuery(customerMonths: string, customers: string): string {
  return queryOf([
    {
      name: 'members',
      says: 'Customers by first month; whoever paid before history is complete belongs to one cohort.',
      query: `SELECT customer, ${COHORT} AS cohort FROM ${customers}`,
    },
    {
      name: 'ages',
      says: 'Every month since, also one in which nobody of them pays.',
      query: `SELECT firsts.cohort, age_month
FROM (SELECT DISTINCT cohort FROM members) AS firsts, UNNEST(GENERATE_DATE_ARRAY(
  GREATEST(firsts.cohort, from_month), as_of, INTERVAL 1 MONTH
)) AS age_month`,
    },
    {
      name: 'paying',
      says: 'Who of them pays in each month, and how much.',
      query: `SELECT
  members.cohort,
  customer_months.month,
  COUNT(*) AS customers,
  SUM(customer_months.mrr) AS mrr
FROM ${customerMonths} AS customer_months
JOIN members ON members.customer = customer_months.customer
WHERE customer_months.month >= from_month AND customer_months.mrr > 0
GROUP BY members.cohort, customer_months.month`,
    },
    {
      name: 'cohorts',
      says: 'Months since the first count from 0.',
      query: `SELECT
  ages.cohort,
  ages.age_month AS month,
  DATE_DIFF(ages.age_month, ages.cohort, MONTH) AS age,
  COALESCE(paying.customers, 0) AS customers,
  COALESCE(paying.mrr, 0) AS mrr
FROM ages
LEFT JOIN paying ON paying.cohort = ages.cohort AND paying.month = ages.age_month`,
    },
  ]);
}
