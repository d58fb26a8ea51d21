import { columnOf, customersSpan, matrixColumn } from '../customers/customers';
import { mrrAt } from '../customers/timeline';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { arrayed, arraysOf } from '../sheet/array-columns';
import { area, COUNT, headerFormat, MONEY, MONTH } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, span } from '../sheet/references';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Block, Tab } from '../sheet/tab';
import { tableLetters, tableLook } from '../sheet/table';
import { CUSTOMERS, type CustomerColumn, column, joinedSpan, ownJoined } from './joined-columns';

/** What is told of each month in which customers first paid, and of each cohort. */
const LINES = [
  column(
    'place',
    'No.',
    '0',
    'The place of the month in which customers first paid; 0: not shown.',
  ),
  column(
    'month',
    'First month',
    MONTH,
    'The first line holds who first paid before the history is complete.',
  ),
  column(
    'cohort',
    'Cohort',
    '0',
    'The month, quarter or year it belongs to, by the setting Period.',
  ),
  column('customers', 'Customers', COUNT, 'Customers who first paid in this month.'),
  column('number', 'Cohort no.', '0', 'Cohorts from here on, one a line; 0: before the history.'),
  column('end', 'Period ends', '0', 'The place of the last month of period 0, 1, 2 and so on.'),
  column('ends', 'Last month', MONTH, 'The same month.'),
  column(
    'column',
    'Column',
    '0',
    'Where that month stands among those to the right, the latest first; 0: there is no such period, or the tabs have no column for it.',
  ),
  column('begun', 'Customers then', COUNT, 'Who of the cohort paid at the end of its own period.'),
  column('paid', 'MRR then', MONEY, 'What they paid at that time.'),
  column(
    'listed',
    'With customers',
    '0',
    'The cohorts that have customers, by their numbers; 1,000,000: no more.',
  ),
] as const;
type LineColumn = (typeof LINES)[number]['id'];

const T = tableLetters<LineColumn>(LINES);
const FIRST_MRR = LINES.length + 1;

/** The first column of MRR by cohort; customers by cohort stand behind it. */
function firstOfCohorts(plan: Plan): number {
  return FIRST_MRR + plan.months;
}

/** How many lines there are: one before the first month, then one a month, and one that no cohort has. */
export function startLines({ months }: Pick<Plan, 'months'>): number {
  return months + 2;
}

function own(plan: Plan, id: LineColumn): string {
  return span(T[id], 2, startLines(plan) + 1);
}

/** A column of Starts. */
export function startsSpan(plan: Plan, id: LineColumn): string {
  return onTab('Starts', own(plan, id));
}

/** Stands behind the cohorts that are listed, and is larger than the number of any. */
const NO_COHORT = 1_000_000;

/** How many cohorts are listed. */
export function listedCount(plan: Plan): string {
  return `COUNTIF(${startsSpan(plan, 'listed')};"<${NO_COHORT}")`;
}

/** Cohorts by months: MRR at the end of each month, then how many customers paid. */
export function cohortMonths(plan: Plan): string {
  const first = firstOfCohorts(plan);
  const [from, to] = [first, first + 2 * plan.months - 1].map(columnLetters);
  return onTab('Starts', `$${from}$2:$${to}$${startLines(plan) + 1}`);
}

/** The hidden Starts tab: customers by the month in which they first paid, and what is left of them month by month. */
export function startsTab(plan: Plan): Tab {
  const rows = startLines(plan);
  const { months } = plan;
  const look = tableLook(LINES, { row: 1, rows });
  const mrr = firstOfCohorts(plan);
  const counts = mrr + months;
  const all = { ...lineFormulas(plan), ...cohortFormulas(plan) };
  return newTab({
    name: 'Starts',
    isHidden: true,
    rows: rows + 1,
    columns: counts + months - 1,
    frozenColumns: 2,
    widths: [...look.widths, ...new Array<number>(months * 3).fill(76)],
    blocks: [
      look.header,
      arraysOf<LineColumn>(LINES, all),
      ...monthBlocks(plan, FIRST_MRR, startedFormula(plan)),
      ...monthBlocks(
        plan,
        mrr,
        `SUMIF(${joinedSpan(plan, 'ofCohort')};${own(plan, 'number')};${paidSpan(plan)})`,
      ),
      ...monthBlocks(plan, counts, payingFormula(plan)),
    ],
    formats: [
      ...look.formats,
      { ...headerFormat(1, FIRST_MRR, months * 3), number: MONTH, align: 'right' },
      { area: area(2, FIRST_MRR, rows, months * 2), number: MONEY },
      { area: area(2, counts, rows, months), number: COUNT },
    ],
    notes: [
      ...look.notes,
      { row: 1, column: FIRST_MRR, text: 'MRR of these customers at the end of the month.' },
      { row: 1, column: mrr, text: 'MRR of the cohort at the end of the month.' },
      { row: 1, column: counts, text: 'How many of the cohort pay at the end of the month.' },
    ],
  });
}

/** The hidden Joined tab: the month, and the cohort, to which each customer belongs. */
export function joinedTab(plan: Plan): Tab {
  return rowStepsTab<CustomerColumn>(plan, 'Joined', {
    columns: CUSTOMERS,
    formulas: arraysOf<CustomerColumn>(CUSTOMERS, customerFormulas(plan)),
    rows: plan.customerRows,
  });
}

