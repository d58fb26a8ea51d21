import type { Movement } from '../../core/retention/movements';
import type { Plan } from '../plan';
import { COUNT_OR_BLANK, MONEY_OR_BLANK } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import { tableLetters } from '../sheet/table';
import { type Cut, cutsOf, isByField, lastMember } from './cuts';

/** The movements by their codes on Members, from 1. */
export const MOVEMENTS: readonly Movement[] = [
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
];

/** The code of who pays as much as before. */
export const UNMOVED = MOVEMENTS.length + 1;

/** A segment number is told apart from the movement behind it by this much. */
export const CODE_STEP = 10;

const CODES = MOVEMENTS.map((movement, index) => `${index + 1} ${movement}`).join(', ');
const MOVED = `${CODES}, ${UNMOVED} pays as before`;

const column = <Id extends string>(
  id: Id,
  header: string,
  note: string,
  number = COUNT_OR_BLANK,
) => ({ id, header, note, number, width: 90 });
const money = <Id extends string>(id: Id, header: string, note: string) =>
  column(id, header, note, MONEY_OR_BLANK);

/** What each customer, or each part of a customer that has one value, did between two month ends. */
export const MEMBER_COLUMNS = [
  column('row', 'Row', 'The row of this line.'),
  column('customer', 'Customer no.', "The customer's number on the Ledger."),
  column('part', 'Part', 'Customer number x 100,000 + value, where the column belongs to deals.'),
  column('deal', 'Deals row', 'The deal that decides: the latest one up to the as-of month.'),
  column('first', 'First month paid', 'The first month end at which it paid.', 'mmm yyyy'),
  money('opening', 'Opening', 'MRR before the chosen period.'),
  money('closing', 'Closing', 'MRR at the end of the as-of month.'),
  column('movement', 'Movement', `Of the chosen period: ${MOVED}.`),
  money('size', 'Size', 'Closing less opening, without its sign.'),
  money('monthOpening', 'Opening of the month', 'MRR before the as-of month.'),
  column('monthMovement', 'Movement of the month', `Of the as-of month: ${MOVED}.`),
  money('monthSize', 'Size of the month', 'Closing less opening of the month, without its sign.'),
  money('yearAgo', '12 months ago', 'MRR 12 months before the end of the as-of month.'),
  money('kept', 'Kept', 'The smaller of MRR then and now.'),
  money('now', 'Now', 'MRR now, where it paid 12 months ago.'),
  column('all', 'All', '1: a customer.'),
  column('allPeriod', 'All, movement', '10 and the movement of the chosen period.'),
  column('allMonth', 'All, movement of the month', '10 and the movement of the as-of month.'),
  column('bandPeriod', 'Size at opening', 'Contract size before the chosen period.'),
  column('bandMonth', 'Size, month', 'Contract size before the as-of month.'),
  column('bandYear', 'Size, 12 months', 'Contract size 12 months ago.'),
  column('bandPeriodCode', 'Size at opening, movement', 'Size x 10 + movement of the period.'),
  column('bandMonthCode', 'Size, movement of the month', 'Size x 10 + movement of the month.'),
] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number]['id'];

/** The letters of Members' own columns. */
export const M = tableLetters<MemberColumn>(MEMBER_COLUMNS);

/** The columns of a cut by a column of Deals: how its segment numbers are found, then the numbers. */
export const GROUP_STEPS = [
  column('said', 'Says', 'What companies report, else what the deal that decides says.'),
  column('key', 'Value', '0: blank; 1 and the value in lower case; 9: no deal yet.'),
  column('sortedKey', 'Value, sorted', 'The value, in order.'),
  column('ends', 'Ends of values', 'Rows at which a value stands for the last time in that order.'),
  column('sized', 'MRR, sorted', 'MRR at the month ends that are looked at, in that order.'),
  column('run', 'Size so far', 'The same of the value, down to here.'),
  column('order', 'Rows by value', 'Rows of this tab sorted by the value.'),
  column('value', 'Value no.', 'For the sorted row: its value, numbered.'),
  column('total', 'Size', 'MRR of the whole value.'),
  column('sorted', 'Rows by size', 'Rows of this tab by the size of their value, largest first.'),
  column('sortedValue', 'Value no., by size', 'In the same order.'),
  column('sortedTotal', 'Size, sorted', 'In the same order.'),
  column('changes', 'Starts of values', 'Rows at which a value begins in that order.'),
  column('rank', 'Segment no., sorted', 'Values numbered by their size.'),
  column('group', 'no.', 'Its segment; the largest is 1, and the last holds all the others.'),
  column('period', 'no., movement', 'Segment x 10 + movement of the chosen period.'),
  column('month', 'no., movement of the month', 'Segment x 10 + movement of the as-of month.'),
] as const;
export type GroupStep = (typeof GROUP_STEPS)[number]['id'];

/** The column of a step of a cut by a column of Deals. */
export function stepColumn(plan: Plan, cut: Cut, step: GroupStep): number {
  const index = cutsOf(plan)
    .filter(isByField)
    .findIndex(({ place }) => place === cut.place);
  const first = MEMBER_COLUMNS.length + index * GROUP_STEPS.length;
  return first + GROUP_STEPS.findIndex(({ id }) => id === step) + 1;
}

/** How many columns Members has. */
export function memberColumnCount(plan: Plan): number {
  return MEMBER_COLUMNS.length + cutsOf(plan).filter(isByField).length * GROUP_STEPS.length;
}

/** Rows of Members, as formulas there name a column of theirs. */
export type MemberRows = Pick<Cut, 'first' | 'last'>;

/** The rows of all customers. */
export function customerMembers(plan: Plan): MemberRows {
  return { first: 2, last: plan.customerRows + 1 };
}

/** The rows of customers and of all their parts. */
export function allMembers(plan: Plan): MemberRows {
  return { first: 2, last: lastMember(plan) };
}

/** A measure of some members. */
export function membersSpan({ first, last }: MemberRows, id: MemberColumn): string {
  return onTab('Members', span(M[id], first, last));
}

/** A step of a cut by a column of Deals, for all its members. */
export function stepSpan(plan: Plan, cut: Cut, step: GroupStep): string {
  return onTab('Members', span(columnLetters(stepColumn(plan, cut, step)), cut.first, cut.last));
}
