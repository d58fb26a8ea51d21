import { VALUE_ROWS } from '../audit/findings-columns';
import type { Plan } from '../plan';
import { tableSpan } from '../settings/tables';
import { NOWHERE } from '../sheet/array-columns';
import { repairsSpan } from './columns';
import { NO_RECORD } from './lines';

/** Findings with a line that Settings lists, or into which somebody typed why, by their numbers; all others stand last. */
export function acceptedFormula(plan: Plan): string {
  const of = (id: Parameters<typeof repairsSpan>[1]) => repairsSpan(plan, id);
  const [ids, names] = [tableSpan('accepted'), tableSpan('accepted', 1)];
  const listed = `XLOOKUP(${of('finding')}&"|"&${of('check')};${ids}&"|"&${names};${ids};"")`;
  const isAccepted = `(${of('finding')}<>"${NO_RECORD}")*(LEN(${of('accepted')}&${listed})>0)`;
  const number = `IF(${isAccepted}*ISNUMBER(${of('findingNo')});${of('findingNo')};${NOWHERE})`;
  return `SORTN(${number};${VALUE_ROWS};0;${number};TRUE)`;
}
