import { ledgerSpan } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { customersSpan } from './customers';

/** What groups the deals of each customer, as its last line on the Ledger has it; empty below the last customer. */
export function customerKeys(plan: Pick<Plan, 'dealRows'>): string {
  const number = customersSpan('number');
  return `IFERROR(LOOKUP(${number};${ledgerSpan('number')};${linesSpan(plan, 'key')})&"";"")`;
}
