import { DRAWN_HEADER } from '../drawn/places';
import type { NrrColumn } from '../nrr/columns';
import type { Plan } from '../plan';
import { arraysOf } from '../sheet/array-columns';
import type { Chart } from '../sheet/chart';
import { area, COLORS, MONEY } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Block } from '../sheet/tab';
import type { Column } from '../sheet/table';
import { numberAt } from '../words/cells';
import { CHART_ROW_HEIGHT, CHART_ROWS, COLUMN_WIDTH, HALF, PAGE } from './places';
import { spanAt } from './spans';

/** A bar of the waterfall: where it stands, and its colour. */
interface Bar {
  readonly id: NrrColumn;
  readonly label: string;
  readonly color: string;
}

const BARS: readonly Bar[] = [
  { id: 'opening', label: 'Opening', color: COLORS.nrr },
  { id: 'new', label: 'New', color: COLORS.new },
  { id: 'reactivation', label: 'Returned', color: COLORS.reactivation },
  { id: 'expansion', label: 'Expanded', color: COLORS.expansion },
  { id: 'contraction', label: 'Reduced', color: COLORS.contraction },
  { id: 'churn', label: 'Churned', color: COLORS.churn },
  { id: 'closing', label: 'Closing', color: COLORS.nrr },
];

/** Colours in the order of their bars, each once. */
const HUES = [...new Set(BARS.map(({ color }) => color))];

type BarColumn =
  | 'label'
  | 'base'
  | `above${number}`
  | `below${number}`
  | 'from'
  | 'to'
  | 'size'
  | 'hue';

/** An axis takes the format of what is drawn: where the bars do not begin at zero, it would say what is not so. */
const UNSEEN = ';;;';

/** What the chart draws comes first: labels, what the bars stand on, and of each colour what is above and below zero. */
const COLUMNS: readonly Column<BarColumn>[] = [
  { id: 'label', header: 'Bridge', width: 80, note: 'A bar of the chart.' },
  {
    id: 'base',
    header: 'Stands on',
    width: 80,
    number: UNSEEN,
    note: 'Drawn in white: where the bar begins.',
  },
  ...HUES.flatMap((_, hue) => [
    {
      id: `above${hue}` as const,
      header: `Above zero ${hue + 1}`,
      width: 80,
      number: UNSEEN,
      note: 'What the bar covers above zero, in the column of its colour.',
    },
    {
      id: `below${hue}` as const,
      header: `Below zero ${hue + 1}`,
      width: 80,
      number: UNSEEN,
      note: 'The same below zero.',
    },
  ]),
  { id: 'from', header: 'From', width: 80, number: MONEY, note: 'Where the bar begins.' },
  { id: 'to', header: 'To', width: 80, note: 'Where it ends, and the next one begins.' },
  { id: 'hue', header: 'Colour', width: 80, note: 'The number of its colour.' },
];

const DATA_FIRST = DRAWN_HEADER + 1;
const DATA_LAST = DATA_FIRST + BARS.length - 1;
const DRAWN = 2 + 2 * HUES.length;

const letterOf = (id: BarColumn) =>
  columnLetters(1 + COLUMNS.findIndex((column) => column.id === id));
const spanOf = (id: BarColumn) => span(letterOf(id), DATA_FIRST, DATA_LAST);

/** The first column behind the data of this chart. */
export const AFTER_BRIDGE = COLUMNS.length + 2;

