import { NO_REASON, NOT_RENEWED } from '../core/retention/movers';
import { customersSpan, matrixColumn } from './customers';
import { dealColumn } from './deals';
import { LEDGER as L, ledgerColumn, UNCOUNTED } from './ledger-columns';
import {
  CUSTOMER_COLUMNS,
  FIRST_CUSTOMER,
  LINE_COLUMNS,
  lineDeal,
  lineLetter,
  moveLetter,
  movementCode,
  UNMOVED,
} from './movers-columns';
import type { Plan } from './plan';
import { columnLetters, onTab, span } from './references';
import { fact } from './settings-facts';
import { stepsTab } from './steps-tab';
import type { Block, Tab } from './tab';
import { tableFill } from './table';

type CustomerId = (typeof CUSTOMER_COLUMNS)[number]['id'];
type LineId = (typeof LINE_COLUMNS)[number]['id'];

/** The hidden Moves tab: what each deal and each customer did in the chosen period, and the orders to list them in. */
export function movesTab(plan: Plan): Tab {
  return stepsTab(plan, {
    name: 'Moves',
    lines: LINE_COLUMNS,
    customers: CUSTOMER_COLUMNS,
    blocks: [
      tableFill(LINE_COLUMNS, lineFormulas(), { row: 2, rows: plan.dealRows }),
      ...customerBlocks(plan),
    ],
  });
}

/** The last day before the period. */
const OPENED = `EOMONTH(${fact('periodStart')};-1)`;

const within = (day: string) => `IF(${day}>${OPENED};${day}<=${fact('asOfEnd')};FALSE)`;

/** Down the Ledger: the effect of each deal, and the largest of the customer's so far that went the customer's way. */
function lineFormulas(): Readonly<Record<LineId, string>> {
  const at = (id: keyof typeof L, row = 2) => onTab('Ledger', `$${L[id]}${row}`);
  const counted = (formula: string) => `IF(${at('number')}<${UNCOUNTED};${formula};0)`;
  const follows = `IF(${at('lineNumber', 3)}=${at('lineNumber')};${at('from', 3)}=${at('until')};FALSE)`;
  const [ends, effect, largest, deal] = (['ends', 'effect', 'largest', 'deal'] as const).map(
    lineLetter,
  );
  const code = `INDEX($${moveLetter('code')}:$${moveLetter('code')};${at('number')}+1)`;
  const isLoss = `OR(${code}=${movementCode('contraction')};${code}=${movementCode('churn')})`;
  const own = `IF(${code}=${UNMOVED};0;IF(${isLoss};-$${effect}2;$${effect}2))`;
  const above = (letter: string | undefined) =>
    `IF(ROW()=2;0;IF(${at('number')}=${at('number', 1)};$${letter}1;0))`;
  return {
    ends: counted(`IF(${within(at('until'))};IF(${follows};0;1);0)`),
    effect: counted(`IF(${within(at('from'))};${at('change')};0)-$${ends}2*${at('mrr')}`),
    largest: counted(`MAX(${own};${above(largest)})`),
    deal: counted(`IF($${largest}2=0;0;IF($${largest}2=${own};ROW();${above(deal)}))`),
  };
}

function customerBlocks(plan: Plan): Block[] {
  const formulas = { ...moveFormulas(plan), ...lossFormulas(plan) };
  const isFilled = (id: CustomerId) => formulas[id] !== undefined;
  const fills = CUSTOMER_COLUMNS.flatMap(({ id }, index): Block[] => {
    const before = CUSTOMER_COLUMNS[index - 1];
    if (!isFilled(id) || (before && isFilled(before.id))) return [];
    const rest = CUSTOMER_COLUMNS.slice(index);
    const length = rest.findIndex((one) => !isFilled(one.id));
    const run = length < 0 ? rest : rest.slice(0, length);
    const place = { row: 2, column: FIRST_CUSTOMER + index, rows: plan.customerRows };
    return [tableFill(run, formulas, place)];
  });
  return [...fills, ...sorts(plan)];
}

const here = (id: CustomerId, row = 2) => `$${moveLetter(id)}${row}`;

