import { linkLooks, linkToList } from '../movers/list';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { area, BAD_FILL, BAD_INK, QUIET_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Highlight, Tab } from '../sheet/tab';
import { type TableLook, tableLetters, tableLook } from '../sheet/table';
import { nrrCharts } from './charts';
import { NOT_REPORTED, NRR_COLUMNS, nrrColumns, nrrOwnSpan } from './columns';
import {
  headlineBlocks,
  headlineFormats,
  headlineHighlights,
  headlineMerges,
  headlineNotes,
} from './headline';
import { TEXT_COLUMN } from './headline-places';
import { periodColumns } from './period-columns';
import { periodFill } from './periods';
import { NRR as N, NRR_HEADER_ROW, PERIOD_HEADER_ROW, PERIOD_ROWS } from './places';
import { nrrTableFill } from './table';

const BY_MONTH = 'Movements by month, oldest first: each opens with what the one above closed with';

/** The NRR tab: headline, charts, the latest periods and every month. */
export function nrrTab(plan: Plan): Tab {
  const looks = tableLooks(plan);
  const { widths } = looks[1];
  const titles = [PERIOD_HEADER_ROW - 1, NRR_HEADER_ROW - 1];
  const tab = newTab({
    name: 'NRR',
    rows: NRR_HEADER_ROW + plan.months + 2,
    columns: widths.length,
    frozenRows: 0,
    hiddenColumn: 1,
    hasGridlines: false,
    widths,
    blocks: [
      ...headlineBlocks(plan),
      ...titleBlocks(plan),
      ...looks.map(({ header }) => header),
      headerLinks(plan),
      periodFill(plan),
      nrrTableFill(plan),
    ],
    formats: [
      ...headlineFormats(),
      ...titles.map((row) => ({
        area: area(row, 1, 1, widths.length),
        isBold: true,
        color: QUIET_INK,
      })),
      ...looks.flatMap(({ formats }) => formats),
      ...linkLooks(
        plan,
        periodColumns(plan).map(({ id }) => id),
        (place) => area(PERIOD_HEADER_ROW, place + 1),
      ),
      ...tablesOf(plan).map(({ row, rows }) => ({
        area: area(row + 1, 1, rows),
        color: QUIET_INK,
      })),
    ],
    notes: [...headlineNotes(plan), ...looks.flatMap(({ notes }) => notes)],
    highlights: [...headlineHighlights(), failures(plan), ...unreported(plan)],
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

function tableLooks(plan: Plan): readonly [TableLook, TableLook] {
  const [periods, months] = tablesOf(plan);
  return [tableLook(periodColumns(plan), periods), tableLook(nrrColumns(plan), months)];
}

function titleBlocks(plan: Plan): Block[] {
  const [period, month] = [PERIOD_HEADER_ROW - 1, NRR_HEADER_ROW - 1];
  const leads = plan.tabs.includes('Movers') ? '. Click a movement to see who moved' : '';
  const latest = `="The latest "&${setting('period')}&"s, newest first: each customer measured once${leads}"`;
  return [
    { kind: 'formulas', row: period, column: TEXT_COLUMN, cells: [[latest]] },
    { kind: 'formulas', row: month, column: TEXT_COLUMN, cells: [[`=${monthsTitle(plan)}`]] },
  ];
}

/** What the monthly table is, and how many of its months no snapshot is of. */
function monthsTitle(plan: Plan): string {
  const title = `"${BY_MONTH}"`;
  if (plan.model !== 'monthly snapshots') return title;
  const count = `COUNTIFS(${nrrOwnSpan(plan, 'snapshot')};"${NOT_REPORTED}")`;
  return `${title}&IF(${count}=0;"";". In red: months that no row is of, which repeat the one above ("&${count}&")")`;
}

/** Over the latest periods, each movement leads to who moved so. */
function headerLinks(plan: Plan): Block {
  const cells = [periodColumns(plan).map(({ id, header }) => linkToList(plan, id, header))];
  return { kind: 'formulas', row: PERIOD_HEADER_ROW, column: 1, cells };
}

/** Months that no snapshot is of. */
function unreported(plan: Plan): Highlight[] {
  if (plan.model !== 'monthly snapshots') return [];
  const { snapshot } = tableLetters(nrrColumns(plan));
  const formula = `=$${snapshot}${NRR_HEADER_ROW + 1}="${NOT_REPORTED}"`;
  return [{ area: area(NRR_HEADER_ROW + 1, 1, plan.months, 2), formula, color: BAD_INK }];
}

/** Checks that are not 0, of both tables at once: between them stand texts. */
function failures(plan: Plan): Highlight {
  const [{ row }, months] = tablesOf(plan);
  const rows = months.row + months.rows - row;
  const cell = `$${N.check}${row + 1}`;
  return {
    area: area(row + 1, NRR_COLUMNS.length, rows),
    formula: `=IF(ISNUMBER(${cell});ABS(${cell})>=1/200;FALSE)`,
    color: BAD_INK,
    background: BAD_FILL,
  };
}
