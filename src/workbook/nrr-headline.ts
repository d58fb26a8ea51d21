import { area, CARD_FILL, INK, MONEY, MONTH, QUIET_INK, RATIO } from './look';
import { type NRR_COLUMNS, nrrColumns, nrrOwnSpan } from './nrr-columns';
import type { Plan } from './plan';
import { columnLetters } from './references';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import type { Block, Format, Note } from './tab';

type Id = (typeof NRR_COLUMNS)[number]['id'];

/** One card of the headline: a figure of the as-of month beside the month and the year before, and its target. */
interface Card {
  readonly id: Id;
  readonly label: string;
  readonly number: string;
  readonly change: string;
  /** The target as a formula; a monthly rate is compared with the twelfth root of the year's. */
  readonly target: string;
}

const POINTS = '+0.0" pts";-0.0" pts";0.0" pts"';
const nrrTarget = setting('nrrTarget');
const grrTarget = setting('grrTarget');

const CARDS: readonly Card[] = [
  { id: 'nrr', label: 'NRR, month', number: RATIO, change: POINTS, target: `${nrrTarget}^(1/12)` },
  { id: 'grr', label: 'GRR, month', number: RATIO, change: POINTS, target: `${grrTarget}^(1/12)` },
  { id: 'nrr12', label: 'NRR, 12 months', number: RATIO, change: POINTS, target: nrrTarget },
  { id: 'grr12', label: 'GRR, 12 months', number: RATIO, change: POINTS, target: grrTarget },
  { id: 'closing', label: 'Closing MRR', number: MONEY, change: '+#,##0;-#,##0;0', target: '' },
  { id: 'logoChurn', label: 'Logo churn', number: RATIO, change: POINTS, target: '' },
  { id: 'quickRatio', label: 'Quick ratio', number: '0.0', change: '+0.0;-0.0;0.0', target: '' },
];

/** For orders a year's revenue against the year before takes the place of one month against the same a year ago. */
const YEAR_ON_YEAR: Readonly<Partial<Record<Id, Partial<Card>>>> = {
  nrr12: { id: 'nrr12sum', label: 'NRR, year on year' },
  grr12: { id: 'grr12sum', label: 'GRR, year on year' },
};

/** The cards of a model. */
function cardsOf({ model }: Pick<Plan, 'model'>): readonly Card[] {
  if (model !== 'invoices or orders') return CARDS;
  return CARDS.map((card) => ({ ...card, ...YEAR_ON_YEAR[card.id] }));
}

/** How many cards there are. */
export const CARD_COUNT = CARDS.length;

/** Where the headline stands: title, sentence, then the cards' five rows. */
export const HEADLINE = {
  title: 1,
  sentence: 2,
  label: 4,
  value: 5,
  change: 6,
  year: 7,
  target: 8,
} as const;

/** The headline begins to the right of the frozen columns. */
const FIRST = 3;
const MONTH_COLUMN = FIRST + 3;

/** The column of a card's label; its numbers stand there or in the column to the right. */
export function cardColumn(index: number): number {
  return FIRST + index * 2;
}

/** The title, the sentence and the cards. */
export function headlineBlocks(plan: Plan): Block[] {
  const cards = cardsOf(plan).flatMap((card, index) => cardBlocks(plan, card, cardColumn(index)));
  return [
    { kind: 'values', row: HEADLINE.title, column: FIRST, cells: [['Net revenue retention']] },
    {
      kind: 'formulas',
      row: HEADLINE.title,
      column: MONTH_COLUMN,
      cells: [[`=${fact('asOfEnd')}`]],
    },
    { kind: 'formulas', row: HEADLINE.sentence, column: FIRST, cells: [[`=${sentence(plan)}`]] },
    ...cards,
  ];
}

/** A figure some months before the as-of month; empty where there is none. */
function figure(plan: Plan, id: Id, monthsBefore: number): string {
  const place = monthsBefore === 0 ? fact('months') : `${fact('months')}-${monthsBefore}`;
  return `IF(${fact('months')}>${monthsBefore};INDEX(${nrrOwnSpan(plan, id)};${place});"")`;
}