/** Where each bar begins and ends, and the pieces that are stacked to draw it, one formula a column. */
export function waterfallBlocks(plan: Plan): Block[] {
  const [from, to, hue] = [spanOf('from'), spanOf('to'), spanOf('hue')];
  const high = `IF(${from}>${to};${from};${to})`;
  const low = `IF(${from}>${to};${to};${from})`;
  const above = (edge: string) => `IF(${edge}>0;${edge};0)`;
  const below = (edge: string) => `IF(${edge}<0;${edge};0)`;
  const pieces = HUES.flatMap((_, one) => [
    [`above${one}`, `IF(${hue}=${one + 1};${above(high)}-${above(low)};0)`],
    [`below${one}`, `IF(${hue}=${one + 1};${below(low)}-${below(high)};0)`],
  ]);
  const base = `${above(low)}+${below(high)}-${FLOOR}`;
  return [
    { kind: 'values', row: DATA_FIRST, column: 1, cells: BARS.map(({ label }) => [label]) },
    arraysOf<BarColumn>(
      COLUMNS.slice(1, DRAWN),
      { base, ...Object.fromEntries(pieces) },
      { row: DATA_FIRST, column: 2 },
    ),
    { kind: 'formulas', row: DATA_FIRST, column: DRAWN + 1, cells: endsOf(plan) },
    {
      kind: 'values',
      row: DATA_FIRST,
      column: DRAWN + 3,
      cells: BARS.map(({ color }) => [HUES.indexOf(color) + 1]),
    },
  ];
}

const FLOOR = numberAt('Board', 'floor');

const cellOf = (id: BarColumn, place: number) => `$${letterOf(id)}$${DATA_FIRST + place}`;

/** Where each bar begins and ends: opening and closing are whole, and every other begins where the one before it ended. */
function endsOf(plan: Plan): readonly (readonly string[])[] {
  const isThere = `ISNUMBER(${spanAt(plan, 'period', 'opening')})`;
  return BARS.map(({ id }, place) => {
    const money = `IF(${isThere};${spanAt(plan, 'period', id)};0)`;
    const isWhole = id === 'opening' || id === 'closing';
    const sign = id === 'contraction' || id === 'churn' ? '-' : '+';
    const before = cellOf('to', place - 1);
    return isWhole ? [`=${FLOOR}`, `=${money}`] : [`=${before}`, `=${before}${sign}${money}`];
  });
}

/**
 * Where the bars begin: at zero, or, where what moved would be too small beside the whole to be seen, as far below the lowest
 * point as the highest is above it. The title says so.
 */
export function floorFormula(plan: Plan): string {
  const cell = (id: NrrColumn) => spanAt(plan, 'period', id);
  const gained = (['new', 'reactivation', 'expansion'] as const).map(cell).join('+');
  const [opening, closing] = [cell('opening'), cell('closing')];
  const [low, high] = [`MIN(${opening};${closing})`, `(${opening}+${gained})`];
  const begins = `(2*${low}-${high})`;
  const unit = `10^(LEN(INT(${low}))-2)`;
  const rounded = `INT(${begins}/${unit})*${unit}`;
  return `IF(ISNUMBER(${opening});IF(${begins}*2>${low};IF(${high}>${low};${rounded};0);0);0)`;
}

/** What the bridge's steps come to less the closing it leads to; it must be 0. */
export function bridgeDifference(): string {
  const to = (bar: number) => onTab('Drawn', cellOf('to', bar));
  return [BARS.length - 2, BARS.length - 1].map(to).join('-');
}

const WHITE = '#FFFFFF';

/** The bridge from opening to closing: each bar stands where the one before it ended. */
export function waterfallChart(): Chart {
  const column = (color: string) => ({ color, type: 'column' as const });
  return {
    title: '',
    source: area(DRAWN_HEADER, 1, BARS.length + 1, DRAWN),
    sourceTab: 'Drawn',
    series: [column(WHITE), ...HUES.flatMap((color) => [column(color), column(color)])],
    isStacked: true,
    hasLegend: false,
    hasValues: false,
    valueFormat: MONEY,
    anchor: { row: PAGE.chart, column: 1 },
    size: { width: HALF * COLUMN_WIDTH - 4, height: CHART_ROWS * CHART_ROW_HEIGHT },
  };
}

/** The columns of what the chart draws. */
export const WATERFALL_COLUMNS: readonly Column<string>[] = COLUMNS;

/** How many bars there are. */
export const BAR_COUNT = BARS.length;
