import type { Movement } from '../../core/retention/movements';
import { NO_REASON } from '../../core/retention/movers';
import { customersSpan } from '../customers/customers';
import { commentColumn } from '../data/comments';
import { DRAWN_HEADER, NAMED_AT } from '../drawn/places';
import { movementCode, movesSpan } from '../movers/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { area, GAIN_INK, headerFormat, LOSS_INK, MONEY, SIGNED_MONEY } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Area, Block, Format, Note } from '../sheet/tab';
import type { Column } from '../sheet/table';
import { commentFormula } from './comment';
import { LARGEST, LISTED, PAGE, PAGE_COLUMNS, RIGHT } from './places';

/** Where each part of a line stands; all but the change take two columns. */
const AT = {
  change: RIGHT,
  customer: LISTED.customer,
  why: RIGHT + 3,
  comment: LISTED.comment,
} as const;

interface Side {
  readonly title: string;
  readonly note: string;
  readonly row: number;
  readonly isLoss: boolean;
  readonly ink: string;
}

const SIDES: readonly Side[] = [
  {
    title: 'Largest losses',
    note: 'Customers who left or pay less, those with the largest change first.',
    row: PAGE.table,
    isLoss: true,
    ink: LOSS_INK,
  },
  {
    title: 'Largest gains',
    note: 'Customers who are new, came back or pay more, those with the largest change first.',
    row: PAGE.table + LARGEST + 1,
    isLoss: false,
    ink: GAIN_INK,
  },
];

/** The five customers who lost most MRR in the period and the five who gained most, each with the reason. */
export function largestBlocks(plan: Plan): Block[] {
  return SIDES.flatMap(({ title, row, isLoss }): Block[] => [
    {
      kind: 'values',
      row,
      column: AT.change,
      cells: [['Change', title, '', 'Why', '', LISTED.header, '']],
    },
    {
      kind: 'fill',
      row: row + 1,
      column: AT.change,
      rows: LARGEST,
      cells: lineFormulas(plan, isLoss).map((formula) => (formula === '' ? '' : `=${formula}`)),
    },
  ]);
}

/** The formulas of the line below a header. */
function lineFormulas(plan: Plan, isLoss: boolean): readonly string[] {
  const [number = '', change = ''] = (['number', 'change'] as const).map((id) => drawn(id, isLoss));
  const of = (id: 'code' | 'reason') => `INDEX(${movesSpan(plan, id)};${number})`;
  const named = (formula: string) => `IF(${change}${isLoss ? '<' : '>'}0;${formula};"")`;
  const is = (movement: Movement) => `${of('code')}=${movementCode(movement)}`;
  const why = `IF(${of('reason')}="${NO_REASON}";"";": "&${of('reason')})`;
  const lost = `IF(${is('churn')};"Left";"Pays less")&${why}`;
  const came = `IF(${is('new')};"New";IF(${is('reactivation')};"Came back";"Pays more"))`;
  return [
    named(change),
    named(`INDEX(${customersSpan('customer')};${number})`),
    '',
    named(isLoss ? lost : came),
    '',
    commentFormula(isLoss ? 0 : LARGEST),
  ];
}

type NamedColumn = 'number' | 'change' | 'comment' | 'paid';

/** Whom the lists name: the losses, then the gains. */
export const NAMED_COLUMNS: readonly Column<NamedColumn>[] = [
  {
    id: 'number',
    header: 'Customer no.',
    width: 80,
    number: '0',
    note: 'Of the five largest losses, then of the five largest gains. 0: there is none.',
  },
  {
    id: 'change',
    header: 'Change',
    width: 80,
    number: MONEY,
    note: 'MRR at the end of the period less MRR at its opening.',
  },
  {
    id: 'comment',
    header: 'Comment in row',
    width: 80,
    number: '0',
    note: 'The row of Comments that speaks of the customer in the period. 0: none does.',
  },
  {
    id: 'paid',
    header: 'Largest MRR',
    width: 80,
    number: MONEY,
    note: 'Closing MRR of the ten customers who pay most.',
  },
];

