import { customersSpan, matrix, matrixMonths } from './customers';
import { area, COUNT, DATE, headerFormat, MONEY, MONTH } from './look';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { columnLetters, onTab, span } from './references';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import type { Block, Tab } from './tab';
import { type Column, tableFill, tableLetters, tableLook } from './table';

type StartColumn = 'place' | 'month' | 'after' | 'cohort' | 'end' | 'customers';

const column = (
  id: StartColumn,
  header: string,
  number: string,
  note: string,
): Column<StartColumn> => ({ id, header, number, note, width: 84 });

const COLUMNS: readonly Column<StartColumn>[] = [
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
  column('after', 'After', DATE, 'Customers belong here who first paid after this day.'),
  column(
    'cohort',
    'Cohort',
    '0',
    'The month, quarter or year it belongs to, by the setting Period.',
  ),
  column('end', 'Period ends', '0', 'The place of the last month of period 0, 1, 2 and so on.'),
  column('customers', 'Customers', COUNT, 'Customers who first paid in this month.'),
];
const T = tableLetters(COLUMNS);
const FIRST_MRR = COLUMNS.length + 1;

function firstCount(plan: Plan): number {
  return FIRST_MRR + plan.months;
}

/** The line before the first month, then one line a month. */
function lastRow(plan: Plan): number {
  return plan.months + 2;
}

/** A column of Starts. */
export function startsSpan(plan: Plan, id: StartColumn): string {
  return onTab('Starts', span(T[id], 2, lastRow(plan)));
}

/** MRR, or paying customers, of every line at the end of the month whose place a formula gives. */
export function startsAt(plan: Plan, what: 'mrr' | 'customers', place: string): string {
  const first = what === 'mrr' ? FIRST_MRR : firstCount(plan);
  const [from, to] = [first, first + plan.months - 1].map(columnLetters);
  return `INDEX(${onTab('Starts', `$${from}$2:$${to}$${lastRow(plan)}`)};0;${place})`;
}

/** The hidden Starts tab: customers by the month in which they first paid, and what is left of them month by month. */
export function startsTab(plan: Plan): Tab {
  const rows = lastRow(plan) - 1;
  const look = tableLook(COLUMNS, { row: 1, rows });
  const counts = firstCount(plan);
  return newTab({
    name: 'Starts',
    isHidden: true,
    rows: rows + 1,
    columns: counts + plan.months - 1,
    frozenColumns: 2,
    widths: [...look.widths, ...new Array<number>(plan.months * 2).fill(76)],
    blocks: [
      look.header,
      tableFill(COLUMNS, lineFormulas(plan), { row: 2, rows }),
      ...monthBlocks(plan, FIRST_MRR, `SUMIFS(${paidAt(plan)};${belongs(plan)})`),
      ...monthBlocks(plan, counts, `COUNTIFS(${belongs(plan)};${paidAt(plan)};">0")`),
    ],
    formats: [
      ...look.formats,
      { ...headerFormat(1, FIRST_MRR, plan.months * 2), number: MONTH, align: 'right' },
      { area: area(2, FIRST_MRR, rows, plan.months), number: MONEY },
      { area: area(2, counts, rows, plan.months), number: COUNT },
    ],
    notes: [
      ...look.notes,
      { row: 1, column: FIRST_MRR, text: 'MRR of these customers at the end of the month.' },
      { row: 1, column: counts, text: 'How many of them pay at the end of the month.' },
    ],
  });
}

const months = fact('months');
const shownFrom = fact('shownFrom');

/** Months by lines from the column `first` on; blank before the line begins and after the as-of month. */
function monthBlocks(plan: Plan, first: number, formula: string): Block[] {
  const letter = columnLetters(first);
  const place = `(COLUMN()-${first - 1})`;
  const header = `=IF(${place}>${months};"";INDEX(${matrixMonths(plan)};1;${place}+1))`;
  const isShown = `IF($${T.place}2=0;FALSE;IF(ISNUMBER(${letter}$1);${place}>=$${T.place}2;FALSE))`;
  const cell = `=IF(${isShown};${formula.replace(/PLACE/g, place)};"")`;
  const across = plan.months;
  return [
    { kind: 'fill', row: 1, column: first, rows: 1, cells: [header], across },
    { kind: 'fill', row: 2, column: first, rows: lastRow(plan) - 1, cells: [cell], across },
  ];
}

function paidAt(plan: Plan): string {
  return `INDEX(${matrix(plan)};0;PLACE+1)`;
}

function belongs(plan: Plan): string {
  const first = customersSpan(plan, 'first');
  return `${first};">"&$${T.after}2;${first};"<="&$${T.month}2`;
}

function lineFormulas(plan: Plan): Readonly<Record<StartColumn, string>> {
  const place = `$${T.place}2`;
  const own = `ROW()-2`;
  const month = (at: string) => `INDEX(${matrixMonths(plan)};1;${at}+1)`;
  const shown = (formula: string, otherwise = '""') => `IF(${place}=0;${otherwise};${formula})`;
  const isBefore = 'ROW()=2';
  const cohort = startsSpan(plan, 'cohort');
  const counted = `COUNTIFS(${cohort};">0";${cohort};"<="&(${own}))`;
  const period = (day: string) => periodOf(day);
  return {
    place: `IF(${isBefore};${shownFrom}-1;IF(AND(${own}>=${shownFrom};${own}<=${months});${own};0))`,
    month: shown(month(place)),
    after: shown(`IF(${isBefore};0;${month(`${place}-1`)})`),
    cohort: shown(`IF(${isBefore};0;${period(`$${T.month}2`)}-${period(month(shownFrom))}+1)`),
    end: `IF(${own}>MAX(${cohort});"";${shownFrom}-1+${counted})`,
    customers: shown(
      `COUNTIFS(${belongs(plan)};${paidAt(plan).replace('PLACE', place)};">0")`,
      '0',
    ),
  };
}

/** The number of the month, quarter or year of a day, years beginning as Settings says. */
function periodOf(day: string): string {
  const length = `IF(${setting('period')}="year";12;IF(${setting('period')}="quarter";3;1))`;
  return `INT((YEAR(${day})*12+MONTH(${day})-${setting('yearBegins')})/${length})`;
}
