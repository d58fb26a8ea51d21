import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import type { Plan } from '../plan';
import { span } from '../sheet/references';
import type { Block } from '../sheet/tab';
import { checksSpan } from './checks';
import { CODED_STEP, codeOf, WRONGLY_CODED } from './coding';
import {
  FINDINGS as F,
  type FINDINGS,
  findingColumn,
  OWNER_ROWS,
  OWNERS_LISTED,
  ownerSpan,
  PROCESS,
} from './findings-columns';

const PLACE = `SEQUENCE(${OWNER_ROWS})`;

/** Who owns the deals that count, those with the most deals first, and how their deals are coded; a name in another case is
 * the same one. */
export function ownerFormulas(plan: Plan): Partial<Record<keyof typeof FINDINGS, string>> {
  const owner = ledgerSpan('owner');
  const isCounted = `${ledgerSpan('number')}<${UNCOUNTED}`;
  const owners = ownerSpan('owners');
  const named = `UNIQUE(FILTER(${owner};${isCounted}))`;
  const deals = `COUNTIF(${checksSpan(plan, 'ownerNo')};${PLACE})`;
  const byDeals = ownerSpan('ownersByDeals');
  return {
    owners: `IFERROR(IF(${PLACE}>ROWS(${named});"";LOOKUP(${PLACE};SEQUENCE(ROWS(${named}));${named}));"")`,
    ownerDeals: `IF(LEN(${owners})=0;-1;IF(${deals}=0;-1;${deals}))`,
    ownersByDeals: `SORT(${PLACE};${ownerSpan('ownerDeals')};FALSE;${PLACE};TRUE)`,
    ownersSorted: `LOOKUP(${byDeals};${PLACE};${owners})`,
    ...codedFormulas(plan),
  };
}

/** How an owner's deals are coded; blank owners are none. */
function codedFormulas(plan: Plan): Partial<Record<keyof typeof FINDINGS, string>> {
  const place = `SEQUENCE(${OWNERS_LISTED})`;
  const owner = `LOOKUP(${place};${PLACE};${ownerSpan('ownersByDeals')})`;
  const isListed = `LOOKUP(${owner};${PLACE};${ownerSpan('ownerDeals')})>0`;
  const count = (code: number) =>
    `COUNTIF(${checksSpan(plan, 'codedAs')};${owner}*${CODED_STEP}+${code})`;
  const formulas = PROCESS.flatMap((one, index) => {
    const wrong = count(codeOf(index, true));
    return [
      [one.all, `IF(${isListed};${count(codeOf(index, false))}+${wrong};0)`],
      [one.wrong, `IF(${isListed};${wrong};0)`],
    ];
  });
  return Object.fromEntries(formulas);
}

/** In the line below the owners listed, how the deals of all others are coded. */
export function otherOwners(): Block {
  const [finding, stake] = [ledgerSpan('finding'), ledgerSpan('stake')];
  const [first, last] = WRONGLY_CODED;
  const wrong = `;${finding};">=${first}";${finding};"<=${last}";${stake};">=0"`;
  const cells = PROCESS.flatMap(({ category, all, wrong: wronglyCoded }) => {
    const listed = (id: keyof typeof F) => `SUM(${span(F[id], 2, OWNERS_LISTED + 1)})`;
    const some = `${ledgerSpan('category')};"${category}";${ledgerSpan('number')};"<${UNCOUNTED}";${ledgerSpan('owner')};"?*"`;
    return [
      `=COUNTIFS(${some})-${listed(all)}`,
      `=COUNTIFS(${some}${wrong})-${listed(wronglyCoded)}`,
    ];
  });
  return {
    kind: 'formulas',
    row: OWNERS_LISTED + 2,
    column: findingColumn('codedNew'),
    cells: [cells],
  };
}
