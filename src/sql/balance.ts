import type { Step } from './steps';
import { categoryCodeSql } from './who';

const LINE = 'PARTITION BY customer, line';
/** The amount comes last, so that rows which nothing else tells apart stand in one order in every window. */
const IN_TIME = 'ORDER BY paid_from, category_code, record_key, row_order, money_a_month';
const SO_FAR = `${IN_TIME} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW`;

/**
 * Deal movements as a running balance that never falls below 0. A window cannot stop a sum at 0 step by step, but the
 * stopped sum is the plain sum less the lowest plain sum so far, where that is negative: each time that the plain sum
 * sinks to a new low, the stop gives back just what lies below 0 (the rule of a queue that cannot be shorter than
 * empty). A renewal that sets the MRR, a churn that takes all, and a line that was ended begin a new run of sums.
 */
export const BALANCE: readonly Step[] = [
  {
    name: 'with_lines',
    says: 'The first and the last line of each customer, by name.',
    query: `SELECT
  deals.*,
  MIN(NULLIF(line, '')) OVER one AS first_line,
  MAX(NULLIF(line, '')) OVER one AS last_line
FROM deals
WHERE state = 'counted'
WINDOW one AS (PARTITION BY customer)`,
  },
  {
    name: 'lined',
    says: 'A deal without a line belongs to the only line of its customer, where there is just one.',
    query: `SELECT
  with_lines.* REPLACE (IF(line = '' AND first_line = last_line, first_line, line) AS line),
  ${categoryCodeSql('category')} AS category_code
FROM with_lines`,
  },
  {
    name: 'cleared',
    says: 'The first day from here on at which a churn without amount and line ends all that the customer pays.',
    query: `SELECT
  lined.*,
  IF(
    line = '',
    never,
    COALESCE(
      MIN(
        IF(line = '' AND category = 'churn' AND COALESCE(money_a_month, 0) = 0, paid_from, NULL)
      ) OVER (
        PARTITION BY customer ORDER BY paid_from
        RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
      ),
      never
    )
  ) AS clear_day
FROM lined`,
  },
  {
    name: 'stepped',
    says: 'What each deal does: it adds (or takes away), or it sets the balance; a line that was ended begins anew.',
    query: `SELECT
  cleared.*,
  CASE
    WHEN category IN ('downgrade', 'churn') THEN -ABS(COALESCE(money_a_month, 0))
    ELSE COALESCE(money_a_month, 0)
  END AS change,
  (category = 'churn' AND COALESCE(money_a_month, 0) = 0)
    OR (category = 'renewal' AND money_a_month IS NOT NULL AND renewal_means = 'full MRR')
    OR COALESCE(LAG(clear_day) OVER (${LINE} ${IN_TIME}) < paid_from, TRUE) AS begins,
  LEAD(paid_from) OVER (${LINE} ${IN_TIME}) AS next_from
FROM cleared`,
  },
  {
    name: 'runs',
    says: 'Runs of deals from one new beginning to the next.',
    query: `SELECT
  stepped.*,
  COUNTIF(begins) OVER (${LINE} ${SO_FAR}) AS run
FROM stepped`,
  },
  {
    name: 'summed',
    says: 'The plain sum within a run.',
    query: `SELECT
  runs.*,
  SUM(change) OVER (PARTITION BY customer, line, run ${SO_FAR}) AS plain_sum
FROM runs`,
  },
  {
    name: 'ledger_rows',
    says: 'The balance: the plain sum less its lowest value so far below 0; it lasts until the next deal of the line.',
    query: `SELECT
  summed.*,
  paid_from AS ledger_from,
  LEAST(COALESCE(next_from, never), clear_day) AS ledger_until,
  plain_sum - LEAST(
    0,
    MIN(plain_sum) OVER (PARTITION BY customer, line, run ${SO_FAR})
  ) AS ledger_mrr
FROM summed`,
  },
];