function cardBlocks(
  plan: Plan,
  { id, label, target, change: look }: Card,
  column: number,
): Block[] {
  const before = figure(plan, id, 1);
  const value = `$${columnLetters(column)}$${HEADLINE.value}`;
  const change = `IF(AND(ISNUMBER(${value});ISNUMBER(${before}));${look === POINTS ? `100*(${value}-${before})` : `${value}-${before}`};"")`;
  const beside = [
    [`=${change}`],
    [`=${figure(plan, id, 12)}`],
    [target === '' ? '' : `=${target}`],
  ];
  const labels = [['Change'], ['Year ago'], [target === '' ? '' : 'Target']];
  return [
    { kind: 'values', row: HEADLINE.label, column, cells: [[label]] },
    { kind: 'formulas', row: HEADLINE.value, column, cells: [[`=${figure(plan, id, 0)}`]] },
    { kind: 'values', row: HEADLINE.change, column, cells: labels },
    { kind: 'formulas', row: HEADLINE.change, column: column + 1, cells: beside },
  ];
}

/** The look of the headline. */
export function headlineFormats(): Format[] {
  const width = CARDS.length * 2;
  const cards = CARDS.flatMap(({ number, change }, index): Format[] => {
    const column = cardColumn(index);
    return [
      {
        area: area(HEADLINE.value, column),
        number,
        size: 20,
        isBold: true,
        color: INK,
        align: 'left',
      },
      { area: area(HEADLINE.change, column + 1), number: change, align: 'right' },
      { area: area(HEADLINE.year, column + 1, 2), number, align: 'right' },
    ];
  });
  return [
    { area: area(HEADLINE.title, FIRST), size: 18, isBold: true, color: INK },
    {
      area: area(HEADLINE.title, MONTH_COLUMN),
      size: 14,
      isBold: true,
      color: INK,
      number: MONTH,
      align: 'left',
    },
    { area: area(HEADLINE.sentence, FIRST), size: 11, color: INK },
    {
      area: area(HEADLINE.label, FIRST, 5, width),
      background: CARD_FILL,
      color: QUIET_INK,
      size: 9,
    },
    { area: area(HEADLINE.label, FIRST, 1, width), isBold: true, size: 10 },
    ...cards,
  ];
}

/** What each card is, as a note on its label, and what stands below it. */
export function headlineNotes(plan: Plan): Note[] {
  return cardsOf(plan).flatMap(({ id }, index) => {
    const column = cardColumn(index);
    return [
      {
        row: HEADLINE.label,
        column,
        text: nrrColumns(plan).find((one) => one.id === id)?.note ?? '',
      },
      { row: HEADLINE.change, column, text: 'Against the month before.' },
    ];
  });
}

/** An amount without decimals, thousands apart as the spreadsheet's locale has them. */
function moneyText(amount: string): string {
  const mark = 'IF(MID(1/2&"";2;1)=",";".";",")';
  const last3 = (x: string) => `MID(1000+MOD(ROUND(${x};0);1000)&"";2;3)`;
  const thousands = `INT(ROUND(${amount};0)/1000)`;
  const millions = `INT(${thousands}/1000)`;
  const small = `${thousands}&${mark}&${last3(amount)}`;
  const large = `${millions}&${mark}&${last3(thousands)}&${mark}&${last3(amount)}`;
  return `IF(ROUND(${amount};0)<1000;ROUND(${amount};0)&"";IF(${thousands}<1000;${small};${large}))`;
}

/** What happened in the as-of month, in words: "NRR 93.1 %: 9,385 lost to 4 downgrades, 115 gained from 1 expansion, 2,160 won back from 1 customer." */
function sentence(plan: Plan): string {
  const now = (id: Id) => `INDEX(${nrrOwnSpan(plan, id)};${fact('months')})`;
  const part = (id: Id, customers: Id, verb: string, one: string, many: string) =>
    `IF(${now(id)}>0;", "&${moneyText(now(id))}&" ${verb} "&${now(customers)}&IF(${now(customers)}=1;" ${one}";" ${many}");"")`;
  const parts = [
    part('churn', 'churnedCustomers', 'lost with', 'customer who left', 'customers who left'),
    part('contraction', 'contractedCustomers', 'lost to', 'downgrade', 'downgrades'),
    part('expansion', 'expandedCustomers', 'gained from', 'expansion', 'expansions'),
    part('reactivation', 'reactivatedCustomers', 'won back from', 'customer', 'customers'),
    part('new', 'newCustomers', 'new from', 'customer', 'customers'),
  ].join('&');
  const quiet = `IF(LEN(${parts})=0;", no customer changed";"")`;
  const none = `"No customer paid at the opening of the month, so there is no retention to measure."`;
  const said = `"NRR "&ROUND(100*${now('nrr')};1)&" %:"&MID(${parts}&${quiet};2;400)&"."`;
  return `IF(ISNUMBER(${now('nrr')});${said};${none})`;
}
