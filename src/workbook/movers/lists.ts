import type { Movement } from '../../core/retention/movements';
import { customersSpan } from '../customers/customers';
import { dealColumn } from '../data/deals';
import { LEDGER, ledgerColumn } from '../ledger/columns';
import type { Plan } from '../plan';
import { area, COUNT_OR_BLANK, MONEY, QUIET_INK, RATIO, SIGNED_MONEY } from '../sheet/look';
import type { Block, Format, Note } from '../sheet/tab';
import { type Column, tableFill, tableLetters, tableLook } from '../sheet/table';
import { linkTo } from '../words/cells';
import { MOVED, movementCode, movesSpan } from './columns';

/** How many customers each list names. */
export const LISTED = 10;

type MoverColumn =
  | 'rank'
  | 'customer'
  | 'from'
  | 'to'
  | 'change'
  | 'share'
  | 'why'
  | 'deal'
  | 'recordId'
  | 'owner'
  | 'number';

/** The columns of every list. */
export const MOVER_COLUMNS: readonly Column<MoverColumn>[] = [
  { id: 'rank', header: 'No.', width: 44, number: '0', note: 'The largest change comes first.' },
  { id: 'customer', header: 'Customer', width: 184, note: 'The company that pays.' },
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

const TITLES: Readonly<Record<Movement, string>> = {
  expansion: 'Expansion: customers who pay more',
  contraction: 'Contraction: customers who pay less',
  churn: 'Churn: customers who left',
  reactivation: 'Reactivation: customers who came back',
  new: 'New: customers who pay for the first time',
};

/** The row of the first list's title. */
const FIRST_LIST = 27;

/** A title, a header, the customers, two lines of sums, and a blank row. */
const LIST_ROWS = LISTED + 5;

/** The last row that the lists use. */
export const LAST_LIST_ROW = FIRST_LIST + MOVED.length * LIST_ROWS - 1;

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

/** The lists, one below the other. */
export function listBlocks(plan: Plan, summary: (movement: Movement) => SummaryCells): Block[] {
  return MOVED.flatMap((movement): Block[] => {
    const title = titleRow(movement);
    const first = title + 2;
    const formulas = rowFormulas(plan, { movement, first, ...summary(movement) });
    return [
      { kind: 'values', row: title, column: 2, cells: [[TITLES[movement]]] },
      tableLook(MOVER_COLUMNS, { row: title + 1, rows: LISTED }).header,
      tableFill(MOVER_COLUMNS, formulas, { row: first, rows: LISTED }),
      ...sumBlocks(movement, first + LISTED, summary(movement)),
    ];
  });
}

/** The sum of a list's changes, as a positive amount, as formulas of the Movers tab name it. */
export function listedSum(movement: Movement): string {
  const first = titleRow(movement) + 2;
  return `ABS(SUM($${C.change}$${first}:$${C.change}$${first + LISTED - 1}))`;
}

/** The cells of the Ledger's line in a row. */
function lineRange(row: string): string {
  return `"A"&${row}&":${LEDGER.mrr}"&${row}`;
}

/** A cell's formula: the name of a movement that leads to the list of who moved so; empty where there is none. */
export function linkToList(plan: Plan, id: string, name: string): string {
  const movement = MOVED.find((one) => one === id);
  if (!movement || !plan.tabs.includes('Movers')) return '';
  return `=${linkTo('Movers', `"B${titleRow(movement)}"`, `"${name}"`)}`;
}

function titleRow(movement: Movement): number {
  return FIRST_LIST + MOVED.indexOf(movement) * LIST_ROWS;
}

interface List extends SummaryCells {
  readonly movement: Movement;
  readonly first: number;
}

function rowFormulas(
  plan: Plan,
  { movement, first, customers, money }: List,
): Readonly<Record<MoverColumn, string>> {
  const number = `$${C.number}${first}`;
  const change = `$${C.change}${first}`;
  const shown = (formula: string) => `IF(${number}=0;"";${formula})`;
  const of = (id: 'opening' | 'closing' | 'deal' | 'reason') =>
    `INDEX(${movesSpan(plan, id)};${number})`;
  const line = of('deal');
  const ledger = (id: 'deal' | 'recordId') => `INDEX(${ledgerColumn(id)};${line})&""`;
  const onLedger = (formula: string) => shown(`IF(${line}=0;"";IFERROR(${formula};""))`);
  const owner = `INDEX(${dealColumn(plan, 'owner')};INDEX(${ledgerColumn('row')};${line}))`;
  const rank = `(ROW()-${first - 1})`;
  const before = `COUNTIFS(${movesSpan(plan, 'code')};"<${movementCode(movement)}")`;
  return {
    rank: shown(rank),
    customer: shown(`INDEX(${customersSpan('customer')};${number})`),
    from: shown(of('opening')),
    to: shown(of('closing')),
    change: shown(`$${C.to}${first}-$${C.from}${first}`),
    share: shown(`ABS(${change})/${money}`),
    why: shown(of('reason')),
    deal: onLedger(linkTo('Ledger', lineRange(line), ledger('deal'))),
    recordId: onLedger(ledger('recordId')),
    owner: onLedger(`${owner}&""`),
    number: `IF(${rank}>${customers};0;INDEX(${movesSpan(plan, 'byMovement')};${before}+${rank}))`,
  };
}

function sumBlocks(movement: Movement, row: number, { customers, money }: SummaryCells): Block[] {
  const sign = movement === 'contraction' || movement === 'churn' ? '-' : '';
  const others = `${money}-${listedSum(movement)}`;
  const share = (amount: string) => `=IF(${money}>0;(${amount})/${money};"")`;
  return [
    { kind: 'values', row: row + 1, column: 2, cells: [['All']] },
    {
      kind: 'formulas',
      row,
      column: 2,
      cells: [
        [
          `=IF(${customers}>${LISTED};${customers}-${LISTED}&IF(${customers}=${LISTED}+1;" other";" others");"Others")`,
        ],
      ],
    },
    {
      kind: 'formulas',
      row,
      column: 5,
      cells: [
        [`=${sign}(${others})`, share(others)],
        [`=${sign}${money}`, share(money)],
      ],
    },
  ];
}

/** The look of the lists. */
export function listFormats(): Format[] {
  return MOVED.flatMap((movement): Format[] => {
    const title = titleRow(movement);
    const sums = title + 2 + LISTED;
    return [
      { area: area(title, 2), isBold: true, color: QUIET_INK },
      ...tableLook(MOVER_COLUMNS, { row: title + 1, rows: LISTED }).formats,
      { area: area(title + 2, 1, LISTED), color: QUIET_INK },
      { area: area(title + 2, MOVER_COLUMNS.length, LISTED), color: QUIET_INK },
      { area: area(sums, 2), color: QUIET_INK },
      { area: area(sums, 5, 2), number: SIGNED_MONEY },
      { area: area(sums, 6, 2), number: RATIO },
      { area: area(sums + 1, 2, 1, 5), isBold: true },
    ];
  });
}

/** The definitions over the columns of each list. */
export function listNotes(): Note[] {
  return MOVED.flatMap(
    (movement) => tableLook(MOVER_COLUMNS, { row: titleRow(movement) + 1, rows: LISTED }).notes,
  );
}
