import { nrrSpan } from '../nrr/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { area, BAD_FILL, BAD_INK, headerFormat, MONEY, QUIET_INK } from '../sheet/look';
import type { Block, Format, Highlight, Note } from '../sheet/tab';
import { AT, type CodedColumn, codedSpan, BRIDGE_LINES as LINES } from './columns';

const HEADERS = [
  ['Change of MRR', 'What changed MRR, by how the deals are coded.'],
  ['As-of month', 'What took effect in that month.'],
  ['12 months', 'The sum of the twelve months up to it.'],
  ['What it is', 'How the line comes about.'],
] as const;

const FIRST = AT.bridge + 1;

/** Coded against measured in the as-of month and in the twelve months up to it. */
export function bridgeBlocks(plan: Plan): Block[] {
  const [month, end] = [nrrSpan(plan, 'month'), fact('asOfEnd')];
  const sum = (id: CodedColumn, months: number) =>
    `=SUMIFS(${codedSpan(plan, id)};${month};">"&EOMONTH(${end};-${months});${month};"<="&${end})`;
  return [
    { kind: 'values', row: AT.bridge, column: 1, cells: [HEADERS.map(([header]) => header)] },
    { kind: 'values', row: FIRST, column: 1, cells: LINES.map(({ header }) => [header]) },
    {
      kind: 'formulas',
      row: FIRST,
      column: 2,
      cells: LINES.map(({ id }) => [sum(id, 1), sum(id, 12)]),
    },
    { kind: 'values', row: FIRST, column: 4, cells: LINES.map(({ note }) => [note]) },
  ];
}

/** What its headers mean. */
export function bridgeNotes(): Note[] {
  return HEADERS.map(([, text], at) => ({ row: AT.bridge, column: at + 1, text }));
}

/** How it looks: what the lines lead to stands out. */
export function bridgeFormats(): Format[] {
  const rows = LINES.length;
  return [
    headerFormat(AT.bridge, 1, 9),
    { area: area(AT.bridge, 2, 1, 2), align: 'right' },
    { area: area(FIRST, 2, rows, 2), number: MONEY },
    { area: area(FIRST, 4, rows), color: QUIET_INK },
    { area: area(FIRST + rows - 3, 1, 3, 3), isBold: true },
  ];
}

/** What nothing explains catches the eye. */
export function bridgeHighlights(): Highlight[] {
  const last = FIRST + LINES.length - 1;
  return [
    {
      area: area(last, 2, 1, 2),
      formula: `=ABS(B$${last})>=1/200`,
      color: BAD_INK,
      background: BAD_FILL,
    },
  ];
}