/** What each customer did in the period, and why. */
function moveFormulas(plan: Plan): Partial<Record<CustomerId, string>> {
  const [first, last] = [0, plan.months].map((place) => columnLetters(matrixColumn(place)));
  const months = onTab('Customers', `$${first}2:$${last}2`);
  const exists = (formula: string, otherwise = '0') =>
    `IF(${here('number')}=0;${otherwise};${formula})`;
  const paidBefore = `INDEX(${customersSpan(plan, 'first')};${here('number')})<=${OPENED}`;
  const [opening, closing] = [here('opening'), here('closing')];
  const started = `IF(${paidBefore};${movementCode('reactivation')};${movementCode('new')})`;
  const changed = `IF(${closing}=0;${movementCode('churn')};IF(${closing}>${opening};${movementCode('expansion')};${movementCode('contraction')}))`;
  const code = `IF(${opening}=${closing};${UNMOVED};IF(${opening}=0;${started};${changed}))`;
  const deal = lineDeal(`INDEX(${customersSpan(plan, 'ledgerRow')};${here('number')})`);
  const isLoss = `OR(${here('code')}=${movementCode('contraction')};${here('code')}=${movementCode('churn')})`;
  return {
    number: `INDEX(${customersSpan(plan, 'number')};ROW()-1)`,
    opening: exists(`INDEX(${months};1;${fact('periodFrom')})`),
    closing: exists(`INDEX(${months};1;${fact('months')}+1)`),
    code: exists(code, String(UNMOVED)),
    size: exists(`ABS(${closing}-${opening})`),
    deal: `IF(${here('code')}=${UNMOVED};0;${deal})`,
    ended: `IF(${isLoss};${endedRow()};0)`,
    reason: `IF(${isLoss};IFERROR(${reason(plan)};"${NO_REASON}");"")`,
    key: `LOWER(${here('reason')})`,
  };
}

/** The Deals row of the deal that pays no longer: the deal itself where it ended, else the one before it on its line. */
function endedRow(): string {
  const deal = here('deal');
  const ends = `INDEX($${lineLetter('ends')}:$${lineLetter('ends')};${deal})`;
  const rowOf = (row: string) => `INDEX(${ledgerColumn('row')};${row})`;
  const before = `INDEX(${ledgerColumn('before')};${deal})`;
  return `IF(${deal}=0;0;IF(${ends}=1;${rowOf(deal)};IF(${before}>0;${rowOf(`${deal}-1`)};0)))`;
}

function reason(plan: Plan): string {
  const said = (id: 'lostReason' | 'inactiveReason', row: string) =>
    `TRIM(INDEX(${dealColumn(plan, id)};${row})&"")`;
  const did = `INDEX(${ledgerColumn('row')};${here('deal')})`;
  const ended = here('ended');
  const inactive = said('inactiveReason', ended);
  const inactiveReason = `IF(LOWER(${inactive})="renewal";"${NOT_RENEWED}";IF(LEN(${inactive})>0;${inactive};"${NO_REASON}"))`;
  const ofEnded = `IF(LEN(${said('lostReason', ended)})>0;${said('lostReason', ended)};${inactiveReason})`;
  return `IF(LEN(${said('lostReason', did)})>0;${said('lostReason', did)};IF(${ended}=0;"${NO_REASON}";${ofEnded}))`;
}

/** Up the list of customers by reason: what each reason cost. */
function lossFormulas(plan: Plan): Partial<Record<CustomerId, string>> {
  const of = (id: CustomerId) =>
    `INDEX(${span(moveLetter(id), 2, plan.customerRows + 1)};${here('byReason')})`;
  const key = here('sortedKey');
  const goesOn = `IF(ROW()=${plan.customerRows + 1};FALSE;${key}=${here('sortedKey', 3)})`;
  const sum = (id: CustomerId, code: number, own: string) =>
    `IF(LEN(${key})=0;0;IF(${of('code')}=${code};${own};0)+IF(${goesOn};${here(id, 3)};0))`;
  const [churn, contraction] = [movementCode('churn'), movementCode('contraction')];
  const isFirst = `IF(ROW()=2;TRUE;${key}<>${here('sortedKey', 1)})`;
  return {
    sortedKey: `IF(${here('byReason')}>0;${of('key')};"")`,
    churnedCustomers: sum('churnedCustomers', churn, '1'),
    churn: sum('churn', churn, of('size')),
    contractedCustomers: sum('contractedCustomers', contraction, '1'),
    contraction: sum('contraction', contraction, of('size')),
    loss: `IF(LEN(${key})=0;0;IF(${isFirst};${here('churn')}+${here('contraction')};0))`,
    place: 'ROW()-1',
  };
}

/** The orders, each spilled from the first row of its column. */
function sorts(plan: Plan): Block[] {
  const column = (id: CustomerId) => span(moveLetter(id), 2, plan.customerRows + 1);
  const sort = (
    id: CustomerId,
    values: CustomerId,
    keys: readonly (readonly [CustomerId, boolean])[],
  ) => ({
    kind: 'formulas' as const,
    row: 2,
    column: FIRST_CUSTOMER + CUSTOMER_COLUMNS.findIndex((one) => one.id === id),
    cells: [
      [
        `=SORT(${column(values)};${keys.map(([key, isUp]) => `${column(key)};${isUp ? 'TRUE' : 'FALSE'}`).join(';')})`,
      ],
    ],
  });
  return [
    sort('byMovement', 'number', [
      ['code', true],
      ['size', false],
      ['number', true],
    ]),
    sort('bySize', 'number', [
      ['size', false],
      ['number', true],
    ]),
    sort('byReason', 'number', [
      ['key', true],
      ['number', true],
    ]),
    sort('byLoss', 'place', [
      ['loss', false],
      ['place', true],
    ]),
  ];
}
