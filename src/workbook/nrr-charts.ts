import { CATEGORIES } from '../core/category';
import { area, COLORS, headerFormat, MONEY, MONTH, QUIET_INK, RATIO } from './look';
import { FIRST_CATEGORY } from './nrr-categories';
import { type NRR_COLUMNS, NRR_HEADER_ROW, nrrOwnSpan } from './nrr-columns';
import type { Plan } from './plan';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import type { Block, Chart, Format } from './tab';

type Id = (typeof NRR_COLUMNS)[number]['id'];

/** The charts read a window of the last months, so that they move on with the as-of month. */
const FIRST = FIRST_CATEGORY + CATEGORIES.length + 1;
const MOST_MONTHS = 24;
const HEADROOM = 12;

interface Moved {
  readonly header: string;
  readonly id: Id;
  /** Losses stand below zero. */
  readonly sign?: '-';
}

const COLUMNS: readonly Moved[] = [
  { header: 'New', id: 'new' },
  { header: 'Reactivation', id: 'reactivation' },
  { header: 'Expansion', id: 'expansion' },
  { header: 'Contraction', id: 'contraction', sign: '-' },
  { header: 'Churn', id: 'churn', sign: '-' },
];

/** Each chart has labels and series of its own, side by side. */
const MOVES = FIRST + 2;
const RATES = MOVES + COLUMNS.length + 1;

/** The last column that the NRR tab uses. */
export const LAST_NRR_COLUMN = RATES + 3;

/** How many months the charts show. */
function shownMonths(plan: Plan): number {
  return Math.max(2, Math.min(MOST_MONTHS, plan.months - HEADROOM));
}

/** The window's formulas, to the right of the categories. */
export function chartBlocks(plan: Plan): Block[] {
  const rows = shownMonths(plan);
  const row = NRR_HEADER_ROW + 1;
  const place = `(${fact('months')}-${rows}+ROW()-${NRR_HEADER_ROW})`;
  const pick = (id: Id, sign = '') =>
    `=IF(${place}<1;"";${sign}INDEX(${nrrOwnSpan(plan, id)};${place}))`;
  const isOrders = plan.model === 'invoices or orders';
  const enough = isOrders ? 23 : 12;
  const rate = (monthly: Id, yearly: Id) =>
    `=IF(${place}<1;"";IF(${fact('months')}>${enough};INDEX(${nrrOwnSpan(plan, yearly)};${place});INDEX(${nrrOwnSpan(plan, monthly)};${place})))`;
  const target = `=IF(${fact('months')}>${enough};${setting('nrrTarget')};${setting('nrrTarget')}^(1/12))`;
  const month = pick('month');
  const closing = [month, pick('closing')];
  const moves = [month, ...COLUMNS.map(({ id, sign }) => pick(id, sign))];
  const rates = [
    month,
    rate('nrr', isOrders ? 'nrr12sum' : 'nrr12'),
    rate('grr', isOrders ? 'grr12sum' : 'grr12'),
    target,
  ];
  const moved = COLUMNS.map(({ header }) => header);
  const headers = ['Month', 'Closing MRR', 'Month', ...moved, 'Month', 'NRR', 'GRR', 'NRR target'];
  return [
    { kind: 'values', row: NRR_HEADER_ROW - 1, column: FIRST, cells: [['What the charts show']] },
    { kind: 'values', row: NRR_HEADER_ROW, column: FIRST, cells: [headers] },
    { kind: 'fill', row, column: FIRST, rows, cells: [...closing, ...moves, ...rates] },
  ];
}

/** The look of the window. */
export function chartFormats(plan: Plan): Format[] {
  const rows = shownMonths(plan);
  const row = NRR_HEADER_ROW + 1;
  const months = [FIRST, MOVES, RATES];
  return [
    { area: area(NRR_HEADER_ROW - 1, FIRST), color: QUIET_INK, isBold: true },
    { ...headerFormat(NRR_HEADER_ROW, FIRST, LAST_NRR_COLUMN - FIRST + 1), align: 'right' },
    ...months.map((column) => ({ area: area(row, column, rows), number: MONTH })),
    { area: area(row, FIRST + 1, rows), number: MONEY },
    { area: area(row, MOVES + 1, rows, COLUMNS.length), number: MONEY },
    { area: area(row, RATES + 1, rows, 3), number: RATIO },
  ];
}

const SIZE = { width: 420, height: 400 };
const TOP = 10;

/** Closing MRR as bars, movements stacked above and below zero, NRR and GRR as lines with the target. */
export function nrrCharts(plan: Plan): Chart[] {
  const rows = shownMonths(plan) + 1;
  const row = NRR_HEADER_ROW;
  const yearly = plan.months - HEADROOM > (plan.model === 'invoices or orders' ? 23 : 12);
  const column = (id: keyof typeof COLORS) => ({ color: COLORS[id], type: 'column' as const });
  const line = (id: keyof typeof COLORS) => ({ color: COLORS[id], type: 'line' as const });
  const months = shownMonths(plan);
  return [
    {
      title: `Closing MRR, last ${months} months`,
      source: area(row, FIRST, rows, 2),
      series: [column('nrr')],
      isStacked: false,
      valueFormat: MONEY,
      anchor: { row: TOP, column: 3 },
      size: SIZE,
    },
    {
      title: 'What moved MRR: gains above zero, losses below',
      source: area(row, MOVES, rows, COLUMNS.length + 1),
      series: (['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const).map(column),
      isStacked: true,
      valueFormat: MONEY,
      anchor: { row: TOP, column: 8 },
      size: SIZE,
    },
    {
      title: yearly
        ? 'NRR and GRR over twelve months, against the target'
        : 'Monthly NRR and GRR, against the target',
      source: area(row, RATES, rows, 4),
      series: [line('nrr'), line('grr'), { ...line('target'), isDashed: true }],
      isStacked: false,
      valueFormat: RATIO,
      anchor: { row: TOP, column: 13 },
      size: SIZE,
    },
  ];
}
