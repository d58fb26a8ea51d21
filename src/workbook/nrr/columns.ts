import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { COUNT, COUNT_OR_BLANK, MONEY, MONTH, PRECISE_MONEY, RATIO } from '../sheet/look';
import { onTab, span } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';
import { type NRR, NRR_HEADER_ROW } from './places';

/** A column of the tables on the NRR tab. */
export type NrrColumn =
  | keyof typeof NRR
  | 'reported'
  | 'restated'
  | 'nrr12sum'
  | 'grr12sum'
  | 'months'
  | 'snapshot';

const money = (id: NrrColumn, header: string, note: string, width = 74): Column<NrrColumn> => ({
  id,
  header,
  note,
  width,
  number: MONEY,
});
const ratio = (id: NrrColumn, header: string, note: string): Column<NrrColumn> => ({
  id,
  header,
  note,
  width: 62,
  number: RATIO,
});
const count = (id: NrrColumn, header: string, note: string, width = 80): Column<NrrColumn> => ({
  id,
  header,
  note,
  width,
  number: COUNT,
});

/** A card of the headline is as wide as two columns, or as three: so all are of one width. */
const WIDE = 114;
const THIRD = (2 * WIDE) / 3;

/** The monthly table's columns from A on, whatever the model. */
export const NRR_COLUMNS: readonly Column<NrrColumn>[] = [
  {
    id: 'place',
    header: 'No.',
    width: 30,
    number: COUNT_OR_BLANK,
    note: "The month's place, counted from the first month.",
  },
  {
    id: 'month',
    header: 'Month',
    width: WIDE,
    number: MONTH,
    align: 'right',
    note: 'The state at the last day of the month decides.',
  },
  money('opening', 'Opening MRR', 'MRR at the end of the month before.', WIDE),
  money('new', 'New', 'MRR of customers who pay for the first time.', WIDE),
  money(
    'reactivation',
    'Reactivation',
    'MRR of customers who paid before, not at the opening, and pay again.',
    WIDE,
  ),
  money('expansion', 'Expansion', 'What customers pay more than at the opening.', WIDE),
  money(
    'contraction',
    'Contraction',
    'MRR lost from customers who still pay, but less than at the opening.',
    WIDE,
  ),
  money('churn', 'Churn', 'Opening MRR of customers who no longer pay.', THIRD),
  money('closing', 'Closing MRR', 'MRR at the end of the month.', THIRD),
  {
    ...ratio(
      'nrr',
      'NRR',
      'Net revenue retention: (opening + expansion - contraction - churn) / opening. Reactivation is added only if Settings says so.',
    ),
    width: THIRD,
  },
  ratio(
    'grr',
    'GRR',
    'Gross revenue retention: what is kept of opening MRR, never more than it was: (opening - contraction - churn) / opening.',
  ),
  ratio(
    'nrr12',
    'NRR, 12 months',
    'MRR now of the customers who paid 12 months ago, over their MRR then.',
  ),
  ratio(
    'grr12',
    'GRR, 12 months',
    'Of those customers, the smaller of MRR then and now, over their MRR then.',
  ),
  count('openingCustomers', 'Opening customers', 'Customers who paid at the opening.'),
  count('newCustomers', 'New customers', 'Customers who pay for the first time.'),
  count('reactivatedCustomers', 'Reactivated customers', 'Customers who came back.', 92),
  count('expandedCustomers', 'Expanded customers', 'Customers who pay more than at the opening.'),
  count(
    'contractedCustomers',
    'Contracted customers',
    'Customers who pay less than at the opening, but pay.',
  ),
  count('churnedCustomers', 'Churned customers', 'Customers who no longer pay.'),
  count('closingCustomers', 'Closing customers', 'Customers who pay at the closing.'),
  ratio('logoChurn', 'Logo churn', 'Churned customers / opening customers.'),
  {
    id: 'quickRatio',
    header: 'Quick ratio',
    width: 72,
    number: '0.0',
    note: '(New + reactivation + expansion) / (contraction + churn); Settings decides whether reactivation is in it.',
  },
  money('arpa', 'ARPA', 'Average revenue per account: closing MRR / closing customers.'),
  money('ledger', 'Ledger MRR', 'The same closing MRR, taken from the Ledger directly.'),
  money(
    'credits',
    'Credits not shown',
    'Closing MRR less Ledger MRR: customers whose credits exceed what they pay are shown as 0.',
  ),
  {
    id: 'check',
    header: 'Check',
    width: 72,
    number: PRECISE_MONEY,
    note: 'Opening + new + reactivation + expansion - contraction - churn - closing. It must be 0.',
  },
];

/** What the tables also hold for orders: a year's revenue against the year before. */
const ORDER_COLUMNS: readonly Column<NrrColumn>[] = [
  ratio(
    'nrr12sum',
    'NRR, year on year',
    'Revenue of the last 12 months from customers with revenue in the 12 before, over theirs then.',
  ),
  ratio('grr12sum', 'GRR, year on year', 'The same with the smaller of both years per customer.'),
];

/** What only the monthly table holds: the figures that earlier reports gave. */
const REPORTED_COLUMNS: readonly Column<NrrColumn>[] = [
  ratio(
    'reported',
    'NRR as reported',
    'What the first report that held this month showed then: a value kept on Imports.',
  ),
  {
    id: 'restated',
    header: 'Restated by',
    width: 72,
    number: '+0.0 %;-0.0 %;0.0 %',
    note: 'NRR now less NRR as reported then: later reports or corrections changed it.',
  },
];

/** What stands under Snapshots where no report is of the month. */
export const NOT_REPORTED = 'Not reported';

/** Of snapshots, whether there is one of the month. */
const SNAPSHOT_COLUMNS: readonly Column<NrrColumn>[] = [
  {
    id: 'snapshot',
    header: 'Snapshots',
    width: 96,
    note: 'Whether any row is of this month. One that no row is of repeats the month before it.',
  },
];

/** The columns that both tables have under a model. */
export function commonColumns({ model }: Pick<Plan, 'model'>): readonly Column<NrrColumn>[] {
  return model === 'invoices or orders' ? [...NRR_COLUMNS, ...ORDER_COLUMNS] : NRR_COLUMNS;
}

/** The monthly table's columns under a model. */
export function nrrColumns(plan: Pick<Plan, 'model'>): readonly Column<NrrColumn>[] {
  const isSnapshots = plan.model === 'monthly snapshots';
  return [...commonColumns(plan), ...REPORTED_COLUMNS, ...(isSnapshots ? SNAPSHOT_COLUMNS : [])];
}

/** A column of the monthly table as far as its formulas reach, as formulas on the NRR tab name it. */
export function nrrOwnSpan(plan: Plan, id: NrrColumn): string {
  const letter = tableLetters(nrrColumns(plan))[id];
  return span(letter, NRR_HEADER_ROW + 1, NRR_HEADER_ROW + plan.months);
}

/** The same, as other tabs name it. Its first cell is of the first month shown: pick a month with `nrrAt`. */
export function nrrSpan(plan: Plan, id: NrrColumn): string {
  return onTab('NRR', nrrOwnSpan(plan, id));
}

/** A figure of the month whose place a formula gives, by default of the as-of month. */
export function nrrAt(plan: Plan, id: NrrColumn, place = fact('months')): string {
  return `INDEX(${nrrSpan(plan, id)};${place}-${fact('shownFrom')}+1)`;
}
