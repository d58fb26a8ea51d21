import { NO_REASON, NOT_RENEWED } from '../../core/retention/movers';
import { customersSpan, mrrBack, mrrOf } from '../customers/customers';
import { rowsSpan } from '../data/rows';
import { LEDGER as L, ledgerSpan, UNCOUNTED } from '../ledger/columns';
import { bringsEnds, linesSpan, ofRows } from '../ledger/lines';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { fact } from '../settings/facts';
import { arraysOf, NOWHERE } from '../sheet/array-columns';
import { onTab, span } from '../sheet/references';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Tab } from '../sheet/tab';
import {
  CAUSES,
  CUSTOMER_COLUMNS,
  causesSpan,
  LINE_COLUMNS,
  moveLetter,
  movementCode,
  movesSpan,
  UNMOVED,
} from './columns';

type CustomerId = (typeof CUSTOMER_COLUMNS)[number]['id'];
type LineId = (typeof LINE_COLUMNS)[number]['id'];

/** The hidden Causes tab: what each deal did in the chosen period. */
export function causesTab(plan: Plan): Tab {
  return rowStepsTab<LineId>(plan, 'Causes', {
    columns: LINE_COLUMNS,
    formulas: arraysOf<LineId>(LINE_COLUMNS, lineFormulas(plan)),
  });
}

/** The hidden Moves tab: what each customer did in the chosen period, and the orders to list them in. */
export function movesTab(plan: Plan): Tab {
  const customers = { ...moveFormulas(plan), ...reasonFormulas(plan), ...lossFormulas(plan) };
  return rowStepsTab<CustomerId>(plan, 'Moves', {
    columns: CUSTOMER_COLUMNS,
    formulas: arraysOf<CustomerId>(CUSTOMER_COLUMNS, customers),
    rows: plan.customerRows,
  });
}

/** The last day before the period. */
const OPENED = `EOMONTH(${fact('periodStart')};-1)`;

const [CONTRACTION, CHURN] = [movementCode('contraction'), movementCode('churn')];

const within = (day: string) => `(${day}>${OPENED})*(${day}<=${fact('asOfEnd')})`;

const isLoss = (code: string) => `(${code}=${CONTRACTION})+(${code}=${CHURN})`;

/** Down the Ledger: the effect of each deal, and the order in which the last of a customer is the one that did most. */
function lineFormulas(plan: Plan): Readonly<Record<LineId, string>> {
  const ledger = ledgerSpan;
  const next = (id: keyof typeof L) => onTab('Ledger', span(L[id], 3, plan.dealRows + 2));
  const own = (id: LineId) => span(CAUSES[id], 2, plan.dealRows + 1);
  const counted = (formula: string) => `IF(${ledger('number')}<${UNCOUNTED};${formula};0)`;
  const goesOn = `(${next('lineNumber')}=${ledger('lineNumber')})*(${next('from')}=${ledger('until')})`;
  const follows = bringsEnds(plan) ? linesSpan(plan, 'followed') : goesOn;
  const code = `LOOKUP(${ledger('number')};${movesSpan(plan, 'place')};${movesSpan(plan, 'code')})`;
  const ownWay = `IF(${code}=${UNMOVED};0;IF(${isLoss(code)};-${own('effect')};${own('effect')}))`;
  return {
    ends: counted(`IF(${within(ledger('until'))};IF(${follows};0;1);0)`),
    effect: counted(
      `IF(${within(ledger('from'))};${ledger('change')};0)-${own('ends')}*${ledger('mrr')}`,
    ),
    ownWay: counted(ownWay),
    byOwnWay: `SORT(${linesSpan(plan, 'place')}+1;${ledger('number')};TRUE;${own('ownWay')};TRUE;${linesSpan(plan, 'place')};TRUE)`,
  };
}

function ofCustomers({ customerRows }: Plan, id: CustomerId, shift: -1 | 0 = 0): string {
  return span(moveLetter(id), 2 + shift, customerRows + 1 + shift);
}

/** What stands in a column of the lines in the Ledger's row. */
function ofLine(plan: Plan, row: string, column: string): string {
  return `LOOKUP(${row}-1;${linesSpan(plan, 'place')};${column})`;
}

