import { columnLetters, onTab, span } from './references';

/** Rows that each table of Settings has. */
export const TABLE_ROWS = 100;
const LAST = TABLE_ROWS + 1;

/** The tables beside the choices, each from the row below its header. */
export const TABLES = [
  {
    id: 'types',
    column: 5,
    headers: ['Deal type', 'Revenue category', 'Code'],
    note: 'What each deal type of HubSpot means. A type without a category is left out in the deal movements model.',
  },
  {
    id: 'wonStages',
    column: 9,
    headers: ['Won stages'],
    note: 'Deal stages that mean won, used where Is Closed Won is not in the report.',
  },
  {
    id: 'pipelines',
    column: 11,
    headers: ['Pipelines that count'],
    note: 'Leave empty to count all.',
  },
  {
    id: 'excluded',
    column: 13,
    headers: ['Exclude list'],
    note: 'Company names or IDs that never count: test, internal and partner accounts.',
  },
  {
    id: 'sameAs',
    column: 15,
    headers: ['Customer', 'Counts as', 'Key'],
    note: 'Customers to treat as one, by company name or ID: merged companies and subsidiaries.',
  },
  {
    id: 'rates',
    column: 18,
    headers: ['Currency', 'Rate'],
    note: 'The value of one unit in the currency of the workbook; one rate for all months.',
  },
  {
    id: 'frequencies',
    column: 21,
    headers: ['Billing frequency', 'Months'],
    note: 'How many months one billing period has.',
  },
  {
    id: 'categories',
    column: 24,
    headers: ['Revenue categories'],
    note: 'The categories a deal type can have.',
  },
  {
    id: 'segments',
    column: 26,
    headers: ['Segment column', 'Belongs to'],
    note: 'Columns of Deals that Segments cuts by, or Contract size. What belongs to a customer is decided by the reports of companies, else by its latest deal. After a change, build the tabs again from the sidebar.',
  },
  {
    id: 'metrics',
    column: 29,
    headers: ['Company number', 'Weight', 'Worst', 'Best', 'Target'],
    note: 'Numbers of the companies report: their weight in the health score, the values that are worth nothing and everything there, and a target.',
  },
  {
    id: 'controls',
    column: 35,
    headers: ['Control month', 'MRR billed'],
    note: 'MRR of a month as billing knows it: one more check on Audit.',
  },
  {
    id: 'accepted',
    column: 38,
    headers: ['Accepted record', 'Check', 'Reason'],
    note: 'Findings that are right as they are, by Record ID and check.',
  },
  {
    id: 'checksOff',
    column: 42,
    headers: ['Checks switched off'],
    note: 'Checks of the data audit that find nothing any more.',
  },
  {
    id: 'tabsLeftOut',
    column: 44,
    headers: ['Tabs left out'],
    note: 'Tabs that are not built. After a change, build the tabs again from the sidebar.',
  },
] as const;
export type TableId = (typeof TABLES)[number]['id'];

/** The last column of the last table. */
export const TABLES_WIDTH = TABLES.reduce(
  (widest, { column, headers }) => Math.max(widest, column + headers.length - 1),
  0,
);

/** A column of one of the tables, as far as the table reaches. */
export function tableSpan(id: TableId, part = 0): string {
  return onTab('Settings', span(columnLetters(tableColumn(id) + part), 2, LAST));
}

/** The column in which a table begins. */
export function tableColumn(id: TableId): number {
  return TABLES.find((one) => one.id === id)?.column ?? 1;
}

/** Columns of the tables that hold text, whatever is typed: names and IDs that look like numbers or formulas stay as they are. */
export const TEXT_COLUMNS: readonly number[] = [5, 9, 11, 13, 15, 16, 18, 38, 39, 40, 42, 44];

/** Columns of the tables that hold numbers. */
export const NUMBER_COLUMNS: readonly number[] = [7, 19, 22, 30, 31, 32, 33, 36];

/** Whether a column of Settings holds text only. */
export function isTextColumn(column: number): boolean {
  return TEXT_COLUMNS.includes(column);
}

/** Four columns beyond the tables, empty but for the moment in which an import is put in or taken out. */
export const SCRATCH_COLUMN = 47;
