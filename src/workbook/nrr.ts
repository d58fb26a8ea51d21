import { area, BAD_FILL, BAD_INK, QUIET_INK } from './look';
import { newTab } from './new-tab';
import { CATEGORY_COLUMNS, categoryFill, FIRST_CATEGORY } from './nrr-categories';
import { chartBlocks, chartFormats, LAST_NRR_COLUMN, nrrCharts } from './nrr-charts';
import { NRR as N, NRR_COLUMNS, NRR_HEADER_ROW, nrrColumns } from './nrr-columns';
import { headlineBlocks, headlineFormats, headlineNotes } from './nrr-headline';
import { nrrTableFill } from './nrr-table';
import type { Plan } from './plan';
import type { Highlight, Tab } from './tab';
import { tableLook } from './table';

/** The NRR tab: headline, charts, and the monthly table with movements and revenue categories side by side. */
export function nrrTab(plan: Plan): Tab {
  const table = tableLook(nrrColumns(plan), { row: NRR_HEADER_ROW, rows: plan.months });
  const categories = tableLook(CATEGORY_COLUMNS, {
    row: NRR_HEADER_ROW,
    first: FIRST_CATEGORY,
    rows: plan.months,
  });
  const title = { kind: 'values', row: NRR_HEADER_ROW - 1 } as const;
  return newTab({
    name: 'NRR',
    rows: NRR_HEADER_ROW + plan.months + 2,
    columns: LAST_NRR_COLUMN,
    frozenRows: 0,
    frozenColumns: 2,
    hasGridlines: false,
    widths: [
      ...table.widths,
      ...new Array<number>(FIRST_CATEGORY - 1 - table.widths.length).fill(24),
      ...categories.widths,
    ],
    blocks: [
      ...headlineBlocks(plan),
      { ...title, column: 2, cells: [['Movements by month, measured from MRR at month ends']] },
      {
        ...title,
        column: FIRST_CATEGORY,
        cells: [['Revenue categories by month, as the deals are coded in HubSpot']],
      },
      table.header,
      categories.header,
      nrrTableFill(plan),
      categoryFill(plan),
      ...chartBlocks(plan),
    ],
    formats: [
      ...headlineFormats(),
      { area: area(NRR_HEADER_ROW - 1, 2, 1, LAST_NRR_COLUMN - 1), isBold: true, color: QUIET_INK },
      ...table.formats,
      ...categories.formats,
      ...chartFormats(plan),
      { area: area(NRR_HEADER_ROW + 1, 1, plan.months), color: QUIET_INK },
    ],
    notes: [...headlineNotes(plan), ...table.notes, ...categories.notes],
    highlights: highlights(plan),
    charts: nrrCharts(plan),
  });
}

function highlights(plan: Plan): Highlight[] {
  return [
    {
      area: area(NRR_HEADER_ROW + 1, NRR_COLUMNS.length, plan.months),
      formula: checkFails(),
      color: BAD_INK,
      background: BAD_FILL,
    },
    {
      area: area(NRR_HEADER_ROW + 1, 1, plan.months),
      formula: `=$${N.place}${NRR_HEADER_ROW + 1}=0`,
      color: '#FFFFFF',
    },
  ];
}

function checkFails(): string {
  const check = `$${N.check}${NRR_HEADER_ROW + 1}`;
  return `=IF(ISNUMBER(${check});ABS(${check})>=1/200;FALSE)`;
}
