import type { NamedPlan, Plan } from '../plan';
import {
  area,
  BAD_FILL,
  BAD_INK,
  COUNT,
  headerFormat,
  PRECISE_MONEY,
  QUIET_INK,
} from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Tab } from '../sheet/tab';
import {
  CHECKS_ROW,
  DATA_CHECK_COUNT,
  DATA_CHECKS_ROW,
  FOUND,
  OPEN_ROW,
  REASONS_ROW,
} from './columns';
import { completenessBlocks, completenessFormats, completenessHighlights } from './completeness';
import { listRows } from './findings-columns';
import { foundBlocks, foundFormats } from './found';
import { auditHeights, COMPLETENESS_ROW, listRow } from './heights';
import { largestBlocks, largestFormats } from './largest';
import { LIST_WIDTH, listBlocks, listFormats } from './list';
import { auditNotes } from './notes';
import { openBlocks } from './open-questions';
import { proofs } from './proofs';
import { reasonBlocks, reasonFormats } from './reasons';
import { APART_AREA, scoreBlocks, scoreFormats, scoreHighlights } from './score';
import { SCORES_ROW, scoresFormats, scoresOverTime } from './scores';
import { twiceBlocks } from './twice';

/** The parts of the tab below its head and their rows, which lead there from the top. */
const contents = (listed: number): readonly (readonly [name: string, row: number])[] => [
  ['All findings', listed],
  ['Checks', FOUND.row - 2],
  ['What counts', REASONS_ROW - 2],
  ['Proofs', CHECKS_ROW - 2],
  ['Accuracy over time', SCORES_ROW],
  ['Columns filled', COMPLETENESS_ROW],
];

/** What is wrong, what it does and what to do are in sight beside the sidebar on a screen of 1,280 pixels. */
const WIDTHS = [96, 120, 116, 92, 156, 156, 156, 140, 130];

/** The Audit tab: how far the data can be trusted, what does not count and why, the proofs, and every finding. */
export function auditTab(plan: NamedPlan): Tab {
  const lines = proofs(plan);
  const listed = listRow(plan);
  const blocks: Block[] = [
    ...scoreBlocks(plan, contents(listed)),
    ...largestBlocks(plan),
    ...foundBlocks(),
    ...reasonBlocks(plan),
    ...checkBlocks(plan),
    ...twiceBlocks(),
    ...openBlocks(),
    ...scoresOverTime(SCORES_ROW),
    ...completenessBlocks(plan, COMPLETENESS_ROW),
    ...listBlocks(plan, listed),
  ];
  const looks: Format[] = [
    ...scoreFormats(),
    ...largestFormats(),
    ...foundFormats(),
    ...reasonFormats(),
    ...formats(lines.length + 2),
    ...scoresFormats(SCORES_ROW),
    ...completenessFormats(plan, COMPLETENESS_ROW),
    ...listFormats(plan, listed),
  ];
  return newTab({
    name: 'Audit',
    rows: listed + 1 + listRows(plan),
    columns: LIST_WIDTH,
    frozenRows: 0,
    hasGridlines: false,
    widths: WIDTHS,
    heights: auditHeights(plan),
    merges: [APART_AREA],
    blocks,
    folded: { row: DATA_CHECKS_ROW - 1, rows: DATA_CHECK_COUNT + 1 },
    formats: looks,
    notes: auditNotes({ blocks, formats: looks }),
    highlights: [
      ...scoreHighlights(),
      ...completenessHighlights(plan, COMPLETENESS_ROW),
      {
        area: area(CHECKS_ROW, 4, lines.length + 2),
        formula: `=($D${CHECKS_ROW}="Fails")+($D${CHECKS_ROW}="Differ")+($D${CHECKS_ROW}="Open")>0`,
        color: BAD_INK,
        background: BAD_FILL,
      },
    ],
  });
}

function checkBlocks(plan: Plan): Block[] {
  const lines = proofs(plan);
  const holds = `=IF(ISNUMBER($C${CHECKS_ROW});IF(ABS($C${CHECKS_ROW})<1/200;"Holds";"Fails");"Fails")`;
  return [
    {
      kind: 'values',
      row: CHECKS_ROW - 2,
      column: 1,
      cells: [['Proofs: differences that must be zero']],
    },
    {
      kind: 'values',
      row: CHECKS_ROW - 1,
      column: 1,
      cells: [['No.', 'Check', 'Difference', 'Result', 'What is compared']],
    },
    {
      kind: 'values',
      row: CHECKS_ROW,
      column: 1,
      cells: lines.map(({ name }, index) => [index + 1, name]),
    },
    {
      kind: 'formulas',
      row: CHECKS_ROW,
      column: 3,
      cells: lines.map(({ difference }) => [`=${difference}`]),
    },
    { kind: 'fill', row: CHECKS_ROW, column: 4, rows: lines.length, cells: [holds] },
    { kind: 'values', row: CHECKS_ROW, column: 5, cells: lines.map(({ about }) => [about]) },
    ...lines.flatMap(({ about, said }, index): Block[] => {
      const formula = `=IF(LEN(${said})=0;"${about}";${said})`;
      const row = CHECKS_ROW + index;
      return said ? [{ kind: 'formulas', row, column: 5, cells: [[formula]] }] : [];
    }),
  ];
}

function formats(lineCount: number): Format[] {
  return [
    headerFormat(CHECKS_ROW - 1, 1, 6),
    { area: area(CHECKS_ROW - 2, 1), isBold: true, size: 12 },
    { area: area(CHECKS_ROW - 1, 3), align: 'right' },
    { area: area(CHECKS_ROW, 1, lineCount), align: 'left', color: QUIET_INK },
    { area: area(CHECKS_ROW, 2, lineCount), wraps: true },
    { area: area(CHECKS_ROW, 1, lineCount, 5), vertical: 'middle' },
    { area: area(CHECKS_ROW, 3, lineCount), number: PRECISE_MONEY },
    { area: area(OPEN_ROW, 3), number: COUNT },
    { area: area(CHECKS_ROW, 5, lineCount), color: QUIET_INK },
  ];
}
