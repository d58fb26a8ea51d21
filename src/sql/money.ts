import type { RevenueModel, Settings } from '../core/settings';
import { namedColumns, type Step } from './steps';

/** The text and the number of the first filled column. */
function firstFilled(columns: readonly string[], suffix: string): string {
  const filled = columns.slice(0, -1).map((one) => `WHEN ${one}_text <> '' THEN ${one}${suffix}`);
  return `CASE ${filled.join(' ')} ELSE ${columns[columns.length - 1]}${suffix} END`;
}

function moneyColumns(model: RevenueModel): readonly string[] {
  return model === 'invoices or orders'
    ? ['billed', 'amount']
    : ['recurring_amount', 'mrr', 'arr', 'amount', 'acv', 'tcv'];
}

/** The months of the whole term, which the row's term or, in the contracts model, its end tells. */
function wholeTerm(model: RevenueModel): string {
  return `IF(term > 0, term, ${model === 'contracts' ? 'span_months' : 'NULL'})`;
}

/** How many months' money the amount is; NULL where that needs a term or a billing frequency that nobody knows. */
function coveredMonths(model: RevenueModel): string {
  if (model === 'invoices or orders') return 'IF(has_period, COALESCE(span_months, 1), 1)';
  return `CASE
    WHEN recurring_amount_text <> '' OR mrr_text <> '' THEN 1
    WHEN arr_text <> '' THEN 12
    WHEN category = 'one-time' THEN 1
    WHEN amount_text = '' AND acv_text <> '' THEN 12
    WHEN amount_text = '' THEN ${wholeTerm(model)}
    WHEN amount_means = 'MRR' THEN 1
    WHEN amount_means IN ('ARR', 'ACV') THEN 12
    WHEN amount_means = 'TCV' THEN ${wholeTerm(model)}
    WHEN frequency_key = '' THEN 1
    ELSE period_months
  END`;
}

/** The amount that counts, how many months' money it is, and the value of its currency. */
export function amountStep(model: RevenueModel, { rates }: Pick<Settings, 'rates'>): Step {
  const columns = {
    money_text: firstFilled(moneyColumns(model), '_text'),
    money: firstFilled(moneyColumns(model), ''),
    covered_months: coveredMonths(model),
    worth:
      rates.size === 0
        ? '1'
        : "COALESCE(NULLIF(rate, 0), IF(currency_key IN ('', own_currency), 1, NULL))",
  };
  return {
    name: 'amounts',
    says: 'The amount that counts, the months that it covers, and what one unit of its currency is worth.',
    query: `SELECT\n  measured.*,\n${namedColumns(columns)}\nFROM measured`,
  };
}

/** Money a month in the workbook's currency; NULL where there is none. */
export const MONEY_A_MONTH = 'money / covered_months * worth';
