import { FALLS, OUTLOOK_MONTHS } from '../../core/kpi/renewals';
import type { RevenueModel } from '../../core/settings';
import type { Column } from '../sheet/table';

/** What becomes of an end, as a code. */
export const OUTCOMES = { renewed: 1, lost: 2, open: 3, upcoming: 4, leaving: 5 } as const;

/** How something due stands, as a code; the first three are those of the outcomes. */
export const STATES = {
  'In grace': OUTCOMES.open,
  Upcoming: OUTCOMES.upcoming,
  'Notice given': OUTCOMES.leaving,
  Overdue: 6,
  'Renewal overdue': 7,
  Anniversary: 8,
} as const;

/** Whether a model says when something is due for renewal. */
export function saysWhenDue(model: RevenueModel): boolean {
  return model !== 'monthly snapshots' && model !== 'invoices or orders';
}

/** The months of the outlook, from 1. */
export const COMING = Array.from({ length: OUTLOOK_MONTHS }, (_, index) => index + 1);

/** Periods back from the as-of month, from 0. */
export const BACK = Array.from({ length: FALLS + 1 }, (_, index) => index);

/** The parts of those periods, newest first: a year has four. */
export const PARTS_A_YEAR = 4;
const PARTS = Array.from({ length: BACK.length * PARTS_A_YEAR }, (_, index) => index);

type Numbered<Name extends string> = `${Name}${number}`;

const column = <Id extends string>(
  id: Id,
  header: string,
  note: string,
  number = '0',
): Column<Id> => ({ id, header, note, width: 90, number });
const money = <Id extends string>(id: Id, header: string, note: string) =>
  column(id, header, note, '#,##0.00');

/** What ends, in the rows of the Ledger; what is sorted together stands side by side. */
const ENDS = [
  column('end', 'End', 'The first day not paid by the deal’s own date; 999999: nothing ends it.'),
  column('isDue', 'Due', '1: the end is one at which something is to be renewed.'),
  column(
    'ending',
    'Line and end',
    'Line no. x 1,000,000 + End; half a day less where the end is due.',
  ),
  column('place', 'Place', 'Counts the rows of this tab.'),
  money('pays', 'MRR paid', 'MRR of the line of the Ledger; 0 where it does not count.'),
  money('begun', 'MRR begun', 'MRR of the line of the Ledger down to the row, ended or not.'),
  column('byEnd', 'Line and end, sorted', 'Ends in order, line by line, with their rows and MRR.'),
  column('byEndPlace', 'Place, by end', 'The place in this order.'),
  money('byEndPays', 'MRR, by end', 'The MRR in this order.'),
  column('byEndLine', 'Line no., by end', 'The line no. in this order.'),
  money('ended', 'MRR ended', 'MRR of the line down to the row in this order.'),
  column(
    'changes',
    'Days of changes',
    'Line no. x 1,000,000 + From of mid-term changes, in order.',
  ),
  column('isChanged', 'Changed', '1: a change in mid-term begins on the day of the end.'),
  column(
    'goesOn',
    'Goes on',
    'How many deals of the line are paid on the day of the end, begun by then and not ended.',
  ),
  column(
    'next',
    'Next',
    'The first day on which the line is paid again within grace; 0: none yet.',
  ),
  column('leads', 'Leads', '1: the last of the deals of its line that end on this day.'),
  money('earlier', 'MRR ended earlier', 'What had ended on the line before that day.'),
  money('before', 'MRR before', 'What ends on that day, as money a month.'),
  money('after', 'MRR after', 'What the line pays right after, as money a month.'),
  money('kept', 'MRR kept', 'The smaller of both.'),
  column('day', 'Due day', 'The last day of a contract, else the first day not paid.'),
  column(
    'outcome',
    'Outcome',
    '0 nothing due, 1 renewed, 2 lost, 3 open within grace, 4 upcoming, 5 leaving.',
  ),
  column('decided', 'Month decided', 'The month end of what was renewed or lost; else 0.'),
];

