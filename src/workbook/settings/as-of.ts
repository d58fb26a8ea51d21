import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { fact } from './facts';

/** Rows pasted by hand move the as-of month on by a year at most: a later date is a typing error. */
const MOST_MONTHS = 12;

/** Any day before which no business has deals; it stands in where nothing was pasted. */
const LONG_AGO = 40000;

/**
 * The as-of month unless somebody types another: that of the latest import, or the later month of rows that were pasted
 * by hand below it, as its first day.
 */
export function asOfFormula(): string {
  const [imported, pasted] = [fact('importedAsOf'), fact('pastedMonth')];
  return `=IF(${pasted}>EDATE(${imported};${MOST_MONTHS});${imported};MAX(${imported};${pasted}))`;
}

/** The latest month of rows that were pasted by hand, as its first day. */
export function pastedMonth(plan: Pick<Plan, 'dealRows'>): string {
  return `EOMONTH(MAX(${LONG_AGO};MAX(${readingSpan(plan, 'pasted')}));-1)+1`;
}
