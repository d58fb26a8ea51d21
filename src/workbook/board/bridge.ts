import { linkLooks, linkToList } from '../movers/list';
import type { NrrColumn } from '../nrr/columns';
import { BRIDGE } from '../nrr/places';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { area, COUNT, headerFormat, MONEY, RATIO } from '../sheet/look';
import type { Area, Block, Format, Note } from '../sheet/tab';
import { HALF, PAGE } from './places';
import { type SpanId, spanAt } from './spans';

/** Losses stand in brackets, as they do in accounts; each is kept as a positive number. */
const LOSS = '(#,##0);#,##0;0';

interface Line {
  readonly id: NrrColumn;
  readonly label: string;
  readonly note: string;
  readonly number: string;
}

const LINES: readonly Line[] = [
  {
    id: 'opening',
    label: 'Opening',
    number: MONEY,
    note: 'What customers paid before the first month.',
  },
  { id: 'new', label: 'New', number: MONEY, note: 'Of customers who pay for the first time.' },
  {
    id: 'reactivation',
    label: 'Reactivation',
    number: MONEY,
    note: 'Of customers who paid once, not at the opening, and pay again.',
  },
  {
    id: 'expansion',
    label: 'Expansion',
    number: MONEY,
    note: 'What customers pay more than at the opening.',
  },
  {
    id: 'contraction',
    label: 'Contraction',
    number: LOSS,
    note: 'What customers who stay pay less.',
  },
  { id: 'churn', label: 'Churn', number: LOSS, note: 'What customers who left had paid.' },
  {
    id: 'closing',
    label: 'Closing',
    number: MONEY,
    note: 'What customers pay at the end of the last month.',
  },
  {
    id: 'nrr',
    label: 'NRR',
    number: RATIO,
    note: '(opening + expansion - contraction - churn) / opening.',
  },
  {
    id: 'grr',
    label: 'GRR',
    number: RATIO,
    note: '(opening - contraction - churn) / opening.',
  },
  {
    id: 'closingCustomers',
    label: 'Customers',
    number: COUNT,
    note: 'Customers who pay at the end of the last month.',
  },
  {
    id: 'logoChurn',
    label: 'Logo churn',
    number: RATIO,
    note: 'Customers lost / customers at the opening.',
  },
];

const SPANS: readonly (readonly [SpanId, header: string, note: string])[] = [
  ['month', 'Month', 'The as-of month.'],
  ['quarter', 'QTD', 'From the first month of the quarter to the as-of month.'],
  ['wholeQuarter', 'Last quarter', 'The last quarter that is over.'],
  ['year', '12 months', 'The twelve months that end with the as-of month.'],
];

const FIRST = PAGE.table + 1;

/** How many rows the bridge has below its header. */
export const BRIDGE_ROWS = LINES.length;

const MONEY_LINES: readonly NrrColumn[] = BRIDGE;

/** From opening to closing over four stretches of months, side by side. */
export function bridgeBlocks(plan: Plan): Block[] {
  return [
    { kind: 'formulas', row: PAGE.table, column: 1, cells: [[`=${setting('moneyAs')}`]] },
    {
      kind: 'values',
      row: PAGE.table,
      column: 2,
      cells: [SPANS.map(([, header]) => header)],
    },
    { kind: 'values', row: FIRST, column: 1, cells: LINES.map(({ label }) => [label]) },
    {
      kind: 'formulas',
      row: FIRST,
      column: 1,
      cells: LINES.map(({ id, label }) => [linkToList(plan, id, label)]),
    },
    {
      kind: 'formulas',
      row: FIRST,
      column: 2,
      cells: LINES.map(({ id }) => SPANS.map(([of]) => `=${spanAt(plan, of, id)}`)),
    },
  ];
}

/** The look of the bridge. */
export function bridgeFormats(plan: Plan): Format[] {
  const ends = [0, MONEY_LINES.length - 1].map((place) => FIRST + place);
  return [
    headerFormat(PAGE.table, 1, 1 + SPANS.length),
    { area: area(PAGE.table, 2, 1, SPANS.length), align: 'right' },
    ...LINES.map(({ number }, place) => ({
      area: area(FIRST + place, 2, 1, SPANS.length),
      number,
    })),
    ...ends.map((row) => ({ area: area(row, 1, 1, 1 + SPANS.length), isBold: true })),
    ...linkLooks(
      plan,
      LINES.map(({ id }) => id),
      (place) => area(FIRST + place, 1),
    ),
  ];
}

/** What each line and each stretch of months is. */
export function bridgeNotes(): Note[] {
  return [
    ...SPANS.map(([, , text], place) => ({ row: PAGE.table, column: 2 + place, text })),
    ...LINES.map(({ note }, place) => ({ row: FIRST + place, column: 1, text: note })),
  ];
}

/** Cells in which the bridge's titles stand over several columns. */
export function bridgeMerges(): readonly Area[] {
  return [area(PAGE.chartTitle, 1, 1, HALF), area(PAGE.chartTitle, HALF + 1, 1, HALF)];
}
