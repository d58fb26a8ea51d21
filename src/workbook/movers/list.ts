import type { Movement } from '../../core/retention/movements';
import { customersSpan } from '../customers/customers';
import { LEDGER, ledgerSpan } from '../ledger/columns';
import type { Plan } from '../plan';
import { arraysOf } from '../sheet/array-columns';
import {
  area,
  COUNT_OR_BLANK,
  HEADER_FILL,
  INK,
  LINK_INK,
  MONEY,
  QUIET_INK,
  RATIO,
  SIGNED_MONEY,
} from '../sheet/look';
import { onTab, span } from '../sheet/references';
import type { Area, Block, Format, Highlight, Note } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { linkTo, numberAt } from '../words/cells';
import { MOVED, movementCode, movesSpan } from './columns';

/** How many customers the list names of each movement. */
export const LISTED = 10;

type MoverColumn =
  | 'rank'
  | 'customer'
  | 'movement'
  | 'from'
  | 'to'
  | 'change'
  | 'share'
  | 'why'
  | 'deal'
  | 'recordId'
  | 'owner'
  | 'number';

/** The columns of the list. */
export const MOVER_COLUMNS: readonly Column<MoverColumn>[] = [
  {
    id: 'rank',
    header: 'No.',
    width: 44,
    number: '0',
    note: 'The largest change of each movement comes first.',
  },
  { id: 'customer', header: 'Customer', width: 184, note: 'The company that pays.' },
  { id: 'movement', header: 'Movement', width: 92, note: 'How its MRR moved in the period.' },
  {
    id: 'from',
    header: 'From',
    width: 84,
    number: MONEY,
    note: 'MRR at the end of the month before the period.',
  },
  { id: 'to', header: 'To', width: 84, number: MONEY, note: 'MRR at the end of the period.' },
  { id: 'change', header: 'Change', width: 88, number: SIGNED_MONEY, note: 'To less From.' },
  {
    id: 'share',
    header: 'Share',
    width: 84,
    number: RATIO,
    note: 'The change as a part of all MRR that moved in this way in the period.',
  },
  {
    id: 'why',
    header: 'Why',
    width: 130,
    note: 'Of a loss, the reason that the deals give.',
  },
  {
    id: 'deal',
    header: 'Deal that did it',
    width: 270,
    note: 'The deal that, of all deals of the customer that took effect in the period, did most of the change. It leads to its line on the Ledger.',
  },
  {
    id: 'recordId',
    header: 'Record ID',
    width: 110,
    note: 'That deal in HubSpot.',
  },
  { id: 'owner', header: 'Owner', width: 110, note: 'The owner of that deal.' },
  {
    id: 'number',
    header: 'Customer no.',
    width: 76,
    number: COUNT_OR_BLANK,
    note: 'The number of the customer on Customers and on the Ledger.',
  },
];

const C = tableLetters(MOVER_COLUMNS);

/** The row of the title over the list. */
const TITLE_ROW = 27;
const HEADER_ROW = TITLE_ROW + 1;
const FIRST = HEADER_ROW + 1;
const ROWS = MOVED.length * LISTED;

/** The last row that the list uses. */
export const LAST_LIST_ROW = HEADER_ROW + ROWS;

/** Where the summary says how many customers moved in a way and how much MRR. */
export interface SummaryCells {
  readonly customers: string;
  readonly money: string;
}

/** The row of the header over the summary. */
export const SUMMARY_ROW = 4;

/** Where the summary says what a movement comes to. */
export function summaryCells(movement: Movement): SummaryCells {
  const row = SUMMARY_ROW + movementCode(movement);
  return { customers: `$C$${row}`, money: `$D$${row}` };
}

/** Who moved, the movements one after the other. */
export function listBlocks(plan: Plan): Block[] {
  const title = `Who moved, up to ${LISTED} customers of each movement`;
  return [
    { kind: 'values', row: TITLE_ROW, column: 2, cells: [[title]] },
    look().header,
    arraysOf(MOVER_COLUMNS, formulas(plan), { row: FIRST }),
  ];
}

function look() {
  return tableLook(MOVER_COLUMNS, { row: HEADER_ROW, rows: ROWS });
}

/** What the listed customers of a movement come to, as a positive amount, as formulas of the Movers tab name it. */
export function listedSum(movement: Movement): string {
  const column = (id: MoverColumn) => span(C[id], FIRST, FIRST + ROWS - 1);
  const name = `$B$${SUMMARY_ROW + movementCode(movement)}`;
  return `ABS(SUMIFS(${column('change')};${column('movement')};${name}))`;
}

/** How many customers are listed up to a movement, those of the movements before it included. */
export function listedUpTo(movement: Movement): string {
  return MOVED.slice(0, MOVED.indexOf(movement) + 1)
    .map((one) => `MIN(${LISTED};${onTab('Movers', summaryCells(one).customers)})`)
    .join('+');
}

