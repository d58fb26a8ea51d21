import { DRAWN_HEADER, NRR_DRAWN_AT } from '../drawn/places';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { arrayed, LEAST_FILLED } from '../sheet/array-columns';
import type { Chart } from '../sheet/chart';
import { area, COLORS, headerFormat, MONEY, RATIO, SHORT_MONTH, WHOLE_RATIO } from '../sheet/look';
import { columnLetters, span } from '../sheet/references';
import type { Block, Format } from '../sheet/tab';
import type { NrrColumn } from './columns';
import { CHART_ROW } from './headline';
import { FIRST_COLUMN } from './headline-places';
import { atLines, latestLines, ofLines, SHOWN_MONTHS } from './window';

/** The charts read a window of the last months, on a hidden tab, so that they move on with the as-of month. */
const FIRST = NRR_DRAWN_AT;
const MOST_MONTHS = 24;
const HEADROOM = 12;

interface Moved {
  readonly header: string;
  readonly id: NrrColumn;
  /** Losses stand below zero. */
  readonly isLoss?: boolean;
}

const COLUMNS: readonly Moved[] = [
  { header: 'New', id: 'new' },
  { header: 'Reactivation', id: 'reactivation' },
  { header: 'Expansion', id: 'expansion' },
  { header: 'Contraction', id: 'contraction', isLoss: true },
  { header: 'Churn', id: 'churn', isLoss: true },
];

/** Each chart has labels and series of its own, side by side. */
const MOVES = FIRST + 2;
const RATES = MOVES + COLUMNS.length + 1;

/** The line of each month in the monthly table, from which the rest is looked up; no chart draws it. */
const LINES = RATES + 4;

/** The last column of the window. */
export const LAST_OF_NRR = LINES;

/** How many months the charts show. */
function shownMonths(plan: Plan): number {
  return Math.max(LEAST_FILLED, Math.min(MOST_MONTHS, plan.months - HEADROOM));
}

/** The window, one formula a column. */
export function nrrDrawnBlocks(plan: Plan): Block[] {
  const rows = shownMonths(plan);
  const row = DRAWN_HEADER + 1;
  const lines = span(columnLetters(LINES), row, row + rows - 1);
  const pick = (id: NrrColumn) => atLines(plan, lines, id);
  const isOrders = plan.model === 'invoices or orders';
  const isEnough = `${SHOWN_MONTHS}>${isOrders ? 23 : 12}`;
  const rate = (monthly: NrrColumn, yearly: NrrColumn) =>
    `IF(${lines}<1;"";IF(${isEnough};${ofLines(plan, lines, yearly)};${ofLines(plan, lines, monthly)}))`;
  const target = setting('nrrTarget');
  const lost = (id: NrrColumn) => `IF(${lines}<1;"";0-${ofLines(plan, lines, id)})`;
  const columns = [
    pick('month'),
    pick('closing'),
    pick('month'),
    ...COLUMNS.map(({ id, isLoss }) => (isLoss ? lost(id) : pick(id))),
    pick('month'),
    rate('nrr', isOrders ? 'nrr12sum' : 'nrr12'),
    rate('grr', isOrders ? 'grr12sum' : 'grr12'),
    `IF(ISNUMBER(${lines});IF(${isEnough};${target};${target}^(1/12));"")`,
    latestLines(rows),
  ];
  const moved = COLUMNS.map(({ header }) => header);
  const length = isOrders ? 'year on year' : '12 months';
  const over = (name: string) => `=IF(${isEnough};"${name}, ${length}";"${name}, month")`;
  const headers = ['Month', 'Closing MRR', 'Month', ...moved, 'Month'];
  return [
    { kind: 'values', row: DRAWN_HEADER, column: FIRST, cells: [headers] },
    { kind: 'values', row: DRAWN_HEADER, column: LINES, cells: [['Line']] },
    {
      kind: 'formulas',
      row: DRAWN_HEADER,
      column: RATES + 1,
      cells: [[over('NRR'), over('GRR'), over('Target')]],
    },
    {
      kind: 'formulas',
      row,
      column: FIRST,
      cells: [columns.map((formula) => `=${arrayed(formula)}`)],
    },
  ];
}

/** The look of the window. */
export function nrrDrawnFormats(plan: Plan): Format[] {
  const rows = shownMonths(plan);
  const row = DRAWN_HEADER + 1;
  const months = [FIRST, MOVES, RATES];
  return [
    { ...headerFormat(DRAWN_HEADER, FIRST, LAST_OF_NRR - FIRST + 1), align: 'right' },
    ...months.map((column) => ({ area: area(row, column, rows), number: SHORT_MONTH })),
    { area: area(row, FIRST + 1, rows), number: MONEY },
    { area: area(row, MOVES + 1, rows, COLUMNS.length), number: MONEY },
    { area: area(row, RATES + 1, rows, 3), number: RATIO },
    { area: area(row, LINES, rows), number: '0' },
  ];
}

/** Three beside each other end where a screen of 1,280 pixels meets the sidebar. */
const SIZE = { width: 302, height: 230 };
const GAP = 6;

/** Closing MRR as bars, movements stacked above and below zero, NRR and GRR as lines with the target, side by side. */
export function nrrCharts(plan: Plan, widths: readonly number[]): Chart[] {
  const rows = shownMonths(plan) + 1;
  const row = DRAWN_HEADER;
  const inSight = widths.map((width, index) => (index + 1 < FIRST_COLUMN ? 0 : width));
  const column = (id: keyof typeof COLORS) => ({ color: COLORS[id], type: 'column' as const });
  const line = (id: keyof typeof COLORS) => ({ color: COLORS[id], type: 'line' as const });
  const place = (index: number) => ({
    sourceTab: 'Drawn' as const,
    anchor: { row: CHART_ROW, ...columnAt(index * (SIZE.width + GAP), inSight) },
    size: SIZE,
  });
  return [
    {
      title: 'Recurring revenue by month',
      source: area(row, FIRST, rows, 2),
      series: [column('nrr')],
      isStacked: false,
      valueFormat: MONEY,
      ...place(0),
    },
    {
      title: 'Movements by month',
      source: area(row, MOVES, rows, COLUMNS.length + 1),
      series: (['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const).map(column),
      isStacked: true,
      valueFormat: MONEY,
      ...place(1),
    },
    {
      title: 'NRR, GRR and the NRR target',
      source: area(row, RATES, rows, 4),
      series: [line('nrr'), line('grr'), { ...line('target'), isDashed: true }],
      isStacked: false,
      valueFormat: WHOLE_RATIO,
      ...place(2),
    },
  ];
}

/** The column that a point so many pixels from the left lies in, and how far inside. */
function columnAt(left: number, widths: readonly number[]): { column: number; offset: number } {
  let [column, offset] = [1, left];
  for (const width of widths) {
    if (offset < width) break;
    offset -= width;
    column += 1;
  }
  return { column, offset };
}
