import { IN, importSpan, keptScore } from '../data/import-columns';
import { area, COUNT, headerFormat, MONTH, RATIO } from '../sheet/look';
import type { Block, Format } from '../sheet/tab';

const SHOWN = 6;
const HEADERS = ['Report', 'As-of month', 'By records', 'By MRR', 'Findings'];

/** Rows that the scores take, from their title to the last. */
export const SCORES_ROWS = SHOWN + 2;

/** Accuracy as it was after each of the last reports of deals, latest first; `row` is that of the title. */
export function scoresOverTime(row: number): Block[] {
  const first = row + 2;
  const isIn = `(${importSpan('status')}="${IN}")*ISNUMBER(${importSpan('asOf')})`;
  const numbers = `IFERROR(${isIn}*${importSpan('number')};0)`;
  const number = `SUMPRODUCT(LARGE(${numbers};ROW()-${first - 1}))`;
  const shown = (span: string) =>
    `=IFERROR(INDEX(${span};MATCH(${number};${importSpan('number')};0));"")`;
  return [
    {
      kind: 'values',
      row,
      column: 1,
      cells: [['Accuracy over time, as it was after each import']],
    },
    { kind: 'values', row: row + 1, column: 2, cells: [HEADERS] },
    {
      kind: 'fill',
      row: first,
      column: 2,
      rows: SHOWN,
      cells: [
        shown(importSpan('file')),
        shown(importSpan('asOf')),
        shown(keptScore('accuracy')),
        shown(keptScore('accuracyByMrr')),
        shown(keptScore('findings')),
      ],
    },
  ];
}

/** How the scores look. */
export function scoresFormats(row: number): Format[] {
  const first = row + 2;
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(row + 1, 2, HEADERS.length),
    { area: area(first, 2, SHOWN), wraps: true },
    { area: area(first, 2, SHOWN, HEADERS.length), vertical: 'middle' },
    { area: area(first, 3, SHOWN), number: MONTH, align: 'left' },
    { area: area(first, 4, SHOWN, 2), number: RATIO, align: 'left' },
    { area: area(first, 6, SHOWN), number: COUNT, align: 'left' },
  ];
}
