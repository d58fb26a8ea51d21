import { findingOf, type WorkLine } from '../../core/repairs/worklist';
import type { Looked } from '../audit/findings';
import type { Plan } from '../plan';
import { area, BAD_FILL, BAD_INK, COLORS, INPUT_FILL, QUIET_INK, RATIO } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Choice, Format, Highlight, Tab, Values } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { CHART_COLUMN, CHART_ROWS, chartBlocks, chartFormats } from './chart';
import {
  FIRST_WORKING,
  HEADER_ROW,
  KEPT_COLUMNS,
  KEY_COLUMNS,
  REPAIRS as R,
  REPAIRS_COLUMNS,
  repairRows,
  repairsColumn,
} from './columns';
import { HEAD_WIDTH, headBlocks, headFormats, headMerges, unlisted } from './head';
import { DONE, lineCells } from './lines';
import { lineFormulas } from './states';

/** The Repairs tab: what is to change in the CRM, line by line, and how far that is. */
export function repairsTab(plan: Plan, looked: Looked | null): Tab {
  const rows = repairRows(plan);
  const all = looked?.lines ?? [];
  const lines = all.slice(0, rows);
  const look = tableLook(REPAIRS_COLUMNS, { row: HEADER_ROW, rows });
  const numberOf = findingNumbers(looked);
  const cells = lines.map((line) => lineCells(line, numberOf(line)));
  return newTab({
    name: 'Repairs',
    rows: HEADER_ROW + rows,
    columns: CHART_COLUMN + 1,
    frozenRows: HEADER_ROW,
    hasGridlines: false,
    isProtected: false,
    widths: [...look.widths, 84, 84],
    heights: [{ row: HEADER_ROW + 1, rows, height: LINE_HEIGHT }],
    blocks: [
      ...headBlocks(plan),
      ...unlisted(all.length - rows),
      { ...look.header, cells: look.header.cells.map(withoutUnit) },
      ...lineFormulas(rows),
      ...chartBlocks(),
    ],
    formats: [...look.formats, ...lineFormats(rows), ...headFormats(), ...chartFormats()],
    merges: headMerges(),
    notes: look.notes,
    choices: ticks(lines),
    highlights: highlights(rows),
    charts: [
      {
        title: 'Accuracy after each import',
        source: area(1, CHART_COLUMN, CHART_ROWS, 2),
        series: [{ color: COLORS.nrr, type: 'column' }],
        isStacked: false,
        valueFormat: RATIO,
        anchor: { row: 1, column: HEAD_WIDTH + 1 },
        size: { width: 236, height: 144 },
      },
    ],
    kept: {
      row: HEADER_ROW,
      headers: REPAIRS_COLUMNS.map(({ header }) => header),
      keys: KEY_COLUMNS.map((columns) => columns.map(repairsColumn)),
      typed: KEPT_COLUMNS.map(repairsColumn),
      lines: cells,
    },
  });
}

/** Numbers findings, so that their lines are found among those that are accepted; no other import gives one of these. */
function findingNumbers(looked: Looked | null): (line: WorkLine) => number {
  const numbers = new Map<string, number>();
  const first = (looked?.importNumber ?? 0) * NUMBERS_AN_IMPORT + 1;
  return (line) => {
    const key = findingOf(line);
    const number = numbers.get(key) ?? first + numbers.size;
    numbers.set(key, number);
    return number;
  };
}

const NUMBERS_AN_IMPORT = 10000;

/** The header that says the unit stands in the formula of its column. */
function withoutUnit(headers: Values['cells'][number]): Values['cells'][number] {
  return headers.map((header, at) => (at + 1 === repairsColumn('mrr') ? '' : header));
}

/** Two lines of text: a sentence of a usual width. */
const LINE_HEIGHT = 34;

/** A tick box for each line, a blank one where nobody has ticked it. */
function ticks(lines: readonly WorkLine[]): Choice[] {
  return lines.length === 0
    ? []
    : [
        {
          area: area(HEADER_ROW + 1, repairsColumn('include'), lines.length),
          values: [],
          isTick: true,
        },
      ];
}

function lineFormats(rows: number): Format[] {
  const first = HEADER_ROW + 1;
  const wrapped = WRAPPED.map((id) => ({
    area: area(first, repairsColumn(id), rows),
    wraps: true,
  }));
  const small = area(first, repairsColumn('column'), rows);
  const general = (['link', 'state'] as const).map((id) => ({
    area: area(first, repairsColumn(id), rows),
    number: 'General',
  }));
  const sentences = area(first, repairsColumn('wrong'), rows, 2);
  const working = area(first, FIRST_WORKING, rows, REPAIRS_COLUMNS.length - FIRST_WORKING + 1);
  return [
    ...wrapped,
    ...general,
    { area: small, size: 9 },
    { area: sentences, color: QUIET_INK, size: 9 },
    { area: working, color: QUIET_INK, size: 9 },
    { area: area(first, repairsColumn('value'), rows), background: INPUT_FILL },
    { area: area(first, repairsColumn('typedDue'), rows, 3), background: INPUT_FILL },
    { area: area(first, 1, rows, REPAIRS_COLUMNS.length), vertical: 'middle' },
  ];
}

/** Columns whose text may take a second line. */
const WRAPPED = [
  ...([
    'customer',
    'owner',
    'column',
    'state',
    'note',
    'accepted',
    'check',
    'wrong',
    'why',
  ] as const),
];

const DONE_INK = '#6B7280';

/** What is done is quiet, and what came back is not. */
function highlights(rows: number): Highlight[] {
  const first = HEADER_ROW + 1;
  const all = area(first, 1, rows, FIRST_WORKING - 1);
  return [
    {
      area: all,
      formula: `=(${DONE.map((one) => `($${R.state}${first}="${one}")`).join('+')})>0`,
      color: DONE_INK,
    },
    {
      area: area(first, repairsColumn('state'), rows),
      ...{ formula: `=$${R.state}${first}="Came back"`, color: BAD_INK, background: BAD_FILL },
    },
  ];
}
