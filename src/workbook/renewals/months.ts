import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import type { Chart } from '../sheet/chart';
import { area, COLORS, COUNT, INK, MONEY, MONTH, QUIET_INK, RATIO } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Block, Format, Note } from '../sheet/tab';
import { type Column, tableFill, tableLook } from '../sheet/table';
import { type Phrase, wordsAt } from '../words/cells';
import { dueSpan } from './cells';
import { OUTCOMES } from './columns';
import { LIST_COLUMNS } from './list';

type MonthColumn =
  | 'month'
  | 'byCustomers'
  | 'byMrr'
  | 'uncapped'
  | 'due'
  | 'renewed'
  | 'lost'
  | 'before'
  | 'kept'
  | 'after';

const ratio = (id: MonthColumn, header: string, note: string): Column<MonthColumn> => ({
  id,
  header,
  note,
  width: 92,
  number: RATIO,
});
const count = (id: MonthColumn, header: string, note: string): Column<MonthColumn> => ({
  id,
  header,
  note,
  width: 76,
  number: COUNT,
});
const money = (id: MonthColumn, header: string, note: string): Column<MonthColumn> => ({
  id,
  header,
  note,
  width: 92,
  number: MONEY,
});

/** The renewals by month; the chart reads the first columns. */
export const MONTH_COLUMNS: readonly Column<MonthColumn>[] = [
  {
    id: 'month',
    header: 'Month',
    width: 84,
    number: MONTH,
    align: 'right',
    note: 'The month in which renewals were due.',
  },
  count('renewed', 'Renewed', 'The same customer and product line paid on within the grace days.'),
  count('lost', 'Lost', 'Nobody renewed within the grace days, or the customer said so.'),
  ratio(
    'byCustomers',
    'Renewal rate',
    'Renewed / due, in number. What is open within grace is in neither.',
  ),
  ratio(
    'byMrr',
    'Renewal rate, MRR',
    'MRR kept / MRR due: a renewal counts with no more than was paid before, so that an upsell hides no loss.',
  ),
  ratio('uncapped', 'MRR after / due', 'What was paid right after / MRR due, without that limit.'),
  count('due', 'Due', 'Renewals due in the month that are decided.'),
  money('before', 'MRR due', 'What was paid until it was due, as money a month.'),
  money('kept', 'MRR kept', 'The smaller of MRR before and after, of each renewal.'),
  money('after', 'MRR after', 'What was paid right after.'),
];

/** The months stand to the right of the list. */
const FIRST = LIST_COLUMNS.length + 2;
const HEADER_ROW = 4;

/** Where it is said what the chart shows, right above it. */
const CHART_TITLE = { row: HEADER_ROW - 1, column: 6 } as const;
const MOST_MONTHS = 24;
const HEADROOM = 12;

/** The last column that the Renewals tab uses. */
export const LAST_RENEWALS_COLUMN = FIRST + MONTH_COLUMNS.length - 1;

/** How many months are shown. */
function shownMonths(plan: Plan): number {
  return Math.max(2, Math.min(MOST_MONTHS, plan.months - HEADROOM));
}

function letter(id: MonthColumn): string {
  return columnLetters(FIRST + MONTH_COLUMNS.findIndex((one) => one.id === id));
}

/** A column of the renewal rates by month, as other tabs name it; the last row is the as-of month. */
export function renewalMonths(plan: Plan, id: MonthColumn): string {
  return onTab('Renewals', span(letter(id), HEADER_ROW + 1, HEADER_ROW + shownMonths(plan)));
}

/** The last months up to the as-of month, one row each. */
export function monthBlocks(plan: Plan): Block[] {
  const rows = shownMonths(plan);
  const title = `Renewals by month, the last ${rows} months, oldest first`;
  return [
    { kind: 'values', row: HEADER_ROW - 1, column: FIRST, cells: [[title]] },
    { kind: 'formulas', ...CHART_TITLE, cells: [[`=${wordsAt('Renewals', 'renewed')}`]] },
    look(plan).header,
    tableFill(MONTH_COLUMNS, formulas(plan), { row: HEADER_ROW + 1, column: FIRST, rows }),
  ];
}

function formulas(plan: Plan): Readonly<Record<MonthColumn, string>> {
  const at = (id: MonthColumn) => `$${letter(id)}${HEADER_ROW + 1}`;
  const back = `(${shownMonths(plan)}-ROW()+${HEADER_ROW})`;
  const place = `(${fact('months')}-${back})`;
  const shown = (formula: string) => `IF(ISNUMBER(${at('month')});${formula};"")`;
  const decided = `${dueSpan(plan, 'decided')};${at('month')}`;
  const number = (code: number) =>
    shown(`COUNTIFS(${decided};${dueSpan(plan, 'outcome')};${code})`);
  const sum = (id: 'before' | 'kept' | 'after') => shown(`SUMIFS(${dueSpan(plan, id)};${decided})`);
  const share = (above: MonthColumn, below: MonthColumn) =>
    shown(`IF(${at(below)}>0;${at(above)}/${at(below)};"")`);
  return {
    month: `IF(${place}<${fact('shownFrom')};"";EOMONTH(${fact('asOfEnd')};-${back}))`,
    byCustomers: share('renewed', 'due'),
    byMrr: share('kept', 'before'),
    uncapped: share('after', 'before'),
    due: shown(`${at('renewed')}+${at('lost')}`),
    renewed: number(OUTCOMES.renewed),
    lost: number(OUTCOMES.lost),
    before: sum('before'),
    kept: sum('kept'),
    after: sum('after'),
  };
}

function look(plan: Plan) {
  return tableLook(MONTH_COLUMNS, { row: HEADER_ROW, first: FIRST, rows: shownMonths(plan) });
}

/** The look of the months. */
export function monthFormats(plan: Plan): readonly Format[] {
  const title = { area: area(HEADER_ROW - 1, FIRST), isBold: true, color: QUIET_INK };
  const finding = { area: area(CHART_TITLE.row, CHART_TITLE.column), isBold: true, color: INK };
  return [title, finding, ...look(plan).formats];
}

/** What each column is. */
export function monthNotes(plan: Plan): readonly Note[] {
  return look(plan).notes;
}

/** How many of those that are decided renewed in the last twelve months, which the chart shows. */
export function renewedPhrase(plan: Plan): Phrase {
  const ofYear = (id: MonthColumn) =>
    `SUMIFS(${renewalMonths(plan, id)};${renewalMonths(plan, 'month')};">"&EOMONTH(${fact('asOfEnd')};-12))`;
  const due = ofYear('due');
  return {
    about: 'Renewed in twelve months',
    number: ofYear('renewed'),
    words: (renewed) =>
      `IF(${due}=0;"";"Of "&${due}&" renewal"&IF(${due}=1;"";"s")&" decided in twelve months "&${renewed}&" renewed.")`,
  };
}

/** How many renewed and how many were lost, month by month: a rate of one to five would only jump. */
export function renewalsChart(plan: Plan): Chart {
  return {
    title: 'Renewals that were due, by month',
    source: area(HEADER_ROW, FIRST, shownMonths(plan) + 1, 3),
    series: [
      { color: COLORS.expansion, type: 'column' },
      { color: COLORS.churn, type: 'column' },
    ],
    isStacked: true,
    valueFormat: COUNT,
    anchor: { row: CHART_TITLE.row + 1, column: CHART_TITLE.column, offset: 12 },
    size: { width: 350, height: 408 },
  };
}
