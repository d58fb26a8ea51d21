import type { Plan } from '../plan';
import { area } from '../sheet/look';
import { columnName, type NamedArea } from '../sheet/names';
import { lettersOf } from '../sheet/references';

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

/** What formulas call a column of the Ledger, as far as its own reach. @example ledgerSpan('recordId') //=> "Ledger_record_ID" */
export function ledgerSpan(column: LedgerColumn): string {
  return columnName('Ledger', column);
}

/** The columns that formulas call so. */
export function ledgerNames({ dealRows }: Pick<Plan, 'dealRows'>): readonly NamedArea[] {
  return IDS.map((id, at) => ({ name: ledgerSpan(id), area: area(2, at + 1, dealRows) }));
}
