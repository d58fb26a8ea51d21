import { OVERDUE_DAYS } from '../../core/kpi/renewals';
import { BENCHMARK_GROUPS } from '../benchmarks/groups';
import { inDollars } from '../benchmarks/own';
import { customersSpan } from '../customers/customers';
import type { Plan } from '../plan';
import { comingSpan, dueSpan, saidDue } from '../renewals/cells';
import { STATES, saysWhenDue } from '../renewals/columns';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { MONEY_TIMES } from '../settings/money';
import { pointsOf } from '../sheet/in-words';
import { area, COUNT, headerFormat, MONEY, RATIO } from '../sheet/look';
import { columnLetters } from '../sheet/references';
import type { Area, Block, Format, Note } from '../sheet/tab';
import { numberAt } from '../words/cells';
import { paidByLargest } from './largest';
import { PAGE, PAGE_COLUMNS, RIGHT } from './places';
import { spanAt } from './spans';

/** The columns of a line: its label, then three figures. */
const FIGURES = PAGE_COLUMNS - 2;

/** Its first column stays blank, so that no text touches the figures at its left. */
const FIRST = RIGHT + 1;

const RISK = PAGE.lower;
const LARGE = RISK + 4;
const MEDIAN = LARGE + 2;

/** What is at risk, how much hangs on few customers, and what companies alike keep. */
export function factBlocks(plan: Plan): Block[] {
  const blocks: Block[] = [
    header(RISK, [
      `=${setting('moneyAs')}&" at risk"`,
      'Number',
      `=${setting('moneyAs')}`,
      'Of closing',
    ]),
    lines(RISK + 1, riskLines(plan)),
    header(LARGE, ['Paid by the largest', 'One', 'Five', 'Ten']),
    lines(LARGE + 1, [{ label: largestName(), figures: [1, 5, 10].map(shareOfLargest) }]),
  ];
  if (plan.model === 'invoices or orders') return blocks;
  return [...blocks, lines(MEDIAN, [medianLine(plan)])];
}

interface Line {
  /** A formula. */
  readonly label: string;
  /** Formulas. */
  readonly figures: readonly string[];
}

const TITLE_COLUMNS = FIGURES - FIRST;

function header(row: number, [title = '', ...figures]: readonly string[]): Block {
  const cells = [title, ...new Array<string>(TITLE_COLUMNS - 1).fill(''), ...figures];
  const formulas = cells.map((cell) => (cell === '' || cell.startsWith('=') ? cell : `="${cell}"`));
  return { kind: 'formulas', row, column: FIRST, cells: [formulas] };
}

function lines(row: number, all: readonly Line[]): Block {
  const between = new Array<string>(TITLE_COLUMNS - 1).fill('');
  return {
    kind: 'formulas',
    row,
    column: FIRST,
    cells: all.map(({ label, figures }) => [
      `=${label}`,
      ...between,
      ...figures.map((figure) => `=${figure}`),
    ]),
  };
}

/** What may be lost, with how much of closing MRR it is; of what nobody can tell there is no figure. */
function riskLines(plan: Plan): readonly Line[] {
  const closing = spanAt(plan, 'month', 'closing');
  const line = (label: string, count: string, money: string): Line => ({
    label: `"${label}"`,
    figures: [count, money, `IF(${closing}>0;${money}/${closing};"")`],
  });
  const fall = comingSpan(plan, 'fall');
  const falling = line(
    'Paying less in each of three periods',
    `COUNTIFS(${fall};">0")`,
    `SUMIFS(${customersSpan('now')};${fall};">0")`,
  );
  if (!saysWhenDue(plan.model)) return [falling];
  const [state, listed, mrr] = (['state', 'listed', 'mrr'] as const).map((id) => dueSpan(plan, id));
  const soon = `${state};${STATES.Upcoming};${listed};"<="&(${fact('asOfEnd')}+${OVERDUE_DAYS})`;
  const late = (['In grace', 'Overdue', 'Renewal overdue'] as const).map((name) => STATES[name]);
  const all = (one: (code: number) => string) => `(${late.map(one).join('+')})`;
  const isTold = `${saidDue(plan)}>0`;
  const ifTold = ({ label, figures }: Line, otherwise: string): Line => ({
    label: `IF(${isTold};${label};"${otherwise}")`,
    figures: figures.map((figure) => `IF(${isTold};${figure};"")`),
  });
  const due = line(
    `Renewals due in ${OVERDUE_DAYS} days`,
    `COUNTIFS(${soon})`,
    `SUMIFS(${mrr};${soon})`,
  );
  const overdue = line(
    'Renewals overdue',
    all((code) => `COUNTIFS(${state};${code})`),
    all((code) => `SUMIFS(${mrr};${state};${code})`),
  );
  return [ifTold(due, 'No deal that is paid says when it renews'), ifTold(overdue, ''), falling];
}