/** The month ends of Customers over as many columns, each of one formula down the lines; what is typed there spoils one month. */
function monthBlocks(plan: Plan, first: number, formula: string): Block[] {
  const month = `=${onTab('Customers', `${columnLetters(matrixColumn(0))}$1`)}`;
  const filled = { kind: 'fill', column: first, rows: 1, across: plan.months } as const;
  return [
    { ...filled, row: 1, cells: [month] },
    { ...filled, row: 2, cells: [`=${arrayed(formula)}`] },
  ];
}

/** What all customers paid at the end of the column's month; the reference moves along. */
function paidSpan(plan: Plan): string {
  const letter = columnLetters(matrixColumn(0));
  return onTab('Customers', `${letter}$2:${letter}$${plan.customerRows + 1}`);
}

/** MRR by first month; blank before the line begins and after the as-of month. */
function startedFormula(plan: Plan): string {
  const end = `${columnLetters(FIRST_MRR)}$1`;
  const isShown = `(${own(plan, 'place')}>0)*(${own(plan, 'month')}<=${end})*ISNUMBER(${end})`;
  return `IF(${isShown};SUMIF(${joinedSpan(plan, 'joined')};${own(plan, 'month')};${paidSpan(plan)});"")`;
}

/** How many customers of each cohort pay, by their places in the sorted list of who does. */
function payingFormula(plan: Plan): string {
  const paying = `SORT(IF(${paidSpan(plan)}>0;${joinedSpan(plan, 'ofCohort')};-1);1;TRUE)`;
  const place = `SEQUENCE(${plan.customerRows})`;
  const upTo = (number: string) => `IFERROR(LOOKUP(${number};${paying};${place});0)`;
  return `${upTo(own(plan, 'number'))}-${upTo(`${own(plan, 'number')}-1/2`)}`;
}

const shownFrom = fact('shownFrom');

function monthEnd(place: string): string {
  return `EOMONTH(${fact('firstMonth')};${place}-1)`;
}

/** The last month before the first one shown. */
const BEFORE = monthEnd(`(${shownFrom}-1)`);

function lineFormulas(plan: Plan): Partial<Record<LineColumn, string>> {
  const [number, place, month] = (['number', 'place', 'month'] as const).map((id) => own(plan, id));
  const isShown = `(${number}>=${shownFrom})*(${number}<=${fact('months')})`;
  const shown = (formula: string) => `IF(${place}=0;"";${formula})`;
  const since = `${periodOf(month ?? '')}-${periodOf(monthEnd(shownFrom))}+1`;
  return {
    place: `IF(${number}=0;${shownFrom}-1;IF(${isShown};${number};0))`,
    month: shown(monthEnd(place ?? '')),
    cohort: shown(`IF(${number}=0;0;${since})`),
    customers: `IF(${place}=0;0;COUNTIF(${joinedSpan(plan, 'joinedPaying')};${month}))`,
  };
}

function cohortFormulas(plan: Plan): Partial<Record<LineColumn, string>> {
  const [number, cohort, end] = (['number', 'cohort', 'end'] as const).map((id) => own(plan, id));
  const counted = `COUNTIF(${cohort};"<="&${number})-COUNTIF(${cohort};"<=0")`;
  return {
    number: `SEQUENCE(${startLines(plan)};1;0)`,
    end: `IF(${number}>MAX(${cohort});"";${shownFrom}-1+${counted})`,
    ends: `IF(ISNUMBER(${end});${monthEnd(end ?? '')};"")`,
    column: `IF(ISNUMBER(${end});IF(${columnOf(end ?? '')}>${plan.months};0;${columnOf(end ?? '')});0)`,
    begun: `COUNTIF(${joinedSpan(plan, 'ofPaying')};${number})`,
    paid: `SUMIF(${joinedSpan(plan, 'ofCohort')};${number};${joinedSpan(plan, 'paidThen')})`,
    listed: `SORT(IF(${own(plan, 'begun')}>0;${number};${NO_COHORT});1;TRUE)`,
  };
}

function customerFormulas(plan: Plan): Readonly<Record<CustomerColumn, string>> {
  const [first, number] = [customersSpan('first'), customersSpan('number')];
  const beside = (id: CustomerColumn) => ownJoined(plan, id);
  const [joined, cohort] = [beside('joined'), beside('ofCohort')];
  const since = `${periodOf(joined)}-${periodOf(monthEnd(shownFrom))}+1`;
  const ends = `LOOKUP(${cohort}+1;SEQUENCE(${startLines(plan)});${startsSpan(plan, 'ends')})`;
  return {
    joined: `IF(${first}=0;0;IF(${first}<=${BEFORE};${BEFORE};${first}))`,
    joinedPaying: `IF(${joined}=0;0;IF(${mrrAt(plan, number, joined)}>0;${joined};0))`,
    ofCohort: `IF(${joined}=0;-1;IF(${joined}<=${BEFORE};0;${since}))`,
    paidThen: `IF(${cohort}<0;0;${mrrAt(plan, number, ends)})`,
    ofPaying: `IF(${beside('paidThen')}>0;${cohort};-1)`,
  };
}

/** The number of the month, quarter or year of a day, years beginning as Settings says. */
function periodOf(day: string): string {
  const length = `IF(${setting('period')}="year";12;IF(${setting('period')}="quarter";3;1))`;
  return `INT((YEAR(${day})*12+MONTH(${day})-${setting('yearBegins')})/${length})`;
}
