import { FALLS, OUTLOOK_MONTHS } from '../core/kpi/renewals';
import type { RevenueModel } from '../core/settings';
import type { Plan } from './plan';
import { columnLetters, onTab, span, whole } from './references';
import { firstCustomerColumn } from './steps-tab';
import type { Column } from './table';

/** What becomes of an end, as a code. */
export const OUTCOMES = { renewed: 1, lost: 2, open: 3, upcoming: 4, leaving: 5 } as const;

/** How something due stands, as a code; the first three are those of the outcomes. */
export const STATES = {
  'In grace': OUTCOMES.open,
  Upcoming: OUTCOMES.upcoming,
  Leaving: OUTCOMES.leaving,
  Overdue: 6,
  'Past its date': 7,
} as const;

/** Whether a model says when something is due for renewal. */
export function saysWhenDue(model: RevenueModel): boolean {
  return model !== 'monthly snapshots' && model !== 'invoices or orders';
}

/** Rows of the Ledger are told apart by less than this in the keys of the list. */
export const KEY_STEP = 1000000;

/** The months of the outlook, from 1. */
export const COMING = Array.from({ length: OUTLOOK_MONTHS }, (_, index) => index + 1);

type Coming<Name extends string> = `${Name}${number}`;

type LineColumn =
  | 'end'
  | 'isDue'
  | 'reach'
  | 'isSimple'
  | 'next'
  | 'leads'
  | 'before'
  | 'after'
  | 'kept'
  | 'outcome'
  | 'day'
  | 'open'
  | 'state'
  | 'date'
  | 'mrr'
  | Coming<'plus'>
  | Coming<'minus'>
  | 'listed'
  | 'key'
  | 'kind'
  | 'isOther'
  | 'byLine'
  | 'line';

type CustomerColumn = Coming<'none'> | Coming<'all'> | Coming<'paid'> | 'fall' | 'byFall';

const column = <Id extends string>(
  id: Id,
  header: string,
  note: string,
  number = '0',
): Column<Id> => ({ id, header, note, width: 90, number });
const money = <Id extends string>(id: Id, header: string, note: string) =>
  column(id, header, note, '#,##0.00');

/** What each line of the Ledger says about its renewal, in the rows of the Ledger; then open renewals by line. */
export const LINE_COLUMNS: readonly Column<LineColumn>[] = [
  column('end', 'End', 'The first day not paid by the deal’s own date; 999999: nothing ends it.'),
  column('isDue', 'Due', '1: the end is one at which something is to be renewed.'),
  column('reach', 'Reach', 'The latest end among the deals above it on its line.'),
  column(
    'isSimple',
    'Simple',
    '1: nothing on the line overlaps the end, so that the next row alone says what follows.',
  ),
  column('next', 'Next', 'The first day paid again within grace; 0: none yet.'),
  column('leads', 'Leads', '1: the last of the deals of its line that end on this day.'),
  money('before', 'MRR before', 'What ends on that day, as money a month.'),
  money('after', 'MRR after', 'What the line pays right after, as money a month.'),
  money('kept', 'MRR kept', 'The smaller of both.'),
  column(
    'outcome',
    'Outcome',
    '0 nothing due, 1 renewed, 2 lost, 3 open within grace, 4 upcoming, 5 leaving.',
  ),
  column('day', 'Due day', 'The last day of a contract, else the first day not paid.'),
  column(
    'open',
    'Open renewal',
    'The row of Deals with an open renewal of what has no end; else 0.',
  ),
  column(
    'state',
    'State',
    '0 nothing to do, 3 in grace, 4 upcoming, 5 leaving, 6 overdue, 7 open renewal past its date.',
  ),
  column('date', 'Ends', 'The first day not paid unless it is renewed.'),
  money('mrr', 'MRR due', 'What is to be renewed, as money a month.'),
  ...COMING.map((k) =>
    money(`plus${k}` as const, `Ended by month ${k}`, 'Of the customer so far: what ends by then.'),
  ),
  ...COMING.map((k) =>
    money(
      `minus${k}` as const,
      `Open by month ${k}`,
      'Of the customer so far: what has an open renewal by then and no end.',
    ),
  ),
  column('listed', 'Listed', 'The day on which it is due; 999999: not on the list of Renewals.'),
  column('key', 'Key', 'The same x 1,000,000 + row: the list takes the smallest first.'),
  column('kind', 'Kind', 'Of the row of Deals: 0 counted, 1 an open renewal, 9 neither.'),
  column('isOther', 'Neither', '1: neither counted nor an open renewal.'),
  column('byLine', 'By line', 'Rows of Deals by customer and line, counted ones first.'),
  column('line', 'Line no.', 'The line’s number on the Ledger; halves have no counted deal.'),
];

/** What each customer will pay, and has paid, in the rows of Customers. */
export const CUSTOMER_COLUMNS: readonly Column<CustomerColumn>[] = [
  ...COMING.map((k) =>
    money(`none${k}` as const, `Month ${k}, none renews`, 'MRR at its end if nothing due renews.'),
  ),
  ...COMING.map((k) =>
    money(`all${k}` as const, `Month ${k}, all renews`, 'MRR at its end if all due renews.'),
  ),
  ...Array.from({ length: FALLS + 1 }, (_, back) =>
    money(
      `paid${back}` as const,
      `${back} periods back`,
      'MRR then, or the revenue of the period.',
    ),
  ),
  money('fall', 'Fall', 'What it fell over three periods, where it fell in each; else 0.'),
  column('byFall', 'By fall', 'Customer numbers, the largest fall first.'),
];

/** The column of the hidden tab in which the customers begin. */
export const FIRST_CUSTOMER = firstCustomerColumn(LINE_COLUMNS);

/** The letter of a line's column. */
export function dueLetter(id: LineColumn): string {
  return columnLetters(LINE_COLUMNS.findIndex((one) => one.id === id) + 1);
}

/** The letter of a customer's column. */
export function coming(id: CustomerColumn): string {
  return columnLetters(CUSTOMER_COLUMNS.findIndex((one) => one.id === id) + FIRST_CUSTOMER);
}

/** A line's column as far as its formulas reach. */
export function dueSpan(plan: Pick<Plan, 'dealRows'>, id: LineColumn): string {
  return onTab('Due', span(dueLetter(id), 2, plan.dealRows + 1));
}

/** A whole column of the lines, to take one row from by number. */
export function dueColumn(id: LineColumn): string {
  return onTab('Due', whole(dueLetter(id)));
}

/** A customer's column as far as its formulas reach. */
export function comingSpan(plan: Pick<Plan, 'customerRows'>, id: CustomerColumn): string {
  return onTab('Due', span(coming(id), 2, plan.customerRows + 1));
}