/** The part of closing MRR that so many customers pay. */
function shareOfLargest(count: number): string {
  const paid = customersSpan('now');
  return `IF(SUM(${paid})>0;${paidByLargest(count)}/SUM(${paid});"")`;
}

function largestName(): string {
  const paid = customersSpan('now');
  const name = `INDEX(${customersSpan('customer')};MATCH(MAX(${paid});${paid};0))`;
  return `IF(SUM(${paid})>0;${name};"")`;
}

/** What an average customer pays a year, in US dollars as published sizes are; blank where no rate is known. */
export function contractFormula(plan: Plan): string {
  const [customers, closing] = (['closingCustomers', 'closing'] as const).map((id) =>
    spanAt(plan, 'month', id),
  );
  return inDollars(`IF(${customers}>0;12/${MONEY_TIMES}*${closing}/${customers};"")`);
}

/** One's own NRR of twelve months beside the published median of companies with contracts of the same size. */
function medianLine(plan: Plan): Line {
  const [own, contract] = [spanAt(plan, 'month', 'nrr12'), numberAt('Board', 'contract')];
  const sizes = BENCHMARK_GROUPS.find(({ compared }) => compared === 'own contract size');
  const median = (sizes?.lines ?? []).reduce((below, { segment: { from = 0, nrr = 1 } }) => {
    const percent = `${Math.round(100 * nrr)}%`;
    return from === 0 ? percent : `IF(${contract}<${from};${below};${percent})`;
  }, '""');
  const shown = `$${columnLetters(FIGURES + 1)}$${MEDIAN}`;
  return {
    label: '"NRR at contracts like yours"',
    figures: [
      `IF(ISNUMBER(${contract});"median";"")`,
      `IF(ISNUMBER(${contract});${median};"")`,
      `IF(ISNUMBER(${own})*ISNUMBER(${shown});${pointsOf(`${own}-${shown}`)};"")`,
    ],
  };
}

/** Labels take the columns up to the figures. */
export function factMerges(): readonly Area[] {
  return [area(RISK, FIRST, MEDIAN - RISK + 1, TITLE_COLUMNS)];
}

/** What one's own is above the median. */
const OWN_POINTS = '"you "+0.0" pts";"you "-0.0" pts";"you "0.0" pts"';

/** The look of these lines. */
export function factFormats(): Format[] {
  const numbers = (row: number, formats: readonly string[], rows = 1) =>
    formats.map((number, at) => ({ area: area(row, FIGURES + at, rows), number }));
  return [
    ...[RISK, LARGE].flatMap((row): Format[] => [
      headerFormat(row, FIRST, PAGE_COLUMNS - FIRST + 1),
      { area: area(row, FIGURES, 1, 3), align: 'right' },
    ]),
    ...numbers(RISK + 1, [COUNT, MONEY, RATIO], LARGE - RISK - 1),
    ...numbers(LARGE + 1, [RATIO, RATIO, RATIO]),
    { area: area(MEDIAN, FIGURES), align: 'right' },
    ...numbers(MEDIAN, [MONEY, RATIO, OWN_POINTS]),
  ];
}

/** What each is. */
export function factNotes(): Note[] {
  return [
    {
      row: RISK,
      column: FIRST,
      text: 'What may be lost, counted from the last day of the as-of month. A customer may be in several lines; Renewals lists each.',
    },
    {
      row: LARGE,
      column: FIRST,
      text: 'The part of closing MRR that the largest customer, the five and the ten largest pay.',
    },
    {
      row: MEDIAN,
      column: FIRST,
      text: 'SaaS Capital, 2023 B2B SaaS Retention Benchmarks: the median NRR of companies with contracts of the same size, and what your NRR of 12 months is above it. Benchmarks, in the gallery of the sidebar, has others.',
    },
  ];
}
