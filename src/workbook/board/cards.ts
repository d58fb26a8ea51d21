import type { NrrColumn } from '../nrr/columns';
import { AT_AN_END, periodCell } from '../nrr/period-columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { pointsOf } from '../sheet/in-words';
import {
  area,
  BAD_INK,
  CARD_FILL,
  COUNT,
  INK,
  MONEY,
  POINTS,
  QUIET_INK,
  RATIO,
  SIGNED_MONEY,
} from '../sheet/look';
import { onTab } from '../sheet/references';
import type { Area, Block, Format, Highlight, Note } from '../sheet/tab';
import { numberAt, wordsAt } from '../words/cells';
import { PAGE, PAGE_COLUMNS } from './places';
import { spanAt } from './spans';

/** A card: one figure, its target, the period before and the year before. */
interface Card {
  readonly id: NrrColumn;
  /** A formula. */
  readonly label: string;
  readonly note: string;
  readonly kind: 'rate' | 'money' | 'count';
  readonly target?: Target;
}

type Target = 'nrrTarget' | 'grrTarget' | 'nrrTargetOfPeriod';

const NUMBERS = {
  rate: { figure: RATIO, change: POINTS },
  money: { figure: MONEY, change: SIGNED_MONEY },
  count: { figure: COUNT, change: SIGNED_MONEY },
} as const;

/** Columns of a card. */
const WIDTH = 2;

function cardsOf({ model }: Pick<Plan, 'model'>): readonly Card[] {
  const isOrders = model === 'invoices or orders';
  const span = isOrders ? 'year on year' : '12 months';
  const period = setting('period');
  return [
    {
      id: isOrders ? 'nrr12sum' : 'nrr12',
      label: `"NRR, ${span}"`,
      kind: 'rate',
      target: 'nrrTarget',
      note: isOrders
        ? 'Revenue of the last 12 months from customers with revenue in the 12 before, over theirs then.'
        : 'MRR now of the customers who paid 12 months ago, over their MRR then.',
    },
    {
      id: isOrders ? 'grr12sum' : 'grr12',
      label: `"GRR, ${span}"`,
      kind: 'rate',
      target: 'grrTarget',
      note: 'Of the same customers the smaller of both, over theirs then: what is kept, without what grew.',
    },
    {
      id: 'closing',
      label: `"Closing "&${setting('moneyAs')}`,
      kind: 'money',
      note: 'What customers pay at the end of the period; ARR is twelve times MRR.',
    },
    {
      id: 'closingCustomers',
      label: '"Customers"',
      kind: 'count',
      note: 'Customers who pay at the end of the period.',
    },
    {
      id: 'nrr',
      label: `"NRR, "&${period}`,
      kind: 'rate',
      ...(!isOrders && { target: 'nrrTargetOfPeriod' as const }),
      note: 'Of the period alone: (opening + expansion - contraction - churn) / opening.',
    },
    {
      id: 'logoChurn',
      label: `"Logo churn, "&${period}`,
      kind: 'rate',
      note: 'Customers lost in the period / customers at its opening, however much they paid.',
    },
  ];
}

/** The column of a card. */
function columnOf(place: number): number {
  return 1 + place * WIDTH;
}

/** Six figures, each with three lines: what is aimed at, the period before, the year before. */
export function cardBlocks(plan: Plan): Block[] {
  return cardsOf(plan).map((card, place) => ({
    kind: 'formulas',
    row: PAGE.label,
    column: columnOf(place),
    cells: formulasOf(plan, card).map((formula) => [`=${formula}`]),
  }));
}

function formulasOf(plan: Plan, { id, label, kind, target }: Card): readonly string[] {
  const now = spanAt(plan, 'period', id);
  // What stands at an end has one before it even while a period lasts: that of the period before.
  const isAtAnEnd = id === 'closingCustomers' || AT_AN_END.includes(id);
  const before = isAtAnEnd ? onTab('NRR', periodCell(plan, id, 1)) : spanAt(plan, 'before', id);
  const change = `${now}-${before}`;
  return [
    label,
    now,
    target ? targetText(plan, now, target) : '""',
    `IF(ISNUMBER(${now})*ISNUMBER(${before});${kind === 'rate' ? pointsOf(change) : change};"")`,
    spanAt(plan, 'yearBefore', id),
  ];
}

