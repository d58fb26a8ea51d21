import { COUNT_OR_BLANK, DATE, MONEY_OR_BLANK, TEXT } from '../sheet/look';
import { onTab, span } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';

type RepairsColumn =
  | 'include'
  | 'recordId'
  | 'link'
  | 'customer'
  | 'owner'
  | 'column'
  | 'now'
  | 'suggested'
  | 'value'
  | 'state'
  | 'mrr'
  | 'due'
  | 'typedDue'
  | 'note'
  | 'accepted'
  | 'check'
  | 'wrong'
  | 'why'
  | 'status'
  | 'sentOn'
  | 'sentValue'
  | 'sentAfter'
  | 'repairedBy'
  | 'foundOn'
  | 'finding'
  | 'findingNo'
  | 'monthlyMrr';

/** The columns of the worklist from A on. */
export const REPAIRS_COLUMNS: readonly Column<RepairsColumn>[] = [
  {
    id: 'include',
    header: 'Include',
    note: 'Tick what goes into the next files; the sidebar writes them.',
    width: 64,
    align: 'center',
  },
  {
    id: 'recordId',
    header: 'Record ID',
    note: 'The record in HubSpot; blank where the report has none.',
    width: 92,
    number: TEXT,
  },
  {
    id: 'link',
    header: 'Link',
    note: 'Opens the record in HubSpot, once Settings has the address of records.',
    width: 44,
  },
  { id: 'customer', header: 'Customer', note: 'Whose deal it is.', width: 124, number: TEXT },
  { id: 'owner', header: 'Owner', note: 'Who owns the deal.', width: 92, number: TEXT },
  {
    id: 'column',
    header: 'HubSpot column',
    note: 'What is to change of the record. Record: delete it, or keep it. New churn deal: create one with this close date.',
    width: 100,
    number: TEXT,
  },
  {
    id: 'now',
    header: 'Value now',
    note: 'What the last report has there.',
    width: 100,
    number: TEXT,
  },
  {
    id: 'suggested',
    header: 'Suggested value',
    note: 'What the data says is right; blank where a person must decide.',
    width: 100,
    number: TEXT,
  },
  {
    id: 'value',
    header: 'Your value',
    note: 'What is right where nothing is suggested, or instead of it: a day as 2026-01-31, a number as 1234.56, an option as HubSpot names it.',
    width: 100,
    number: TEXT,
  },
  {
    id: 'state',
    header: 'State',
    note: 'Open; in the file of a day, until the next report; still open, where it was in a file and that report shows it as it was; repaired, once its finding is gone; came back, where it is there again; accepted, where it is right as it is, as somebody says under Accepted because or on Settings, for all lines of the finding; check off, where Settings lists its check; Keep, where its record stays, so that nothing is to be changed.',
    width: 96,
  },
  {
    id: 'mrr',
    header: 'MRR at stake',
    note: 'Money that the finding may get wrong, as MRR or ARR as Settings says. It stands with the first of its columns.',
    width: 84,
    number: MONEY_OR_BLANK,
  },
  {
    id: 'due',
    header: 'Due',
    note: 'When it should be done: the day typed beside it, else so many days after the import that brought it as Settings says under Days to repair. Blank: nothing is left to do.',
    width: 84,
    number: DATE,
  },
  {
    id: 'typedDue',
    header: 'Your due',
    note: 'Another day on which it is due. Yours to type.',
    width: 84,
    number: DATE,
  },
  {
    id: 'note',
    header: 'Note',
    note: 'Yours to type; it stays over imports.',
    width: 148,
    number: TEXT,
  },
  {
    id: 'accepted',
    header: 'Accepted because',
    note: 'A reason typed here says that the record is right as it is. The sidebar or the next import takes it to Settings, and Audit tells its finding no more; to take that back, use the sidebar.',
    width: 120,
    number: TEXT,
  },
  { id: 'check', header: 'Check', note: 'The check that found it.', width: 176, number: TEXT },
  { id: 'wrong', header: 'What is wrong', note: 'In a sentence.', width: 250, number: TEXT },
  {
    id: 'why',
    header: 'Why this value, or what to do',
    note: 'Why the value is suggested; without one what a person should do.',
    width: 250,
    number: TEXT,
  },
  {
    id: 'status',
    header: 'Status',
    note: 'The state but for what is accepted, as the last import left it.',
    width: 84,
    number: TEXT,
  },
  {
    id: 'sentOn',
    header: 'In file of',
    note: 'The day of the last file that it went into.',
    width: 84,
    number: DATE,
  },
  {
    id: 'sentValue',
    header: 'Value in file',
    note: 'The value that it went with.',
    width: 84,
    number: TEXT,
  },
  {
    id: 'sentAfter',
    header: 'File after import',
    note: 'The latest import when that file was written.',
    width: 84,
    number: COUNT_OR_BLANK,
  },
  {
    id: 'repairedBy',
    header: 'Repaired by import',
    note: 'The import after which the finding was gone.',
    width: 84,
    number: COUNT_OR_BLANK,
  },
  {
    id: 'foundOn',
    header: 'Found on',
    note: 'The day of the import that brought the finding, or brought it back.',
    width: 84,
    number: DATE,
  },
  {
    id: 'finding',
    header: 'Finding of record',
    note: 'The record that the finding is about. A finding that has lines of several records is accepted as one.',
    width: 104,
    number: TEXT,
  },
  {
    id: 'findingNo',
    header: 'Finding no.',
    note: 'The same for all lines of a finding, by which those that are accepted are found.',
    width: 84,
    number: COUNT_OR_BLANK,
  },
  {
    id: 'monthlyMrr',
    header: 'At stake a month',
    note: 'MRR that the finding may get wrong, as the last import left it, whatever Settings shows money as.',
    width: 84,
    number: MONEY_OR_BLANK,
  },
];

/** What a person types, and what became of it: it stays with its line over imports. */
export const KEPT_COLUMNS: readonly RepairsColumn[] = [
  'include',
  'value',
  'typedDue',
  'note',
  'accepted',
  'sentOn',
  'sentValue',
  'sentAfter',
];

/** What makes two lines the same: of lines without a record the customer. */
export const KEY_COLUMNS: readonly (readonly RepairsColumn[])[] = [
  ['recordId', 'customer'],
  ['column'],
  ['check'],
];

/** The columns that hold the add-on's own notes. */
export const FIRST_WORKING = REPAIRS_COLUMNS.findIndex(({ id }) => id === 'status') + 1;

/** The letters of the worklist. */
export const REPAIRS = /* @__PURE__ */ tableLetters(REPAIRS_COLUMNS);

/** The row of the headers; above it stand the figures and the chart. */
export const HEADER_ROW = 9;

/** Lines that the tab has at the most; the largest are kept. */
const MOST_LINES = 5000;

/** Lines that the tab has room for, by the rows that Deals has formulas for. */
export function repairRows({ dealRows }: { readonly dealRows: number }): number {
  return Math.max(250, Math.min(MOST_LINES, Math.ceil(dealRows / 4)));
}

/** The place of a column, counted from 1. */
export function repairsColumn(id: RepairsColumn): number {
  return REPAIRS_COLUMNS.findIndex((column) => column.id === id) + 1;
}

/** A column of the lines. */
export function repairsSpan(plan: { readonly dealRows: number }, id: RepairsColumn): string {
  return onTab('Repairs', span(REPAIRS[id], HEADER_ROW + 1, HEADER_ROW + repairRows(plan)));
}
