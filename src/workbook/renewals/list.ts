import { NEVER } from '../../core/days';
import { type LedgerColumn, ledgerSpan } from '../ledger/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arrayed, arrayRow } from '../sheet/array-columns';
import { area, BAD_INK, COUNT_OR_BLANK, DATE, MONEY, QUIET_INK } from '../sheet/look';
import { span } from '../sheet/references';
import type { Block, Format, Highlight, Note } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { dueSpan } from './cells';
import type { LineColumn } from './columns';

/** How many renewals the list names; the sums above count all. */
export const LISTED = 60;

type ListColumn =
  | 'rank'
  | 'customer'
  | 'mrr'
  | 'due'
  | 'days'
  | 'state'
  | 'deal'
  | 'line'
  | 'owner'
  | 'ledgerRow';

/** The columns of the list, which the whole tab stands in. */
export const LIST_COLUMNS: readonly Column<ListColumn>[] = [
  { id: 'rank', header: 'No.', width: 44, number: '0', note: 'The earliest due day comes first.' },
  { id: 'customer', header: 'Customer', width: 220, note: 'The company that pays.' },
  {
    id: 'mrr',
    header: 'MRR',
    width: 96,
    number: MONEY,
    note: 'What is to be renewed, as money a month.',
  },
  {
    id: 'due',
    header: 'Due',
    width: 96,
    number: DATE,
    align: 'right',
    note: 'The last day of the contract, the inactive date of the deal, the day of an open renewal, or an anniversary.',
  },
  {
    id: 'days',
    header: 'Days',
    width: 96,
    number: '0',
    note: 'Days from the last day of the as-of month until it is due; below zero: overdue since.',
  },
  {
    id: 'state',
    header: 'State',
    width: 110,
    note: 'Upcoming: due on the last day of the as-of month or later; In grace: ended before it, and still paid for the grace days; Renewal overdue: ended and no longer paid, or paid on though its open renewal should have closed; Notice given: it will end, as its inactive reason says; Anniversary: nothing says when, so that a term is counted from the first deal.',
  },
  { id: 'deal', header: 'Deal', width: 270, note: 'The deal that is paid now.' },
  {
    id: 'line',
    header: 'Product line',
    width: 110,
    note: 'A renewal is looked for on the same product line.',
  },
  { id: 'owner', header: 'Owner', width: 110, note: 'The owner of that deal.' },
  {
    id: 'ledgerRow',
    header: 'Ledger row',
    width: 70,
    number: COUNT_OR_BLANK,
    note: 'Where the deal stands on the Ledger.',
  },
];

const C = tableLetters(LIST_COLUMNS);

/** The title, the header and the renewals, from a row on. */
export function listBlocks(plan: Plan, title: number): Block[] {
  const first = title + 2;
  const count = `COUNTIFS(${dueSpan(plan, 'listed')};"<${NEVER}")`;
  const all = `IF(${count}>${LISTED};" (the first ${LISTED} of "&${count}&")";"")`;
  return [
    {
      kind: 'formulas',
      row: title,
      column: 2,
      cells: [[`="Due in the next 90 days, and overdue"&${all}`]],
    },
    tableLook(LIST_COLUMNS, { row: title + 1, rows: LISTED }).header,
    arrayRow(LIST_COLUMNS, formulas(plan, first, count), first),
  ];
}

/** What stands on the lines of the Ledger that the last column names. */
function formulas(plan: Plan, first: number, count: string): Readonly<Record<ListColumn, string>> {
  const own = (id: ListColumn) => span(C[id], first, first + LISTED - 1);
  const row = own('ledgerRow');
  const shown = (formula: string) => arrayed(`IF(${row}=0;"";${formula})`);
  const beside = (column: string) => `LOOKUP(${row}-1;SEQUENCE(${plan.dealRows});${column})`;
  const due = (id: LineColumn) => shown(beside(dueSpan(plan, id)));
  const ledger = (id: LedgerColumn) => beside(ledgerSpan(id));
  const customer = `LOOKUP(${ledger('number')};${ledgerSpan('number')};${ledgerSpan('customer')})`;
  const rank = `SEQUENCE(${LISTED})`;
  return {
    rank: shown(rank),
    customer: shown(customer),
    mrr: due('mrr'),
    due: due('listed'),
    days: shown(`${own('due')}-${fact('asOfEnd')}`),
    state: due('word'),
    deal: shown(`${ledger('deal')}&""`),
    line: shown(`${ledger('line')}&""`),
    owner: shown(`${ledger('owner')}&""`),
    ledgerRow: arrayed(
      `IF(${rank}>${count};0;LOOKUP(${rank};SEQUENCE(${plan.dealRows});${dueSpan(plan, 'byDay')})+1)`,
    ),
  };
}

/** The look of the list. */
export function listFormats(title: number): Format[] {
  const last = LIST_COLUMNS.length;
  return [
    { area: area(title, 2), isBold: true, color: QUIET_INK },
    ...tableLook(LIST_COLUMNS, { row: title + 1, rows: LISTED }).formats,
    { area: area(title + 2, 1, LISTED), color: QUIET_INK },
    { area: area(title + 2, last, LISTED), color: QUIET_INK },
  ];
}

/** What each column is. */
export function listNotes(title: number): readonly Note[] {
  return tableLook(LIST_COLUMNS, { row: title + 1, rows: LISTED }).notes;
}

/** What is overdue stands out, with its word beside the colour. */
export function listHighlights(title: number): Highlight[] {
  const days = `$${C.days}${title + 2}`;
  return [
    {
      area: area(title + 2, 4, LISTED, 3),
      formula: `=IF(ISNUMBER(${days});${days}<0;FALSE)`,
      color: BAD_INK,
    },
  ];
}
