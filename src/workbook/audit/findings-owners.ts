import { rowsSpan } from '../data/rows';
import type { Plan } from '../plan';
import { checksSpan } from './checks';
import { type FINDINGS, OWNER_ROWS, ownerSpan } from './findings-columns';
import { isRecord } from './record-owners';

const PLACE = `SEQUENCE(${OWNER_ROWS})`;

/** Who owns records that count or should, those with the most records first; a name in another case is the same one. */
export function ownerFormulas(plan: Plan): Partial<Record<keyof typeof FINDINGS, string>> {
  const owners = ownerSpan('owners');
  const named = `UNIQUE(FILTER(${rowsSpan(plan, 'owner')};${isRecord(plan)}))`;
  const records = `COUNTIF(${checksSpan(plan, 'recordOf')};${PLACE})`;
  const byRecords = ownerSpan('ownersByDeals');
  return {
    owners: `IFERROR(IF(${PLACE}>ROWS(${named});"";LOOKUP(${PLACE};SEQUENCE(ROWS(${named}));${named}));"")`,
    ownerDeals: `IF(LEN(${owners})=0;-1;IF(${records}=0;-1;${records}))`,
    ownersByDeals: `SORT(${PLACE};${ownerSpan('ownerDeals')};FALSE;${PLACE};TRUE)`,
    ownersSorted: `LOOKUP(${byRecords};${PLACE};${owners})`,
    recordsSorted: `LOOKUP(${byRecords};${PLACE};${ownerSpan('ownerDeals')})`,
  };
}
