import { checkCode } from '../core/audit/checks';
import {
  FINDINGS as F,
  findingColumn,
  OWNER_ROWS,
  OWNERS_LISTED,
  ownerSpan,
  PROCESS,
} from './findings-columns';
import { ledgerSpan, UNCOUNTED } from './ledger-columns';
import type { Plan } from './plan';
import { columnLetters, span } from './references';
import type { Block } from './tab';

/** Who owns the deals that count, those with the most deals first; a name in another case is the same one. */
export function ownerBlocks(plan: Plan): Block[] {
  const isCounted = `(${ledgerSpan(plan, 'number')}<${UNCOUNTED})`;
  const owner = ledgerSpan(plan, 'owner');
  const owners = `=IFERROR(UNIQUE(FILTER(${owner};${isCounted}));"")`;
  const own = `$${F.owners}2`;
  const all = `$${F.owners}$2:$${F.owners}$${OWNER_ROWS + 1}`;
  const isAbove = `SUMPRODUCT((${all}=${own})*(ROW(${all})<ROW()))>0`;
  const deals = `SUMPRODUCT((${owner}=${own})*${isCounted})`;
  const column = (id: 'owners' | 'ownerDeals') => span(F[id], 2, OWNER_ROWS + 1);
  const sorted = `=SORT(${column('owners')};${column('ownerDeals')};FALSE)`;
  return [
    { kind: 'formulas', row: 2, column: findingColumn('owners'), cells: [[owners]] },
    {
      kind: 'fill',
      row: 2,
      column: findingColumn('ownerDeals'),
      rows: OWNER_ROWS,
      cells: [`=IF(LEN(${own})=0;-1;IF(${isAbove};-1;${deals}))`],
    },
    { kind: 'formulas', row: 2, column: findingColumn('ownersSorted'), cells: [[sorted]] },
    ...codedBlocks(plan),
  ];
}

/** The first and the last of the checks that say that a deal is coded wrong: those between them do, too. */
export const WRONGLY_CODED = [
  checkCode('new while paying'),
  checkCode('category disagrees'),
] as const;

/** How an owner's deals are coded, and in the line below those listed, how those of all others are. */
function codedBlocks(plan: Plan): Block[] {
  const [finding, stake] = [ledgerSpan(plan, 'finding'), ledgerSpan(plan, 'stake')];
  const [first, last] = WRONGLY_CODED;
  const wrong = `*(${finding}>=${first})*(${finding}<=${last})*ISNUMBER(${stake})`;
  const isOwner = `(${ledgerSpan(plan, 'owner')}=$${F.ownersSorted}2)`;
  const isAny = `(LEN(${ledgerSpan(plan, 'owner')})>0)`;
  const counts = (whose: string) =>
    PROCESS.flatMap(({ category }) => {
      const coded = `${whose}*(${ledgerSpan(plan, 'category')}="${category}")*(${ledgerSpan(plan, 'number')}<${UNCOUNTED})`;
      return [`SUMPRODUCT(${coded})`, `SUMPRODUCT(${coded}${wrong})`];
    });
  const isListed = `LARGE(${ownerSpan('ownerDeals')};ROW()-1)>0`;
  const column = findingColumn('codedNew');
  const others = counts(isAny).map((all, place) => {
    const letter = columnLetters(column + place);
    return `=${all}-SUM(${span(letter, 2, OWNERS_LISTED + 1)})`;
  });
  return [
    {
      kind: 'fill',
      row: 2,
      column,
      rows: OWNERS_LISTED,
      cells: counts(isOwner).map((count) => `=IF(${isListed};${count};0)`),
    },
    { kind: 'formulas', row: OWNERS_LISTED + 2, column, cells: [others] },
  ];
}
