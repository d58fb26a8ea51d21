import { literal } from './quoting';

/** A table that a script leaves in the dataset. */
export interface Table {
  readonly name: TableName;
  readonly says: string;
  /** Name, type, and what it holds. */
  readonly columns: readonly (readonly [string, ColumnType, string])[];
  /** The column of days by whose month rows are kept together, and what they are sorted by within. */
  readonly partition?: string;
  readonly cluster: readonly string[];
}

export type TableName =
  | 'settings'
  | 'company_names'
  | 'ledger'
  | 'customers'
  | 'customer_months'
  | 'line_months'
  | 'lines'
  | 'movements'
  | 'retention'
  | 'segments'
  | 'cohorts';
type ColumnType = 'STRING' | 'DATE' | 'FLOAT64' | 'INT64';
type Column = readonly [string, ColumnType, string];

const MONTH: Column = [
  'month',
  'DATE',
  'First day of the month; the state on its last day decides',
];
const CUSTOMER: Column = ['customer', 'STRING', 'Key: company ID, else the name in lower case'];

const LINE: Column = [
  'customer',
  'STRING',
  'Key of the customer, U+001F, and product line in lower case',
];

/** The figures of a month, for all customers or for those of a segment, in the words of the NRR tab. */
const FIGURE_COLUMNS: readonly Column[] = [
  ['opening', 'FLOAT64', 'MRR at the end of the month before'],
  ['new_mrr', 'FLOAT64', 'MRR of customers who never paid before'],
  ['reactivation', 'FLOAT64', 'MRR of customers who came back'],
  ['expansion', 'FLOAT64', 'What paying customers pay more'],
  ['contraction', 'FLOAT64', 'What paying customers pay less'],
  ['churn', 'FLOAT64', 'MRR of customers who pay no more'],
  ['closing', 'FLOAT64', 'MRR at the end of the month'],
  ['opening_customers', 'INT64', 'Customers who paid at the end of the month before'],
  ['new_customers', 'INT64', 'Customers who are new'],
  ['reactivated_customers', 'INT64', 'Customers who came back'],
  ['expanded_customers', 'INT64', 'Customers who pay more'],
  ['contracted_customers', 'INT64', 'Customers who pay less'],
  ['churned_customers', 'INT64', 'Customers who pay no more'],
  ['closing_customers', 'INT64', 'Customers who pay at the end of the month'],
  ['nrr', 'FLOAT64', '(opening + expansion - contraction - churn) / opening; 1 is 100 %'],
  ['grr', 'FLOAT64', 'What is kept of opening, customer by customer, over opening'],
  ['nrr12', 'FLOAT64', 'MRR now of customers who paid 12 months ago / their MRR then'],
  ['grr12', 'FLOAT64', 'The same with the smaller of then and now'],
  [
    'nrr12sum',
    'FLOAT64',
    'Invoices: 12 months of customers with revenue in the 12 before / theirs then',
  ],
  ['grr12sum', 'FLOAT64', 'The same with the smaller of both years per customer'],
  ['difference', 'FLOAT64', 'Opening plus movements less closing: a check, 0 when it holds'],
];

