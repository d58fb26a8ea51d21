import type { Plan } from './plan';
import { columnLetters, onTab, span } from './references';
import { type Cut, dealCuts } from './segments-cuts';
import type { Column } from './table';
import { KEY_STEP } from './timeline';

/** A customer's parts are told apart from the next customer's by this much. */
export const PART_STEP = 100000;

/** The key of deals that do not count: after every other, and still exact. */
export const LAST_KEY = 9000000000000000;

export type PartColumn =
  | 'key'
  | 'order'
  | 'value'
  | 'dealValue'
  | 'event'
  | 'sortedEvent'
  | 'sortedEffect'
  | 'sum'
  | 'first'
  | 'part';

const column = <Id extends string>(id: Id, header: string, note: string): Column<Id> => ({
  id,
  header,
  note,
  width: 130,
  number: '0',
});

/** What finds each customer's latest deal. */
export const STARTS: readonly Column<'start' | 'startRow'>[] = [
  column('start', 'Starts, sorted', 'Customer number x 1,000,000 + first day, of every deal.'),
  column('startRow', 'Deals row', 'The row of Deals, in the same order.'),
];

/** What finds MRR by customer and value, once for each column that belongs to deals. */
export const PART_COLUMNS: readonly Column<PartColumn>[] = [
  column('key', 'Value', "0: blank; 1 and the deal's value in lower case; 9: does not count."),
  column('order', 'Rows by value', 'Rows of Deals sorted by that value.'),
  column('value', 'Value no.', 'For the sorted row: its value, numbered.'),
  column('dealValue', 'Value no. of deal', 'The same, back in the order of Deals.'),
  column(
    'event',
    'Key',
    '(Customer number x 100,000 + value number) x 1,000,000 + day: starts first, then ends.',
  ),
  column('sortedEvent', 'Key, sorted', 'The same, by customer, value and day.'),
  column('sortedEffect', 'Effect, sorted', 'MRR that starts or ends on that day.'),
  column('sum', 'Sum', 'What the customer pays for that value from that day on.'),
  column('first', 'First month paid', 'The first month end at which it paid for that value.'),
  column('part', 'Part', 'Customers and values, numbered.'),
];

/** The column of a step of a cut of deals. */
export function partColumn(plan: Plan, cut: Cut, id: PartColumn): number {
  const index = dealCuts(plan).findIndex(({ place }) => place === cut.place);
  const within = PART_COLUMNS.findIndex((one) => one.id === id);
  return STARTS.length + index * PART_COLUMNS.length + within + 1;
}

/** Its letter. */
export function partLetter(plan: Plan, cut: Cut, id: PartColumn): string {
  return columnLetters(partColumn(plan, cut, id));
}

/** The last row of starts and ends, as on Timeline. */
export function lastEvent(plan: Plan): number {
  return plan.dealRows * 2 + 2;
}

/** A sorted column of a cut of deals. */
export function partsSpan(plan: Plan, cut: Cut, id: PartColumn): string {
  const last = id === 'value' || id === 'order' ? plan.dealRows + 1 : lastEvent(plan);
  return onTab('Parts', span(partLetter(plan, cut, id), 2, last));
}

/** The row of Deals of a customer's latest deal up to the as-of month; 0 where it has none yet. */
export function latestDeal(plan: Plan, customer: string, asOf: string): string {
  const starts = onTab('Parts', span('A', 2, plan.dealRows + 1));
  const place = `MATCH(${customer}*${KEY_STEP}+${asOf};${starts};1)`;
  const isOwn = `INT(INDEX(${starts};${place})/${KEY_STEP})=${customer}`;
  const row = `INDEX(${onTab('Parts', span('B', 2, plan.dealRows + 1))};${place})`;
  return `IFERROR(IF(${isOwn};${row};0);0)`;
}
