import { SCORES_SHOWN, scoresSpan } from '../audit/scores';
import { area, MONTH, QUIET_INK, RATIO } from '../sheet/look';
import { columnLetters } from '../sheet/references';
import type { Block, Format } from '../sheet/tab';
import { REPAIRS_COLUMNS } from './columns';

/** Rows of what the chart shows: its header, then the imports. They stand above the lines, so that no sorting moves them. */
export const CHART_ROWS = SCORES_SHOWN + 1;

/** The column of its months; that of the accuracy is beside it. */
export const CHART_COLUMN = REPAIRS_COLUMNS.length + 1;

/** The accuracy as it was after each of the last reports of deals, in their order; one without has no place. */
export function chartBlocks(): Block[] {
  const score = scoresSpan('accuracy');
  const count = `COUNTIFS(${score};">=0")`;
  const shown = (span: string) =>
    `=IF(ROW()>${count}+1;"";INDEX(FILTER(${span};ISNUMBER(${score}));${count}+2-ROW()))`;
  return [
    { kind: 'values', row: 1, column: CHART_COLUMN, cells: [['As-of month', 'Accuracy']] },
    {
      kind: 'fill',
      ...{ row: 2, column: CHART_COLUMN, rows: SCORES_SHOWN },
      cells: [shown(scoresSpan('asOf')), shown(score)],
    },
  ];
}

/** What the chart shows, in words: how accuracy moved with the last of them. */
export function accuracySentence(): string {
  const letters = columnLetters(CHART_COLUMN + 1);
  const shown = `${letters}2:${letters}${CHART_ROWS}`;
  const count = `COUNTIFS(${shown};">=0")`;
  const [now, before] = [`INDEX(${shown};${count})`, `INDEX(${shown};${count}-1)`];
  const moved = `IF(${now}>${before};"higher than";IF(${now}<${before};"lower than";"as it was"))`;
  return `IF(${count}<2;"";"Accuracy is "&${moved}&" before.")`;
}

/** How they look. */
export function chartFormats(): Format[] {
  return [
    { area: area(1, CHART_COLUMN, CHART_ROWS, 2), color: QUIET_INK, size: 9, align: 'left' },
    { area: area(2, CHART_COLUMN, SCORES_SHOWN), number: MONTH },
    { area: area(2, CHART_COLUMN + 1, SCORES_SHOWN), number: RATIO },
  ];
}
