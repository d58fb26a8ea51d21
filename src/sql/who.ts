import { CATEGORIES, CATEGORY_WORDS } from '../core/category';
import type { FieldId } from '../core/report/fields';
import type { RevenueModel } from '../core/settings';
import type { ColumnMapping } from './columns';
import { literal } from './quoting';
import { comparableColumn, comparableSql, firstSql } from './reading';
import { namedColumns, type Step } from './steps';

/** Whose a row is, and what its texts say in the form in which they are compared. */
export function whoStep(model: RevenueModel, columns: ColumnMapping): Step {
  const text = (id: FieldId) => comparableColumn(id, columns);
  const keys = {
    own_id: ownId(columns),
    customer_name: nameSql(columns),
    type_key: typeSql(model, columns),
    line_key: text('line'),
    stage_key: text('stage'),
    pipeline_key: text('pipeline'),
    currency_key: text('currency'),
    reason_key: text('inactiveReason'),
    frequency_key: text('billingFrequency'),
    id_key: text('recordId'),
    deal_key: text('dealName'),
  };
  return {
    name: 'who',
    says: 'The company ID, the primary one first, and the name; and texts as they are compared.',
    query: `SELECT\n  readings.*,\n${namedColumns(keys)}\nFROM readings`,
  };
}

/** The first of some texts that is not blank. */
function firstOf(texts: readonly string[]): string {
  const filled = texts.map((text) => `NULLIF(${text}, '')`);
  return `COALESCE(${[...filled, "''"].join(', ')})`;
}

/** The deal type that decides the category: the recurring one first where the model is built on it. */
function typeSql(model: RevenueModel, columns: ColumnMapping): string {
  const both: readonly FieldId[] =
    model === 'recurring deals' ? ['recurringType', 'type'] : ['type', 'recurringType'];
  return firstOf(both.filter((id) => columns.has(id)).map((id) => comparableColumn(id, columns)));
}

/** The primary company's ID, else the first company's. */
function ownId(columns: ColumnMapping): string {
  const ids = [
    ...(columns.has('companyId') ? ['company_id'] : []),
    ...(columns.has('companyIds') ? [firstSql('company_ids')] : []),
  ];
  return ids.length === 0 ? "''" : comparableSql(firstOf(ids));
}

/** The primary company's name, else the first company's, else the contact. */
function nameSql(columns: ColumnMapping): string {
  const first = columns.has('companyIds')
    ? `IF(STRPOS(company_ids, ';') > 0, ${firstSql('companies')}, companies)`
    : 'companies';
  return firstOf([
    ...(columns.has('company') ? ['company'] : []),
    ...(columns.has('companies') ? [first] : []),
    ...(columns.has('contact') ? ['contact'] : []),
  ]);
}

const KEYS = {
  record_key: "IF(id_key <> '', CONCAT('id:', id_key), CONCAT('about:', deal_key))",
  name_key: comparableSql('customer_name'),
};

/** Each row with the key of its record and the name that groups it. */
export const KEYED_RECORDS: Step = {
  name: 'named',
  says: 'Only a Record ID makes two rows the same record: lines of an invoice with one number add up.',
  query: `SELECT\n  who.*,\n${namedColumns(KEYS)}\nFROM who`,
};

/** What rows of one customer have in common. */
export const OWN_KEY: Step = {
  name: 'keyed',
  says: 'A customer is a company ID, else a name.',
  query: "SELECT\n  named.*,\n  IF(own_id = '', name_key, own_id) AS own_key\nFROM named",
};

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
  ON ids.name = IF(matched.counted_as = matched.name_key, matched.name_key, NULL)
LEFT JOIN treated_as AS by_id ON by_id.name = ids.company_id`,
};