/** How the line of a target begins that is not met. */
const BELOW = 'Below target';

/** After how many months a rate of a year is known. */
export function monthsOfYear({ model }: Pick<Plan, 'model'>): number {
  return model === 'invoices or orders' ? 24 : 12;
}

/** Whether so many months are shown that a rate of a year is known, as a formula. */
export function isYearKnown(plan: Pick<Plan, 'model'>): string {
  const least = monthsOfYear(plan) - (plan.model === 'invoices or orders' ? 1 : 0);
  return `${fact('months')}-${fact('shownFrom')}>=${least}`;
}

/** Whether the target is met, what is less than a tenth of a point below is; or when there will be a figure. */
function targetText(plan: Plan, value: string, target: Target): string {
  const [needed, inWords] = [numberAt('NRR', target), wordsAt('NRR', target)];
  const isMissed = `${pointsOf(`${needed}-${value}`)}>0`;
  const said = `IF(${isMissed};"${BELOW} "&${inWords};"Target "&${inWords}&" met")`;
  const soon = target === 'nrrTargetOfPeriod' ? '""' : notYet(plan);
  return `IF(ISNUMBER(${value});${said};${soon})`;
}

/** When a rate of a year will be known, where it is not. */
function notYet(plan: Plan): string {
  return `IF(${isYearKnown(plan)};"";"Known after ${monthsOfYear(plan)} months")`;
}

const cards = (plan: Plan) => cardsOf(plan).map((card, place) => ({ card, at: columnOf(place) }));

/** Each line of a card is one cell. */
export function cardMerges(plan: Plan): readonly Area[] {
  const rows = PAGE.year - PAGE.label + 1;
  return cards(plan).map(({ at }) => area(PAGE.label, at, rows, WIDTH));
}

/** The look of the cards. */
export function cardFormats(plan: Plan): Format[] {
  const { label, value, before, year } = PAGE;
  const all = (row: number, rows = 1) => area(row, 1, rows, PAGE_COLUMNS);
  return [
    {
      area: all(label, year - label + 1),
      background: CARD_FILL,
      color: QUIET_INK,
      size: 9,
      align: 'left',
    },
    { area: all(label), isBold: true },
    { area: all(value), isBold: true, size: 18, color: INK },
    ...cards(plan).flatMap(({ card: { kind }, at }): Format[] => {
      const { figure, change } = NUMBERS[kind];
      return [
        { area: area(value, at), number: figure },
        { area: area(before, at), number: withWords(change, ' vs prior') },
        { area: area(year, at), number: `${figure}" a year ago"` },
      ];
    }),
  ];
}

/** A number format whose parts all end with the same words. */
function withWords(format: string, words: string): string {
  const ended = (part: string) =>
    part.endsWith('"') ? `${part.slice(0, -1)}${words}"` : `${part}"${words}"`;
  return format.split(';').map(ended).join(';');
}

/** A figure below its target is marked, in words and in colour. */
export function cardHighlights(): Highlight[] {
  return [
    {
      area: area(PAGE.target, 1, 1, PAGE_COLUMNS),
      formula: `=LEFT(A$${PAGE.target};${BELOW.length})="${BELOW}"`,
      color: BAD_INK,
    },
  ];
}

/** What each card is. */
export function cardNotes(plan: Plan): Note[] {
  return cards(plan).flatMap(({ card: { note }, at }) => [
    { row: PAGE.label, column: at, text: note },
    {
      row: PAGE.before,
      column: at,
      text: 'Against the period before. While a period lasts, what stands at an end is held against the end of the one before, the rest against as many months of that one.',
    },
    { row: PAGE.year, column: at, text: 'The same months a year before.' },
  ]);
}
