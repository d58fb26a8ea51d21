import type { Plan } from '../plan';
import { lettersOf, onTab, span, whole } from '../sheet/references';

/** A deal that does not count has this in place of a customer number, so that it sorts last. */
export const UNCOUNTED = 1000000000;

/** The columns of Ledger from A on. What each says of itself stands apart: the pushed script needs only their places. */
const IDS = [
  'row',
  'number',
  'customer',
  'recordId',
  'deal',
  'line',
  'category',
  'from',
  'until',
  'amount',
  'before',
  'change',
  'mrr',
  'status',
  'lineNumber',
  'coded',
  'churned',
  'beside',
  'finding',
  'stake',
  'owner',
] as const;
export type LedgerColumn = (typeof IDS)[number];

/** The letters of the Ledger's columns. */
export const LEDGER = lettersOf(IDS);

/** A column of the Ledger as far as its formulas reach. */
export function ledgerSpan(plan: Pick<Plan, 'dealRows'>, column: LedgerColumn): string {
  return onTab('Ledger', span(LEDGER[column], 2, plan.dealRows + 1));
}

/** A whole column of the Ledger, to take one row from by number. */
export function ledgerColumn(column: LedgerColumn): string {
  return onTab('Ledger', whole(LEDGER[column]));
}