/** What each customer did in the period, and the deals that show why. */
function moveFormulas(plan: Plan): Partial<Record<CustomerId, string>> {
  const own = (id: CustomerId) => ofCustomers(plan, id);
  const [opening, closing, deal, code] = [own('opening'), own('closing'), own('deal'), own('code')];
  const number = customersSpan('number');
  const exists = (formula: string, otherwise = '0') =>
    `IF(${own('number')}=0;${otherwise};${formula})`;
  const paidBefore = `${customersSpan('first')}<=${OPENED}`;
  const started = `IF(${paidBefore};${movementCode('reactivation')};${movementCode('new')})`;
  const changed = `IF(${closing}=0;${CHURN};IF(${closing}>${opening};${movementCode('expansion')};${CONTRACTION}))`;
  const moved = `IF(${opening}=${closing};${UNMOVED};IF(${opening}=0;${started};${changed}))`;
  const most = ofLine(plan, customersSpan('ledgerRow'), causesSpan(plan, 'byOwnWay'));
  const didSome = `${ofLine(plan, most, causesSpan(plan, 'ownWay'))}>0`;
  const isEnd = `${ofLine(plan, deal, causesSpan(plan, 'ends'))}=1`;
  const rowOf = (row: string) => ofLine(plan, row, ledgerSpan('row'));
  const above = bringsEnds(plan)
    ? `${ofLine(plan, deal, linesSpan(plan, 'replaced'))}+1`
    : `${deal}-1`;
  const before = `IF(${ofLine(plan, deal, ledgerSpan('before'))}>0;${rowOf(above)};0)`;
  return {
    place: `SEQUENCE(${plan.customerRows})`,
    number: `IF(${number}>0;${number};0)`,
    opening: exists(mrrOf(fact('periodFrom'), -1)),
    closing: exists(mrrBack(0)),
    code: exists(moved, String(UNMOVED)),
    size: exists(`ABS(${closing}-${opening})`),
    deal: `IF(${code}=${UNMOVED};0;IF(${didSome};${most};0))`,
    // The deal itself where it ended, else the last one whose place it took.
    ended: `IF(${isLoss(code)};IF(${deal}=0;0;IF(${isEnd};${rowOf(deal)};${before}));0)`,
  };
}

/** Why a customer left or pays less, as the deals say. */
function reasonFormulas(plan: Plan): Partial<Record<CustomerId, string>> {
  const own = (id: CustomerId) => ofCustomers(plan, id);
  const [code, deal, ended] = [own('code'), own('deal'), own('ended')];
  const did = `IF(${deal}=0;"";${ofLine(plan, deal, ofRows(plan, 'lostReason'))})`;
  const ofEnded = (id: 'lostReason' | 'inactiveReason') =>
    `IF(${ended}=0;"";LOOKUP(${ended};${readingSpan(plan, 'row')};${rowsSpan(plan, id)}))`;
  const inactive = own('inactive');
  const inactiveReason = `IF(LOWER(${inactive})="renewal";"${NOT_RENEWED}";IF(LEN(${inactive})>0;${inactive};"${NO_REASON}"))`;
  const lost = `IF(LEN(${own('said')})>0;${own('said')};IF(LEN(${own('endedSaid')})>0;${own('endedSaid')};${inactiveReason}))`;
  return {
    said: `IF(${isLoss(code)};${did};"")`,
    endedSaid: ofEnded('lostReason'),
    inactive: ofEnded('inactiveReason'),
    reason: `IF(${isLoss(code)};${lost};"")`,
    key: `LOWER(${own('reason')})`,
  };
}

/** What each reason cost, and the orders of the lists. */
function lossFormulas(plan: Plan): Partial<Record<CustomerId, string>> {
  const own = (id: CustomerId, shift: -1 | 0 = 0) => ofCustomers(plan, id, shift);
  const [place, key, starts] = [own('place'), own('sortedKey'), own('starts')];
  const begins = `(LEN(${key})>0)*((${place}=1)+(${key}<>${own('sortedKey', -1)})>0)`;
  const beside = (id: CustomerId) => `LOOKUP(${own('byReason')};${place};${own(id)})`;
  const count = (code: number) => `COUNTIF(${own('loss')};${place}*10+${code})`;
  const sum = (code: number) => `SUMIF(${own('loss')};${place}*10+${code};${own('lossSize')})`;
  const first = `LOOKUP(${starts};${place};${own('byReason')})`;
  return {
    byMovement: sorted(
      own('number'),
      [own('code'), true],
      [own('size'), false],
      [own('number'), true],
    ),
    bySize: sorted(own('number'), [own('size'), false], [own('number'), true]),
    byChange: sorted(
      own('number'),
      [`${own('closing')}-${own('opening')}`, true],
      [own('number'), false],
    ),
    byReason: sorted(place, [own('key'), true], [place, true]),
    sortedKey: sorted(own('key'), [own('key'), true], [place, true]),
    starts: `SORT(IF(${begins};${place};${NOWHERE});1;TRUE)`,
    loss: `IF(LEN(${key})=0;0;MATCH(${place};${starts};1)*10+${beside('code')})`,
    lossSize: `IF(LEN(${key})=0;0;${beside('size')})`,
    named: `IF(${starts}<${NOWHERE};LOOKUP(${first};${place};${own('reason')});"")`,
    churnedCustomers: count(CHURN),
    churn: sum(CHURN),
    contractedCustomers: count(CONTRACTION),
    contraction: sum(CONTRACTION),
    byLoss: sorted(place, [`${own('churn')}+${own('contraction')}`, false], [place, true]),
  };
}

type Key = readonly [column: string, isUp: boolean];

function sorted(values: string, ...keys: readonly Key[]): string {
  const order = keys.map(([column, isUp]) => `${column};${isUp ? 'TRUE' : 'FALSE'}`);
  return `SORT(${values};${order.join(';')})`;
}
