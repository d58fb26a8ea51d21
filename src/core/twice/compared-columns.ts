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
  return { tab: 'NRR', rowsBy: 'month', columns: [...of('day', 'month'), ...measures(model)] };
}

/** Of each of the latest periods, the newest first: the place of its last month, its months, and what is measured. */
export function periodColumns(model: RevenueModel): Columns {
  const columns = [...of('count', 'place', 'months'), ...measures(model)];
  return { tab: 'NRR', part: 'periods', rowsBy: 'place', columns };
}

/** The headline in three rows: the figures of the cards and of the sentence, their changes, and those of a year before. */
export function headlineColumns(model: RevenueModel): Columns {
  const rates = of('ratio', 'nrr', 'grr', ...YEARLY[hasSums(model) ? 'sums' : 'ends']);
  const columns = [...of('said', 'said'), ...rates, ...of('ratio', 'logoChurn', 'quickRatio')];
  return {
    tab: 'NRR',
    part: 'headline',
    rowsBy: 'row',
    columns: [...columns, ...of('money', 'closing')],
  };
}

const YEARLY = { sums: ['nrr12sum', 'grr12sum'], ends: ['nrr12', 'grr12'] } as const;

/** The rate that the sentence of the headline says. */
export function saidRate(model: RevenueModel): 'nrr' | 'nrr12sum' {
  return hasSums(model) ? 'nrr12sum' : 'nrr';
}

/** Whether a year's revenue is held against the year before. */
function hasSums(model: RevenueModel): boolean {
  return model === 'invoices or orders';
}

function measures(model: RevenueModel): readonly FigureColumn[] {
  return hasSums(model) ? [...MEASURED, ...of('ratio', ...YEARLY.sums)] : MEASURED;
}

const MEASURED: readonly FigureColumn[] = [
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
  ...of('money', 'arpa', 'ledger', 'credits', 'check'),
];

function of(kind: FigureKind, ...ids: readonly string[]): readonly FigureColumn[] {
  return ids.map((id) => ({ id, kind }));
}
