import { stateCode } from '../core/report/state';
import { dealColumn } from './deals';
import { UNCOUNTED } from './ledger-columns';
import type { Plan } from './plan';
import { isCoded, readingOf, readingSpan } from './reading-columns';
import { here } from './renewals-cells';
import type { LINE_COLUMNS } from './renewals-columns';
import { saysLost } from './stage-tests';

type Id = (typeof LINE_COLUMNS)[number]['id'];

const COUNTED = 0;
const OPEN = 1;
const NEITHER = 9;

/**
 * Open renewals beside the counted deals of their line: rows of Deals in the order of the Ledger, so that lines, counted
 * down the list, have the numbers that the Ledger gives them.
 */
export function openFormulas(plan: Plan): Partial<Record<Id, string>> {
  const at = (id: 'key' | 'ownLine', row: number) => readingOf(id, here('byLine', row));
  const isSame = `IF(${at('key', 2)}=${at('key', 1)};${at('ownLine', 2)}=${at('ownLine', 1)};FALSE)`;
  const above = here('line', 1);
  const kind = `INDEX(${wholeKind()};${here('byLine')})`;
  const goesOn = `IF(${isSame};${above};INT(${above})+IF(${kind}=${COUNTED};1;1/2))`;
  const numbered = `IF(ROW()=2;IF(${kind}=${COUNTED};1;1/2);${goesOn})`;
  return {
    kind: kindFormula(plan),
    isOther: `IF(${here('kind')}=${NEITHER};1;0)`,
    line: `IF(${kind}=${NEITHER};${UNCOUNTED};${numbered})`,
  };
}

function wholeKind(): string {
  const letter = here('kind').replace(/2$/, '');
  return `${letter}:${letter}`;
}

/** The rows that matter, by customer and line, counted ones first. */
export function byLineSort(plan: Plan): string {
  const own = (id: 'kind' | 'isOther') =>
    `${here(id).replace(/2$/, '$2')}:${here(id).replace(/2$/, '')}$${plan.dealRows + 1}`;
  const keys = [
    own('isOther'),
    readingSpan(plan, 'key'),
    readingSpan(plan, 'ownLine'),
    own('kind'),
    readingSpan(plan, 'start'),
    readingSpan(plan, 'row'),
  ];
  return `=SORT(${readingSpan(plan, 'row')};${keys.map((key) => `${key};TRUE`).join(';')})`;
}

/** Counted; or an open renewal: not won, not lost, and coded as a renewal with a day. */
function kindFormula(plan: Plan): string {
  const row = readingOf('row', 'ROW()');
  const of = (id: 'state' | 'category' | 'start') => readingOf(id, 'ROW()');
  const isLost = saysLost(`INDEX(${dealColumn(plan, 'stage')};${row})`);
  const reason = `LEN(TRIM(INDEX(${dealColumn(plan, 'lostReason')};${row})&""))`;
  const open = `IFERROR(IF(${isLost};${NEITHER};IF(${reason}>0;${NEITHER};${OPEN}));${NEITHER})`;
  const isRenewal = `IF(${of('state')}=${stateCode('not won')};IF(${isCoded(of('category'), 'renewal')};ISNUMBER(${of('start')});FALSE);FALSE)`;
  return `IF(${of('state')}=${stateCode('counted')};${COUNTED};IF(${isRenewal};${open};${NEITHER}))`;
}
