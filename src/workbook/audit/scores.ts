import { importSpan, isInUse, keptScore } from '../data/import-columns';
import { area, COUNT, headerFormat, MONTH, RATIO } from '../sheet/look';
import { onTab, span } from '../sheet/references';
import type { Block, Format } from '../sheet/tab';
import { OPEN_ROW } from './columns';

/** How many of the last reports are listed, and the row of the title. */
export const SCORES_SHOWN = 6;
export const SCORES_ROW = OPEN_ROW + 2;

const HEADERS = ['Report', 'As-of month', 'By records', 'By MRR', 'Findings'];

/** Rows that the scores take, from their title to the last. */
export const SCORES_ROWS = SCORES_SHOWN + 2;

/** Accuracy as it was after each of the last reports of deals, latest first; `row` is that of the title. */
export function scoresOverTime(row: number): Block[] {
  const first = row + 2;
  const isIn = `${isInUse(importSpan('status'))}*ISNUMBER(${importSpan('asOf')})`;
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
      rows: SCORES_SHOWN,
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

/** The as-of months of these reports, latest first, or accuracy by records after each, as other tabs name them. */
export function scoresSpan(id: 'asOf' | 'accuracy'): string {
  const first = SCORES_ROW + 2;
  return onTab('Audit', span(id === 'asOf' ? 'C' : 'D', first, first + SCORES_SHOWN - 1));
}

/** How the scores look. */
export function scoresFormats(row: number): Format[] {
  const first = row + 2;
  return [
    { area: area(row, 1), isBold: true, size: 12 },
    headerFormat(row + 1, 2, HEADERS.length),
    { area: area(first, 2, SCORES_SHOWN), wraps: true },
    { area: area(first, 2, SCORES_SHOWN, HEADERS.length), vertical: 'middle' },
    { area: area(first, 3, SCORES_SHOWN), number: MONTH, align: 'left' },
    { area: area(first, 4, SCORES_SHOWN, 2), number: RATIO, align: 'left' },
    { area: area(first, 6, SCORES_SHOWN), number: COUNT, align: 'left' },
  ];
}
