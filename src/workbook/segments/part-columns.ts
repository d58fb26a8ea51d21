import type { Plan } from '../plan';
import { NOWHERE } from '../sheet/array-columns';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Column } from '../sheet/table';
import { type Cut, dealCuts, partRows } from './cuts';

/** A customer's parts are told apart from the next customer's by this much. */
export const PART_STEP = 100000;

/** The key of deals that do not count: after every other, and still exact. */
export const LAST_KEY = 9000000000000000;

const column = <Id extends string>(id: Id, header: string, note: string): Column<Id> => ({
  id,
  header,
  note,
  width: 130,
  number: '0',
});

/** What is told of each deal, down the rows of Deals, of that list sorted, or of the Ledger. */
const OF_DEALS = [
  column('key', 'Value', "0: blank; 1 and the deal's value in lower case; 9: does not count."),
  column('order', 'Rows by value', 'Rows of Deals sorted by that value.'),
  column('sortedKey', 'Value, sorted', 'The value in this order.'),
  column(
    'valueStarts',
    'Starts of values',
    'The places at which a value stands for the first time, in order.',
  ),
  column('value', 'Value no.', 'For the sorted row: its value, numbered.'),
  column('dealValue', 'Value no. of deal', 'The same, back in the order of Deals.'),
  column(
    'linePart',
    'Part of line',
    "Customer number x 100,000 + value number, down the Ledger's lines; 0: does not count.",
  ),
] as const;

/** What is told of each start and end of a deal. */
const OF_EVENTS = [
  column('event', 'Key', 'Part x 1,000,000 + day: starts first, then ends.'),
  column('sortedEvent', 'Key, sorted', 'The same, by customer, value and day.'),
  column('sortedEffect', 'Effect, sorted', 'MRR that starts or ends on that day.'),
  column('sum', 'Sum', 'What the customer pays for that value from that day on.'),
  column('mrr', 'MRR', 'The same, rounded to 6 decimals; below half a cent it is 0.'),
  column('sortedPart', 'Part, sorted', 'Customer number x 100,000 + value number in this order.'),
  column('parts', 'Parts', 'Every customer and value once, in order.'),
  column(
    'paidEnds',
    'Month ends paid',
    'Part x 1,000,000 + month end, where a row of this order pays at the next month end; in order.',
  ),
] as const;

/** What finds MRR by customer and value, once for each column that belongs to deals. */
export const PART_COLUMNS = [...OF_DEALS, ...OF_EVENTS] as const;
export type PartColumn = (typeof PART_COLUMNS)[number]['id'];

/** The column of a step of a cut of deals. */
export function partColumn(plan: Plan, cut: Cut, id: PartColumn): number {
  const index = dealCuts(plan).findIndex(({ place }) => place === cut.place);
  const within = PART_COLUMNS.findIndex((one) => one.id === id);
  return index * PART_COLUMNS.length + within + 1;
}

/** Its letter. */
export function partLetter(plan: Plan, cut: Cut, id: PartColumn): string {
  return columnLetters(partColumn(plan, cut, id));
}

/** The last row of starts and ends, as on Timeline. */
export function lastEvent(plan: Plan): number {
  return plan.dealRows * 2 + 2;
}

/** A column of a cut of deals, from its first row or from one above or below, as formulas of Parts name it. */
export function ownParts(plan: Plan, cut: Cut, id: PartColumn, shift: -1 | 0 | 1 = 0): string {
  const last = OF_DEALS.some((one) => one.id === id) ? plan.dealRows + 1 : lastEvent(plan);
  return span(partLetter(plan, cut, id), 2 + shift, last + shift);
}

/** The same, as other tabs name it. */
export function partsSpan(plan: Plan, cut: Cut, id: PartColumn): string {
  return onTab('Parts', ownParts(plan, cut, id));
}

/** The parts for which Portions has rows; 0 where there is none. */
export function partsRows(plan: Plan, cut: Cut): string {
  const parts = onTab('Parts', span(partLetter(plan, cut, 'parts'), 2, partRows(plan) + 1));
  return `IF(${parts}<${NOWHERE};${parts};0)`;
}

/** How many parts there are. */
export function partCount(plan: Plan, cut: Cut): string {
  return `COUNTIF(${partsSpan(plan, cut, 'parts')};"<${NOWHERE}")`;
}

/** Places of the rows of a column of starts and ends. */
export function eventPlaces(plan: Plan): string {
  return `SEQUENCE(${lastEvent(plan) - 1})`;
}
