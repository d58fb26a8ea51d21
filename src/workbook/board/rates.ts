import { DRAWN_HEADER } from '../drawn/places';
import type { NrrColumn } from '../nrr/columns';
import { atLines, latestLines } from '../nrr/window';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { arraysOf } from '../sheet/array-columns';
import type { Chart } from '../sheet/chart';
import { MONTH_NAMES } from '../sheet/in-words';
import { area, COLORS, MONTH, RATIO, WHOLE_RATIO } from '../sheet/look';
import { columnLetters, span } from '../sheet/references';
import type { Block } from '../sheet/tab';
import type { Column } from '../sheet/table';
import { CHART_ROW_HEIGHT, CHART_ROWS, COLUMN_WIDTH, HALF, PAGE } from './places';
import { AFTER_BRIDGE } from './waterfall';

type RateColumn = 'label' | 'month' | 'nrr' | 'grr' | 'target' | 'place';

const COLUMNS: readonly Column<RateColumn>[] = [
  {
    id: 'label',
    header: 'Month',
    width: 80,
    note: 'The month in words.',
  },
  { id: 'nrr', header: 'NRR', width: 80, number: RATIO, note: 'Of the twelve months to it.' },
  { id: 'grr', header: 'GRR', width: 80, number: RATIO, note: 'Of the twelve months to it.' },
  { id: 'target', header: 'NRR target', width: 80, number: RATIO, note: 'As Settings says.' },
  { id: 'month', header: 'Month end', width: 80, number: MONTH, note: 'Its last day.' },
  { id: 'place', header: 'Line', width: 80, number: '0', note: "Its line in NRR's monthly table." },
];

/** How many of the columns the chart draws. */
const DRAWN = 4;

const MOST_MONTHS = 24;
const FEWEST = 6;
/** Months that the tabs have room for beyond the last. */
const ROOM = 12;
const FIRST_ROW = DRAWN_HEADER + 1;

/** How many months the chart shows: those that a year lies behind, up to 24. */
function shownMonths({ model, months }: Pick<Plan, 'model' | 'months'>): number {
  const behind = model === 'invoices or orders' ? 24 : 12;
  return Math.max(FEWEST, Math.min(MOST_MONTHS, months - ROOM - behind + 1));
}

/** The latest months and their rates, one formula a column. */
export function rateBlocks(plan: Plan): Block[] {
  const rows = shownMonths(plan);
  const isOrders = plan.model === 'invoices or orders';
  const letter = columnLetters(AFTER_BRIDGE + COLUMNS.length - 1);
  const monthLetter = columnLetters(AFTER_BRIDGE + COLUMNS.length - 2);
  const place = span(letter, FIRST_ROW, FIRST_ROW + rows - 1);
  const pick = (id: NrrColumn) => atLines(plan, place, id);
  const month = span(monthLetter, FIRST_ROW, FIRST_ROW + rows - 1);
  const inWords = `MID("${MONTH_NAMES}";3*MONTH(${month})-2;3)&" "&MOD(YEAR(${month});100)`;
  return [
    arraysOf<RateColumn>(
      COLUMNS,
      {
        label: `IF(ISNUMBER(${month});${inWords};"")`,
        month: pick('month'),
        nrr: pick(isOrders ? 'nrr12sum' : 'nrr12'),
        grr: pick(isOrders ? 'grr12sum' : 'grr12'),
        target: `IF(${place}<1;"";${setting('nrrTarget')})`,
        place: latestLines(rows),
      },
      { row: FIRST_ROW, column: AFTER_BRIDGE },
    ),
  ];
}

/** NRR and GRR of twelve months against the target. */
export function rateChart(plan: Plan): Chart {
  const line = (id: keyof typeof COLORS) => ({ color: COLORS[id], type: 'line' as const });
  return {
    title: '',
    sourceTab: 'Drawn',
    source: area(DRAWN_HEADER, AFTER_BRIDGE, shownMonths(plan) + 1, DRAWN),
    series: [line('nrr'), line('grr'), { ...line('target'), isDashed: true }],
    isStacked: false,
    valueFormat: WHOLE_RATIO,
    anchor: { row: PAGE.chart, column: HALF + 1, offset: 4 },
    size: { width: HALF * COLUMN_WIDTH - 4, height: CHART_ROWS * CHART_ROW_HEIGHT },
  };
}

/** The columns of what the chart draws. */
export const RATE_COLUMNS: readonly Column<string>[] = COLUMNS;

/** The most months that the chart shows. */
export const MOST_RATES = MOST_MONTHS;
