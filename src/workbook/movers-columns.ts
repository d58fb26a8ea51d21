import type { Movement } from '../core/retention/movements';
import type { Plan } from './plan';
import { columnLetters, onTab, span, whole } from './references';
import { firstCustomerColumn } from './steps-tab';
import type { Column } from './table';

/** The movements in the order of the lists; a movement's code is its place, from 1. */
export const MOVED: readonly Movement[] = [
  'expansion',
  'contraction',
  'churn',
  'reactivation',
  'new',
];

/** The code of a movement on the hidden tab. */
export function movementCode(movement: Movement): number {
  return MOVED.indexOf(movement) + 1;
}

/** The code of a customer who did not move: after all others, so that it sorts last. */
export const UNMOVED = 9;

type LineColumn = 'ends' | 'effect' | 'largest' | 'deal';

const column = <Id extends string>(
  id: Id,
  header: string,
  note: string,
  number = '#,##0.00',
): Column<Id> => ({ id, header, note, width: 96, number });

const words = <Id extends string>(id: Id, header: string, note: string): Column<Id> => ({
  id,
  header,
  note,
  width: 96,
});

/** What each line of the Ledger did in the period, in the rows of the Ledger. */
export const LINE_COLUMNS: readonly Column<LineColumn>[] = [
  column('ends', 'Ends', '1: the deal ends in the period, and no deal of its line follows.', '0'),
  column('effect', 'Effect', 'What the deal added to MRR in the period, or took away.'),
  column(
    'largest',
    'Largest so far',
    'The largest effect, down to here, of the customer’s deals that went the way the customer went.',
  ),
  column('deal', 'Ledger row of it', 'Where that deal stands on the Ledger.', '0'),
];

type CustomerColumn =
  | 'number'
  | 'opening'
  | 'closing'
  | 'code'
  | 'size'
  | 'deal'
  | 'ended'
  | 'reason'
  | 'key'
  | 'byMovement'
  | 'bySize'
  | 'byReason'
  | 'sortedKey'
  | 'churnedCustomers'
  | 'churn'
  | 'contractedCustomers'
  | 'contraction'
  | 'loss'
  | 'place'
  | 'byLoss';

/** What each customer did in the period, in the rows of Customers, and the sorts that the lists are taken from. */
export const CUSTOMER_COLUMNS: readonly Column<CustomerColumn>[] = [
  column('number', 'Customer no.', 'The number of the customer on the Ledger.', '0'),
  column('opening', 'Opening', 'MRR at the end of the month before the period.'),
  column('closing', 'Closing', 'MRR at the end of the period.'),
  column(
    'code',
    'Movement code',
    '1 expansion, 2 contraction, 3 churn, 4 reactivation, 5 new, 9 none.',
    '0',
  ),
  column('size', 'Size', 'How much MRR changed, as a positive amount.'),
  column('deal', 'Ledger row', 'The deal that did most of it.', '0'),
  column(
    'ended',
    'Deals row that ended',
    'The deal that pays no longer; 0 where there is none.',
    '0',
  ),
  words('reason', 'Reason', 'Why the customer left or pays less, as the deals say.'),
  words('key', 'Reason, compared', 'The same in lower case.'),
  column(
    'byMovement',
    'By movement',
    'Customer numbers by movement, the largest change first.',
    '0',
  ),
  column('bySize', 'By size', 'Customer numbers, the largest change first.', '0'),
  column(
    'byReason',
    'By reason',
    'Customer numbers by reason; those who neither left nor pay less come first.',
    '0',
  ),
  words('sortedKey', 'Its reason', 'The reason of the customer beside.'),
  column('churnedCustomers', 'Churned customers', 'Of this reason, from here down.', '0'),
  column('churn', 'Churn', 'MRR of these.'),
  column('contractedCustomers', 'Contracted customers', 'Of this reason, from here down.', '0'),
  column('contraction', 'Contraction', 'MRR of these.'),
  column('loss', 'Loss', 'Churn and contraction of the whole reason, in its first row; else 0.'),
  column('place', 'Place', 'The place of the row among these.', '0'),
  column('byLoss', 'By loss', 'First rows of the reasons, the largest loss first.', '0'),
];

/** The column of the hidden tab in which the customers begin. */
export const FIRST_CUSTOMER = firstCustomerColumn(LINE_COLUMNS);

/** The letter of a line's column. */
export function lineLetter(id: LineColumn): string {
  return columnLetters(LINE_COLUMNS.findIndex((one) => one.id === id) + 1);
}

/** The letter of a customer's column. */
export function moveLetter(id: CustomerColumn): string {
  return columnLetters(CUSTOMER_COLUMNS.findIndex((one) => one.id === id) + FIRST_CUSTOMER);
}

/** A column of the customers as far as its formulas reach. */
export function movesSpan(plan: Pick<Plan, 'customerRows'>, id: CustomerColumn): string {
  return onTab('Moves', span(moveLetter(id), 2, plan.customerRows + 1));
}

/** The Ledger row of the largest effect down to a row of the Ledger. */
export function lineDeal(row: string): string {
  return `INDEX(${onTab('Moves', whole(lineLetter('deal')))};${row})`;
}
