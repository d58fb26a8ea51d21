import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { area, BAD_FILL, BAD_INK, QUIET_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Highlight, Tab } from '../sheet/tab';
import { type TableLook, tableLook } from '../sheet/table';
import { CATEGORY_COLUMNS, categoryFills, codedLetter, FIRST_CATEGORY } from './categories';
import { chartBlocks, chartFormats, LAST_NRR_COLUMN, nrrCharts } from './charts';
import { NRR_COLUMNS, nrrColumns } from './columns';
import {
  headlineBlocks,
  headlineFormats,
  headlineHighlights,
  headlineMerges,
  headlineNotes,
  TEXT_COLUMN,
} from './headline';
import { periodColumns } from './period-columns';
import { periodFill } from './periods';
import { NRR as N, NRR_HEADER_ROW, PERIOD_HEADER_ROW, PERIOD_ROWS } from './places';
import { nrrTableFill } from './table';

/** The NRR tab: headline, charts, the latest periods and every month, each with revenue categories at its side. */
export function nrrTab(plan: Plan): Tab {
  const looks = tableLooks(plan);
  const [months, categories] = [looks[1], looks[3]];
  const gap = FIRST_CATEGORY - 1 - months.widths.length;
  const titles = [PERIOD_HEADER_ROW - 1, NRR_HEADER_ROW - 1];
  const tab = newTab({
    name: 'NRR',
    rows: NRR_HEADER_ROW + plan.months + 2,
    columns: LAST_NRR_COLUMN,
    frozenRows: 0,
    frozenColumns: 2,
    hasGridlines: false,
    widths: [...months.widths, ...new Array<number>(gap).fill(24), ...categories.widths],
    blocks: [
      ...headlineBlocks(plan),
      ...titleBlocks(),
      ...looks.map(({ header }) => header),
      periodFill(plan),
      nrrTableFill(plan),
      ...categoryFills(plan),
      ...chartBlocks(plan),
    ],
    formats: [
      ...headlineFormats(),
      ...titles.map((row) => ({
        area: area(row, 1, 1, LAST_NRR_COLUMN),
        isBold: true,
        color: QUIET_INK,
      })),
      ...looks.flatMap(({ formats }) => formats),
      ...chartFormats(plan),
      ...tablesOf(plan).map(({ row, rows }) => ({
        area: area(row + 1, 1, rows),
        color: QUIET_INK,
      })),
    ],
    notes: [...headlineNotes(plan), ...looks.flatMap(({ notes }) => notes)],
    highlights: [...headlineHighlights(), ...failures(plan)],
    merges: headlineMerges(),
  });
  return { ...tab, charts: nrrCharts(plan, tab.widths) };
}

/** The tables, one below the other. */
function tablesOf({ months }: Plan): readonly [TablePlace, TablePlace] {
  return [
    { row: PERIOD_HEADER_ROW, rows: PERIOD_ROWS },
    { row: NRR_HEADER_ROW, rows: months },
  ];
}

interface TablePlace {
  readonly row: number;
  readonly rows: number;
}

function tableLooks(plan: Plan): readonly [TableLook, TableLook, TableLook, TableLook] {
  const [periods, months] = tablesOf(plan);
  const coded = { first: FIRST_CATEGORY };
  return [
    tableLook(periodColumns(plan), periods),
    tableLook(nrrColumns(plan), months),
    tableLook(CATEGORY_COLUMNS, { ...periods, ...coded }),
    tableLook(CATEGORY_COLUMNS, { ...months, ...coded }),
  ];
}

function titleBlocks(): Block[] {
  const [period, month] = [PERIOD_HEADER_ROW - 1, NRR_HEADER_ROW - 1];
  const coded = 'Revenue categories as the deals are coded in HubSpot, and what was measured';
  const latest = `="The latest "&${setting('period')}&"s, newest first: each customer measured once, opening against closing"`;
  return [
    { kind: 'formulas', row: period, column: TEXT_COLUMN, cells: [[latest]] },
    {
      kind: 'values',
      row: month,
      column: TEXT_COLUMN,
      cells: [['Movements by month, measured from MRR at month ends']],
    },
    ...[period, month].map(
      (row): Block => ({ kind: 'values', row, column: FIRST_CATEGORY, cells: [[coded]] }),
    ),
  ];
}

/** Checks that are not 0, of both tables at once: between them stand texts. */
function failures(plan: Plan): Highlight[] {
  const [{ row }, months] = tablesOf(plan);
  const rows = months.row + months.rows - row;
  const columns = [
    [NRR_COLUMNS.length, N.check],
    [FIRST_CATEGORY + CATEGORY_COLUMNS.length - 1, codedLetter('unexplained')],
  ] as const;
  return columns.map(([column, letter]) => ({
    area: area(row + 1, column, rows),
    formula: `=IF(ISNUMBER($${letter}${row + 1});ABS($${letter}${row + 1})>=1/200;FALSE)`,
    color: BAD_INK,
    background: BAD_FILL,
  }));
}
