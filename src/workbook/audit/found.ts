import { arrayed } from '../sheet/array-columns';
import { area, COUNT_OR_BLANK, headerFormat, MONEY_OR_BLANK, QUIET_INK } from '../sheet/look';
import type { Block, Format } from '../sheet/tab';
import { CHECK_HEADERS, DATA_CHECK_COUNT, DATA_CHECKS_ROW, dataCheckSpan, FOUND } from './columns';

const LETTERS = ['name', 'findings', 'mrr', 'wrong', 'effect', 'todo'] as const;

/** The checks that found something, those with the most money at stake first. */
export function foundBlocks(): Block[] {
  const { row, rows } = FOUND;
  const [findings, mrr] = [dataCheckSpan('findings'), dataCheckSpan('mrr')];
  const count = `COUNTIFS(${findings};">0")`;
  const places = `SEQUENCE(${DATA_CHECK_COUNT})`;
  // Their money is far below a million million, which one that found nothing lacks.
  const ranked = `SORT(${places};${mrr}-IF(${findings}>0;0;1)*10^12;FALSE;${findings};FALSE)`;
  const code = `$A$${row}:$A$${row + rows - 1}`;
  const ranks = `SEQUENCE(${rows})`;
  const numbers = `IF(${ranks}>${count};"";LOOKUP(${ranks};${places};${ranked}))`;
  const named = LETTERS.map(
    (id) => `IF(ISNUMBER(${code});LOOKUP(${code};${places};${dataCheckSpan(id)});"")`,
  );
  return [
    { kind: 'values', row: row - 2, column: 1, cells: [['Checks that found something']] },
    { kind: 'values', row: row - 1, column: 1, cells: [CHECK_HEADERS] },
    {
      kind: 'formulas',
      row,
      column: 1,
      cells: [[numbers, ...named].map((one) => `=${arrayed(one)}`)],
    },
    { kind: 'formulas', row: DATA_CHECKS_ROW - 2, column: 1, cells: [[`=${restText(count)}`]] },
  ];
}

/** How many checks found nothing, over the rows in which every check is folded away. */
function restText(count: string): string {
  const more = `IF(${count}>${FOUND.rows};" "&${count}-${FOUND.rows}&" more found something.";"")`;
  return `"Every check: "&${DATA_CHECK_COUNT}-${count}&" found nothing."&${more}&" Open the rows below to see each"`;
}

/** How they look. */
export function foundFormats(): Format[] {
  const { row, rows } = FOUND;
  return [
    { area: area(row - 2, 1), isBold: true, size: 12 },
    headerFormat(row - 1, 1, CHECK_HEADERS.length),
    { area: area(row - 1, 3, 1, 2), align: 'right' },
    { area: area(row, 1, rows), align: 'left', color: QUIET_INK },
    { area: area(row, 2, rows), wraps: true },
    { area: area(row, 3, rows), number: COUNT_OR_BLANK },
    { area: area(row, 4, rows), number: MONEY_OR_BLANK },
    { area: area(row, 5, rows, 3), color: QUIET_INK, wraps: true, size: 9 },
    { area: area(row, 1, rows, CHECK_HEADERS.length), vertical: 'middle' },
  ];
}
