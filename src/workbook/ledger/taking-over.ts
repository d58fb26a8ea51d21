import { categoryCode } from '../../core/category';
import { KEY_STEP } from '../customers/timeline-key';
import { isCoded } from '../reading/columns';
import { NOWHERE } from '../sheet/array-columns';
import type { LedgerColumn } from './columns';
import type { LineColumn } from './line-columns';

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
  const several = (id: 'byEnd' | 'lineAndStart') =>
    `SORT(IF((${own(id)}=${own(id, -1)})*(${own(id)}<${NOWHERE});${own(id)};${NOWHERE});1;TRUE)`;
  const shared = `IF(${own('whole')}>0;${part};IF(${isFirst};${paid};0))`;
  return {
    ending: counted(mayLeave ? `${end}-${own('left')}/4` : end, NOWHERE),
    byEnd: byEnd(own('ending')),
    byEndMrr: byEnd(ledger('mrr')),
    byEndPlace: byEnd(own('place')),
    endsTogether: several('byEnd'),
    ended: inAll(own('byEnd'), own('endsTogether'), own('byEndMrr')),
    // What was ended because the customer left stands a quarter before, and is found only where nothing else ended.
    replaced: counted(
      `IF(IFERROR(LOOKUP(${start};${own('byEnd')});0)>=${start}-1/4;${atStart('byEndPlace')};0)`,
    ),
    kind: counted(`${start}+${own('category')}/10`, NOWHERE),
    heir: counted(`IF((${isRenewal})=(${isRenewed});1;0)`),
    weight: `IF((${own('heir')}=1)*(${ledger('mrr')}>0);${ledger('mrr')};0)`,
    startsTogether: several('lineAndStart'),
    whole: counted(inAll(start, own('startsTogether'), own('weight'))),
    takes: counted(`IF(${own('heir')}*${own('replaced')}=0;0;${shared})`),
    followed: counted(
      `IF((${own('next')}=${ledger('until')})*(LOOKUP(${end};${own('byEnd')})=${own('ending')});1;0)`,
    ),
  };
}

/** What stands beside each key, or where that is among those of several rows, what stands beside all of these. */
function inAll(keys: string, several: string, values: string): string {
  const them = `UNIQUE(FILTER(${several};${several}<${NOWHERE}))`;
  const found = `LOOKUP(${keys};${them};SUMIF(${keys};${them};${values}))`;
  return `IF(IFERROR(LOOKUP(${keys};${several});0)=${keys};IFERROR(${found};0);${values})`;
}
