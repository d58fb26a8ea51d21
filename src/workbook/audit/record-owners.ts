import { stateCode } from '../../core/report/state';
import { rowsSpan } from '../data/rows';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { OWNER_ROWS, ownerSpan } from './findings-columns';

/** For each row of Deals the number of its owner, as a step: 0 of no owner, -1 where the row neither counts nor should. */
export function recordOwner(plan: Plan): string {
  const owner = rowsSpan(plan, 'owner');
  const number = `XLOOKUP(${owner};${ownerSpan('owners')};SEQUENCE(${OWNER_ROWS});0)`;
  return `IF(${isRecord(plan)};IF(LEN(${owner})=0;0;${number});-1)`;
}

/** Whether rows of Deals count or would if their columns were right: nothing else bars them than that no company is named. */
export function isRecord(plan: Plan): string {
  const barred = readingSpan(plan, 'barred');
  return `(${barred}=0)+(${barred}=${stateCode('no customer')})>0`;
}