export const TABLES: readonly Table[] = [
  {
    name: 'company_names',
    says: 'Which names go with which company IDs',
    columns: [
      ['name', 'STRING', 'Company name as it is compared'],
      ['company_id', 'STRING', 'Company ID'],
      ['seen', 'FLOAT64', 'Row order of the last row with both'],
    ],
    cluster: ['name'],
  },
  {
    name: 'ledger',
    says: 'One row a row of the report: what it does to MRR, or why it does not count',
    columns: [
      ['record_id', 'STRING', 'Record ID'],
      ['row_order', 'FLOAT64', 'What says which of two rows came later'],
      CUSTOMER,
      ['customer_name', 'STRING', 'The name on the row'],
      ['line', 'STRING', 'Product line in lower case'],
      ['category', 'STRING', 'Revenue category of the deal type'],
      ['state', 'STRING', 'counted, or why the row does not count'],
      ['paid_from', 'DATE', 'First day paid'],
      ['paid_until', 'DATE', 'First day not paid, grace included; 9999-12-31: nothing ends it'],
      ['mrr', 'FLOAT64', 'Money a month between the two'],
      ['industry', 'STRING', 'Industry on the row'],
      ['region', 'STRING', 'Region on the row'],
      ['owner', 'STRING', 'Deal owner on the row'],
    ],
    partition: 'paid_from',
    cluster: ['customer', 'line'],
  },
  {
    name: 'customers',
    says: 'One row a customer who ever paid',
    columns: [
      CUSTOMER,
      ['name', 'STRING', 'The name on the latest row that counts'],
      ['first_month', 'DATE', 'First month with MRR'],
      ['industry', 'STRING', 'Industry on the latest row that counts'],
      ['region', 'STRING', 'Region on the latest row that counts'],
      ['owner', 'STRING', 'Deal owner on the latest row that counts'],
    ],
    cluster: ['customer'],
  },
  {
    name: 'customer_months',
    says: 'MRR by customer and month end, where anything is paid or credited',
    columns: [
      MONTH,
      CUSTOMER,
      ['net', 'FLOAT64', 'The sum of the ledger, rounded to 6 decimals; below half a cent it is 0'],
      ['mrr', 'FLOAT64', 'The same, with 0 for a negative sum'],
    ],
    partition: 'month',
    cluster: ['customer'],
  },
  {
    name: 'line_months',
    says: 'MRR by customer, product line and month end',
    columns: [
      MONTH,
      LINE,
      ['net', 'FLOAT64', 'The sum of the ledger'],
      ['mrr', 'FLOAT64', 'The same, with 0 for a negative sum'],
    ],
    partition: 'month',
    cluster: ['customer'],
  },
  {
    name: 'lines',
    says: 'One row a customer and product line that was ever paid',
    columns: [LINE, ['first_month', 'DATE', 'First month with MRR']],
    cluster: ['customer'],
  },
  {
    name: 'movements',
    says: 'What each customer did to MRR in each month',
    columns: [
      MONTH,
      CUSTOMER,
      ['movement', 'STRING', 'new, reactivation, expansion, contraction, churn; NULL: none'],
      ['opening', 'FLOAT64', 'MRR at the end of the month before'],
      ['closing', 'FLOAT64', 'MRR at the end of the month'],
      ['year_ago', 'FLOAT64', 'MRR 12 months before'],
      ['year_now', 'FLOAT64', 'Revenue of the 12 months up to this one'],
      ['year_before', 'FLOAT64', 'Revenue of the 12 months before those'],
    ],
    partition: 'month',
    cluster: ['customer'],
  },
  {
    name: 'retention',
    says: 'One row a month: the movements and the rates, as on the NRR tab',
    columns: [MONTH, ...FIGURE_COLUMNS],
    cluster: ['month'],
  },
  {
    name: 'segments',
    says: 'The figures of each month by segment of the customer, and by product line',
    columns: [
      ['segment_column', 'STRING', 'Industry, Region, Deal owner or Product line'],
      ['segment', 'STRING', 'Its value on the latest row of the customer'],
      MONTH,
      ...FIGURE_COLUMNS,
    ],
    cluster: ['segment_column', 'segment', 'month'],
  },
  {
    name: 'cohorts',
    says: 'Customers by first month: who still pays, and how much',
    columns: [
      [
        'cohort',
        'DATE',
        'First month with MRR; the one before history is complete for all earlier',
      ],
      MONTH,
      ['age', 'INT64', 'Months since the first'],
      ['customers', 'INT64', 'Customers of the cohort who pay'],
      ['mrr', 'FLOAT64', 'Their MRR'],
    ],
    cluster: ['cohort', 'month'],
  },
];

/** The statement that makes a table where it is not there yet. */
export function createTable(table: Table, path: string): string {
  const columns = table.columns.map(
    ([name, type, says]) => `  ${name} ${type} OPTIONS (description = ${literal(says)})`,
  );
  const partition =
    table.partition === undefined ? '' : `PARTITION BY DATE_TRUNC(${table.partition}, MONTH)\n`;
  return `CREATE TABLE IF NOT EXISTS ${path} (\n${columns.join(',\n')}\n)
${partition}CLUSTER BY ${table.cluster.join(', ')}
OPTIONS (description = ${literal(table.says)})`;
}
