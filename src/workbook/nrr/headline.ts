import { SPOILT_BELOW_NRR, SPOILT_COLUMNS, SPOILT_SENTENCE } from '../guards/cells';
import { PERIOD_LENGTH } from '../periods/period-length';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { pointsOf, tenthsText } from '../sheet/in-words';
import { area, BAD_INK, CARD_FILL, GAIN_INK, INK, MONTH, QUIET_INK } from '../sheet/look';
import { columnLetters } from '../sheet/references';
import type { Area, Block, Format, Highlight, Note } from '../sheet/tab';
import { numberAt, wordsAt } from '../words/cells';
import { CARDS, type Card, cardsOf, changeOf } from './cards';
import { type NrrColumn, nrrColumns, nrrOwnSpan } from './columns';
import {
  CARD_COLUMNS,
  cardAt,
  FIRST_COLUMN,
  HEADLINE,
  LAST_CARD_ROW,
  STATUS_COLUMN,
  TEXT_COLUMN,
} from './headline-places';
import { AT_AN_END, periodCell } from './period-columns';
import { PERIOD_ROWS } from './places';
import { RELIABLE } from './reliable';
import { statusText } from './status';
import { nrrSentence } from './words';

const PERIOD = setting('period');

/** The columns of all cards, and how many those are. */
const CARDS_WIDTH = CARD_COLUMNS.reduce((sum, { columns }) => sum + columns, 0);

/** The title, the sentence and the cards. */
export function headlineBlocks(plan: Plan): Block[] {
  const { title, sentence, legend } = HEADLINE;
  const formula = (row: number, column: number, text: string): Block => ({
    kind: 'formulas',
    row,
    column,
    cells: [[`=${text}`]],
  });
  return [
    { kind: 'values', row: title, column: TEXT_COLUMN, cells: [['Net revenue retention']] },
    formula(title, FIRST_COLUMN, periodCell(plan, 'month')),
    formula(title, STATUS_COLUMN, statusText()),
    formula(sentence, FIRST_COLUMN, currencyText()),
    formula(sentence, TEXT_COLUMN, unlessSpoilt(nrrSentence(plan), SPOILT_SENTENCE)),
    formula(legend, TEXT_COLUMN, legendText()),
    formula(
      CHART_ROW - 1,
      TEXT_COLUMN,
      unlessSpoilt(FINDINGS.map((part) => wordsAt('NRR', part)).join('&')),
    ),
    ...cardsOf(plan).map(
      (card, index): Block => ({
        kind: 'formulas',
        ...cardAt(index),
        cells: cardFormulas(plan, card, index).map((text) => [text === '' ? '' : `=${text}`]),
      }),
    ),
  ];
}

/** What the charts show, one after the other. */
const FINDINGS = ['grown', 'gained', 'rated'] as const;

function currencyText(): string {
  const currency = setting('currency');
  return `IF(LEN(${currency})=0;"";"Money in "&${currency})`;
}

/** What is said of the rest of the tab while a column below it is spoilt. */
const LACKING =
  'Until then the charts and tables below may lack rows or be wrong, and the cards stay blank.';

function legendText(): string {
  const legend = `"Under each figure: the change against the "&${PERIOD}&" before, then the figure a year before."`;
  // Where the sentence above speaks of NRR itself, this one speaks of the rest; else of what spoils another tab.
  const other = `IF(${SPOILT_COLUMNS}>0;${SPOILT_SENTENCE};${legend})`;
  return `IF(${SPOILT_BELOW_NRR}>0;"${LACKING}";${other})`;
}

/** What is shown while every column below it is whole; a figure that lacks rows is not shown as if it were right. */
function unlessSpoilt(formula: string, otherwise = '""'): string {
  return `IF(${SPOILT_BELOW_NRR}>0;${otherwise};${formula})`;
}

/** A card's formulas, from its label down. */
function cardFormulas(plan: Plan, card: Card, index: number): readonly string[] {
  const { id, label } = card;
  const { row, column } = cardAt(index, 'value');
  const value = `$${columnLetters(column)}$${row}`;
  const isWhole = `${periodCell(plan, 'months')}=${PERIOD_LENGTH}`;
  // What lasts is held against nothing that is over: only what stands at a month's end can be.
  const likeNow = (formula: string) =>
    AT_AN_END.includes(id) ? formula : `IF(${isWhole};${formula};"")`;
  const before = unlessSpoilt(likeNow(periodCell(plan, id, 1)));
  return [
    label,
    unlessSpoilt(periodCell(plan, id)),
    `IF(AND(ISNUMBER(${value});ISNUMBER(${before}));${changeOf(card, `${value}-${before}`)};"")`,
    unlessSpoilt(yearBefore(plan, id, isWhole)),
    ...targetFormulas(plan, card, value),
  ];
}