/** How many customers both lists name. */
export const NAMED = 2 * LARGEST;

/** A cell of the first line of a list, to be copied down with it. */
function drawn(id: NamedColumn, isLoss: boolean): string {
  const letter = columnLetters(NAMED_AT + NAMED_COLUMNS.findIndex((one) => one.id === id));
  return onTab('Drawn', `$${letter}${DRAWN_HEADER + 1 + (isLoss ? 0 : LARGEST)}`);
}

/** What so many of those who pay most pay together. */
export function paidByLargest(count: number): string {
  const letter = columnLetters(NAMED_AT + NAMED_COLUMNS.findIndex(({ id }) => id === 'paid'));
  return `SUM(${onTab('Drawn', span(letter, DRAWN_HEADER + 1, DRAWN_HEADER + count))})`;
}

/** The numbers of those customers, from both ends of the order of changes. */
export function namedBlocks(plan: Plan): Block[] {
  const row = DRAWN_HEADER + 1;
  const order = movesSpan(plan, 'byChange');
  const number = `$${columnLetters(NAMED_AT)}${row}`;
  const of = (id: 'opening' | 'closing') => `INDEX(${movesSpan(plan, id)};${number})`;
  const change = `=IF(${number}=0;0;${of('closing')}-${of('opening')})`;
  const paid = `=IFERROR(LARGE(${customersSpan('now')};ROW()-${DRAWN_HEADER});0)`;
  const side = (first: number, place: string): Block => ({
    kind: 'fill',
    row: first,
    column: NAMED_AT,
    rows: LARGEST,
    // A small workbook has rows for fewer customers.
    cells: [`=IF(ROW()-${first - 1}>${plan.customerRows};0;INDEX(${order};${place}))`],
  });
  return [
    side(row, `ROW()-${row - 1}`),
    side(row + LARGEST, `${plan.customerRows + row + LARGEST}-ROW()`),
    {
      kind: 'fill',
      row,
      column: NAMED_AT + 1,
      rows: NAMED,
      cells: [change, `=${commentRow(number)}`, paid],
    },
  ];
}

/** The last row of Comments about a customer in the period; 0 where there is none. */
function commentRow(number: string): string {
  const [month, customer] = (['month', 'customer'] as const).map(commentColumn);
  const opened = `EOMONTH(${fact('periodStart')};-1)`;
  const isOf = `(${customer}=INDEX(${customersSpan('customer')};${number}))`;
  const isNow = `(${month}>${opened})*(${month}<=${fact('asOfEnd')})`;
  return `IF(${number}=0;0;SUMPRODUCT(MAX(${isNow}*${isOf}*ROW(${month}))))`;
}

/** Names, reasons and comments take two columns each. */
export function largestMerges(): readonly Area[] {
  const rows = 2 * (LARGEST + 1);
  return [AT.customer, AT.why, AT.comment].map((column) => area(PAGE.table, column, rows, 2));
}

/** The look of both lists. */
export function largestFormats(): Format[] {
  return SIDES.flatMap(({ row, ink }): Format[] => [
    headerFormat(row, RIGHT, PAGE_COLUMNS - RIGHT + 1),
    { area: area(row, AT.change), align: 'right' },
    { area: area(row + 1, AT.change, LARGEST), number: SIGNED_MONEY, color: ink },
  ]);
}

/** What each list is. */
export function largestNotes(): Note[] {
  return SIDES.flatMap(({ row, note }) => [
    { row, column: AT.change, text: 'MRR at the end of the period less MRR at its opening.' },
    { row, column: AT.customer, text: note },
    {
      row,
      column: AT.comment,
      text: 'Type a comment beside a customer: Comments keeps it for that customer and month.',
    },
    { row, column: AT.why, text: 'Of a loss what the deals say; Movers names the deal.' },
  ]);
}
