import { CATEGORY_COLUMNS, codedSpan } from '../nrr/categories';
import { nrrSpan } from '../nrr/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { area, BAD_FILL, BAD_INK, headerFormat, MONEY, QUIET_INK } from '../sheet/look';
import type { Block, Format, Highlight } from '../sheet/tab';

/** What the revenue categories say, and what makes it equal what was measured, from one line to the next. */
const LINES = CATEGORY_COLUMNS.filter(
  ({ id }) => id !== 'month' && id !== 'renewal' && id !== 'one-time',
);

const HEADERS = ['Change of MRR', 'As-of month', '12 months', 'What it is'];

/** Rows that coded against measured takes, from its title to its last line. */
export const CODED_ROWS = LINES.length + 2;

/** Coded against measured in the as-of month and in the twelve months up to it; `row` is that of the title. */
export function codedBlocks(plan: Plan, row: number): Block[] {
  const first = row + 2;
  const [month, end] = [nrrSpan(plan, 'month'), fact('asOfEnd')];
  const sum = (id: (typeof LINES)[number]['id'], months: number) =>
    `=SUMIFS(${codedSpan(plan, id)};${month};">"&EOMONTH(${end};-${months});${month};"<="&${end})`;
  return [
    {
      kind: 'values',
      row,
      column: 1,
      cells: [['Coded against measured: what the deal types say, and what they leave out']],
    },
    { kind: 'values', row: row + 1, column: 2, cells: [HEADERS] },
    { kind: 'values', row: first, column: 2, cells: LINES.map(({ header }) => [header]) },
    {
      kind: 'formulas',
      row: first,
      column: 3,
      cells: LINES.map(({ id }) => [sum(id, 1), sum(id, 12)]),
    },
    { kind: 'values', row: first, column: 5, cells: LINES.map(({ note }) => [note]) },
  ];
}

/** How coded against measured looks. */
export function codedFormats(row: number): Format[] {
  const [first, rows] = [row + 2, LINES.length];
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(row + 1, 2, 4),
    { area: area(row + 1, 3, 1, 2), align: 'right' },
    { area: area(first, 3, rows, 2), number: MONEY },
    { area: area(first, 5, rows), color: QUIET_INK },
    { area: area(first + rows - 3, 2, 3, 3), isBold: true },
  ];
}

/** What nothing explains catches the eye. */
export function codedHighlights(row: number): Highlight[] {
  const last = row + 1 + LINES.length;
  return [
    {
      area: area(last, 3, 1, 2),
      formula: `=ABS(C$${last})>1/200`,
      color: BAD_INK,
      background: BAD_FILL,
    },
  ];
}
