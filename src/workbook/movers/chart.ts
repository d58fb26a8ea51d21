import { customersSpan } from '../customers/customers';
import type { Plan } from '../plan';
import type { Chart } from '../sheet/chart';
import { moneyText } from '../sheet/in-words';
import { area, COLORS, headerFormat, INK, MONEY, QUIET_INK } from '../sheet/look';
import { columnLetters, onTab } from '../sheet/references';
import type { Block, Format, Note } from '../sheet/tab';
import { type Phrase, wordsAt } from '../words/cells';
import { MOVED, movementCode, movesSpan } from './columns';
import { LISTED, MOVER_COLUMNS } from './list';

/** What the chart reads stands to the right of the lists. */
const FIRST = MOVER_COLUMNS.length + 2;
const HEADER_ROW = 4;

/** Where it is said what the chart shows, right above it. */
const CHART_TITLE = { row: HEADER_ROW - 1, column: 7 } as const;

/** The last column that the Movers tab uses. */
export const LAST_MOVERS_COLUMN = FIRST + 1 + MOVED.length;

/** The customers with the largest changes of all, one column a movement so that each has its colour. */
export function chartBlocks(plan: Plan): Block[] {
  const row = HEADER_ROW + 1;
  const number = `$${columnLetters(FIRST)}${row}`;
  const of = (id: 'opening' | 'closing' | 'code' | 'size') =>
    `INDEX(${movesSpan(plan, id)};${number})`;
  const listed = `INDEX(${movesSpan(plan, 'bySize')};ROW()-${HEADER_ROW})`;
  const named = `IF(${number}=0;"";INDEX(${customersSpan('customer')};${number}))`;
  const moved = MOVED.map(
    (movement) =>
      `=IF(${number}=0;"";IF(${of('code')}=${movementCode(movement)};${of('closing')}-${of('opening')};""))`,
  );
  const shown = `=IF(${listed}=0;0;IF(INDEX(${movesSpan(plan, 'size')};${listed})>0;${listed};0))`;
  const title = { kind: 'values', row: HEADER_ROW - 1, column: FIRST } as const;
  return [
    { ...title, cells: [['What the chart shows']] },
    { kind: 'formulas', ...CHART_TITLE, cells: [[`=${wordsAt('Movers', 'most')}`]] },
    {
      kind: 'values',
      row: HEADER_ROW,
      column: FIRST,
      cells: [['Customer no.', 'Customer', ...MOVED.map(capitalised)]],
    },
    { kind: 'fill', row, column: FIRST, rows: LISTED, cells: [shown, `=${named}`, ...moved] },
  ];
}

/** Who moved most: the first of those that the chart shows. */
export function mostPhrase(): Phrase {
  const cell = (column: number) => `$${columnLetters(column)}$${HEADER_ROW + 1}`;
  const name = onTab('Movers', cell(FIRST + 1));
  const moved = `${cell(FIRST + 2)}:${cell(LAST_MOVERS_COLUMN)}`;
  return {
    about: 'The largest change',
    number: `SUM(${onTab('Movers', moved)})`,
    words: (change) =>
      `IF(${change}=0;"";${name}&" moved most: "&IF(${change}>0;"+";"-")&${moneyText(`ABS(${change})`)}&". ")`,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The look of what the chart reads. */
export function chartFormats(): Format[] {
  return [
    { area: area(HEADER_ROW - 1, FIRST), isBold: true, color: QUIET_INK },
    { area: area(CHART_TITLE.row, CHART_TITLE.column), isBold: true, color: INK },
    headerFormat(HEADER_ROW, FIRST, MOVED.length + 2),
    { area: area(HEADER_ROW, FIRST + 2, 1, MOVED.length), align: 'right' },
    { area: area(HEADER_ROW + 1, FIRST, LISTED), number: '0', color: QUIET_INK },
    { area: area(HEADER_ROW + 1, FIRST + 2, LISTED, MOVED.length), number: MONEY },
  ];
}

/** What the chart's columns are. */
export function chartNotes(): Note[] {
  const moved = MOVED.map(
    (movement) => `The change, where it is ${movement}; losses stand to the left of zero.`,
  );
  return ['The number of the customer.', 'The company that pays.', ...moved].map((text, index) => ({
    row: HEADER_ROW,
    column: FIRST + index,
    text,
  }));
}

/** The customers who moved most, gains to the right of zero and losses to the left. */
export function moversChart(): Chart {
  return {
    title: 'Gains to the right, losses to the left',
    source: area(HEADER_ROW, FIRST + 1, LISTED + 1, MOVED.length + 1),
    series: MOVED.map((movement) => ({ color: COLORS[movement], type: 'column' })),
    isStacked: true,
    isHorizontal: true,
    valueFormat: MONEY,
    anchor: { row: CHART_TITLE.row + 1, column: CHART_TITLE.column },
    size: { width: 320, height: 460 },
  };
}
