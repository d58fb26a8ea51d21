import type { Movement } from '../../core/retention/movements';
import type { Plan } from '../plan';
import { COUNT_OR_BLANK, MONEY_OR_BLANK } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import { type Cut, cutsOf, dealCuts, isByField } from './cuts';

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
const MEASURES = [
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
] as const;

const ROW = column('row', 'Row', 'The row of this line.');
const CUSTOMER = column('customer', 'Customer no.', "The customer's number on the Ledger.");

/** What Members says of each customer. */
export const MEMBER_COLUMNS = [
  ROW,
  CUSTOMER,
  ...MEASURES,
  column('all', 'All', '1: a customer.'),
  column('allPeriod', 'All, movement', '10 and the movement of the chosen period.'),
  column('allMonth', 'All, movement of the month', '10 and the movement of the as-of month.'),
  column('bandPeriod', 'Size at opening', 'Contract size before the chosen period.'),
  column('bandMonth', 'Size, month', 'Contract size before the as-of month.'),
  column('bandYear', 'Size, 12 months', 'Contract size 12 months ago.'),
  column('bandPeriodCode', 'Size at opening, movement', 'Size x 10 + movement of the period.'),
  column('bandMonthCode', 'Size, movement of the month', 'Size x 10 + movement of the month.'),
] as const;

/** What Portions says of each part of a customer. */
export const PORTION_COLUMNS = [
  ROW,
  CUSTOMER,
  column('part', 'Part', 'Customer number x 100,000 + value.'),
  ...MEASURES,
] as const;

export type MemberColumn =
  | (typeof MEMBER_COLUMNS)[number]['id']
  | (typeof PORTION_COLUMNS)[number]['id'];

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

/** All customers, or what revenue is cut by. */
export type Members = Pick<Cut, 'of' | 'place' | 'first' | 'last'>;

/** The columns of one cut of deals on Portions, beside those of the others. */
const OF_PORTIONS = PORTION_COLUMNS.length + GROUP_STEPS.length;

/** How many columns Members or Portions has. */
export function memberColumnCount(plan: Plan, of: Cut['of']): number {
  if (of === 'deal') return dealCuts(plan).length * OF_PORTIONS;
  return MEMBER_COLUMNS.length + customerCuts(plan).length * GROUP_STEPS.length;
}

/** The cuts of customers by a column of Deals. */
export function customerCuts(plan: Plan): readonly Cut[] {
  return cutsOf(plan).filter((cut) => cut.of === 'customer' && isByField(cut));
}

const placeIn = (cuts: readonly Cut[], place: number) =>
  cuts.findIndex((cut) => cut.place === place);

/** The column of a step of a cut by a column of Deals. */
export function stepColumn(plan: Plan, { of, place }: Members, step: GroupStep): number {
  const before =
    of === 'deal'
      ? placeIn(dealCuts(plan), place) * OF_PORTIONS + PORTION_COLUMNS.length
      : MEMBER_COLUMNS.length + placeIn(customerCuts(plan), place) * GROUP_STEPS.length;
  return before + GROUP_STEPS.findIndex(({ id }) => id === step) + 1;
}

/** The first column of a cut's own measures. */
export function firstMeasure(plan: Plan, { of, place }: Members): number {
  return of === 'deal' ? placeIn(dealCuts(plan), place) * OF_PORTIONS + 1 : 1;
}

/** A measure of some members, as formulas beside it name it. */
export function ownMembers(plan: Plan, members: Members, id: MemberColumn): string {
  const columns = members.of === 'deal' ? PORTION_COLUMNS : MEMBER_COLUMNS;
  const index = columns.findIndex((one) => one.id === id);
  const letter = columnLetters(firstMeasure(plan, members) + index);
  return span(letter, members.first, members.last);
}

/** All customers. */
export function allMembers(plan: Plan): Members {
  return { of: 'customer', place: 0, first: 2, last: plan.customerRows + 1 };
}

const tabOf = ({ of }: Members) => (of === 'deal' ? 'Portions' : 'Members');

/** A measure of some members. */
export function membersSpan(plan: Plan, members: Members, id: MemberColumn): string {
  return onTab(tabOf(members), ownMembers(plan, members, id));
}

/** A step of a cut by a column of Deals, for all its members. */
export function stepSpan(plan: Plan, cut: Cut, step: GroupStep): string {
  const letter = columnLetters(stepColumn(plan, cut, step));
  return onTab(tabOf(cut), span(letter, cut.first, cut.last));
}
