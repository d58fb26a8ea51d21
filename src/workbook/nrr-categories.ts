import { CATEGORIES, type RevenueCategory } from '../core/category';
import { ledgerSpan } from './ledger-columns';
import { MONEY } from './look';
import { MOST_NRR_COLUMNS, NRR as N, NRR_HEADER_ROW } from './nrr-columns';
import type { Plan } from './plan';
import type { Fill } from './tab';
import type { Column } from './table';
import { tableFill } from './table';

/** Revenue categories stand to the right of the movements, in the rows of the same months. */
export const FIRST_CATEGORY = MOST_NRR_COLUMNS + 2;

const SIZE: Readonly<Record<RevenueCategory, string>> = {
  'new business': 'MRR of deals coded as new business.',
  renewal: 'MRR renewed.',
  'price increase': 'MRR added by deals coded as price increases.',
  upsell: 'MRR added by deals coded as upsells.',
  'cross-sell': 'MRR added by deals coded as cross-sells.',
  downgrade: 'MRR taken away by deals coded as downgrades, as a positive amount.',
  churn:
    'MRR ended by deals coded as churn, or with the inactive reason Churned, as a positive amount.',
  'one-time': 'Revenue that does not recur, as billed.',
};

/** What HubSpot's deal types say, month by month: the coded amount in the month in which it takes effect. */
export const CATEGORY_COLUMNS: readonly Column<RevenueCategory>[] = CATEGORIES.map((category) => ({
  id: category,
  header: `Coded ${category}`,
  note: SIZE[category],
  width: 92,
  number: MONEY,
}));

/** The categories' formulas, one row a month. */
export function categoryFill(plan: Plan): Fill {
  const row = NRR_HEADER_ROW + 1;
  const month = `$${N.month}${row}`;
  const within = (column: 'from' | 'until') => {
    const days = ledgerSpan(plan, column);
    return `${days};">"&EOMONTH(${month};-1);${days};"<="&${month}`;
  };
  const sum = (category: RevenueCategory) => {
    const coded = `SUMIFS(${ledgerSpan(plan, 'coded')};${ledgerSpan(plan, 'category')};"${category}";${within('from')})`;
    const ended = `SUMIFS(${ledgerSpan(plan, 'churned')};${within('until')})`;
    return `IF($${N.place}${row}=0;"";${category === 'churn' ? `${coded}+${ended}` : coded})`;
  };
  const formulas = Object.fromEntries(
    CATEGORIES.map((category) => [category, sum(category)]),
  ) as Record<RevenueCategory, string>;
  return tableFill(CATEGORY_COLUMNS, formulas, { row, column: FIRST_CATEGORY, rows: plan.months });
}
