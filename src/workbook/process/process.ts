import { listedOwners, OWNERS_LISTED, ownerSpan } from '../audit/findings-columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arrayed } from '../sheet/array-columns';
import { shareText } from '../sheet/in-words';
import {
  area,
  BAD_INK,
  CARD_FILL,
  COLORS,
  COUNT,
  COUNT_OR_BLANK,
  headerFormat,
  INK,
  MONTH,
  QUIET_INK,
  RATIO,
  WHOLE_RATIO,
} from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, span } from '../sheet/references';
import type { Block, Format, Highlight, Note, Tab } from '../sheet/tab';
import { CODED_STEP, codeOf } from './coding';
import { type CodedOwner, codedOwnerSpan, codingSpan, PROCESS } from './columns';

const MONTHS = 12;

/** Lines of owners: those listed, and one for all others. */
const OWNERS = OWNERS_LISTED + 1;

/** Where it is said what the chart shows, right above it. */
const CHART_TITLE = { row: 7, column: 1 } as const;

/** The rows of the headers below it, over the months and over the owners. */
const MONTHS_ROW = 23;
const OWNERS_ROW = MONTHS_ROW + MONTHS + 3;

/** Where the figures above them stand. */
const CARD_ROW = 4;
const CARD_COLUMNS = [1, 2, 4, 6];

const LEAD =
  'Of the deals coded as new business, renewal, upsell or churn, the share that does what it is coded as.';

/** The columns: who or when, all deals of the process, its categories, then how many deals that is and how many are wrong. */
const ALL = 'B';
const DEALS = 'G';
const WRONG = 'H';
const WIDTH = PROCESS.length + 4;

/** The Process tab: the share of deals that are coded as the data says they should be, by month and by owner. */
export function processTab(plan: Plan): Tab {
  return newTab({
    name: 'Process',
    rows: OWNERS_ROW + OWNERS,
    columns: WIDTH,
    frozenRows: 0,
    hasGridlines: false,
    widths: [150, ...PROCESS.map(() => 96), 96, 72, 96],
    blocks: [
      { kind: 'values', row: 1, column: 1, cells: [['Process']] },
      { kind: 'values', row: 2, column: 1, cells: [[LEAD]] },
      ...cardBlocks(),
      { kind: 'formulas', ...CHART_TITLE, cells: [[`=${findingText()}`]] },
      ...monthBlocks(plan),
      ...ownerBlocks(),
    ],
    formats: formats(),
    notes: [...notesOf(MONTHS_ROW, 'Month'), ...notesOf(OWNERS_ROW, 'Owner')],
    highlights: [highlight(MONTHS_ROW, MONTHS), highlight(OWNERS_ROW, OWNERS)],
    charts: [
      {
        title: 'Share of deals coded as the data says',
        source: area(MONTHS_ROW, 1, MONTHS + 1, 2),
        // A line would run through 0 in months without deals, whose cells hold an empty text; a column is not there.
        series: [{ color: COLORS.nrr, type: 'column' }],
        isStacked: false,
        isHorizontal: true,
        valueFormat: WHOLE_RATIO,
        anchor: { row: CHART_TITLE.row + 1, column: CHART_TITLE.column },
        size: { width: 798, height: 280 },
      },
    ],
  });
}

function headers(first: 'Month' | 'Owner'): readonly string[] {
  return [first, 'All four', ...PROCESS.map(({ label }) => label), 'Deals', 'Coded wrong'];
}

/** Months from the latest on, as the chart has them from above. */
function monthBlocks(plan: Plan): Block[] {
  const first = MONTHS_ROW + 1;
  const month = `EOMONTH(${fact('asOfEnd')};${first}-ROW())`;
  const codes = (code: number) => `SEQUENCE(${MONTHS};1;${code};${CODED_STEP})`;
  const coded = codingSpan(plan, 'codedIn');
  const deals = `COUNTIFS(${coded};">="&${codes(codeOf(0, false))};${coded};"<"&${codes(CODED_STEP)})`;
  const count = (place: number, isWrong: boolean) =>
    `COUNTIF(${coded};${codes(codeOf(place, isWrong))})`;
  const wrong = PROCESS.map((_, place) => count(place, true));
  const all = PROCESS.map((_, place) => `(${count(place, false)}+${count(place, true)})`);
  return [
    ...titleAndHeaders(MONTHS_ROW, 'By month in which deals take effect, newest first', 'Month'),
    { kind: 'fill', row: first, column: 1, rows: MONTHS, cells: [`=${month}`] },
    shareBlock(first, MONTHS, { all, wrong, deals }),
  ];
}

function ownerBlocks(): Block[] {
  const first = OWNERS_ROW + 1;
  const lines = (id: CodedOwner) => codedOwnerSpan(id, 'all');
  const count = `COUNTIFS(${ownerSpan('ownerDeals')};">0")-${OWNERS_LISTED}`;
  const named = `IF(${listedOwners('recordsSorted')}>0;${listedOwners('ownersSorted')};"")`;
  const others = `=IF(${count}>0;"Other owners ("&${count}&")";"")`;
  return [
    ...titleAndHeaders(OWNERS_ROW, 'By owner, those with the most records first', 'Owner'),
    { kind: 'formulas', row: first, column: 1, cells: [[`=${arrayed(named)}`]] },
    { kind: 'formulas', row: first + OWNERS_LISTED, column: 1, cells: [[others]] },
    shareBlock(first, OWNERS, {
      all: PROCESS.map(({ all }) => lines(all)),
      wrong: PROCESS.map(({ wrong }) => lines(wrong)),
      deals: PROCESS.map(({ all }) => lines(all)).join('+'),
    }),
  ];
}

