import { TWICE_ROW } from '../audit/columns';
import { auditSentence } from '../audit/words';
import { SPOILT_BELOW_NRR, SPOILT_SENTENCE } from '../guards/cells';
import { periodCell } from '../nrr/period-columns';
import { RELIABLE } from '../nrr/reliable';
import { statusText } from '../nrr/status';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { MONTH_NAMES } from '../sheet/in-words';
import { area, BAD_INK, GAIN_INK, INK, QUIET_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { onTab } from '../sheet/references';
import type { Area, Block, Format, Height, Tab } from '../sheet/tab';
import { wordsAt } from '../words/cells';
import { BRIDGE_ROWS, bridgeBlocks, bridgeFormats, bridgeMerges, bridgeNotes } from './bridge';
import { cardBlocks, cardFormats, cardHighlights, cardMerges, cardNotes } from './cards';
import { effectBlocks, effectFormats, effectMerges, effectNotes } from './effects';
import { factBlocks, factFormats, factMerges, factNotes } from './facts';
import { largestBlocks, largestFormats, largestMerges, largestNotes } from './largest';
import {
  CHART_ROW_HEIGHT,
  CHART_ROWS,
  COLUMN_WIDTH,
  LISTED,
  PAGE,
  PAGE_COLUMNS,
  RESTATED_ROW,
  STATUS,
} from './places';
import { rateChart } from './rates';
import { restatedText } from './restated';
import { waterfallChart } from './waterfall';
import { boardSentence, definitionText } from './words';

/** The Board tab: one page to print, with what a board asks of retention. What its charts draw stands on the hidden Drawn tab. */
export function boardTab(plan: Plan): Tab {
  return newTab({
    name: 'Board',
    rows: RESTATED_ROW,
    columns: PAGE_COLUMNS,
    frozenRows: 0,
    hasGridlines: false,
    widths: new Array<number>(PAGE_COLUMNS).fill(COLUMN_WIDTH),
    heights: heights(),
    blocks: [
      ...headBlocks(plan),
      ...cardBlocks(plan),
      ...bridgeBlocks(plan),
      ...largestBlocks(plan),
      ...factBlocks(plan),
      ...effectBlocks(plan),
      ...footBlocks(plan),
    ],
    formats: [
      {
        area: area(PAGE.table, 1, RESTATED_ROW - PAGE.table + 1, PAGE_COLUMNS),
        size: 9,
        color: INK,
      },
      ...headFormats(),
      ...cardFormats(plan),
      ...bridgeFormats(plan),
      ...largestFormats(),
      ...factFormats(),
      ...effectFormats(plan),
    ],
    notes: [
      ...cardNotes(plan),
      ...bridgeNotes(),
      ...largestNotes(),
      ...factNotes(),
      ...effectNotes(plan),
    ],
    highlights: [...cardHighlights(), ...statusHighlights()],
    merges: merges(plan),
    typed: LISTED.rows.map(({ first, count }) => area(first, LISTED.comment, count, 2)),
    charts: [waterfallChart(), rateChart(plan)],
  });
}

/** What stands over several columns. */
function merges(plan: Plan): readonly Area[] {
  return [
    area(PAGE.title, 1, 1, STATUS - 1),
    area(PAGE.title, STATUS, 1, PAGE_COLUMNS - STATUS + 1),
    area(PAGE.sentence, 1, 1, PAGE_COLUMNS),
    ...cardMerges(plan),
    ...bridgeMerges(),
    ...largestMerges(),
    ...factMerges(),
    ...effectMerges(plan),
    area(PAGE.definition, 1, 2, PAGE_COLUMNS),
    area(PAGE.twice, 1, 1, TWICE - 1),
    area(PAGE.twice, TWICE, 1, PAGE_COLUMNS - TWICE + 1),
    area(RESTATED_ROW, 1, 1, PAGE_COLUMNS),
  ];
}

/** The column in which it is said what came of computing twice. */
const TWICE = 3;

function headBlocks(plan: Plan): Block[] {
  const spoilt = `IF(${SPOILT_BELOW_NRR}>0;${SPOILT_SENTENCE};${boardSentence(plan)})`;
  const formula = (row: number, column: number, text: string): Block => ({
    kind: 'formulas',
    row,
    column,
    cells: [[`=${text}`]],
  });
  return [
    formula(PAGE.title, 1, `"Net revenue retention, "&${periodName(plan)}`),
    formula(PAGE.title, STATUS, statusText()),
    formula(PAGE.sentence, 1, spoilt),
    formula(PAGE.chartTitle, 1, wordsAt('Board', 'grown')),
    formula(PAGE.chartTitle, 1 + PAGE_COLUMNS / 2, wordsAt('Board', 'rated')),
  ];
}

/** The period in words; a month is a date on NRR, and TEXT's formats differ by locale. */
function periodName(plan: Plan): string {
  const period = onTab('NRR', periodCell(plan, 'month'));
  const month = `MID("${MONTH_NAMES}";3*MONTH(${period})-2;3)&" "&YEAR(${period})`;
  return `IF(${setting('period')}="month";${month};${period})`;
}

function footBlocks(plan: Plan): Block[] {
  const twice = onTab('Audit', `$E$${TWICE_ROW}`);
  return [
    {
      kind: 'formulas',
      row: PAGE.definition,
      column: 1,
      cells: [[`=${definitionText(plan)}`], [`=${auditSentence()}`]],
    },
    { kind: 'values', row: PAGE.twice, column: 1, cells: [['Computed twice']] },
    { kind: 'formulas', row: PAGE.twice, column: TWICE, cells: [[`=${twice}`]] },
    { kind: 'formulas', row: RESTATED_ROW, column: 1, cells: [[`=${restatedText()}`]] },
  ];
}

function headFormats(): Format[] {
  return [
    { area: area(PAGE.title, 1), size: 18, isBold: true, color: INK, vertical: 'middle' },
    {
      area: area(PAGE.title, STATUS),
      size: 9,
      color: GAIN_INK,
      align: 'right',
      vertical: 'middle',
    },
    { area: area(PAGE.sentence, 1), size: 10, color: INK, wraps: true, vertical: 'top' },
    { area: area(PAGE.chartTitle, 1, 1, PAGE_COLUMNS), isBold: true, size: 10, color: INK },
    { area: area(PAGE.definition, 1, 4, PAGE_COLUMNS), size: 9, color: QUIET_INK },
  ];
}

/** The status in red unless it begins with the one word that says all is well. */
function statusHighlights(): { area: ReturnType<typeof area>; formula: string; color: string }[] {
  const cell = `$H$${PAGE.title}`;
  return [
    {
      area: area(PAGE.title, STATUS),
      formula: `=LEFT(${cell};${RELIABLE.length})<>"${RELIABLE}"`,
      color: BAD_INK,
    },
  ];
}

/** Rows so high that the page is about as wide as a sheet of paper that lies on its side. */
function heights(): readonly Height[] {
  const { title, sentence, frozen, label, value, target, chartTitle, chart, table, lower } = PAGE;
  const { definition } = PAGE;
  const gap = (row: number): Height => ({ row, rows: 1, height: 4 });
  return [
    { row: title, rows: 1, height: 30 },
    // Three lines: of a quarter or a year as much happens, and money a year has more digits.
    { row: sentence, rows: 1, height: 52 },
    gap(frozen),
    { row: label, rows: 1, height: 18 },
    { row: value, rows: 1, height: 30 },
    { row: target, rows: 3, height: 16 },
    gap(chartTitle - 1),
    { row: chartTitle, rows: 1, height: 18 },
    { row: chart, rows: CHART_ROWS, height: CHART_ROW_HEIGHT },
    gap(table - 1),
    { row: table, rows: BRIDGE_ROWS + 1, height: 17 },
    gap(lower - 1),
    { row: lower, rows: definition - lower - 1, height: 17 },
    gap(definition - 1),
    { row: definition, rows: 4, height: 15 },
  ];
}
