import { LATEST_PERIODS } from '../../core/retention/periods';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { area, BAD_FILL, BAD_INK, INK, MONTH, QUIET_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Highlight, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { bridgeBlocks, bridgeFormats, bridgeHighlights, bridgeNotes } from './bridge';
import { AT, CATEGORY_COLUMNS, CODED, PERIOD_COLUMNS } from './columns';
import { categoryFills } from './formulas';

/** The column of titles and sentences: what stands in the frozen one is cut where it ends. */
const TEXT_COLUMN = 2;

/** The Categories tab: what the deal types say moved MRR, and what makes that equal what was measured. */
export function categoriesTab(plan: Plan): Tab {
  const looks = [
    tableLook(PERIOD_COLUMNS, { row: AT.periods, rows: LATEST_PERIODS }),
    tableLook(CATEGORY_COLUMNS, { row: AT.months, rows: plan.months }),
  ];
  const [{ widths = [] } = {}] = looks;
  return newTab({
    name: 'Categories',
    rows: AT.months + plan.months + 1,
    columns: CATEGORY_COLUMNS.length,
    frozenRows: 0,
    frozenColumns: 1,
    hasGridlines: false,
    widths,
    blocks: [
      ...titleBlocks(),
      ...bridgeBlocks(plan),
      ...looks.map(({ header }) => header),
      ...categoryFills(plan),
    ],
    formats: [...titleFormats(), ...bridgeFormats(), ...looks.flatMap(({ formats }) => formats)],
    notes: [...bridgeNotes(), ...looks.flatMap(({ notes }) => notes)],
    highlights: [...bridgeHighlights(), unexplained(plan)],
  });
}

function titleBlocks(): Block[] {
  const latest = `="The latest "&${setting('period')}&"s, newest first"`;
  return [
    {
      kind: 'values',
      row: 1,
      column: TEXT_COLUMN,
      cells: [
        ['Revenue categories'],
        [
          'What moved MRR as the deals are coded in HubSpot, and what makes it equal what was measured.',
        ],
      ],
    },
    { kind: 'formulas', row: 1, column: 1, cells: [[`=${fact('asOfEnd')}`]] },
    {
      kind: 'values',
      row: AT.bridge - 1,
      column: TEXT_COLUMN,
      cells: [['Coded against measured']],
    },
    { kind: 'formulas', row: AT.periods - 1, column: TEXT_COLUMN, cells: [[latest]] },
    {
      kind: 'values',
      row: AT.months - 1,
      column: TEXT_COLUMN,
      cells: [['By month, oldest first']],
    },
  ];
}

function titleFormats(): Format[] {
  return [
    { area: area(1, 1), size: 12, isBold: true, color: INK, number: MONTH, align: 'left' },
    { area: area(1, TEXT_COLUMN), size: 18, isBold: true, color: INK },
    { area: area(2, TEXT_COLUMN), size: 11, color: INK },
    ...[AT.bridge, AT.periods, AT.months].map((row) => ({
      area: area(row - 1, TEXT_COLUMN),
      isBold: true,
      color: QUIET_INK,
    })),
  ];
}

/** What is not explained, in both tables at once: between them stand texts. */
function unexplained(plan: Plan): Highlight {
  const first = AT.periods + 1;
  const cell = `$${CODED.unexplained}${first}`;
  return {
    area: area(first, CATEGORY_COLUMNS.length, AT.months + plan.months - AT.periods),
    formula: `=IF(ISNUMBER(${cell});ABS(${cell})>=1/200;FALSE)`,
    color: BAD_INK,
    background: BAD_FILL,
  };
}