function titleAndHeaders(row: number, title: string, first: 'Month' | 'Owner'): Block[] {
  return [
    { kind: 'values', row: row - 1, column: 1, cells: [[title]] },
    { kind: 'values', row, column: 1, cells: [headers(first)] },
  ];
}

interface Counts {
  readonly all: readonly string[];
  readonly wrong: readonly string[];
  /** Of all categories. */
  readonly deals: string;
}

/** The share of all four categories, that of each, and how many deals; one formula a column. */
function shareBlock(row: number, rows: number, { all, wrong, deals }: Counts): Block {
  const [counted, wrongly] = [DEALS, WRONG].map((letter) => span(letter, row, row + rows - 1));
  const cells = [
    share(counted ?? '', wrongly ?? ''),
    ...all.map((some, place) => share(some, wrong[place] ?? '0')),
    ...[deals, wrong.join('+')],
  ];
  return { kind: 'formulas', row, column: 2, cells: [cells.map((one) => `=${arrayed(one)}`)] };
}

function share(all: string, wrong: string): string {
  return `IF(${all}=0;"";1-${wrong}/${all})`;
}

/** What three spans of months come to, from the latest on, and how many deals that is. */
function cardBlocks(): Block[] {
  const sum = (letter: string, from: number, to: number) =>
    `SUM(${span(letter, MONTHS_ROW + from, MONTHS_ROW + to)})`;
  const share = (from: number, to: number) =>
    `=IF(${sum(DEALS, from, to)}=0;"";1-${sum(WRONG, from, to)}/${sum(DEALS, from, to)})`;
  const cards = [
    ['Last 3 months', share(1, 3)],
    ['The 3 before', share(4, 6)],
    ['Last 12 months', share(1, MONTHS)],
    ['Deals of 12 months', `=${sum(DEALS, 1, MONTHS)}`],
  ] as const;
  return cards.flatMap(([label, formula], place): Block[] => [
    { kind: 'values', row: CARD_ROW, column: CARD_COLUMNS[place] ?? 1, cells: [[label]] },
    { kind: 'formulas', row: CARD_ROW + 1, column: CARD_COLUMNS[place] ?? 1, cells: [[formula]] },
  ]);
}

/** The share of twelve months, in words. */
function findingText(): string {
  const [ofYear = 3, deals = 4] = CARD_COLUMNS.slice(2);
  const cell = (column: number) => `$${columnLetters(column)}$${CARD_ROW + 1}`;
  const share = cell(ofYear);
  return `IF(ISNUMBER(${share});${shareText(share)}&" of "&${cell(deals)}&" deals of twelve months do what they are coded as.";"")`;
}

const NOTES: Readonly<Record<string, string>> = {
  Month: 'The month in which the deals take effect.',
  Owner: 'Who owns the deals in HubSpot.',
  'All four': 'Of the deals of the four categories, the share that does what it is coded as.',
  Deals: 'How many deals have one of the four categories.',
  'Coded wrong': 'How many of them do something else than they are coded as; Repairs lists them.',
};

function notesOf(row: number, first: 'Month' | 'Owner'): Note[] {
  return headers(first).map((header, place) => ({
    ...{ row, column: place + 1 },
    text:
      NOTES[header] ??
      `Of the deals coded as ${header.toLowerCase()}, the share that does what it is coded as.`,
  }));
}

function formats(): Format[] {
  const tables = [
    [MONTHS_ROW, MONTHS],
    [OWNERS_ROW, OWNERS],
  ] as const;
  return [
    { area: area(1, 1), size: 18, isBold: true },
    { area: area(2, 1), color: QUIET_INK },
    { area: area(CHART_TITLE.row, CHART_TITLE.column), isBold: true, color: INK },
    { area: area(CARD_ROW, 1, 2, WIDTH), background: CARD_FILL, align: 'left' },
    { area: area(CARD_ROW, 1, 1, WIDTH), color: QUIET_INK },
    { area: area(CARD_ROW + 1, 1, 1, WIDTH), size: 16, isBold: true },
    { area: area(CARD_ROW + 1, 1, 1, 5), number: RATIO },
    { area: area(CARD_ROW + 1, 6), number: COUNT },
    ...tables.flatMap(([row, rows]): Format[] => [
      { area: area(row - 1, 1), isBold: true, size: 12 },
      headerFormat(row, 1, WIDTH),
      { area: area(row, 2, 1, WIDTH - 1), align: 'right' },
      { area: area(row + 1, 2, rows, PROCESS.length + 1), number: RATIO },
      { area: area(row + 1, WIDTH - 1, rows, 2), number: COUNT_OR_BLANK },
    ]),
    { area: area(MONTHS_ROW + 1, 1, MONTHS), number: MONTH, align: 'left' },
    { area: area(OWNERS_ROW + 1, 1, OWNERS), color: QUIET_INK },
  ];
}

/** Where fewer than nine of ten are right. */
function highlight(row: number, rows: number): Highlight {
  const cell = `${ALL}${row + 1}`;
  return {
    area: area(row + 1, 2, rows, PROCESS.length + 1),
    formula: `=ISNUMBER(${cell})*(${cell}<9/10)=1`,
    color: BAD_INK,
  };
}
