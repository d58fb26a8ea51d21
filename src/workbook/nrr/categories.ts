import { CATEGORIES, type RevenueCategory } from '../../core/category';
import { ledgerSpan } from '../ledger/columns';
import { periodStep } from '../periods/columns';
import type { Plan } from '../plan';
import { MONEY, MONTH, PRECISE_MONEY } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Fill } from '../sheet/tab';
import { type Column, tableFill } from '../sheet/table';
import { MOST_NRR_COLUMNS } from './columns';
import { ledgerMrr } from './measures';
import { NRR as N, NRR_HEADER_ROW, PERIOD_HEADER_ROW, PERIOD_ROWS } from './places';

/** Revenue categories stand to the right of the movements, in the rows of the same months and periods. */
export const FIRST_CATEGORY = MOST_NRR_COLUMNS + 2;

type CodedColumn =
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
  churn:
    'MRR ended by deals coded as churn, or with the inactive reason Churned, as a positive amount.',
  'one-time': 'Revenue that does not recur, as billed; it is no part of MRR.',
};

const money = (id: CodedColumn, header: string, note: string): Column<CodedColumn> => ({
  id,
  header,
  note,
  width: 80,
  number: MONEY,
});

/**
 * What HubSpot's deal types say, the coded amount in the month in which it takes effect, and beside it what makes it
 * equal what was measured.
 */
export const CATEGORY_COLUMNS: readonly Column<CodedColumn>[] = [
  {
    id: 'month',
    header: 'Coded in',
    width: 116,
    number: MONTH,
    align: 'right',
    note: 'The same month or period as in the movements.',
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
    'What deals changed beyond what their category says: deals without one, and those whose change goes the other way.',
  ),
  money(
    'ended',
    'Ended without a deal',
    'MRR that ended with no deal in its place and none coded as churn; negative where coded churn went on paying.',
  ),
  money('creditsChange', 'Credits', 'What cutting negative MRR off at 0 changed.'),
  money(
    'explained',
    'Change as coded',
    'New business, price increase, upsell and cross-sell less downgrade and churn, plus renewal change, against the code and credits, less what ended without a deal.',
  ),
  money(
    'measured',
    'Change as measured',
    'Closing MRR less opening MRR: new, reactivation and expansion less contraction and churn.',
  ),
  {
    id: 'unexplained',
    header: 'Not explained',
    width: 80,
    number: PRECISE_MONEY,
    note: 'Change as measured less change as coded. It must be 0.',
  },
];

/** The column of a coded figure. */
export function codedLetter(id: CodedColumn): string {
  return columnLetters(FIRST_CATEGORY + CATEGORY_COLUMNS.findIndex((one) => one.id === id));
}

/** A coded figure of all months shown. */
export function codedSpan(plan: Plan, id: CodedColumn): string {
  return onTab('NRR', span(codedLetter(id), NRR_HEADER_ROW + 1, NRR_HEADER_ROW + plan.months));
}

/** The categories' formulas for every month, and for the latest periods. */
export function categoryFills(plan: Plan): readonly Fill[] {
  const [month, period] = [NRR_HEADER_ROW + 1, PERIOD_HEADER_ROW + 1];
  const end = `$${N.month}${month}`;
  return [
    fill({
      row: period,
      rows: PERIOD_ROWS,
      after: periodStep('opens'),
      upTo: periodStep('closes'),
    }),
    fill({ row: month, rows: plan.months, after: `EOMONTH(${end};-1)`, upTo: end }),
  ];
}

/** A table's rows, and the days between which things take effect: after the one and up to the other. */
interface Window {
  readonly row: number;
  readonly rows: number;
  readonly after: string;
  readonly upTo: string;
}

function fill(window: Window): Fill {
  const { row, rows } = window;
  const formulas = Object.entries({
    month: `$${N.month}${row}`,
    ...coded(window),
    ...bridge(window),
  }).map(([id, formula]) => [id, `IF($${N.place}${row}=0;"";${formula})`]);
  return tableFill(CATEGORY_COLUMNS, Object.fromEntries(formulas), {
    row,
    rows,
    column: FIRST_CATEGORY,
  });
}

type Summed = 'coded' | 'change' | 'before';

/** A sum over the Ledger's lines that take effect, of one category where it is said, within the window. */
function begun(window: Window, sum: Summed, category?: RevenueCategory): string {
  const coded = category ? `;${ledgerSpan('category')};"${category}"` : '';
  return `SUMIFS(${ledgerSpan(sum)};${within(ledgerSpan('from'), window)}${coded})`;
}

/** Coded churn of the Ledger's lines that end within the window. */
function churnedBy(window: Window): string {
  return `SUMIFS(${ledgerSpan('churned')};${within(ledgerSpan('until'), window)})`;
}

/** MRR of the Ledger's lines that end within the window and are not coded as churn. */
function stopped(window: Window): string {
  const days = within(ledgerSpan('until'), window);
  return `SUMIFS(${ledgerSpan('mrr')};${days};${ledgerSpan('churned')};0)`;
}

function within(days: string, { after, upTo }: Window): string {
  return `${days};">"&${after};${days};"<="&${upTo}`;
}

function coded(window: Window): Readonly<Record<RevenueCategory, string>> {
  const sums = CATEGORIES.map((id) => [id, begun(window, 'coded', id)] as const);
  const formulas = Object.fromEntries(sums) as Record<RevenueCategory, string>;
  return { ...formulas, churn: `${formulas.churn}+${churnedBy(window)}` };
}

const ADDED: readonly RevenueCategory[] = [
  'new business',
  'price increase',
  'upsell',
  'cross-sell',
];

function bridge(window: Window): Partial<Record<CodedColumn, string>> {
  const at = (id: CodedColumn) => `$${codedLetter(id)}${window.row}`;
  const nrr = (id: 'opening' | 'closing' | 'credits') => `$${N[id]}${window.row}`;
  const [change, renewed] = [begun(window, 'change'), begun(window, 'change', 'renewal')];
  const byDeals = `${ADDED.map(at).join('+')}-${at('downgrade')}-${at('churn')}`;
  const churned = churnedBy(window);
  return {
    renewalChange: renewed,
    againstCode: `ROUND(${change}-${at('renewalChange')}-(${byDeals}+${churned});6)`,
    ended: `ROUND(${stopped(window)}-${begun(window, 'before')};6)`,
    creditsChange: `ROUND(${nrr('credits')}-(${nrr('opening')}-${ledgerMrr(window.after)});6)`,
    explained: `${byDeals}+${at('renewalChange')}+${at('againstCode')}-${at('ended')}+${at('creditsChange')}`,
    measured: `${nrr('closing')}-${nrr('opening')}`,
    unexplained: `ROUND(${at('measured')}-${at('explained')};6)`,
  };
}
