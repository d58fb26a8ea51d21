import { CATEGORIES, CATEGORY_WORDS } from '../core/category';
import type { RevenueModel } from '../core/settings';
import { literal } from './quoting';
import { comparableSql, firstSql } from './reading';
import { namedColumns, type Step } from './steps';

/** Whose a row is, and what its texts say in the form in which they are compared. */
export function whoStep(model: RevenueModel): Step {
  const [first, second] =
    model === 'recurring deals' ? ['recurring_type', 'type'] : ['type', 'recurring_type'];
  const keys = {
    own_id: comparableSql(`IF(company_id = '', ${firstSql('company_ids')}, company_id)`),
    customer_name: NAME,
    type_key: comparableSql(`IF(${first} = '', ${second}, ${first})`),
    line_key: comparableSql('line'),
    stage_key: comparableSql('stage'),
    pipeline_key: comparableSql('pipeline'),
    currency_key: comparableSql('currency'),
    reason_key: comparableSql('inactive_reason'),
    frequency_key: comparableSql('billing_frequency'),
  };
  return {
    name: 'who',
    says: 'The company ID, the primary one first, and the name; and texts as they are compared.',
    query: `SELECT\n  readings.*,\n${namedColumns(keys)}\nFROM readings`,
  };
}

/** The primary company's name, else the first company's, else the contact. */
const NAME = `CASE
    WHEN company <> '' THEN company
    WHEN STRPOS(company_ids, ';') > 0 AND ${firstSql('companies')} <> '' THEN ${firstSql('companies')}
    WHEN STRPOS(company_ids, ';') = 0 AND companies <> '' THEN companies
    ELSE contact
  END`;

/** What makes two rows the same record: Record ID, else number and line of an invoice; other rows stand for themselves. */
export function keysStep(model: RevenueModel): Step {
  const number = comparableSql('invoice_number');
  const numbered =
    model === 'invoices or orders'
      ? `\n    WHEN ${number} <> '' THEN CONCAT('number:', ${number}, '|', line_key)`
      : '';
  const key = `CASE
    WHEN record_id <> '' THEN CONCAT('id:', ${comparableSql('record_id')})${numbered}
    ELSE CONCAT('about:', ${comparableSql('deal_name')})
  END`;
  const keys = {
    record_key: key,
    name_key: comparableSql('customer_name'),
    own_key: `IF(own_id = '', ${comparableSql('customer_name')}, own_id)`,
  };
  return {
    name: 'keyed',
    says: 'What makes two rows the same record: Record ID, else number and line of an invoice.',
    query: `SELECT\n  who.*,\n${namedColumns(keys)}\nFROM who`,
  };
}

/** What the settings say about a row: category, rate, months of a billing period, and whom it counts as. */
export function matchedStep(settings: string): Step {
  const found = {
    category: `IF(types.name IS NULL, ${guessedCategory('keyed.type_key')}, NULLIF(types.value, ''))`,
    rate: 'SAFE_CAST(rates.value AS FLOAT64)',
    period_months: 'SAFE_CAST(periods.value AS FLOAT64)',
    counted_as: 'COALESCE(by_key.counts_as, by_name.counts_as, keyed.own_key)',
  };
  const join = (alias: string, list: string, key: string) =>
    `LEFT JOIN ${settings} AS ${alias}\n  ON ${alias}.list = ${literal(list)} AND ${alias}.name = keyed.${key}`;
  return {
    name: 'matched',
    says: 'What the settings say about the row; a type that they do not list is read by its words.',
    query: `SELECT
  keyed.*,
${namedColumns(found)}
FROM keyed
${join('types', 'Deal type', 'type_key')}
${join('rates', 'Exchange rate', 'currency_key')}
${join('periods', 'Billing frequency', 'frequency_key')}
LEFT JOIN treated_as AS by_key ON by_key.name = keyed.own_key
LEFT JOIN treated_as AS by_name ON by_name.name = keyed.name_key`,
  };
}

function guessedCategory(key: string): string {
  const words = CATEGORY_WORDS.map(
    ([category, pattern]) =>
      `WHEN REGEXP_CONTAINS(REPLACE(${key}, '_', ' '), ${literal(pattern.source)}) THEN ${literal(category)}`,
  );
  return `CASE\n    ${words.join('\n    ')}\n  END`;
}

/** The place of a category among those that take effect on one day. */
export function categoryCodeSql(category: string): string {
  const codes = CATEGORIES.map((one, index) => `WHEN ${literal(one)} THEN ${index + 1}`);
  return `CASE ${category} ${codes.join(' ')} ELSE 0 END`;
}

/** Rows that know only a name join the one company of that name. */
export const CUSTOMERS: Step = {
  name: 'joined',
  says: 'A row that knows only a name joins the one company ID that goes by that name.',
  query: `SELECT
  matched.*,
  COALESCE(by_id.counts_as, ids.company_id, matched.counted_as) AS customer
FROM matched
LEFT JOIN ids_by_name AS ids
  ON ids.name = matched.counted_as AND matched.counted_as = matched.name_key
LEFT JOIN treated_as AS by_id ON by_id.name = ids.company_id`,
};