/** The first cells of the Ledger's line in a row, down to the deal, which leads on. */
function lineRange(row: string): string {
  return `"A"&${row}&":${LEDGER.deal}"&${row}`;
}

/** A cell's formula: the name of a movement that leads to the first who moved so, or to the summary where nobody did. */
export function linkToList(plan: Plan, id: string, name: string): string {
  const movement = MOVED.find((one) => one === id);
  if (!movement || !plan.tabs.includes('Movers')) return '';
  const customers = onTab('Movers', summaryCells(movement).customers);
  const row = `IF(${customers}=0;${SUMMARY_ROW + movementCode(movement)};${FIRST}${behind(movement)})`;
  return `=${linkTo('Movers', `"B"&${row}`, `"${name}"`)}`;
}

/** How cells look of which some lead so, one a column or, below each other, one a row. */
export function linkLooks(
  plan: Plan,
  ids: readonly string[],
  cell: (place: number) => Area,
): readonly Format[] {
  return ids.flatMap((id, place) =>
    linkToList(plan, id, id) === ''
      ? []
      : [{ area: cell(place), color: LINK_INK, isUnderlined: true as const }],
  );
}

/** Past those who are listed before a movement. */
function behind(movement: Movement): string {
  const before = MOVED[MOVED.indexOf(movement) - 1];
  return before ? `+${numberAt('Movers', before)}` : '';
}

/** What Moves says of the customers whom the last column numbers, and the Ledger of the deals that did it. */
function formulas(plan: Plan): Readonly<Record<MoverColumn, string>> {
  const own = (id: MoverColumn) => span(C[id], FIRST, FIRST + ROWS - 1);
  const number = own('number');
  const shown = (formula: string) => `IF(${number}=0;"";${formula})`;
  const customers = `SEQUENCE(${plan.customerRows})`;
  const of = (id: 'opening' | 'closing' | 'deal' | 'reason' | 'code') =>
    `LOOKUP(${number};${customers};${movesSpan(plan, id)})`;
  const ofMovement = (letter: string) =>
    `LOOKUP(${of('code')};SEQUENCE(${MOVED.length});${span(letter, SUMMARY_ROW + 1, SUMMARY_ROW + MOVED.length)})`;
  const line = of('deal');
  const ledger = (id: 'deal' | 'recordId' | 'owner') =>
    `LOOKUP(${line}-1;SEQUENCE(${plan.dealRows});${ledgerSpan(id)})&""`;
  // No customer, and no deal that did it, are on no line.
  const onLedger = (formula: string) => `IFERROR(${formula};"")`;
  return {
    rank: shown(RANK),
    customer: shown(`LOOKUP(${number};${customers};${customersSpan('customer')})`),
    movement: shown(ofMovement('B')),
    from: shown(of('opening')),
    to: shown(of('closing')),
    change: shown(`${own('to')}-${own('from')}`),
    share: shown(`ABS(${own('change')})/${ofMovement('D')}`),
    // A blank that is looked up is 0 elsewhere.
    why: shown(`${of('reason')}&""`),
    deal: onLedger(linkTo('Ledger', lineRange(line), ledger('deal'))),
    recordId: onLedger(ledger('recordId')),
    owner: onLedger(ledger('owner')),
    number: numbers(plan),
  };
}

const RANK = `SEQUENCE(${ROWS})`;

/** The customers to list: those of a movement who are not listed are passed over on the way to the next one. */
function numbers(plan: Plan): string {
  const passed = MOVED.slice(0, -1).map((movement) => {
    const more = `MAX(0;${summaryCells(movement).customers}-${LISTED})`;
    return `+(${RANK}>${numberAt('Movers', movement)})*${more}`;
  });
  const place = `${RANK}${passed.join('')}`;
  const listed = `LOOKUP(${place};SEQUENCE(${plan.customerRows});${movesSpan(plan, 'byMovement')})`;
  return `IF(${RANK}>${numberAt('Movers', 'new')};0;${listed})`;
}

/** The look of the list. */
export function listFormats(): Format[] {
  return [
    { area: area(TITLE_ROW, 2), isBold: true, color: QUIET_INK },
    ...look().formats,
    { area: area(FIRST, 1, ROWS), color: QUIET_INK },
    { area: area(FIRST, MOVER_COLUMNS.length, ROWS), color: QUIET_INK },
  ];
}

/** The first of each movement stands out. */
export function listHighlights(): Highlight[] {
  const column = MOVER_COLUMNS.findIndex(({ id }) => id === 'movement') + 1;
  const [own, above] = [FIRST, HEADER_ROW].map((row) => `$${C.movement}${row}`);
  const formula = `=IF(LEN(${own})=0;FALSE;${own}<>${above})`;
  return [{ area: area(FIRST, column, ROWS), formula, color: INK, background: HEADER_FILL }];
}

/** The definitions over the columns of the list. */
export function listNotes(): readonly Note[] {
  return look().notes;
}
