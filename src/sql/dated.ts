import { type Day, dayText, FIRST_DAY, LAST_DAY } from '../core/days';
import type { RevenueModel } from '../core/settings';
import { namedColumns, type Step } from './steps';

/** A day as a date of GoogleSQL. */
export function dateSql(day: Day): string {
  return `DATE '${dayText(day)}'`;
}

const HAS_PERIOD = "(contract_start_text <> '' AND contract_end_text <> '')";

/** The column that dates a row, by model; `_text` is added for what stood there. */
function dateColumn(model: RevenueModel, suffix: string): string {
  if (model === 'monthly snapshots') return `snapshot_month${suffix}`;
  if (model === 'invoices or orders')
    return `IF(${HAS_PERIOD}, contract_start${suffix}, invoice_date${suffix})`;
  return `IF(contract_start_text = '', close_date${suffix}, contract_start${suffix})`;
}

/** The day of a row, where it is one that a business has, and what stood there. */
export function datedStep(model: RevenueModel): Step {
  const cell = dateColumn(model, '');
  const columns = {
    date_text: dateColumn(model, '_text'),
    date: `IF(${cell} >= ${dateSql(FIRST_DAY)} AND ${cell} < ${dateSql(LAST_DAY)}, ${cell}, NULL)`,
    has_period: model === 'invoices or orders' ? HAS_PERIOD : 'FALSE',
  };
  return {
    name: 'dated',
    says: 'The day that the row names; a day before 1990 or after 2099 is a typing error.',
    query: `SELECT\n  joined.*,\n${namedColumns(columns)}\nFROM joined`,
  };
}

/** A term as whole months; the longest that leads from any day to one that a calendar still has. */
const TERM = 'CAST(FLOOR(LEAST(term, 90000) + 0.5) AS INT64)';

/** A contract's end is paid, but for one on the start's day of the month: 31 October to 31 October. */
const AFTER_LAST_DAY = `IF(
      date IS NOT NULL AND contract_end >= date
        AND EXTRACT(DAY FROM contract_end) = EXTRACT(DAY FROM date),
      contract_end,
      DATE_ADD(contract_end, INTERVAL 1 DAY)
    )`;

const CONTRACT_END = `CASE
    WHEN contract_end_text <> '' AND contract_end IS NULL THEN NULL
    WHEN contract_end >= ${dateSql(LAST_DAY)} THEN never
    WHEN contract_end IS NOT NULL AND end_means = 'first day not paid' THEN contract_end
    WHEN contract_end IS NOT NULL THEN ${AFTER_LAST_DAY}
    WHEN term_text <> '' AND term IS NULL THEN NULL
    WHEN term > 0 AND date IS NOT NULL
      THEN DATE_ADD(date, INTERVAL (${TERM}) MONTH)
    ELSE never
  END`;

const INACTIVE_DATE = `CASE
    WHEN inactive_date_text = '' THEN never
    WHEN inactive_date >= ${dateSql(LAST_DAY)} THEN never
    ELSE inactive_date
  END`;

const NEXT_MONTH = 'DATE_ADD(DATE_TRUNC(date, MONTH), INTERVAL 1 MONTH)';

/** The first day not paid; NULL where it cannot be read. */
function untilSql(model: RevenueModel): string {
  if (model === 'recurring deals') return INACTIVE_DATE;
  if (model === 'contracts') return CONTRACT_END;
  if (model !== 'invoices or orders') return 'never';
  return `IF(has_period, ${CONTRACT_END}, ${NEXT_MONTH})`;
}

function fromSql(model: RevenueModel): string {
  if (model === 'monthly snapshots') return 'DATE_TRUNC(date, MONTH)';
  return model === 'invoices or orders' ? 'IF(has_period, date, DATE_TRUNC(date, MONTH))' : 'date';
}

/** First day paid and first day not paid. */
export function spanStep(model: RevenueModel): Step {
  const columns = { paid_from: fromSql(model), paid_until: untilSql(model) };
  return {
    name: 'spans',
    says: 'From the first day paid until, not including, the first day not paid.',
    query: `SELECT\n  dated.*,\n${namedColumns(columns)}\nFROM dated`,
  };
}

const READABLE = `paid_from IS NOT NULL AND paid_until > paid_from AND paid_until < ${dateSql(LAST_DAY)}`;

/** How many average months lie between, rounded. */
export const WHOLE_MONTHS: Step = {
  name: 'lengths',
  says: 'Days from start to end, and the whole months that are nearest; NULL without an end.',
  query: `SELECT
  spans.*,
  IF(${READABLE}, DATE_DIFF(paid_until, paid_from, DAY), NULL) AS span_days,
  IF(
    ${READABLE},
    CAST(ROUND(DATE_DIFF(paid_until, paid_from, DAY) / (365.25 / 12)) AS INT64),
    NULL
  ) AS whole_months
FROM spans`,
};

/** Months between start and end: whole where the dates are at most a day off, else by days. */
export const SPAN_MONTHS: Step = {
  name: 'measured',
  says: 'Months from start to end: whole where the days are at most one off, else days x 12 / 365.25.',
  query: `SELECT
  lengths.*,
  IF(
    whole_months >= 1 AND ABS(
      DATE_DIFF(DATE_ADD(paid_from, INTERVAL (whole_months) MONTH), paid_until, DAY)
    ) <= 1,
    whole_months,
    span_days / (365.25 / 12)
  ) AS span_months
FROM lengths`,
};
