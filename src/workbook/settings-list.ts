import { AMOUNT_MEANINGS, END_MEANINGS, RENEWAL_MEANINGS, REVENUE_MODELS } from '../core/settings';
import { DATE, MONTH, RATIO } from './look';
import type { PlainSettings } from './plan';
import { columnLetters, onTab, span } from './references';

/** One choice on the Settings tab: a label, a cell, and a sentence that says what it does. */
export interface Setting {
  readonly id: keyof PlainSettings;
  readonly label: string;
  readonly note: string;
  readonly choices?: readonly string[];
  readonly number?: string;
}

/** The choices in the order in which they stand; the first is in row 2. */
export const SETTINGS: readonly Setting[] = [
  {
    id: 'asOf',
    label: 'As-of month',
    number: MONTH,
    note: 'The last month of every tab. It follows the latest import, and rows pasted by hand; type another month to look back.',
  },
  {
    id: 'model',
    label: 'Revenue model',
    choices: REVENUE_MODELS,
    note: 'How HubSpot holds recurring revenue. After a change, build the tabs again from the sidebar.',
  },
  {
    id: 'amountMeans',
    label: 'Amount means',
    choices: AMOUNT_MEANINGS,
    note: 'What the Amount column is, where no recurring amount is filled: money a month (MRR), a year (ARR, ACV) or the whole term (TCV).',
  },
  {
    id: 'renewalMeans',
    label: 'Renewal amount means',
    choices: RENEWAL_MEANINGS,
    note: 'Deal movements only: whether a renewal carries the full new MRR or only what changed.',
  },
  {
    id: 'endMeans',
    label: 'Contract end is',
    choices: END_MEANINGS,
    note: 'Contracts only: whether the end date is still paid. An end on the same day of the month as the start is never paid.',
  },
  {
    id: 'graceDays',
    label: 'Grace days',
    number: '0',
    note: 'A renewal this many days late is not churn; 0 turns this off.',
  },
  {
    id: 'reactivationInNrr',
    label: 'Reactivation in NRR',
    choices: ['No', 'Yes'],
    note: 'Whether customers who come back count as kept. By default they are a movement of their own.',
  },
  { id: 'nrrTarget', label: 'NRR target', number: RATIO, note: 'A twelve-month figure.' },
  { id: 'grrTarget', label: 'GRR target', number: RATIO, note: 'A twelve-month figure.' },
  { id: 'currency', label: 'Currency', note: 'The currency that every amount is shown in.' },
];

/** Values that formulas take from the tabs, below the choices; other formulas read them here. */
export const FACTS = [
  {
    id: 'asOfEnd',
    label: 'Last day of the as-of month',
    number: DATE,
    note: 'The state at this day decides the month.',
  },
  {
    id: 'firstMonth',
    label: 'Last day of the first month',
    number: DATE,
    note: 'The month in which the earliest counted deal starts.',
  },
  {
    id: 'months',
    label: 'Months',
    number: '0',
    note: 'From the first month up to and including the as-of month.',
  },
  {
    id: 'customers',
    label: 'Customers',
    number: '#,##0',
    note: 'Customers with at least one counted deal.',
  },
  {
    id: 'pipelinesListed',
    label: 'Pipelines listed',
    number: '0',
    note: 'With none listed, all pipelines count.',
  },
  {
    id: 'excludedListed',
    label: 'Customers excluded',
    number: '0',
    note: 'Names and IDs on the exclude list.',
  },
  {
    id: 'sameListed',
    label: 'Customers treated as another',
    number: '0',
    note: 'Lines of the table Treat as one.',
  },
  {
    id: 'ratesListed',
    label: 'Exchange rates listed',
    number: '0',
    note: 'With none listed, amounts are taken as they are.',
  },
] as const;
export type FactId = (typeof FACTS)[number]['id'];

/** The row of the first of them. */
export const FIRST_FACT = SETTINGS.length + 4;

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
] as const;
export type TableId = (typeof TABLES)[number]['id'];

/** The cell of a choice, for formulas on other tabs. @example setting('graceDays') //=> "Settings!$B$6" */
export function setting(id: keyof PlainSettings): string {
  return onTab('Settings', `$B$${SETTINGS.findIndex((one) => one.id === id) + 2}`);
}

/** The cell of a value that Settings takes from the tabs. */
export function fact(id: FactId): string {
  return onTab('Settings', `$B$${FIRST_FACT + FACTS.findIndex((one) => one.id === id)}`);
}

/** A column of one of the tables, as far as the table reaches. */
export function tableSpan(id: TableId, part = 0): string {
  const table = TABLES.find((one) => one.id === id);
  return onTab('Settings', span(columnLetters((table?.column ?? 1) + part), 2, LAST));
}
