import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { nrrSpan } from './columns';

/** The line of the monthly table whose month end a formula gives; 0 where there is none. */
export function nrrLine(plan: Plan, month: string): string {
  return `IFERROR(MATCH(${month};${nrrSpan(plan, 'month')};0);0)`;
}

/** A figure of the as-of month, from the monthly table; empty where there is none. */
export function nrrNow(plan: Plan, id: Parameters<typeof nrrSpan>[1]): string {
  const line = nrrLine(plan, fact('asOfEnd'));
  return `IF(${line}=0;"";INDEX(${nrrSpan(plan, id)};${line}))`;
}
