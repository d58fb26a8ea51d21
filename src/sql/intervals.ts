import type { RevenueModel } from '../core/settings';
import type { Step } from './steps';

const LINE = 'PARTITION BY customer, line';

/**
 * Deals that bring their own end. The next start on the line is found by laying ends among starts, in the order of days:
 * a window from each end on, so that the work grows with the rows and not with their pairs.
 */
const PAID_UNTIL: readonly Step[] = [
  {
    name: 'starts_and_ends',
    says: 'Every deal twice: on the day on which it ends, and on the day on which it starts.',
    query: `SELECT deals.*, paid_until AS day, FALSE AS is_start FROM deals
WHERE state = 'counted'
UNION ALL
SELECT deals.*, paid_from AS day, TRUE AS is_start FROM deals
WHERE state = 'counted'`,
  },
  {
    name: 'followed',
    says: 'The first start on the same line on or after each end.',
    query: `SELECT
  starts_and_ends.*,
  MIN(IF(is_start, day, NULL)) OVER (
    ${LINE} ORDER BY day RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
  ) AS next_start
FROM starts_and_ends`,
  },
  {
    name: 'late_or_ended',
    says: 'Unpaid days: until the next start, or until the day of the report, which is no older than its last month.',
    query: `SELECT
  followed.*,
  COALESCE(next_start, DATE_ADD(LAST_DAY(as_of), INTERVAL 1 DAY)) AS paid_again,
  COALESCE(
    next_start,
    IF(reported_on >= as_of, reported_on, DATE_ADD(LAST_DAY(as_of), INTERVAL 1 DAY))
  ) AS awaited_on
FROM followed
WHERE NOT is_start`,
  },
  {
    name: 'ledger_rows',
    says: 'Within the grace days the old MRR stays paid; a customer who left on purpose has none.',
    query: `SELECT
  late_or_ended.*,
  paid_from AS ledger_from,
  IF(
    may_be_late AND paid_until < never AND paid_again >= paid_until
      AND grace_days > 0 AND DATE_DIFF(awaited_on, paid_until, DAY) <= grace_days,
    paid_again,
    paid_until
  ) AS ledger_until,
  money_a_month AS ledger_mrr
FROM late_or_ended`,
  },
];

/** Snapshots last until the next month that has one; of a month only its latest date counts. */
const REPORTED: readonly Step[] = [
  {
    name: 'reported_months',
    says: 'Every month that somebody reported, with its latest date.',
    query: `SELECT DATE_TRUNC(date, MONTH) AS month, MAX(date) AS latest
FROM deals
WHERE state <> 'replaced' AND date IS NOT NULL
GROUP BY DATE_TRUNC(date, MONTH)`,
  },
  {
    name: 'reported',
    says: 'Beside each the month reported next.',
    query: `SELECT
  reported_months.*,
  COALESCE(LEAD(month) OVER (ORDER BY month), never) AS next_month
FROM reported_months`,
  },
  {
    name: 'ledger_rows',
    says: 'The MRR of a month lasts until the next month that has one; an earlier date of the month does not count.',
    query: `SELECT
  deals.* REPLACE (IF(deals.date < reported.latest, 'superseded', state) AS state),
  deals.paid_from AS ledger_from,
  reported.next_month AS ledger_until,
  deals.money_a_month AS ledger_mrr
FROM deals
JOIN reported ON reported.month = deals.paid_from
WHERE deals.state = 'counted'`,
  },
];

/** Invoices pay for their month or their service period as it stands. */
const AS_BILLED: readonly Step[] = [
  {
    name: 'ledger_rows',
    says: 'An invoice is revenue of its month, or of its service period.',
    query: `SELECT
  deals.*,
  paid_from AS ledger_from,
  paid_until AS ledger_until,
  money_a_month AS ledger_mrr
FROM deals
WHERE state = 'counted'`,
  },
];

/** The rows that count, of every model but deal movements, with the days between which they pay. */
export function intervalSteps(model: RevenueModel): readonly Step[] {
  if (model === 'monthly snapshots') return REPORTED;
  return model === 'invoices or orders' ? AS_BILLED : PAID_UNTIL;
}
