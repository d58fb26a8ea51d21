import { mrrBack, mrrOf } from '../customers/customers';
import { PERIOD_LENGTH } from '../periods/period-length';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import {
  area,
  BAD_FILL,
  BAD_INK,
  COUNT,
  headerFormat,
  INK,
  MONEY,
  MONTH,
  PRECISE_MONEY,
  QUIET_INK,
  RATIO,
  SIGNED_MONEY,
} from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Note, Tab } from '../sheet/tab';
import { chartBlocks, chartFormats, chartNotes, LAST_MOVERS_COLUMN, moversChart } from './chart';
import { MOVED, movementCode, movesSpan } from './columns';
import {
  LAST_LIST_ROW,
  listBlocks,
  listedSum,
  listFormats,
  listHighlights,
  listNotes,
  MOVER_COLUMNS,
  SUMMARY_ROW,
  summaryCells,
} from './list';
import { reasonBlocks, reasonFormats, reasonNotes } from './reasons';
import { moversDifference, moversSentence } from './words';

const CHANGE_ROW = SUMMARY_ROW + MOVED.length + 1;
const CHECK_ROW = CHANGE_ROW + 1;

/** The Movers tab: who expanded, contracted, left, came back or is new in the chosen period, and why MRR was lost. */
export function moversTab(plan: Plan): Tab {
  return newTab({
    name: 'Movers',
    rows: LAST_LIST_ROW,
    columns: LAST_MOVERS_COLUMN,
    frozenRows: 0,
    hasGridlines: false,
    widths: [...MOVER_COLUMNS.map(({ width }) => width), 24, 76, 180, ...MOVED.map(() => 92)],
    blocks: [
      ...titleBlocks(),
      ...summaryBlocks(plan),
      ...reasonBlocks(plan),
      ...listBlocks(plan),
      ...chartBlocks(plan),
    ],
    formats: [...formats(), ...reasonFormats(), ...listFormats(), ...chartFormats()],
    notes: [...notes(), ...reasonNotes(), ...listNotes(), ...chartNotes()],
    highlights: [
      {
        area: area(CHECK_ROW, 4),
        formula: `=IF(ISNUMBER($D$${CHECK_ROW});ABS($D$${CHECK_ROW})>=1/200;TRUE)`,
        color: BAD_INK,
        background: BAD_FILL,
      },
      ...listHighlights(),
    ],
    charts: [moversChart()],
  });
}

/** Title, the period, whether it is over, and one sentence. */
function titleBlocks(): Block[] {
  const several = `${fact('periodFrom')}<${fact('months')}`;
  const into = `MOD(MONTH(${fact('asOfEnd')})-${setting('yearBegins')}+12;${PERIOD_LENGTH})`;
  return [
    { kind: 'values', row: 1, column: 2, cells: [['Movers']] },
    {
      kind: 'formulas',
      row: 1,
      column: 3,
      cells: [
        [
          `=${fact('periodStart')}`,
          `=IF(${several};"to";"")`,
          `=IF(${several};${fact('asOfEnd')};"")`,
          `=IF(${into}<${PERIOD_LENGTH}-1;"to date";"")`,
        ],
      ],
    },
    {
      kind: 'formulas',
      row: 2,
      column: 2,
      cells: [[`=${moversSentence()}`]],
    },
  ];
}

/** How many customers moved in each way, how much MRR, and what the ten largest explain of it. */
function summaryBlocks(plan: Plan): Block[] {
  const code = movesSpan(plan, 'code');
  const lines = MOVED.map((movement) => {
    const { money } = summaryCells(movement);
    return [
      `=COUNTIFS(${code};${movementCode(movement)})`,
      `=SUMIFS(${movesSpan(plan, 'size')};${code};${movementCode(movement)})`,
      `=${listedSum(movement)}`,
      `=IF(${money}>0;${listedSum(movement)}/${money};"")`,
    ];
  });
  const labels = ['Expansion', 'Contraction', 'Churn', 'Reactivation', 'New'];
  const header = ['Movement', 'Customers', 'MRR', 'Ten largest', 'Their share'];
  const rest = [...labels, 'Change of MRR', 'Difference to the NRR tab'].map((label) => [label]);
  const closing = `SUM(${mrrBack(0)})`;
  const opening = `SUM(${mrrOf(fact('periodFrom'), -1)})`;
  return [
    { kind: 'values', row: SUMMARY_ROW, column: 2, cells: [header] },
    { kind: 'values', row: SUMMARY_ROW + 1, column: 2, cells: rest },
    { kind: 'formulas', row: SUMMARY_ROW + 1, column: 3, cells: lines },
    {
      kind: 'formulas',
      row: CHANGE_ROW,
      column: 4,
      cells: [[`=${closing}-${opening}`], [`=${moversDifference()}`]],
    },
  ];
}

function formats(): Format[] {
  const month = { size: 12, isBold: true, color: INK } as const;
  return [
    { area: area(1, 2), size: 18, isBold: true, color: INK },
    { area: area(1, 3), ...month, number: MONTH, align: 'left' },
    { area: area(1, 4), ...month, align: 'center' },
    { area: area(1, 5), ...month, number: MONTH, align: 'left' },
    { area: area(1, 6), size: 11, color: QUIET_INK },
    { area: area(2, 2), size: 11, color: INK },
    headerFormat(SUMMARY_ROW, 2, 5),
    { area: area(SUMMARY_ROW, 3, 1, 4), align: 'right' },
    { area: area(SUMMARY_ROW + 1, 3, MOVED.length), number: COUNT },
    { area: area(SUMMARY_ROW + 1, 4, MOVED.length, 2), number: MONEY },
    { area: area(SUMMARY_ROW + 1, 6, MOVED.length), number: RATIO },
    { area: area(CHANGE_ROW, 2, 1, 4), isBold: true },
    { area: area(CHANGE_ROW, 4), number: SIGNED_MONEY },
    { area: area(CHECK_ROW, 2, 1, 4), color: QUIET_INK },
    { area: area(CHECK_ROW, 4), number: PRECISE_MONEY },
  ];
}

function notes(): Note[] {
  const header = [
    'Each customer moves once in a period, measured from its opening to its closing MRR.',
    'Customers who moved in this way.',
    'What it came to, as a positive amount.',
    'The same of the customers listed below, at most ten.',
    'Ten largest / MRR: how much of the movement they explain.',
  ];
  return [
    ...header.map((text, index) => ({ row: SUMMARY_ROW, column: index + 2, text })),
    { row: CHANGE_ROW, column: 2, text: 'Closing less opening MRR of the period.' },
    {
      row: CHECK_ROW,
      column: 2,
      text: 'Each movement here less the same on the NRR tab; of a longer period, opening + movements - closing there. It must be 0.',
    },
  ];
}
