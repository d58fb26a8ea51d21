import { categoryCode } from '../../core/category';
import { JOINT } from '../../core/report/sources';
import { KEY_STEP } from '../customers/timeline-key';
import { isCoded } from '../reading/columns';
import { NOWHERE } from '../sheet/array-columns';
import type { LedgerColumn } from './columns';
import type { LineColumn } from './line-columns';

/** Columns of Lines as its own formulas name them, and of the Ledger beside them. */
export interface OwnColumns {
  readonly own: (id: LineColumn, shift?: -1 | 0) => string;
  readonly ledger: (id: LedgerColumn) => string;
  /** How many they are. */
  readonly rows: number;
}

/** What each deal takes the place of: all that ends on its line where it starts, shared by what takes it over. */
export function takingOver(
  columns: OwnColumns,
  mayLeave: boolean,
): Partial<Record<LineColumn, string>> {
  const { own, ledger } = columns;
  const counted = (formula: string, otherwise = '0') =>
    `IF(${own('state')}=0;${formula};${otherwise})`;
  const start = own('meeting');
  const end = `${own('endLine')}*${KEY_STEP}+${ledger('until')}`;
  const byEnd = (values: string) => `SORT(${values};${own('ending')};TRUE;${own('place')};TRUE)`;
  const atStart = (id: LineColumn) => `LOOKUP(${start};${own('byEnd')};${own(id)})`;
  const renewed = `${start}+${categoryCode('renewal')}/10`;
  const isRenewed = `IFERROR(LOOKUP(${renewed};${own('kind')});0)=${renewed}`;
  const isRenewal = isCoded(own('category'), 'renewal');
  const heirs = `IF(${own('heir')}=1;${start};${NOWHERE})`;
  const isFirst = `LOOKUP(IFERROR(MATCH(${start}-1/2;${own('byHeir')};1);0)+1;${own('place')};${own('byHeirPlace')})=${own('place')}`;
  const paid = atStart('ended');
  const part = `IF(${own('weight')}=${own('whole')};${paid};${paid}*${own('weight')}/${own('whole')})`;
  const several = (id: 'byEnd' | 'meetings') =>
    `SORT(IF((${own(id)}=${own(id, -1)})*(${own(id)}<${NOWHERE});${own(id)};${NOWHERE});1;TRUE)`;
  const shared = `IF(${own('whole')}>0;${part};IF(${isFirst};${paid};0))`;
  return {
    ...ofRamps(columns),
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
    kind: `SORT(${counted(`${start}+${own('category')}/10`, NOWHERE)};1;TRUE)`,
    heir: counted(`IF((${isRenewal})=(${isRenewed});1;0)`),
    weight: `IF((${own('heir')}=1)*(${ledger('mrr')}>0);${ledger('mrr')};0)`,
    byHeir: `SORT(${heirs};1;TRUE)`,
    byHeirPlace: `SORT(${own('place')};${heirs};TRUE;${own('place')};TRUE)`,
    meetings: `SORT(${start};1;TRUE)`,
    startsTogether: several('meetings'),
    whole: counted(inAll(start, own('startsTogether'), own('weight'))),
    takes: counted(`IF(${own('heir')}*${own('replaced')}=0;0;${shared})`),
    followed: counted(
      `IF(${isIn(end, own('meetings'))}*(LOOKUP(${end};${own('byEnd')})=${own('ending')});1;0)`,
    ),
  };
}

/** Where line items of a deal end and steps of its ramps start, as on a line of their own beyond those of the Ledger. */
function ofRamps({ own, ledger, rows }: OwnColumns): Partial<Record<LineColumn, string>> {
  const id = own('recordId');
  const deal = `${ledger('lineNumber')}&"${JOINT}"&LEFT(${id};FIND("${JOINT}";${id}))`;
  const day = (id: 'from' | 'until') => `${own('dealNumber')}*${KEY_STEP}+${ledger(id)}`;
  const isLine = `(LEN(${own('deal')})>0)`;
  const isStep = `${isLine}*(${own('step')}=1)`;
  const days = (which: string, id: 'from' | 'until') =>
    `SORT(IF(${which}>0;${day(id)};${NOWHERE});1;TRUE)`;
  const line = (isOwn: string) =>
    `IF(${isOwn}>0;${own('dealNumber')}+${rows};${ledger('lineNumber')})`;
  const startLine = line(`${isStep}*${isIn(day('from'), own('dealEnds'))}`);
  return {
    deal: `IF(${own('state')}=0;IFERROR(${deal};"");"")`,
    byDeal: `SORT(${own('deal')};1;TRUE)`,
    byDealPlace: `SORT(${own('place')};${own('deal')};TRUE;${own('place')};TRUE)`,
    dealStarts: `SORT(IF(${own('byDeal')}<>${own('byDeal', -1)};${own('place')};${NOWHERE});1;TRUE)`,
    dealNumber: `SORT(IFERROR(MATCH(${own('place')};${own('dealStarts')};1);0);${own('byDealPlace')};TRUE)`,
    stepDays: days(isStep, 'from'),
    // A flag that is compared with 0 is larger, whatever it says.
    dealEnds: days(`${isLine}*1`, 'until'),
    endLine: line(`${isLine}*${isIn(day('until'), own('stepDays'))}`),
    meeting: `IF(${own('state')}=0;${startLine}*${KEY_STEP}+${ledger('from')};${NOWHERE})`,
  };
}

/** Whether a key is among others, which are in order. */
const isIn = (key: string, keys: string) => `(IFERROR(LOOKUP(${key};${keys});0)=${key})`;

/** What stands beside each key, or where that is among those of several rows, what stands beside all of these. */
function inAll(keys: string, several: string, values: string): string {
  const them = `UNIQUE(FILTER(${several};${several}<${NOWHERE}))`;
  const found = `LOOKUP(${keys};${them};SUMIF(${keys};${them};${values}))`;
  return `IF(IFERROR(LOOKUP(${keys};${several});0)=${keys};IFERROR(${found};0);${values})`;
}
