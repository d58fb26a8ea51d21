import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { fact } from './facts';

/** Rows pasted by hand move the as-of month on by a year at most: a later date is a typing error. */
const MOST_MONTHS = 12;

/** A day before which no business has deals. */
const LONG_AGO = 40000;

/**
 * The as-of month unless somebody types another: that of the latest import, or the later month of rows that were pasted
 * by hand below it, as its first day.
 */
export function asOfFormula(): string {
  const [imported, pasted] = [fact('importedAsOf'), fact('pastedMonth')];
  return `=IF(${pasted}>EDATE(${imported};${MOST_MONTHS});${imported};MAX(${imported};${pasted}))`;
}

/** The latest month of rows that were pasted by hand, as its first day; blank, which is more than any number, where none were. */
export function pastedMonth(plan: Pick<Plan, 'dealRows'>): string {
  const latest = `MAX(${readingSpan(plan, 'pasted')})`;
  return `IF(${latest}>${LONG_AGO};EOMONTH(${latest};-1)+1;"")`;
}
