import { CATEGORIES, type RevenueCategory } from '../../core/category';
import { ledgerSpan } from '../ledger/columns';
import { ledgerMrr } from '../nrr/measures';
import { NRR as N, NRR_HEADER_ROW, PERIOD_HEADER_ROW, PERIOD_ROWS } from '../nrr/places';
import { periodStep } from '../periods/columns';
import type { Plan } from '../plan';
import { onTab } from '../sheet/references';
import type { Fill } from '../sheet/tab';
import { tableFill } from '../sheet/table';
import { AT, CATEGORY_COLUMNS, CODED, type CodedColumn } from './columns';

/** The categories' formulas for the latest periods, and for every month. */
export function categoryFills(plan: Plan): readonly Fill[] {
  const end = `$${CODED.month}${AT.months + 1}`;
  return [
    fill({
      ...{ row: AT.periods + 1, beside: PERIOD_HEADER_ROW + 1, rows: PERIOD_ROWS },
      ...{ after: periodStep('opens'), upTo: periodStep('closes') },
    }),
    fill({
      ...{ row: AT.months + 1, beside: NRR_HEADER_ROW + 1, rows: plan.months },
      ...{ after: `EOMONTH(${end};-1)`, upTo: end },
    }),
  ];
}

/** A table's rows, the first of the same table on NRR, and the days between which things take effect: after the one and up to the other. */
interface Window {
  readonly row: number;
  readonly beside: number;
  readonly rows: number;
  readonly after: string;
  readonly upTo: string;
}

function fill(window: Window): Fill {
  const { row, rows } = window;
  const formulas = Object.entries({
    month: onNrr(window, 'month'),
    ...coded(window),
    ...bridge(window),
  }).map(([id, formula]) => [id, `IF(${onNrr(window, 'place')}=0;"";${formula})`]);
  return tableFill(CATEGORY_COLUMNS, Object.fromEntries(formulas), { row, rows });
}

/** A cell of the same month or period on NRR. */
function onNrr({ beside }: Window, id: keyof typeof N): string {
  return onTab('NRR', `$${N[id]}${beside}`);
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
  const at = (id: CodedColumn) => `$${CODED[id]}${window.row}`;
  const nrr = (id: 'opening' | 'closing' | 'credits') => onNrr(window, id);
  const [change, renewed] = [begun(window, 'change'), begun(window, 'change', 'renewal')];
  const byDeals = `${ADDED.map(at).join('+')}-${at('downgrade')}-${at('churn')}`;
  const churned = churnedBy(window);
  return {
    renewalChange: `ROUND(${renewed};6)`,
    againstCode: `ROUND(${change}-${at('renewalChange')}-(${byDeals}+${churned});6)`,
    ended: `ROUND(${stopped(window)}-${begun(window, 'before')};6)`,
    creditsChange: `ROUND(${nrr('credits')}-(${nrr('opening')}-${ledgerMrr(window.after)});6)`,
    explained: `${byDeals}+${at('renewalChange')}+${at('againstCode')}-${at('ended')}+${at('creditsChange')}`,
    measured: `${nrr('closing')}-${nrr('opening')}`,
    unexplained: `ROUND(${at('measured')}-${at('explained')};6)`,
  };
}
