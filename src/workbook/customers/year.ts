import { type NrrColumn, nrrSpan } from '../nrr/columns';
import { ofLines } from '../nrr/window';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arraysOf } from '../sheet/array-columns';
import { area } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { type TableLook, tableFill, tableLook } from '../sheet/table';
import { customersSpan, matrixColumn, matrixMonths, mrrBack, mrrOf } from './customers';
import {
  CUSTOMER_COLUMNS,
  type CustomerColumn,
  MONTH_COLUMNS,
  type MonthColumn,
  QUARTER_COLUMNS,
  type QuarterColumn,
} from './year-columns';

const HEADER_ROW = 2;
const ROW = HEADER_ROW + 1;
const MONTHS = 12;
const QUARTERS = 4;

const QUARTER_FIRST = MONTH_COLUMNS.length + 2;
const CUSTOMER_FIRST = QUARTER_FIRST + QUARTER_COLUMNS.length + 1;

/** From which place on a month needs a formula of its own. */
const COMPOUNDED = MONTH_COLUMNS.findIndex(({ id }) => id === 'compounded');

/** The place of what needs a formula a row. */
const LOWEST = CUSTOMER_COLUMNS.findIndex(({ id }) => id === 'lowest');

const LAST_COLUMN = CUSTOMER_FIRST + CUSTOMER_COLUMNS.length - 1;

const letter = (columns: readonly { id: string }[], first: number, id: string) =>
  columnLetters(first + columns.findIndex((one) => one.id === id));
const month = (id: MonthColumn) => letter(MONTH_COLUMNS, 1, id);
const quarter = (id: QuarterColumn) => letter(QUARTER_COLUMNS, QUARTER_FIRST, id);
const customer = (id: CustomerColumn) => letter(CUSTOMER_COLUMNS, CUSTOMER_FIRST, id);

/** A column of the twelve months. */
export function monthsSpan(id: MonthColumn): string {
  return onTab('Year', span(month(id), ROW, ROW + MONTHS - 1));
}

/** A cell of one of the twelve months, counted from 1. */
export function monthCell(id: MonthColumn, place: 1 | 12): string {
  return onTab('Year', `$${month(id)}$${ROW + place - 1}`);
}

/** A column of the four quarters. */
export function quartersSpan(id: QuarterColumn): string {
  return onTab('Year', span(quarter(id), ROW, ROW + QUARTERS - 1));
}

/** A column of the customers. */
export function yearSpan(plan: Plan, id: CustomerColumn): string {
  return onTab('Year', span(customer(id), ROW, ROW + plan.customerRows - 1));
}

/** Whether the month end twelve months ago is known, as a formula. */
export const HAS_YEAR = `${fact('months')}-${fact('shownFrom')}>=11`;

/** The hidden Year tab: the twelve months, the four quarters and the customers that the definitions are taken from. */
export function yearTab(plan: Plan): Tab {
  const tables = looks(plan);
  const months = { row: ROW, column: COMPOUNDED + 1, rows: MONTHS };
  const quarters = { row: ROW, column: QUARTER_FIRST, rows: QUARTERS };
  const lowestPlace = { row: ROW, column: CUSTOMER_FIRST + LOWEST, rows: plan.customerRows };
  const titles = TITLES.map(({ column, text }) => ({
    block: { kind: 'values', row: 1, column, cells: [[text]] } as const,
    format: { area: area(1, column), isBold: true },
  }));
  return newTab({
    name: 'Year',
    isHidden: true,
    rows: ROW + Math.max(MONTHS, plan.customerRows),
    columns: LAST_COLUMN,
    frozenRows: HEADER_ROW,
    widths: tables.flatMap(({ widths }) => [...widths, 24]).slice(0, LAST_COLUMN),
    blocks: [
      ...titles.map(({ block }) => block),
      ...tables.map(({ header }) => header),
      arraysOf(MONTH_COLUMNS, monthArrays(plan), { row: ROW }),
      tableFill(MONTH_COLUMNS.slice(COMPOUNDED), monthFormulas(), months),
      tableFill(QUARTER_COLUMNS, quarterFormulas(), quarters),
      arraysOf(CUSTOMER_COLUMNS, customerArrays(), { row: ROW, column: CUSTOMER_FIRST }),
      tableFill(CUSTOMER_COLUMNS.slice(LOWEST), { lowest: lowest(plan) }, lowestPlace),
    ],
    formats: [...titles.map(({ format }) => format), ...tables.flatMap(({ formats }) => formats)],
    notes: tables.flatMap(({ notes }) => notes),
  });
}

const TITLES = [
  { column: 1, text: 'Twelve months' },
  { column: QUARTER_FIRST, text: 'Four quarters against a year before' },
  { column: CUSTOMER_FIRST, text: 'Lowest MRR of the year, by customer' },
];

