import type { Movement } from '../core/retention/movements';
import { COUNT_OR_BLANK, MONEY_OR_BLANK } from './look';
import type { Plan } from './plan';
import { columnLetters, onTab, span } from './references';
import { type Cut, cutsOf, isByField, lastMember } from './segments-cuts';
import { type Column, tableLetters } from './table';

export type MemberColumn =
  | 'row'
  | 'customer'
  | 'part'
  | 'deal'
  | 'first'
  | 'opening'
  | 'closing'
  | 'movement'
  | 'size'
  | 'monthOpening'
  | 'monthMovement'
  | 'monthSize'
  | 'yearAgo'
  | 'kept'
  | 'now'
  | 'all'
  | 'bandPeriod'
  | 'bandMonth'
  | 'bandYear';

/** The movements by their codes on Members, from 1. */
export const MOVEMENTS: readonly Movement[] = [
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
];

const CODES = MOVEMENTS.map((movement, index) => `${index + 1} ${movement}`).join(', ');

const column = (
  id: MemberColumn,
  header: string,
  note: string,
  number = COUNT_OR_BLANK,
): Column<MemberColumn> => ({ id, header, note, number, width: 90 });
const money = (id: MemberColumn, header: string, note: string) =>
  column(id, header, note, MONEY_OR_BLANK);

/** What each customer, or each part of a customer that has one value, did between two month ends. */
export const MEMBER_COLUMNS: readonly Column<MemberColumn>[] = [
  column('row', 'Row', 'The row of this line.'),
  column('customer', 'Customer no.', "The customer's number on the Ledger."),
  column('part', 'Part', 'Customer number x 100,000 + value, where the column belongs to deals.'),
  column('deal', 'Deals row', 'The deal that decides: the latest one up to the as-of month.'),
  column('first', 'First month paid', 'The first month end at which it paid.', 'mmm yyyy'),
  money('opening', 'Opening', 'MRR before the chosen period.'),
  money('closing', 'Closing', 'MRR at the end of the as-of month.'),
  column('movement', 'Movement', `Of the chosen period: ${CODES}.`),
  money('size', 'Size', 'Closing less opening, without its sign.'),
  money('monthOpening', 'Opening of the month', 'MRR before the as-of month.'),
  column('monthMovement', 'Movement of the month', `Of the as-of month: ${CODES}.`),
  money('monthSize', 'Size of the month', 'Closing less opening of the month, without its sign.'),
  money('yearAgo', '12 months ago', 'MRR 12 months before the end of the as-of month.'),
  money('kept', 'Kept', 'The smaller of MRR then and now.'),
  money('now', 'Now', 'MRR now, where it paid 12 months ago.'),
  column('all', 'All', '1: a customer.'),
  column('bandPeriod', 'Size at opening', 'Contract size before the chosen period.'),
  column('bandMonth', 'Size, month', 'Contract size before the as-of month.'),
  column('bandYear', 'Size, 12 months', 'Contract size 12 months ago.'),
];

/** The letters of Members' own columns. */
export const M = tableLetters(MEMBER_COLUMNS);

/** The first of the columns that say which segment a line belongs to; it holds all customers. */
const FIRST_GROUP = MEMBER_COLUMNS.findIndex(({ id }) => id === 'all') + 1;

/** The columns of a cut by a column of Deals: its segment number, then how it was found. */
export const GROUP_STEPS = [
  'key',
  'order',
  'run',
  'total',
  'sorted',
  'sortedRun',
  'sortedTotal',
  'rank',
] as const;
export type GroupStep = (typeof GROUP_STEPS)[number];

function fieldCuts(plan: Plan): readonly Cut[] {
  return cutsOf(plan).filter(isByField);
}

/** The column that holds a cut's segment numbers. */
export function groupColumn(plan: Plan, cut: Cut): number {
  return MEMBER_COLUMNS.length + fieldCuts(plan).findIndex(({ place }) => place === cut.place) + 1;
}

/** The column of a step of a cut by a column of Deals. */
export function stepColumn(plan: Plan, cut: Cut, step: GroupStep): number {
  const cuts = fieldCuts(plan);
  const index = cuts.findIndex(({ place }) => place === cut.place);
  const first = MEMBER_COLUMNS.length + cuts.length + index * GROUP_STEPS.length;
  return first + GROUP_STEPS.indexOf(step) + 1;
}

/** How many columns Members has. */
export function memberColumnCount(plan: Plan): number {
  return MEMBER_COLUMNS.length + fieldCuts(plan).length * (GROUP_STEPS.length + 1);
}

/** A measure of every member. */
export function membersSpan(plan: Plan, id: MemberColumn): string {
  return onTab('Members', span(M[id], 2, lastMember(plan)));
}

/** Which segment every member belongs to, for a cut whose column a cell or a number says. */
export function memberGroups(plan: Plan, place: string): string {
  const last = columnLetters(MEMBER_COLUMNS.length + fieldCuts(plan).length);
  const all = `$${columnLetters(FIRST_GROUP)}$2:$${last}$${lastMember(plan)}`;
  return `INDEX(${onTab('Members', all)};0;${place})`;
}

/** Where a cut's segment numbers stand among those columns: for the chosen period, the month, and 12 months. */
export function groupPlaces(plan: Plan, cut: Cut): readonly [number, number, number] {
  if (!isByField(cut)) return [2, 3, 4];
  const place = groupColumn(plan, cut) - FIRST_GROUP + 1;
  return [place, place, place];
}
