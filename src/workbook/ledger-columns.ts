import { COUNT_OR_BLANK, DATE, PRECISE_MONEY } from './look';
import type { Plan } from './plan';
import { onTab, span, whole } from './references';
import { type Column, tableLetters } from './table';

/** A deal that does not count has this in place of a customer number, so that it sorts last. */
export const UNCOUNTED = 1000000000;

type LedgerColumn =
  | 'row'
  | 'number'
  | 'customer'
  | 'recordId'
  | 'deal'
  | 'line'
  | 'category'
  | 'from'
  | 'until'
  | 'amount'
  | 'before'
  | 'change'
  | 'mrr'
  | 'status'
  | 'lineNumber'
  | 'coded'
  | 'churned'
  | 'clears'
  | 'cleared'
  | 'beside'
  | 'finding'
  | 'stake'
  | 'findings'
  | 'owner';

/** The Ledger's columns from A on: what a person reads first, what other formulas need last. */
export const LEDGER_COLUMNS: readonly Column<LedgerColumn>[] = [
  {
    id: 'row',
    header: 'Deals row',
    width: 64,
    number: '0',
    note: 'The row of Deals that this line is about. Counted deals come first, by customer, product line and date.',
  },
  {
    id: 'number',
    header: 'Customer no.',
    width: 76,
    number: '0',
    note: 'Customers are numbered down the Ledger; a deal that does not count has none.',
  },
  { id: 'customer', header: 'Customer', width: 190, note: 'The company that pays.' },
  { id: 'recordId', header: 'Record ID', width: 110, note: 'The deal in HubSpot.' },
  { id: 'deal', header: 'Deal', width: 260, note: "The deal's name." },
  {
    id: 'line',
    header: 'Product line',
    width: 110,
    note: 'Movements and grace days are followed per customer and product line.',
  },
  {
    id: 'category',
    header: 'Revenue category',
    width: 120,
    note: 'What the deal type means, by the table on Settings.',
  },
  { id: 'from', header: 'From', width: 92, number: DATE, note: 'The first day paid.' },
  {
    id: 'until',
    header: 'Until',
    width: 92,
    number: DATE,
    note: 'The first day not paid, grace days included. Blank: nothing ends it.',
  },
  {
    id: 'amount',
    header: 'Amount a month',
    width: 100,
    number: PRECISE_MONEY,
    align: 'right',
    note: 'What the deal says, as money a month in the currency of the workbook. One-time revenue is shown as billed.',
  },
  {
    id: 'before',
    header: 'MRR before',
    width: 100,
    number: PRECISE_MONEY,
    note: 'What this customer paid on this product line up to the deal.',
  },
  {
    id: 'change',
    header: 'Change',
    width: 100,
    number: '+#,##0.00;-#,##0.00;0.00',
    note: 'What the deal adds or takes away: MRR less MRR before.',
  },
  {
    id: 'mrr',
    header: 'MRR',
    width: 100,
    number: PRECISE_MONEY,
    note: 'What is paid from the first day until the last, as money a month.',
  },
  { id: 'status', header: 'Counts', width: 300, note: 'Counted, or why the deal does not count.' },
  {
    id: 'lineNumber',
    header: 'Line no.',
    width: 64,
    number: '0',
    note: 'Customer and product line, numbered down the Ledger.',
  },
  {
    id: 'coded',
    header: 'Coded amount',
    width: 100,
    number: COUNT_OR_BLANK,
    note: 'The size of the change, the MRR renewed, or the one-time revenue: what the revenue categories add up.',
  },
  {
    id: 'churned',
    header: 'Coded churn',
    width: 100,
    number: COUNT_OR_BLANK,
    note: 'MRR whose inactive reason is Churned; it counts in the month of Until.',
  },
  {
    id: 'clears',
    header: 'Ends all lines',
    width: 70,
    number: '0',
    note: 'Deal movements: 1 for a churn deal that names neither amount nor product line.',
  },
  {
    id: 'cleared',
    header: 'Such deals so far',
    width: 70,
    number: '0',
    note: 'Deal movements: how many of them this customer has down to this line.',
  },
  {
    id: 'beside',
    header: 'Paid beside',
    width: 100,
    number: COUNT_OR_BLANK,
    note: 'Renewals and upsells with nothing before them on their product line: what the customer pays on others up to the deal, new business of the same day too.',
  },
  {
    id: 'finding',
    header: 'Check no.',
    width: 64,
    number: COUNT_OR_BLANK,
    note: 'The first check on Audit that finds something wrong with the line; blank: none does.',
  },
  {
    id: 'stake',
    header: 'MRR at stake',
    width: 100,
    number: PRECISE_MONEY,
    note: 'Money a month that may be wrong; blank where nothing is, where the finding was accepted and where the check is off.',
  },
  {
    id: 'findings',
    header: 'Findings so far',
    width: 70,
    number: COUNT_OR_BLANK,
    note: 'Lines with an open finding down to this one.',
  },
  { id: 'owner', header: 'Owner', width: 120, note: 'Who owns the deal.' },
];

/** The letters of the Ledger's columns. */
export const LEDGER = tableLetters(LEDGER_COLUMNS);

/** A column of the Ledger as far as its formulas reach. */
export function ledgerSpan(plan: Pick<Plan, 'dealRows'>, column: LedgerColumn): string {
  return onTab('Ledger', span(LEDGER[column], 2, plan.dealRows + 1));
}

/** A whole column of the Ledger, to take one row from by number. */
export function ledgerColumn(column: LedgerColumn): string {
  return onTab('Ledger', whole(LEDGER[column]));
}
