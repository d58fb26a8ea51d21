import type { Movement } from '../../core/retention/movements';
import type { Plan } from '../plan';
import { columnLetters, onTab, span } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';

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

type LineColumn = 'ends' | 'effect' | 'ownWay' | 'byOwnWay';

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
    'ownWay',
    'Its own way',
    'The effect, where it went the way the customer went; a loss as a positive amount.',
  ),
  column(
    'byOwnWay',
    'Ledger rows by it',
    "Ledger rows by customer, the largest of these effects last: in the row of the customer's last line stands the deal that did most.",
    '0',
  ),
];

/** What each customer did in the period, in the rows of Customers; then the reasons of losses; and the orders to list them in. */
export const CUSTOMER_COLUMNS = [
  column('place', 'Place', 'Counts the rows of this tab.', '0'),
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
  words('said', 'Lost reason', 'Of the deal that did most of a loss.'),
  words('endedSaid', 'Lost reason of the end', 'Of the deal that pays no longer.'),
  words('inactive', 'Inactive reason', 'Of the deal that pays no longer.'),
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
    'byChange',
    'By change',
    'Customer numbers, the largest loss first, the largest gain last.',
    '0',
  ),
  column('byReason', 'By reason', 'Places of customers in the order of the reasons.', '0'),
  words('sortedKey', 'Its reason', 'The reason of the customer beside.'),
  column('starts', 'Starts of reasons', 'Places at which a reason begins in that order.', '0'),
  column(
    'loss',
    'Loss',
    'Reason no. x 10 + movement code of the customer beside; 0: neither left nor pays less.',
    '0',
  ),
  column('lossSize', 'Its size', 'How much less that customer pays.'),
  words('named', 'Reason by number', 'The reasons one by one, a row each.'),
  column('churnedCustomers', 'Churned customers', 'Customers who left for this reason.', '0'),
  column('churn', 'Churn', 'MRR of these.'),
  column('contractedCustomers', 'Contracted customers', 'Who pay less for this reason.', '0'),
  column('contraction', 'Contraction', 'MRR of these.'),
  column('byLoss', 'By loss', 'Numbers of the reasons, the largest loss first.', '0'),
] as const;

type CustomerColumn = (typeof CUSTOMER_COLUMNS)[number]['id'];

/** The letters of the lines' columns. */
export const CAUSES = tableLetters<LineColumn>(LINE_COLUMNS);

/** A column of the lines as far as its formulas reach. */
export function causesSpan({ dealRows }: Pick<Plan, 'dealRows'>, id: LineColumn): string {
  return onTab('Causes', span(CAUSES[id], 2, dealRows + 1));
}

/** The letter of a customer's column. */
export function moveLetter(id: CustomerColumn): string {
  return columnLetters(CUSTOMER_COLUMNS.findIndex((one) => one.id === id) + 1);
}

/** A column of the customers as far as its formulas reach. */
export function movesSpan(plan: Pick<Plan, 'customerRows'>, id: CustomerColumn): string {
  return onTab('Moves', span(moveLetter(id), 2, plan.customerRows + 1));
}
