import { stateCode } from '../../core/report/state';
import { rowsSpan } from '../data/rows';
import { ledgerSpan } from '../ledger/columns';
import type { Plan } from '../plan';
import { isCoded, readingSpan } from '../reading/columns';
import { saysLost } from '../reading/stage-tests';
import { NOWHERE } from '../sheet/array-columns';
import { counted, own } from './cells';
import type { LineColumn } from './columns';
import type { LineFormulas } from './ends';

const COUNTED = 0;
const OPEN = 1;
const NEITHER = 9;

/**
 * Open renewals beside the counted deals of their line: rows of Deals in the order of the Ledger, so that lines, counted
 * down the list, have the numbers that the Ledger gives them.
 */
export function openFormulas(plan: Plan): LineFormulas {
  const o = (id: LineColumn, shift: -1 | 0 = 0) => own(plan, id, shift);
  const read = (id: 'key' | 'ownLine' | 'start') =>
    `LOOKUP(${o('byLine')};${readingSpan(plan, 'row')};${readingSpan(plan, id)})`;
  return {
    isLost: `IF(${saysLost(`LOWER(${rowsSpan(plan, 'stage')})`)}+(LEN(${rowsSpan(plan, 'lostReason')})>0)>0;1;0)`,
    kind: kindFormula(plan),
    byLine: byLineSort(plan),
    byLineKey: read('key'),
    byLineName: read('ownLine'),
    byLineKind: `LOOKUP(${o('byLine')};${readingSpan(plan, 'row')};${o('kind')})`,
    byLineStart: read('start'),
    ...lineFormulas(plan),
    asked: askedFormula(plan),
  };
}

/** Counted; or an open renewal: not won, not lost, and coded as a renewal with a day. */
function kindFormula(plan: Plan): string {
  const state = readingSpan(plan, 'state');
  const isRenewal = `(${state}=${stateCode('not won')})*(${isCoded(readingSpan(plan, 'category'), 'renewal')})`;
  const isOpen = `${isRenewal}*ISNUMBER(${readingSpan(plan, 'start')})*(${own(plan, 'isLost')}=0)`;
  return `IF(${state}=${stateCode('counted')};${COUNTED};IF(${isOpen};${OPEN};${NEITHER}))`;
}

/** The rows that matter, by customer and line, counted ones first. */
function byLineSort(plan: Plan): string {
  const keys = [
    `IF(${own(plan, 'kind')}=${NEITHER};1;0)`,
    readingSpan(plan, 'key'),
    readingSpan(plan, 'ownLine'),
    own(plan, 'kind'),
    readingSpan(plan, 'start'),
    readingSpan(plan, 'row'),
  ];
  return `SORT(${readingSpan(plan, 'row')};${keys.map((key) => `${key};TRUE`).join(';')})`;
}

/** The number of the line that each row of that list belongs to. */
function lineFormulas(plan: Plan): LineFormulas {
  const o = (id: LineColumn, shift: -1 | 0 = 0) => own(plan, id, shift);
  const isNew = (['byLineKey', 'byLineName'] as const).map((id) => `(${o(id)}<>${o(id, -1)})`);
  const starts = `(${o('byLineKind')}=${COUNTED})*((${o('place')}=1)+${isNew.join('+')}>0)`;
  const atStart = (id: 'byLineKey' | 'byLineName') =>
    `(LOOKUP(${o('lineBegins')};${o('place')};${o(id)})=${o(id)})`;
  const number = `MATCH(${o('lineBegins')};${o('lineStarts')};1)`;
  const isSame = `${atStart('byLineKey')}*${atStart('byLineName')}`;
  return {
    lineStarts: `SORT(IF(${starts};${o('place')};${NOWHERE});1;TRUE)`,
    lineBegins: `IFERROR(LOOKUP(${o('place')};${o('lineStarts')});0)`,
    line: `IF(${o('byLineKind')}=${NEITHER};${NOWHERE};IF(${o('lineBegins')}=0;1/2;${number}+IF(${isSame};0;1/2)))`,
  };
}

/** The last row of a line in that list is its latest open renewal, if it has one. */
function askedFormula(plan: Plan): string {
  const last = (id: 'byLineKind' | 'byLineStart') =>
    `LOOKUP(${ledgerSpan('lineNumber')};${own(plan, 'line')};${own(plan, id)})`;
  return counted(plan, `IF(${last('byLineKind')}=${OPEN};${last('byLineStart')};0)`);
}
