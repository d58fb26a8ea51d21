import type { Plan } from '../plan';
import { columnSpan } from '../sheet/array-columns';
import { DATE, PRECISE_MONEY } from '../sheet/look';
import { columnLetters, onTab } from '../sheet/references';
import type { Column } from '../sheet/table';

const column = <Id extends string>(
  id: Id,
  header: string,
  note: string,
  number?: string,
): Column<Id> => ({ id, header, note, width: 104, ...(number && { number }) });

/** The rows of Other source, each in a row of its own wherever somebody moves it there. */
export const ROW_COLUMNS = [
  column('import', 'Import', 'The import that brought the row.', '0'),
  column('customer', 'Customer', 'As the row names it.'),
  column('from', 'First day paid', 'As it stands there.', DATE),
  column('until', 'First day not paid', 'As it stands there.', DATE),
  column('amount', 'Amount', 'As it stands there.', PRECISE_MONEY),
  column('months', 'Months', 'How many months the amount is for.', '0'),
  column('rate', 'Exchange rate', 'As it stands there.'),
  column('leftOut', 'Left out', 'Why the row does not pay.'),
  column('companyId', 'Company ID', 'What the company is known by, in lower case.'),
  column(
    'counts',
    'Counts',
    '1: it is of the latest import of that kind that is in, or of none, and has all that is needed.',
    '0',
  ),
  column(
    'key',
    'Customer, compared',
    'In lower case the name of the customer with its company ID, else its own; blank where the row does not count.',
  ),
  column('mrr', 'MRR', 'Amount / months x rate.', PRECISE_MONEY),
  column('start', 'Start', 'The first day paid; 0 where the row does not count.', '0'),
  column('end', 'End', 'The first day not paid; 999999: nothing ends it.', '0'),
  column('now', 'MRR then', 'At the end of the month that is compared.', PRECISE_MONEY),
] as const;

/** The customers of Customers, and below them the rows of Other source, in the order of their names. */
export const NAME_COLUMNS = [
  column('place', 'Place', 'Customers first, then rows of Other source.', '0'),
  column('number', 'Customer no.', 'On Customers; 0: a row of Other source.', '0'),
  column(
    'customerKey',
    'Customer key',
    'What groups the deals of the customer, such as its company ID; blank for a row of Other source.',
  ),
  column('name', 'Name', 'As it stands there.'),
  column('nameKey', 'Name, compared', 'In lower case.'),
  column(
    'here',
    'Counted',
    'MRR of the customer at the end of the month that is compared.',
    PRECISE_MONEY,
  ),
  column('there', 'Other source', 'MRR of the row at that time.', PRECISE_MONEY),
  column('order', 'Order', 'Places in the order of the names, those without one last.', '0'),
  column('sortedKey', 'Its name', 'The name at that place.'),
  column('starts', 'Starts', 'The places in that order at which a name begins.', '0'),
  column('group', 'Name no.', 'Of the name beside: the sums begin anew with each.', '0'),
  column('sortedHere', 'Counted, in order', 'MRR of the place beside.', PRECISE_MONEY),
  column('sortedThere', 'Other, in order', 'MRR of the place beside.', PRECISE_MONEY),
  column('hereSum', 'Counted, summed', 'Of the name so far.', PRECISE_MONEY),
  column('thereSum', 'Other, summed', 'Of the name so far.', PRECISE_MONEY),
  column('groupName', 'Customer', 'The names, one a row, as Customers has them where it does.'),
  column('groupHere', 'Counts', 'All that counts of the customer.', PRECISE_MONEY),
  column(
    'groupThere',
    'Other source says',
    'All that the other source says of it, credits included.',
    PRECISE_MONEY,
  ),
  column('size', 'Difference', 'As a positive amount; -1: no customer.', PRECISE_MONEY),
  column('bySize', 'By difference', 'Numbers of names, the largest difference first.', '0'),
] as const;

/** What is one for all rows. */
export const FIGURES = [
  ['latest', 'Latest import'],
  ['told', 'Told until'],
  ['first', 'First day there'],
  ['month', 'Compared at'],
  ['names', 'Names'],
  ['differ', 'Customers that differ'],
] as const;

type RowColumn = (typeof ROW_COLUMNS)[number]['id'];
export type NameColumn = (typeof NAME_COLUMNS)[number]['id'];
export type FigureId = (typeof FIGURES)[number][0];

/** The column of Sides in which the names begin, counted from 1. */
export const FIRST_NAME = ROW_COLUMNS.length + 2;

/** The column in which the labels of the figures stand. */
export const FIRST_FIGURE = FIRST_NAME + NAME_COLUMNS.length + 1;

type Sized = Pick<Plan, 'customerRows' | 'otherRows'>;

/** How many rows of Other source there is room for. */
export function rowsThere({ otherRows = 0 }: Sized): number {
  return Math.max(otherRows, 3);
}

/** How many names there may be. */
export function namesIn(plan: Sized): number {
  return plan.customerRows + rowsThere(plan);
}

/** A column of the rows of Other source, as far as its formulas reach. */
export function rowSpan(plan: Sized, id: RowColumn): string {
  const place = ROW_COLUMNS.findIndex((one) => one.id === id);
  return onTab('Sides', columnSpan(columnLetters(place + 1), rowsThere(plan)));
}

/** The letters of a column of names. */
export function nameLetters(id: NameColumn): string {
  return columnLetters(NAME_COLUMNS.findIndex((one) => one.id === id) + FIRST_NAME);
}

/** A column of names, from its first row or from the one above. */
export function nameSpan(plan: Sized, id: NameColumn, shift: -1 | 0 = 0): string {
  return onTab('Sides', columnSpan(nameLetters(id), namesIn(plan), shift));
}

/** The cell of a figure. */
export function sidesFigure(id: FigureId): string {
  const row = FIGURES.findIndex(([one]) => one === id) + 2;
  return onTab('Sides', `$${columnLetters(FIRST_FIGURE + 1)}$${row}`);
}
