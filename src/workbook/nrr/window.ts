import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { type NrrColumn, nrrSpan } from './columns';

/** How many months NRR shows. */
export const SHOWN_MONTHS = `(${fact('months')}-${fact('shownFrom')}+1)`;

/** The lines of the latest months in NRR's monthly table, one below the other; below 1 where it shows fewer. */
export function latestLines(rows: number): string {
  return `${SHOWN_MONTHS}-${rows}+SEQUENCE(${rows})`;
}

/** A figure of each of these lines; "" where there is none. */
export function atLines(plan: Plan, lines: string, id: NrrColumn): string {
  return `IF(${lines}<1;"";${ofLines(plan, lines, id)})`;
}

/** The same, for lines that there are. */
export function ofLines(plan: Plan, lines: string, id: NrrColumn): string {
  return `LOOKUP(${lines};SEQUENCE(${plan.months});${nrrSpan(plan, id)})`;
}
