import { MONEY, MONTH, RATIO } from '../sheet/look';
import { type Column, tableLetters } from '../sheet/table';

export type KpiColumn =
  | 'month'
  | 'meanLogoChurn'
  | 'contractionRate'
  | 'revenueChurn'
  | 'arpa'
  | 'lifetimeValue'
  | 'renewalRate'
  | 'renewalRateMrr'
  | 'line';

const column = (
  id: KpiColumn,
  header: string,
  number: string,
  note: string,
): Column<KpiColumn> => ({ id, header, width: 88, number, note });

/** The monthly table of the KPIs tab, from column A on. */
export const KPI_COLUMNS: readonly Column<KpiColumn>[] = [
  {
    ...column('month', 'Month', MONTH, 'The state at the last day of the month decides.'),
    width: 84,
    align: 'right',
  },
  column(
    'meanLogoChurn',
    'Mean logo churn',
    RATIO,
    'The mean logo churn of the six months up to this one; blank before there are six.',
  ),
  column(
    'contractionRate',
    'Contraction rate',
    RATIO,
    'Contracted customers / opening customers: who pays less, but pays. It often runs ahead of churn.',
  ),
  column('revenueChurn', 'Revenue churn', RATIO, '(Churn + contraction) / opening MRR.'),
  column('arpa', 'ARPA', MONEY, 'Average revenue per account: closing MRR / closing customers.'),
  column(
    'lifetimeValue',
    'Lifetime value',
    MONEY,
    'Customer lifetime value: ARPA x gross margin / mean logo churn of six months. Blank without a gross margin on Settings, and where nobody churned.',
  ),
  column(
    'renewalRate',
    'Renewal rate',
    RATIO,
    'Renewed / due in the month, in number, as on Renewals. Blank where nothing was due, or where the deals do not say when a renewal is due.',
  ),
  column(
    'renewalRateMrr',
    'Renewal rate, MRR',
    RATIO,
    'MRR kept / MRR due in the month, as on Renewals: a renewal counts with no more than was paid before.',
  ),
  {
    ...column('line', 'No.', '0', "The month's number in the monthly table of the NRR tab."),
    width: 44,
  },
];

/** The letters of the monthly table. */
export const KPI = tableLetters(KPI_COLUMNS);

/** How many months the table shows. */
export const KPI_MONTHS = 24;

/** The row of the table's header. */
export const KPI_HEADER_ROW = 26;

/** The cell of a figure of so many months before the as-of month. */
export function kpiCell(id: KpiColumn, back: number): string {
  return `$${KPI[id]}$${KPI_HEADER_ROW + KPI_MONTHS - back}`;
}