/** The figure at the month's end a year before; of a period the one that was over then, while this one is over. */
function yearBefore(plan: Plan, id: NrrColumn, isWhole: string): string {
  if (AT_AN_END.includes(id)) {
    const place = `${fact('months')}-12-${fact('shownFrom')}+1`;
    return `IF(${place}<1;"";INDEX(${nrrOwnSpan(plan, id)};${place}))`;
  }
  const periods = `${periodCell(plan, id)}:${periodCell(plan, id, PERIOD_ROWS - 1)}`;
  return `IF(${isWhole};INDEX(${periods};1+12/${PERIOD_LENGTH});"")`;
}

/** Whether the target is met, and what it means: targets are of twelve months, so that a month meets their twelfth root. */
function targetFormulas(plan: Plan, { target, isOfYear }: Card, value: string): string[] {
  if (!target) return [];
  const months = periodCell(plan, 'months');
  const part = isOfYear ? target : (`${target}OfPeriod` as const);
  const [own, year] = [wordsAt('NRR', part), wordsAt('NRR', target)];
  const needed = numberAt('NRR', part);
  const missed = `"Target missed by "&${tenthsText(`100*(${needed}-${value})`)}&" pts"`;
  const met = `IF(${pointsOf(`${needed}-${value}`)}>0;${missed};"Target met")`;
  const length = `IF(${months}=1;" a month)";" in "&${months}&" months)")`;
  const ofPeriod = isOfYear ? '' : `&IF(${months}=12;"";" ("&${own}&${length})`;
  return [`IF(ISNUMBER(${value});${met};"")`, `"Target "&${year}&" a year"${ofPeriod}`];
}

/** The cards: each of their rows is one cell. */
export function headlineMerges(): readonly Area[] {
  const rows = LAST_CARD_ROW - HEADLINE.label + 1;
  return CARD_COLUMNS.map(({ column, columns }) => area(HEADLINE.label, column, rows, columns));
}

/** The look of the headline. */
export function headlineFormats(): Format[] {
  const { title, sentence, legend, label } = HEADLINE;
  const cards = CARDS.flatMap(({ number, change }, index): Format[] => {
    const cell = (line: Parameters<typeof cardAt>[1]) => {
      const { row, column } = cardAt(index, line);
      return area(row, column);
    };
    return [
      { area: cell('label'), isBold: true, size: 10 },
      { area: cell('value'), isBold: true, size: 18, color: INK, number },
      { area: cell('change'), number: change },
      { area: cell('year'), number: `${number}" a year before"` },
    ];
  });
  return [
    {
      area: area(title, FIRST_COLUMN),
      size: 12,
      isBold: true,
      color: INK,
      number: MONTH,
      align: 'left',
      vertical: 'middle',
    },
    { area: area(title, TEXT_COLUMN), size: 18, isBold: true, color: INK },
    { area: area(title, STATUS_COLUMN), size: 9, color: GAIN_INK, vertical: 'middle' },
    { area: area(sentence, FIRST_COLUMN), size: 9, color: QUIET_INK },
    { area: area(sentence, TEXT_COLUMN), size: 11, color: INK },
    { area: area(legend, TEXT_COLUMN), size: 9, color: QUIET_INK },
    { area: area(CHART_ROW - 1, TEXT_COLUMN), isBold: true, color: INK },
    {
      area: area(label, FIRST_COLUMN, LAST_CARD_ROW - label + 1, CARDS_WIDTH),
      background: CARD_FILL,
      color: QUIET_INK,
      size: 9,
      align: 'left',
    },
    ...cards,
  ];
}

/** A figure below its target is marked, in words and in colour, and so is a tab that lacks rows. */
export function headlineHighlights(): Highlight[] {
  const { title, target, sentence, legend } = HEADLINE;
  return [
    {
      area: area(sentence, TEXT_COLUMN, 2),
      formula: `=$${columnLetters(TEXT_COLUMN)}$${legend}="${LACKING}"`,
      color: BAD_INK,
    },
    {
      area: area(title, STATUS_COLUMN),
      formula: `=LEFT($${columnLetters(STATUS_COLUMN)}$${title};${RELIABLE.length})<>"${RELIABLE}"`,
      color: BAD_INK,
    },
    {
      area: area(target, FIRST_COLUMN, 1, CARDS_WIDTH),
      formula: `=LEFT(${columnLetters(FIRST_COLUMN)}$${target};13)="Target missed"`,
      color: BAD_INK,
    },
  ];
}

/** What each card is, as a note on its label, and what stands below it. */
export function headlineNotes(plan: Plan): Note[] {
  return cardsOf(plan).flatMap(({ id, target }, index) => {
    const text = nrrColumns(plan).find((one) => one.id === id)?.note ?? '';
    const means = 'Targets are of twelve months; a shorter period meets their root.';
    return [
      { ...cardAt(index), text },
      {
        ...cardAt(index, 'change'),
        text: 'Against the period before; of a period that lasts only what stands at its end.',
      },
      {
        ...cardAt(index, 'year'),
        text: 'The same a year before: at the end of that month, or in the same period where this one is over.',
      },
      ...(target ? [{ ...cardAt(index, 'target'), text: means }] : []),
    ];
  });
}

/** The row below the headline where charts begin. */
export const CHART_ROW = LAST_CARD_ROW + 2;
