import { CONTRACT_SIZES } from '../../core/retention/contract-size';
import type { Movement } from '../../core/retention/movements';
import type { Plan } from '../plan';
import { COUNT, MONEY, RATIO } from '../sheet/look';
import { onTab, span } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';
import { type Cut, cutsOf, isByField, MOST_SEGMENTS } from './cuts';

type Figure =
  | Movement
  | `${Movement}Customers`
  | 'opening'
  | 'closing'
  | 'openingCustomers'
  | 'closingCustomers';

export type GroupColumn =
  | 'cut'
  | 'column'
  | 'place'
  | 'segment'
  | 'row'
  | 'shown'
  | 'weight'
  | Figure
  | 'nrr'
  | 'grr'
  | 'nrr12'
  | 'grr12'
  | 'listed'
  | PeriodFigure
  | 'effect'
  | 'counted'
  | 'firstRow'
  | 'firstLine';

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
const ratio = (id: GroupColumn, header: string): Column<GroupColumn> => ({
  ...money(id, header),
  number: RATIO,
});

const MONEY_FIGURES: readonly (readonly [Figure, string])[] = [
  ['opening', 'Opening MRR'],
  ['new', 'New'],
  ['reactivation', 'Reactivation'],
  ['expansion', 'Expansion'],
  ['contraction', 'Contraction'],
  ['churn', 'Churn'],
  ['closing', 'Closing MRR'],
];
const CUSTOMER_FIGURES: readonly (readonly [Figure, string])[] = [
  ['openingCustomers', 'Opening customers'],
  ['newCustomers', 'New customers'],
  ['reactivationCustomers', 'Reactivated customers'],
  ['expansionCustomers', 'Expanded customers'],
  ['contractionCustomers', 'Contracted customers'],
  ['churnCustomers', 'Churned customers'],
  ['closingCustomers', 'Closing customers'],
];

/** A figure of the chosen period. */
export type PeriodFigure = `${Figure}InPeriod`;
const ofPeriod = (
  [id, header]: readonly [Figure, string],
  number: string,
): Column<GroupColumn> => ({
  id: `${id}InPeriod`,
  header: `Period: ${header.toLowerCase()}`,
  note: 'Of the chosen period, as on Segments.',
  width: 84,
  number,
});

/** A line of Groups: what it is about, its name, its figures, and the order to show them in. */
export const GROUP_COLUMNS: readonly Column<GroupColumn>[] = [
  count('cut', 'Cut', 'The place of the column among those that Segments cuts by; 0: all.'),
  { id: 'column', header: 'Segment column', note: 'The column of Deals.', width: 84 },
  count('place', 'Segment no.', 'Segments are numbered by their size.'),
  { id: 'segment', header: 'Segment', note: 'The value of the deals.', width: 180 },
  count('row', 'Row', 'The row of this line.'),
  count('shown', 'Shown', '2: by name. 1: the smallest together. 0: not there.'),
  {
    ...money('weight', 'Weight'),
    note: 'Expansion less contraction and churn of the chosen period, without its sign.',
  },
  ...MONEY_FIGURES.map(([id, header]) => money(id, header)),
  ratio('nrr', 'NRR'),
  ratio('grr', 'GRR'),
  ratio('nrr12', 'NRR, 12 months'),
  ratio('grr12', 'GRR, 12 months'),
  ...CUSTOMER_FIGURES.map(([id, header]) => count(id, header, 'In the as-of month, as on NRR.')),
  count('listed', 'Rows as listed', 'Rows of this tab in the order in which Segments shows them.'),
  ...MONEY_FIGURES.map((figure) => ofPeriod(figure, MONEY)),
  ...CUSTOMER_FIGURES.map((figure) => ofPeriod(figure, COUNT)),
  {
    ...ratio('effect', 'Effect on NRR'),
    note: 'What the segment adds to the NRR of all customers in the chosen period, in points.',
  },
  count('counted', 'Cut, if shown', 'The cut of a line that is shown; beyond all cuts: it is not.'),
  count('firstRow', 'First row', 'The row of this tab at which each cut begins.'),
  count('firstLine', 'First line', 'The line of Segments at which each cut begins, then the end.'),
];
/** The letters of Groups. */
export const G = tableLetters(GROUP_COLUMNS);

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

/** The last line of Groups that is a segment. */
export function lastGroup(plan: Plan): number {
  return 1 + cutsOf(plan).reduce((sum, cut) => sum + linesOf(cut), 0);
}

/** The line of all customers, below all segments. */
export function allGroup(plan: Plan): number {
  return lastGroup(plan) + 1;
}

/** A column of Groups as far as its lines reach, that of all customers included. */
export function groupsSpan(plan: Plan, id: GroupColumn): string {
  return onTab('Groups', span(G[id], 2, allGroup(plan)));
}

/** A figure of all customers. */
export function allCustomers(plan: Plan, id: GroupColumn): string {
  return onTab('Groups', `$${G[id]}$${allGroup(plan)}`);
}

/** What Groups says of each cut, by its place. */
export function cutsSpan(plan: Plan, id: 'firstRow' | 'firstLine'): string {
  const rows = cutsOf(plan).length + (id === 'firstLine' ? 1 : 0);
  return onTab('Groups', span(G[id], 2, rows + 1));
}
