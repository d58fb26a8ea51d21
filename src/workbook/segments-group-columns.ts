import { CONTRACT_SIZES } from '../core/retention/contract-size';
import type { Movement } from '../core/retention/movements';
import { COUNT, MONEY, RATIO } from './look';
import type { Plan } from './plan';
import { onTab, span } from './references';
import { type Cut, cutsOf, isByField, MOST_SEGMENTS } from './segments-cuts';
import { type Column, tableLetters } from './table';

export type GroupColumn =
  | 'cut'
  | 'column'
  | 'place'
  | 'criterion'
  | 'period'
  | 'month'
  | 'year'
  | 'segment'
  | 'row'
  | 'shown'
  | 'weight'
  | Movement
  | 'opening'
  | 'closing'
  | `${Movement}Customers`
  | 'openingCustomers'
  | 'closingCustomers'
  | 'nrr'
  | 'grr'
  | 'nrr12'
  | 'grr12'
  | 'listed';

const count = (id: GroupColumn, header: string, note: string): Column<GroupColumn> => ({
  id,
  header,
  note,
  width: 84,
  number: COUNT,
});
const money = (id: GroupColumn, header: string): Column<GroupColumn> => ({
  id,
  header,
  note: 'Of the as-of month, as on NRR.',
  width: 84,
  number: MONEY,
});
const customers = (id: GroupColumn, header: string): Column<GroupColumn> =>
  count(id, header, 'In the as-of month, as on NRR.');
const ratio = (id: GroupColumn, header: string): Column<GroupColumn> => ({
  ...money(id, header),
  number: RATIO,
});

/** A line of Groups: what it is about, its name, its figures, and the order to show them in. */
export const GROUP_COLUMNS: readonly Column<GroupColumn>[] = [
  count('cut', 'Cut', 'The place of the column among those that Segments cuts by.'),
  { id: 'column', header: 'Segment column', note: 'The column of Deals.', width: 84 },
  count('place', 'Segment no.', 'Segments are numbered by their size.'),
  count('criterion', 'Members', 'Which segment numbers on Members belong here.'),
  count('period', 'Column, period', 'The segment column of Members for the chosen period.'),
  count('month', 'Column, month', 'The same for the as-of month.'),
  count('year', 'Column, 12 months', 'The same for 12 months.'),
  { id: 'segment', header: 'Segment', note: 'The value of the deals.', width: 180 },
  count('row', 'Row', 'The row of this line.'),
  count('shown', 'Shown', '2: by name. 1: the smallest together. 0: not there.'),
  {
    ...money('weight', 'Weight'),
    note: 'Expansion less contraction and churn of the chosen period, without its sign.',
  },
  money('opening', 'Opening MRR'),
  money('new', 'New'),
  money('reactivation', 'Reactivation'),
  money('expansion', 'Expansion'),
  money('contraction', 'Contraction'),
  money('churn', 'Churn'),
  money('closing', 'Closing MRR'),
  ratio('nrr', 'NRR'),
  ratio('grr', 'GRR'),
  ratio('nrr12', 'NRR, 12 months'),
  ratio('grr12', 'GRR, 12 months'),
  customers('openingCustomers', 'Opening customers'),
  customers('newCustomers', 'New customers'),
  customers('reactivationCustomers', 'Reactivated customers'),
  customers('expansionCustomers', 'Expanded customers'),
  customers('contractionCustomers', 'Contracted customers'),
  customers('churnCustomers', 'Churned customers'),
  customers('closingCustomers', 'Closing customers'),
  count('listed', 'Rows as listed', 'Rows of this tab in the order in which Segments shows them.'),
];
/** The letters of Groups. */
export const G = tableLetters(GROUP_COLUMNS);
/** The columns before the formulas. */
export const FILLED = GROUP_COLUMNS.findIndex(({ id }) => id === 'row');

/** The lines that a cut has on Groups: the segments by name, then the others together. */
export function linesOf(cut: Cut): number {
  return isByField(cut) ? MOST_SEGMENTS + 1 : CONTRACT_SIZES.length;
}

/** The first and the last row of a cut on Groups. */
export function groupRows(plan: Plan, cut: Cut): { readonly first: number; readonly last: number } {
  const before = cutsOf(plan).filter(({ place }) => place < cut.place);
  const first = 2 + before.reduce((sum, one) => sum + linesOf(one), 0);
  return { first, last: first + linesOf(cut) - 1 };
}

/** The last line of Groups. */
export function lastGroup(plan: Plan): number {
  return 1 + cutsOf(plan).reduce((sum, cut) => sum + linesOf(cut), 0);
}

/** A whole column of Groups, to take one line from by its row. */
export function groupsColumn(id: GroupColumn): string {
  return onTab('Groups', `$${G[id]}:$${G[id]}`);
}

/** A column of Groups as far as its lines reach. */
export function groupsSpan(plan: Plan, id: GroupColumn): string {
  return onTab('Groups', span(G[id], 2, lastGroup(plan)));
}
