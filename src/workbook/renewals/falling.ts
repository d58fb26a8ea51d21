import { FALLS } from '../../core/kpi/renewals';
import { type LedgerColumn, ledgerSpan } from '../ledger/columns';
import type { Plan } from '../plan';
import { arrayed, arrayRow } from '../sheet/array-columns';
import { area, MONEY, QUIET_INK } from '../sheet/look';
import { span } from '../sheet/references';
import type { Block, Format, Note } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { comingSpan } from './cells';
import type { CustomerColumn } from './columns';

/** How many customers are named. */
export const FALLING_LISTED = 20;

type FallingColumn =
  | 'rank'
  | 'customer'
  | 'paid3'
  | 'paid2'
  | 'paid1'
  | 'paid0'
  | 'deal'
  | 'fall'
  | 'owner'
  | 'number';

const money = (id: FallingColumn, header: string, note: string): Column<FallingColumn> => ({
  id,
  header,
  note,
  width: 96,
  number: MONEY,
});

const COLUMNS: readonly Column<FallingColumn>[] = [
  { id: 'rank', header: 'No.', width: 44, number: '0', note: 'The largest fall comes first.' },
  { id: 'customer', header: 'Customer', width: 220, note: 'The company that pays.' },
  money(
    'paid3',
    'Three periods ago',
    'MRR at its end; of orders, the revenue of that period. Periods are counted back from the as-of month.',
  ),
  money('paid2', 'Two periods ago', 'The same of the period after it.'),
  money('paid1', 'One period ago', 'The same of the period after that.'),
  money(
    'paid0',
    'Now',
    'MRR at the end of the as-of month; of orders, the revenue of the period that ends with it.',
  ),
  {
    id: 'deal',
    header: 'Latest deal',
    width: 270,
    note: 'The last deal of the customer on the Ledger.',
  },
  { ...money('fall', 'Fall', 'Three periods ago less now.'), width: 110 },
  { id: 'owner', header: 'Owner', width: 110, note: 'The owner of the latest deal.' },
  {
    id: 'number',
    header: 'Customer no.',
    width: 70,
    number: '0',
    note: 'The number of the customer on Customers.',
  },
];

const C = tableLetters(COLUMNS);

/** Customers whose MRR, or whose orders, have been falling for three periods running. */
export function fallingBlocks(plan: Plan, title: number): Block[] {
  const what = plan.model === 'invoices or orders' ? 'orders have' : 'MRR has';
  const first = title + 2;
  const text = `Customers whose ${what} been falling for three periods running`;
  return [
    { kind: 'values', row: title, column: 2, cells: [[text]] },
    tableLook(COLUMNS, { row: title + 1, rows: FALLING_LISTED }).header,
    arrayRow(COLUMNS, formulas(plan, first), first),
  ];
}

/** What Due and the last lines on the Ledger say of the customers whose numbers stand in the last column. */
function formulas(plan: Plan, first: number): Readonly<Record<FallingColumn, string>> {
  const number = span(C.number, first, first + FALLING_LISTED - 1);
  const shown = (formula: string) => arrayed(`IF(ISNUMBER(${number});${formula};"")`);
  const nth = (place: string, id: CustomerColumn) =>
    `LOOKUP(${place};SEQUENCE(${plan.customerRows});${comingSpan(plan, id)})`;
  const of = (id: CustomerColumn) => shown(nth(number, id));
  const ledger = (id: LedgerColumn) =>
    shown(`LOOKUP(${number};${ledgerSpan('number')};${ledgerSpan(id)})&""`);
  const rank = `SEQUENCE(${FALLING_LISTED})`;
  const count = `COUNTIFS(${comingSpan(plan, 'fall')};">0")`;
  return {
    rank: shown(rank),
    customer: ledger('customer'),
    paid3: of(`paid${FALLS}`),
    paid2: of('paid2'),
    paid1: of('paid1'),
    paid0: of('paid0'),
    deal: ledger('deal'),
    fall: of('fall'),
    owner: ledger('owner'),
    number: arrayed(`IF(${rank}>${count};"";${nth(rank, 'byFall')})`),
  };
}

/** The look of the list. */
export function fallingFormats(title: number): Format[] {
  return [
    { area: area(title, 2), isBold: true, color: QUIET_INK },
    ...tableLook(COLUMNS, { row: title + 1, rows: FALLING_LISTED }).formats,
    { area: area(title + 2, 1, FALLING_LISTED), color: QUIET_INK },
    { area: area(title + 2, COLUMNS.length, FALLING_LISTED), color: QUIET_INK },
  ];
}

/** What each column is. */
export function fallingNotes(title: number): readonly Note[] {
  return tableLook(COLUMNS, { row: title + 1, rows: FALLING_LISTED }).notes;
}
