import { findingOf, type WorkLine } from '../../core/repairs/worklist';
import { ACCURACY } from '../audit/columns';
import type { Looked } from '../audit/findings';
import type { Plan } from '../plan';
import {
  area,
  BAD_FILL,
  BAD_INK,
  CARD_FILL,
  COLORS,
  COUNT,
  INPUT_FILL,
  MONEY,
  QUIET_INK,
  RATIO,
} from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { onTab } from '../sheet/references';
import type { Block, Choice, Format, Highlight, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { accuracySentence, CHART_COLUMN, CHART_ROWS, chartBlocks, chartFormats } from './chart';
import {
  FIRST_WORKING,
  HEADER_ROW,
  KEPT_COLUMNS,
  KEY_COLUMNS,
  REPAIRS as R,
  REPAIRS_COLUMNS,
  repairRows,
  repairsColumn,
  repairsSpan,
} from './columns';
import { DONE, KEPT, lineCells } from './lines';
import { lineFormulas } from './states';

/** Rows of the figures above the lines. */
const HEAD = { title: 1, sentence: 2, label: 4, value: 5, beside: 6, hint: 7 } as const;

const HINT =
  'Type what is right under Your value, or tick a suggestion; the sidebar then writes the files for HubSpot. What you type stays over imports.';

/** Figures, each over two columns but for the last: a number that does not fit is shown as ###. */
const LABELS = ['Open', 'In a file', 'Repaired', 'MRR at stake', 'Accuracy now'];

const HEAD_WIDTH = 2 * LABELS.length - 1;

const overTwo = <T>(cells: readonly T[], blank: T): T[] => cells.flatMap((cell) => [cell, blank]);

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
      look.header,
      ...lineFormulas(rows),
      ...chartBlocks(),
    ],
    formats: [...look.formats, ...lineFormats(rows), ...headFormats(), ...chartFormats()],
    merges: LABELS.slice(1).map((_, place) => area(HEAD.label, 1 + 2 * place, 2, 2)),
    notes: look.notes,
    choices: ticks(lines),
    highlights: highlights(rows),
    charts: [
      {
        title: 'Accuracy by records, after each import',
        source: area(1, CHART_COLUMN, CHART_ROWS, 2),
        series: [{ color: COLORS.nrr, type: 'column' }],
        isStacked: false,
        valueFormat: RATIO,
        anchor: { row: 1, column: repairsColumn('state') },
        size: { width: 420, height: 168 },
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

/** Two lines of text: a sentence of a usual width. */
const LINE_HEIGHT = 34;

function headBlocks(plan: Plan): Block[] {
  const state = repairsSpan(plan, 'state');
  const count = (text: string) => `COUNTIF(${state};"${text}")`;
  const stake = (text: string) => `SUMIF(${state};"${text}";${repairsSpan(plan, 'mrr')})`;
  const open = `${count('Open')}+${count('Came back')}`;
  const left = ['Open', 'Came back', 'In the file of*', KEPT].map(stake).join('+');
  const accuracy = onTab('Audit', `$A$${ACCURACY.row}`);
  const value = [
    `=${open}`,
    `=${count('In the file of*')}`,
    `=${count('Repaired')}`,
    `=${left}`,
    `=${accuracy}`,
  ];
  return [
    { kind: 'values', row: HEAD.title, column: 1, cells: [['Repairs']] },
    {
      kind: 'formulas',
      row: HEAD.sentence,
      column: 1,
      cells: [[`=${sentence(`$A$${HEAD.value}`, count('Came back'))}`], [`=${accuracySentence()}`]],
    },
    { kind: 'values', row: HEAD.label, column: 1, cells: [overTwo(LABELS, '')] },
    { kind: 'formulas', row: HEAD.value, column: 1, cells: [overTwo(value, '')] },
    { kind: 'formulas', row: HEAD.beside, column: 1, cells: [[`=${besideFindings()}`]] },
    { kind: 'values', row: HEAD.hint, column: 1, cells: [[HINT]] },
  ];
}

/** Says of how many repairs there is no line, where there is not room for all. */
function unlisted(count: number): Block[] {
  const text = `${count} more with less MRR at stake have no line here: repair these, then import again.`;
  return count > 0 ? [{ kind: 'values', row: HEAD.hint + 1, column: 1, cells: [[text]] }] : [];
}

/** Why there are more findings than open repairs, or fewer. */
function besideFindings(): string {
  const findings = onTab('Audit', `$D$${ACCURACY.row}`);
  const some = `"Audit counts "&${findings}&IF(${findings}=1;" finding";" findings")`;
  const why = ': one may need several repairs, and stays until a report shows it repaired.';
  return `IF(${findings}=0;"";${some}&"${why}")`;
}

/** Says what is left to do; `open` is the cell that counts what is. */
function sentence(open: string, back: string): string {
  const some = `${open}&IF(${open}=1;" repair is open";" repairs are open")`;
  const cameBack = `IF(${back}=0;"";", "&${back}&" of them came back")`;
  return `IF(${open}=0;"Nothing is open.";${some}&${cameBack}&".")`;
}

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
  ...(['customer', 'column', 'state', 'note', 'accepted', 'check', 'wrong', 'why'] as const),
];

const DONE_INK = '#6B7280';

function headFormats(): Format[] {
  return [
    { area: area(HEAD.title, 1), size: 18, isBold: true, align: 'left' },
    { area: area(HEAD.sentence, 1, 2), align: 'left' },
    {
      area: area(HEAD.label, 1, 1, HEAD_WIDTH),
      color: QUIET_INK,
      background: CARD_FILL,
      align: 'left',
    },
    {
      area: area(HEAD.value, 1, 1, HEAD_WIDTH),
      ...{ size: 16, isBold: true, background: CARD_FILL, align: 'left' },
    },
    { area: area(HEAD.value, 1, 1, 6), number: COUNT },
    { area: area(HEAD.value, 7), number: MONEY },
    { area: area(HEAD.value, HEAD_WIDTH), number: RATIO },
    { area: area(HEAD.beside, 1, 2), color: QUIET_INK, size: 9, align: 'left' },
  ];
}

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
