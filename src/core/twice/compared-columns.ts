import { type Month, monthText } from '../days';
import type { RevenueModel } from '../settings';
import type { FigureColumn, FigureKind, TabFigures } from './tab-figures';

type Columns = Omit<TabFigures, 'rows'>;

/** Of each row of Deals that counts: its customer, by the first row of that customer, its days and its money. */
export const READING_COLUMNS: Columns = {
  tab: 'Reading',
  rowsBy: 'state',
  columns: [...of('count', 'key'), ...of('day', 'start', 'end'), ...of('money', 'amount')],
};

/** Of each line that counts, by its row of Deals: customer and line, by the first rows of both, its days and its MRR. */
export const LEDGER_COLUMNS: Columns = {
  tab: 'Ledger',
  rowsBy: 'row',
  columns: [
    ...of('count', 'number', 'lineNumber'),
    ...of('day', 'from', 'until'),
    ...of('money', 'before', 'mrr'),
  ],
};

/** The month ends over Customers, by their places from 1 on. */
export const MONTH_COLUMN: Columns = {
  tab: 'Customers',
  rowsBy: 'Month',
  columns: of('day', 'Month'),
};

/** Of each customer, by its first row of Deals: the first month paid, and MRR at every month end. */
export function customerColumns(months: readonly Month[]): Columns {
  const paid = of('money', ...months.map(monthText));
  return { tab: 'Customers', rowsBy: 'number', columns: [...of('day', 'first'), ...paid] };
}

/** Of each month shown, by its place from 1 on, its last day first: everything that the NRR tab measures. */
export function monthColumns(model: RevenueModel): Columns {
  const sums = model === 'invoices or orders' ? of('ratio', 'nrr12sum', 'grr12sum') : [];
  return { tab: 'NRR', rowsBy: 'month', columns: [...MEASURED, ...sums] };
}

const MEASURED: readonly FigureColumn[] = [
  ...of('day', 'month'),
  ...of('money', 'opening', 'new', 'reactivation', 'expansion', 'contraction', 'churn', 'closing'),
  ...of('ratio', 'nrr', 'grr', 'nrr12', 'grr12'),
  ...of('count', 'openingCustomers', 'newCustomers', 'reactivatedCustomers'),
  ...of(
    'count',
    'expandedCustomers',
    'contractedCustomers',
    'churnedCustomers',
    'closingCustomers',
  ),
  ...of('ratio', 'logoChurn', 'quickRatio'),
  ...of('money', 'arpa'),
];

function of(kind: FigureKind, ...ids: readonly string[]): readonly FigureColumn[] {
  return ids.map((id) => ({ id, kind }));
}
