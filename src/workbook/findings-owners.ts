import { FINDINGS as F, findingColumn, OWNER_ROWS } from './findings-columns';
import { ledgerSpan } from './ledger-columns';
import type { Plan } from './plan';
import { span } from './references';
import type { Block } from './tab';

/** Who owns the deals that count, those with the most deals first; a name in another case is the same one. */
export function ownerBlocks(plan: Plan): Block[] {
  const isCounted = `(${ledgerSpan(plan, 'number')}<1000000000)`;
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
  ];
}
