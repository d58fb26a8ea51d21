import { CATEGORIES, type RevenueCategory } from '../../core/category';
import { LATEST_PERIODS } from '../../core/retention/periods';
import type { Plan } from '../plan';
import { MONEY, MONTH, PRECISE_MONEY } from '../sheet/look';
import { onTab, span } from '../sheet/references';
import { type Column, tableLetters } from '../sheet/table';

export type CodedColumn =
  | 'month'
  | RevenueCategory
  | 'renewalChange'
  | 'againstCode'
  | 'ended'
  | 'creditsChange'
  | 'explained'
  | 'measured'
  | 'unexplained';

const SIZE: Readonly<Record<RevenueCategory, string>> = {
  'new business': 'MRR of deals coded as new business.',
  renewal: 'MRR renewed.',
  'price increase': 'MRR added by deals coded as price increases.',
  upsell: 'MRR added by deals coded as upsells.',
  'cross-sell': 'MRR added by deals coded as cross-sells.',
  downgrade: 'MRR taken away by deals coded as downgrades, as a positive amount.',
  churn: 'MRR ended by deals coded as churn, or with the inactive reason Churned, as positive.',
  'one-time': 'Revenue that does not recur, as billed; it is no part of MRR.',
};

const money = (id: CodedColumn, header: string, note: string): Column<CodedColumn> => ({
  id,
  header,
  note,
  width: 92,
  number: MONEY,
});

/**
 * What HubSpot's deal types say, the coded amount in the month in which it takes effect, and beside it what makes it
 * equal what was measured.
 */
export const CATEGORY_COLUMNS: readonly Column<CodedColumn>[] = [
  {
    id: 'month',
    header: 'Month',
    width: 172,
    number: MONTH,
    align: 'right',
    note: 'The same month as on NRR.',
  },
  ...CATEGORIES.map((category) => money(category, `Coded ${category}`, SIZE[category])),
  money(
    'renewalChange',
    'Renewal change',
    'What renewals added to the MRR that they renewed, or took from it.',
  ),
  money(
    'againstCode',
    'Uncoded change',
    'What deals changed beyond their category: they have none, or changed MRR the other way.',
  ),
  money(
    'ended',
    'Ended without a deal',
    'MRR that ended, neither replaced nor coded as churn; negative where coded churn paid on.',
  ),
  money('creditsChange', 'Credits', 'What cutting negative MRR off at 0 changed.'),
  money(
    'explained',
    'Change as coded',
    'All of these, with downgrade, churn and what ended without a deal taken off.',
  ),
  money(
    'measured',
    'Change as measured',
    'Closing MRR less opening MRR: new, reactivation and expansion less contraction and churn.',
  ),
  {
    id: 'unexplained',
    header: 'Not explained',
    width: 92,
    number: PRECISE_MONEY,
    note: 'Change as measured less change as coded. It must be 0.',
  },
];

/** The same of the latest periods. */
export const PERIOD_COLUMNS: readonly Column<CodedColumn>[] = CATEGORY_COLUMNS.map((column) =>
  column.id === 'month'
    ? { ...column, header: 'Period', note: 'The same period as on NRR.' }
    : column,
);

/** The letters of the tab's columns. */
export const CODED = tableLetters(CATEGORY_COLUMNS);

/** What changed MRR as it is coded, line by line above the tables: each but the month and what is no part of the change. */
export const BRIDGE_LINES = CATEGORY_COLUMNS.filter(
  ({ id }) => id !== 'month' && id !== 'renewal' && id !== 'one-time',
);

/** Where the parts of the tab begin, each with the row of its header. */
const BRIDGE_ROW = 5;
const PERIOD_ROW = BRIDGE_ROW + BRIDGE_LINES.length + 3;
export const AT = {
  bridge: BRIDGE_ROW,
  periods: PERIOD_ROW,
  months: PERIOD_ROW + LATEST_PERIODS + 3,
} as const;

/** A coded figure of all months shown. */
export function codedSpan(plan: Plan, id: CodedColumn): string {
  return onTab('Categories', span(CODED[id], AT.months + 1, AT.months + plan.months));
}
