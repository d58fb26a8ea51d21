import type { RevenueModel } from '../core/settings';
import { queryOf, type Step } from './steps';

/** MRR of every customer at every month end that is computed. */
export function customerMonthsQuery(ledger: string): string {
  return queryOf([
    {
      name: 'paid_months',
      says: 'Every row of the ledger once for each month at whose end it pays.',
      query: `SELECT paid_month, ledger.customer, ledger.mrr
FROM ${ledger} AS ledger, UNNEST(GENERATE_DATE_ARRAY(
  GREATEST(DATE_TRUNC(ledger.paid_from, MONTH), from_month),
  LEAST(DATE_SUB(DATE_TRUNC(ledger.paid_until, MONTH), INTERVAL 1 MONTH), as_of),
  INTERVAL 1 MONTH
)) AS paid_month
WHERE ledger.state = 'counted'
  AND ledger.paid_from <= LAST_DAY(as_of)
  AND ledger.paid_until > from_month`,
    },
    {
      name: 'sums',
      says: 'Their sum.',
      query: `SELECT paid_month, customer, SUM(mrr) AS total
FROM paid_months
GROUP BY paid_month, customer`,
    },
    {
      name: 'customer_months',
      says: 'To 6 decimals; below half a cent it is nothing, and a negative sum (credits) pays nothing.',
      query: `SELECT
  paid_month AS month,
  customer,
  ROUND(total, 6) AS net,
  GREATEST(ROUND(total, 6), 0) AS mrr
FROM sums
WHERE ABS(ROUND(total, 6)) >= 0.005`,
    },
  ]);
}

/** Customers whose first month with MRR is one of those computed. */
export function newCustomersQuery(customerMonths: string, customers: string): string {
  return `SELECT customer, MIN(month) AS first_month
FROM ${customerMonths}
WHERE month >= from_month AND mrr > 0
  AND customer NOT IN (SELECT customer FROM ${customers})
GROUP BY customer`;
}

/** The latest row that counts gives a customer's name and segments; of two on one day the later one. */
export function updateCustomers(ledger: string, customers: string, where: string): string {
  return `UPDATE ${customers} AS customers
SET
  name = latest.customer_name,
  industry = latest.industry,
  region = latest.region,
  owner = latest.owner
FROM (
  SELECT customer, customer_name, industry, region, owner
  FROM ${ledger}
  WHERE state = 'counted' AND paid_from <= LAST_DAY(as_of) AND ${where}
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY customer ORDER BY paid_from DESC, row_order DESC, record_id DESC
  ) = 1
) AS latest
WHERE customers.customer = latest.customer`;
}

/** How many months a movement looks back: to the year ago, and for invoices to the year before that. */
const LOOKS_BACK: Readonly<Record<RevenueModel, number>> = {
  'recurring deals': 12,
  contracts: 12,
  'deal movements': 12,
  'monthly snapshots': 12,
  'invoices or orders': 23,
};

/** The movement of every customer in every month that is computed. */
export function movementsQuery(
  model: RevenueModel,
  customerMonths: string,
  customers: string,
): string {
  const back = LOOKS_BACK[model];
  return queryOf([...calendarSteps(back, customerMonths), AT_BOTH_ENDS, movementStep(customers)]);
}

/** Every month of a customer without gaps, so that rows before are months before. */
function calendarSteps(back: number, customerMonths: string): readonly Step[] {
  return [
    {
      name: 'recent',
      says: 'The months that are computed and those that they look back to.',
      query: `SELECT month, customer, mrr FROM ${customerMonths}
WHERE month >= DATE_SUB(from_month, INTERVAL ${back} MONTH) AND month <= as_of AND mrr > 0`,
    },
    {
      name: 'lives',
      says: 'The first and the last month of each customer.',
      query: `SELECT customer, MIN(month) AS first_paid, MAX(month) AS last_paid
FROM recent
GROUP BY customer`,
    },
    {
      name: 'calendar',
      says: 'Every month between, and those after in which what was paid is still looked back to.',
      query: `SELECT lives.customer, calendar_month
FROM lives, UNNEST(GENERATE_DATE_ARRAY(
  lives.first_paid,
  LEAST(DATE_ADD(lives.last_paid, INTERVAL ${back} MONTH), as_of),
  INTERVAL 1 MONTH
)) AS calendar_month`,
    },
    {
      name: 'paid',
      says: 'What the customer paid at the end of each, 0 where nothing.',
      query: `SELECT
  calendar.calendar_month AS month,
  calendar.customer,
  COALESCE(recent.mrr, 0) AS closing
FROM calendar
LEFT JOIN recent
  ON recent.customer = calendar.customer AND recent.month = calendar.calendar_month`,
    },
  ];
}

/** Rows are months without gaps, so eleven rows before is eleven months before. */
const AT_BOTH_ENDS: Step = {
  name: 'ends',
  says: 'Beside each month the one before, the one a year ago, and both years of twelve months.',
  query: `SELECT
  paid.*,
  COALESCE(LAG(closing) OVER lived, 0) AS opening,
  COALESCE(LAG(closing, 12) OVER lived, 0) AS year_ago,
  ROUND(SUM(closing) OVER (lived ROWS BETWEEN 11 PRECEDING AND CURRENT ROW), 6) AS year_now,
  ROUND(
    COALESCE(SUM(closing) OVER (lived ROWS BETWEEN 23 PRECEDING AND 12 PRECEDING), 0),
    6
  ) AS year_before
FROM paid
WINDOW lived AS (PARTITION BY customer ORDER BY month)`,
};

function movementStep(customers: string): Step {
  return {
    name: 'movements',
    says: 'Churn comes before contraction; whoever paid before is a reactivation, not new.',
    query: `SELECT
  ends.month,
  ends.customer,
  CASE
    WHEN opening = closing THEN NULL
    WHEN opening = 0 AND customers.first_month < ends.month THEN 'reactivation'
    WHEN opening = 0 THEN 'new'
    WHEN closing = 0 THEN 'churn'
    WHEN closing > opening THEN 'expansion'
    ELSE 'contraction'
  END AS movement,
  opening,
  closing,
  year_ago,
  year_now,
  year_before
FROM ends
JOIN ${customers} AS customers ON customers.customer = ends.customer
WHERE ends.month >= from_month
  AND (opening > 0 OR closing > 0 OR year_ago > 0 OR year_before > 0)`,
  };
}
