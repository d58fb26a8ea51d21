import { columnLetters, onTab, span } from '../sheet/references';

/** Rows that each table of Settings has. */
export const TABLE_ROWS = 100;
const LAST = TABLE_ROWS + 1;

/** The tables beside the choices, each from the row below its header. */
export const TABLES = [
  {
    id: 'types',
    column: 5,
    headers: ['Deal type', 'Revenue category', 'Code'],
  },
  {
    id: 'wonStages',
    column: 9,
    headers: ['Won stages'],
  },
  {
    id: 'pipelines',
    column: 11,
    headers: ['Pipelines that count'],
  },
  {
    id: 'excluded',
    column: 13,
    headers: ['Exclude list'],
  },
  {
    id: 'sameAs',
    column: 15,
    headers: ['Customer', 'Counts as', 'Key'],
  },
  {
    id: 'rates',
    column: 18,
    headers: ['Currency', 'Rate'],
  },
  {
    id: 'frequencies',
    column: 21,
    headers: ['Billing frequency', 'Months'],
  },
  {
    id: 'categories',
    column: 24,
    headers: ['Revenue categories'],
  },
  {
    id: 'segments',
    column: 26,
    headers: ['Segment column', 'Belongs to'],
  },
  {
    id: 'metrics',
    column: 29,
    headers: ['Company number', 'Weight', 'Worst', 'Best', 'Target'],
  },
  {
    id: 'controls',
    column: 35,
    headers: ['Control month', 'MRR billed'],
  },
  {
    id: 'accepted',
    column: 38,
    headers: ['Accepted record', 'Check', 'Reason'],
  },
  {
    id: 'checksOff',
    column: 42,
    headers: ['Checks switched off'],
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
export const TEXT_COLUMNS: readonly number[] = [5, 9, 11, 13, 15, 16, 18, 38, 39, 40, 42];

/** Columns of the tables that hold numbers. */
export const NUMBER_COLUMNS: readonly number[] = [7, 19, 22, 30, 31, 32, 33, 36];

/** Whether a column of Settings holds text only. */
export function isTextColumn(column: number): boolean {
  return TEXT_COLUMNS.includes(column);
}

/** Four columns beyond the tables, empty but for the moment in which an import is put in or taken out. */
export const SCRATCH_COLUMN = 47;