/** How the three tables look, one beside the other. */
function looks(plan: Plan): readonly TableLook[] {
  const place = (first: number, rows: number) => ({ row: HEADER_ROW, first, rows });
  return [
    tableLook<string>(MONTH_COLUMNS, place(1, MONTHS)),
    tableLook<string>(QUARTER_COLUMNS, place(QUARTER_FIRST, QUARTERS)),
    tableLook<string>(CUSTOMER_COLUMNS, place(CUSTOMER_FIRST, plan.customerRows)),
  ];
}

/** What one formula each says of the twelve months. */
function monthArrays(plan: Plan): Partial<Record<MonthColumn, string>> {
  const all = (id: MonthColumn) => span(month(id), ROW, ROW + MONTHS - 1);
  const line = all('line');
  const shown = (formula: string) => `IF(${line}=0;"";${formula})`;
  const onNrr = (id: NrrColumn) => shown(ofLines(plan, line, id));
  const kept = `${all('opening')}+${all('expansion')}-${all('contraction')}-${all('churn')}`;
  const rate = (sum: string) => shown(`IF(${all('opening')}>0;(${sum})/${all('opening')};"")`);
  const place = `${fact('months')}-${MONTHS}+SEQUENCE(${MONTHS})`;
  return {
    month: `EOMONTH(${fact('asOfEnd')};SEQUENCE(${MONTHS})-${MONTHS})`,
    line: `IF(${place}<${fact('shownFrom')};0;IFERROR(MATCH(${all('month')};${nrrSpan(plan, 'month')};0);0))`,
    opening: onNrr('opening'),
    reactivation: onNrr('reactivation'),
    expansion: onNrr('expansion'),
    contraction: onNrr('contraction'),
    churn: onNrr('churn'),
    nrr: rate(kept),
    nrrBack: rate(`${kept}+${all('reactivation')}`),
    nrr12: onNrr('nrr12'),
  };
}

/** What needs the month above, or a column of the matrix of its own: a formula a month. */
function monthFormulas(): Partial<Record<MonthColumn, string>> {
  const cell = (id: MonthColumn) => `$${month(id)}${ROW}`;
  const soFar = (rate: MonthColumn, id: MonthColumn) => {
    const above = `$${month(id)}${ROW - 1}`;
    return `IF(ISNUMBER(${cell(rate)});IF(ISNUMBER(${above});${above}*${cell(rate)};${cell(rate)});"")`;
  };
  const place = `(${fact('months')}-${MONTHS + ROW - 1}+ROW())`;
  return {
    compounded: soFar('nrr', 'compounded'),
    compoundedBack: soFar('nrrBack', 'compoundedBack'),
    base: `IF(ISNUMBER(${cell('nrr12')});SUM(${mrrOf(place, -12)});"")`,
  };
}

function quarterFormulas(): Readonly<Record<QuarterColumn, string>> {
  const place = `$${quarter('place')}${ROW}`;
  const three = (before: number) => [0, 1, 2].map((back) => mrrOf(place, -before - back)).join('+');
  const known = (formula: string) => `IF(${place}-14<${fact('shownFrom')};"";${formula})`;
  const was = `$${quarter('was')}${ROW}`;
  const now = `$${quarter('now')}${ROW}`;
  return {
    quarter: `EOMONTH(${fact('asOfEnd')};-3*(${ROW + QUARTERS - 1}-ROW()))`,
    place: `${fact('months')}-3*(${ROW + QUARTERS - 1}-ROW())`,
    was: known(`SUMPRODUCT(${three(12)})`),
    now: known(`SUMPRODUCT(((${three(12)})>0)*(${three(0)}))`),
    rate: `IF(ISNUMBER(${was});IF(${was}>0;${now}/${was};"");"")`,
  };
}

/** Each row is that of one customer on Customers: its name, and what it paid a year ago. */
function customerArrays(): Partial<Record<CustomerColumn, string>> {
  return {
    customer: customersSpan('customer'),
    yearAgo: `IF(${customersSpan('number')}=0;0;IF(${HAS_YEAR};${mrrBack(12)};0))`,
  };
}

/** The lowest that the row's customer paid: the month ends over the matrix tell which cells belong to the year. */
function lowest(plan: Plan): string {
  const [first, last] = [matrixColumn(0), matrixColumn(plan.months)].map(columnLetters);
  const mrr = onTab('Customers', `$${first}2:$${last}2`);
  const from = `EOMONTH(${fact('asOfEnd')};-12)`;
  return `IF($${customer('yearAgo')}${ROW}>0;MINIFS(${mrr};${matrixMonths()};">="&${from});0)`;
}