/** Open renewals by line: the first columns in the rows of Reading, the others sorted. */
const OPEN = [
  column('isLost', 'Said lost', '1: the stage or a reason says that the deal was lost.'),
  column('kind', 'Kind', 'Of the row of Deals: 0 counted, 1 an open renewal, 9 neither.'),
  column('byLine', 'By line', 'Rows of Deals by customer and line, counted ones first.'),
  column('byLineKey', 'Customer key, by line', 'The customer key in this order.'),
  column('byLineName', 'Line, by line', 'The product line in this order.'),
  column('byLineKind', 'Kind, by line', 'The kind in this order.'),
  column('byLineStart', 'Day, by line', 'The first day paid in this order.'),
  column('lineStarts', 'Starts of lines', 'The places at which lines with counted deals begin.'),
  column('lineBegins', 'Line begins', 'The last such place at or above the row.'),
  column('line', 'Line no.', 'The line’s number on the Ledger; halves have no counted deal.'),
];

/** What is to be done about it, in the rows of the Ledger; then what the months to come bring, by customer and day. */
const STANDING = [
  column('asked', 'Renewal asked', 'The day of the latest open renewal of the line; 0: none.'),
  column(
    'open',
    'Open renewal',
    'The same, of what is paid without an end, and not long past; else 0.',
  ),
  column(
    'first',
    'First day',
    'The first day on which anything of the line is paid, of what is paid without an end and without an open renewal; else 0. Its anniversary is due.',
  ),
  column(
    'state',
    'State',
    '0 nothing to do, 3 in grace, 4 upcoming, 5 leaving, 6 overdue, 7 overdue and paid on, 8 an anniversary.',
  ),
  column('word', 'State in words', 'The same in words.'),
  column('date', 'Ends', 'The first day not paid unless it is renewed.'),
  column(
    'by',
    'Due by',
    'The same of what is in grace, upcoming or overdue and paid on; else 999999.',
  ),
  column('listed', 'Listed', 'The day on which it is due; 999999: not on the list of Renewals.'),
  column('byDay', 'By day', 'Places by that day, the earliest first.'),
  column(
    'coming',
    'Customer and day',
    'Customer no. x 1,000,000 + Due by; 4,000,000,000,000 more for open renewals.',
  ),
  money('mrr', 'MRR due', 'What is to be renewed, as money a month.'),
  column('byComing', 'Customer and day, sorted', 'The same in order, with the MRR due.'),
  money('byComingMrr', 'MRR due, sorted', 'The MRR due in this order.'),
  column(
    'byComingGroup',
    'Customer, sorted',
    'Customer no. in this order; 4,000,000 more for open renewals.',
  ),
  money('comingSum', 'MRR due so far', 'MRR due of the same customer down to the row.'),
];

/** What each line of the Ledger says about its renewal. */
export const LINE_COLUMNS = [...ENDS, ...OPEN, ...STANDING];

/** What each customer will pay. */
const AHEAD = [
  ...monthly('signed', 'signed', 'MRR at its end from what is signed, credits included.'),
  ...monthly('plus', 'ends', 'What ends by then, and could be renewed.'),
  ...monthly('minus', 'open', 'What has an open renewal by then and no end.'),
  ...monthly('none', 'none renews', 'MRR at its end if nothing due renews.'),
  ...monthly('all', 'all renews', 'MRR at its end if all due renews.'),
  ...monthly('then', 'a year before', 'MRR at the month end twelve months before it.'),
];

/** What each customer has been invoiced, of which the revenue of its periods is made. */
const INVOICED = PARTS.map((part) =>
  money(
    `part${part}` as const,
    `${part} parts back`,
    'Revenue of a month; of three months where periods are quarters or years.',
  ),
);

/** What each customer has paid. */
const BEHIND = [
  ...BACK.map((back) =>
    money(
      `paid${back}` as const,
      `${back} periods back`,
      'MRR then, or the revenue of the period.',
    ),
  ),
  money('fall', 'Fall', 'What it fell over three periods, where it fell in each; else 0.'),
  column('byFall', 'By fall', 'Customer numbers, the largest fall first.'),
];

/** What each customer will pay, and has paid, in the rows of Customers. */
export function customerColumns(model: RevenueModel): readonly Column<CustomerColumn>[] {
  if (saysWhenDue(model)) return [...AHEAD, ...BEHIND];
  return model === 'invoices or orders' ? [...INVOICED, ...BEHIND] : BEHIND;
}

function monthly<Name extends string>(
  name: Name,
  header: string,
  note: string,
): readonly Column<Numbered<Name>>[] {
  return COMING.map((k) => money(`${name}${k}` as const, `Month ${k}, ${header}`, note));
}

export type LineColumn = (typeof LINE_COLUMNS)[number]['id'];
export type CustomerColumn =
  | (typeof AHEAD)[number]['id']
  | (typeof INVOICED)[number]['id']
  | (typeof BEHIND)[number]['id'];
