import { categoryCode } from '../../core/category';
import { KEY_STEP } from '../customers/timeline-key';
import type { Plan } from '../plan';
import { isCoded } from '../reading/columns';
import { NOWHERE } from '../sheet/array-columns';
import type { Fill } from '../sheet/tab';
import type { LedgerColumn } from './columns';
import { LINE_COLUMNS, type LineColumn } from './line-columns';

/** Columns of Lines as its own formulas name them, and of the Ledger beside them. */
export interface OwnColumns {
  readonly own: (id: LineColumn, shift?: -1 | 0) => string;
  readonly ledger: (id: LedgerColumn) => string;
}

/** What each deal takes the place of: all that ends on its line where it starts, shared by what takes it over. */
export function takingOver(
  { own, ledger }: OwnColumns,
  mayLeave: boolean,
): Partial<Record<LineColumn, string>> {
  const counted = (formula: string, otherwise = '0') =>
    `IF(${own('state')}=0;${formula};${otherwise})`;
  const start = own('lineAndStart');
  const end = `${ledger('lineNumber')}*${KEY_STEP}+${ledger('until')}`;
  const byEnd = (values: string) => `SORT(${values};${own('ending')};TRUE;${own('place')};TRUE)`;
  const atStart = (id: LineColumn) => `LOOKUP(${start};${own('byEnd')};${own(id)})`;
  const renewed = `${start}+${categoryCode('renewal')}/10`;
  const isRenewed = `IFERROR(LOOKUP(${renewed};${own('kind')});0)=${renewed}`;
  const isRenewal = isCoded(own('category'), 'renewal');
  const isFirst = `(${start}<>${own('lineAndStart', -1)})+(${own('heir', -1)}<>1)>0`;
  const paid = atStart('ended');
  const part = `IF(${own('weight')}=${own('whole')};${paid};${paid}*${own('weight')}/${own('whole')})`;
  const shared = `IF(${own('whole')}>0;${part};IF(${isFirst};${paid};0))`;
  return {
    ending: counted(mayLeave ? `${end}-${own('left')}/4` : end, NOWHERE),
    byEnd: byEnd(own('ending')),
    byEndMrr: byEnd(ledger('mrr')),
    byEndPlace: byEnd(own('place')),
    // What was ended because the customer left stands a quarter before, and is found only where nothing else ended.
    replaced: counted(
      `IF(IFERROR(LOOKUP(${start};${own('byEnd')});0)>=${start}-1/4;${atStart('byEndPlace')};0)`,
    ),
    kind: counted(`${start}+${own('category')}/10`, NOWHERE),
    heir: counted(`IF((${isRenewal})=(${isRenewed});1;0)`),
    weight: `IF((${own('heir')}=1)*(${ledger('mrr')}>0);${ledger('mrr')};0)`,
    whole: counted(`LOOKUP(${start};${start};${own('weights')})`),
    takes: counted(`IF(${own('heir')}*${own('replaced')}=0;0;${shared})`),
    followed: counted(
      `IF((${own('next')}=${ledger('until')})*(LOOKUP(${end};${own('byEnd')})=${own('ending')});1;0)`,
    ),
  };
}

/** Sums down the rows of one end, and of one start, which need the row above. */
export function takingOverSums(
  { dealRows }: Plan,
  letters: Readonly<Record<LineColumn, string>>,
): readonly Fill[] {
  const sum = (id: LineColumn, of: LineColumn, by: LineColumn): Fill => {
    const cell = (one: LineColumn, row: 1 | 2) => `$${letters[one]}${row}`;
    const above = `IF(${cell(by, 2)}=${cell(by, 1)};${cell(id, 1)};0)`;
    const column = LINE_COLUMNS.findIndex((one) => one.id === id) + 1;
    const cells = [`=${cell(of, 2)}+${above}`];
    return { kind: 'fill', row: 2, column, rows: dealRows, cells };
  };
  return [sum('ended', 'byEndMrr', 'byEnd'), sum('weights', 'weight', 'lineAndStart')];
}
