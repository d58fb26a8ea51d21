import { MONEY, MONTH, RATIO } from '../sheet/look';
import type { Column } from '../sheet/table';

export type MonthColumn =
  | 'month'
  | 'line'
  | 'opening'
  | 'reactivation'
  | 'expansion'
  | 'contraction'
  | 'churn'
  | 'nrr'
  | 'nrrBack'
  | 'compounded'
  | 'compoundedBack'
  | 'nrr12'
  | 'base';
export type QuarterColumn = 'quarter' | 'place' | 'was' | 'now' | 'rate';
export type CustomerColumn = 'customer' | 'yearAgo' | 'lowest';

const money = <Id extends string>(id: Id, header: string, note: string): Column<Id> => ({
  id,
  header,
  note,
  width: 88,
  number: MONEY,
});
const ratio = <Id extends string>(id: Id, header: string, note: string): Column<Id> => ({
  id,
  header,
  note,
  width: 84,
  number: RATIO,
});

/** The twelve months. */
export const MONTH_COLUMNS: readonly Column<MonthColumn>[] = [
  {
    id: 'month',
    header: 'Month',
    width: 80,
    number: MONTH,
    align: 'right',
    note: 'The twelve months up to the as-of month.',
  },
  {
    id: 'line',
    header: 'Line',
    width: 44,
    number: '0',
    note: "The month's line in the monthly table of the NRR tab; 0 where it has none.",
  },
  money('opening', 'Opening MRR', 'As on the NRR tab.'),
  money('reactivation', 'Reactivation', 'As on the NRR tab.'),
  money('expansion', 'Expansion', 'As on the NRR tab.'),
  money('contraction', 'Contraction', 'As on the NRR tab.'),
  money('churn', 'Churn', 'As on the NRR tab.'),
  ratio('nrr', 'NRR', '(Opening + expansion - contraction - churn) / opening.'),
  ratio('nrrBack', 'NRR with reactivation', 'The same with reactivation added.'),
  ratio('nrr12', 'NRR, 12 months', 'As on the NRR tab.'),
  ratio('compounded', 'NRR compounded', 'NRR of this month and of those above, multiplied.'),
  ratio('compoundedBack', 'Compounded with reactivation', 'The same with reactivation.'),
  money('base', 'MRR 12 months before', 'What the rate of 12 months starts from.'),
];

/** The four quarters beside them. */
export const QUARTER_COLUMNS: readonly Column<QuarterColumn>[] = [
  {
    id: 'quarter',
    header: 'Quarter to',
    width: 80,
    number: MONTH,
    align: 'right',
    note: 'The last month of the quarter.',
  },
  {
    id: 'place',
    header: 'No.',
    width: 44,
    number: '0',
    note: "That month's place, counted from the first month.",
  },
  money('was', 'Revenue a year before', 'MRR of the three months of the same quarter a year ago.'),
  money('now', 'Revenue now', 'MRR of the three months, of the customers who paid then.'),
  ratio('rate', 'Rate', 'Revenue now / revenue a year before.'),
];

/** The customers beside these. */
export const CUSTOMER_COLUMNS: readonly Column<CustomerColumn>[] = [
  { id: 'customer', header: 'Customer', width: 180, note: 'In the order of the Customers tab.' },
  money('yearAgo', 'MRR 12 months ago', 'MRR at the month end twelve months before.'),
  money('lowest', 'Lowest since', 'The lowest MRR at the month ends since then, both included.'),
];
