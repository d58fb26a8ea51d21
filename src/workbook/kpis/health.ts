import { companyLabel } from '../data/companies';
import type { Plan } from '../plan';
import { TABLE_ROWS, tableSpan } from '../settings/tables';
import { area, asText, DATE, headerFormat } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Block, Note, Tab } from '../sheet/tab';
import {
  ATTRIBUTES,
  attributeColumn,
  customerColumn,
  customerMetric,
  lastHealthColumn,
  reportedMetrics,
  SORTED,
  STACK,
  stackRows,
  stackSpan,
  weighedMetrics,
  weightColumn,
} from './health-columns';
import { attributeCells, stackBlocks, stateCells } from './health-stack';

const letter = columnLetters;

/** A cell of the table of weights. */
export function weightCell(
  plan: Plan,
  name: string,
  part: 'weight' | 'worst' | 'best' | 'target',
): string {
  return onTab('Health', weightPlace(plan, name, part));
}

/** The same cell, as formulas on Health name it. */
function weightPlace(
  plan: Plan,
  name: string,
  part: 'weight' | 'worst' | 'best' | 'target',
): string {
  const column = weightColumn(plan) + { weight: 1, worst: 2, best: 3, target: 4 }[part];
  const row = weighedMetrics(plan).indexOf(name) + 2;
  return `$${letter(column)}$${row}`;
}

/** The hidden Health tab: the latest numbers of every customer from the companies reports, and its health score. */
export function healthTab(plan: Plan): Tab {
  const rows = stackRows(plan) + 1;
  const columns = lastHealthColumn(plan);
  const headers = headersOf(plan);
  return newTab({
    name: 'Health',
    isHidden: true,
    rows,
    columns,
    widths: new Array<number>(columns).fill(96),
    blocks: [
      { kind: 'values', row: 1, column: 1, cells: [headers.map(({ text }) => asText(text))] },
      ...stackBlocks(plan),
      ...customerBlocks(plan),
      ...attributeBlocks(plan),
      ...weightBlocks(plan),
    ],
    formats: [
      headerFormat(1, 1, columns),
      { area: area(2, STACK.time, rows - 1), number: DATE },
      { area: area(2, customerColumn(plan, 'until'), plan.customerRows), number: DATE },
    ],
    notes: headers.flatMap(({ note }, index): Note[] =>
      note === '' ? [] : [{ row: 1, column: index + 1, text: note }],
    ),
  });
}

interface HeaderCell {
  readonly text: string;
  readonly note: string;
}

function headersOf(plan: Plan): readonly HeaderCell[] {
  const cell = (text: string, note: string): HeaderCell => ({ text, note });
  const gap = cell('', '');
  const metrics = reportedMetrics(plan);
  const names = ATTRIBUTES.map(companyLabel);
  return [
    cell('Row', 'Customers first, then rows of Companies.'),
    cell('Unused', '1 where nothing stands, or what stands does not count.'),
    cell('Key', 'Company ID, else the name.'),
    cell('Report date', '0 for customers, so that they come before their companies.'),
    cell('Own key', 'Company ID, else the name, as the row of Companies says it.'),
    cell('Same as', 'The line of Settings that treats it as another customer; 0 where none does.'),
    gap,
    cell('Sorted', 'The rows by key and date.'),
    cell('Customer', 'The customer in whose block the row stands.'),
    cell('Source', 'The row of Companies that counts for that customer; else 0.'),
    ...metrics.map(({ name }) => cell(name, 'The latest so far, down the block.')),
    gap,
    cell('State', '1: pays. 2: has left. 0: never paid.'),
    cell('Until', 'Reports of a later month do not count: the as-of month, or the last one paid.'),
    cell('Last row', "The last row of the customer's block."),
    ...metrics.map(({ name }) => cell(name, 'The latest while the customer paid.')),
    cell('Adoption', 'Active users / licensed users.'),
    cell('Health score', 'The weighted mean of scaled numbers, from 0 to 100.'),
    cell('Weight known', 'Weights of the numbers that are known of the customer.'),
    ...weighedMetrics(plan).map((name) =>
      cell(`${name}, points`, 'Its weight times where it stands between worst, 0, and best, 1.'),
    ),
    gap,
    cell('Company number', 'Numbers that may weigh in the health score.'),
    cell('Weight', 'From Settings.'),
    cell('Worst', 'From Settings.'),
    cell('Best', 'From Settings.'),
    cell('Target', 'From Settings.'),
    cell('Line', 'The line of Settings that names it; 0 where none does.'),
    gap,
    ...names.map((name) => cell(name, 'The latest so far, down the block.')),
    gap,
    ...names.map((name) => cell(name, 'The latest while the customer paid.')),
  ];
}

/** What is known of each customer: its last row in the list tells. */
function customerBlocks(plan: Plan): Block[] {
  const [state, last] = (['state', 'last'] as const).map(
    (id) => `$${letter(customerColumn(plan, id))}2`,
  );
  const place = `=IF(${state}=0;0;MATCH(ROW()-1;${stackSpan(plan, SORTED.customer)};1))`;
  const latest = reportedMetrics(plan).map(
    (_, index) => `=IF(${last}=0;"";INDEX(${stackSpan(plan, SORTED.metrics + index)};${last}))`,
  );
  return [
    {
      kind: 'fill',
      row: 2,
      column: customerColumn(plan, 'state'),
      rows: plan.customerRows,
      cells: [...stateCells(plan), place, ...latest, adoption(plan), ...health(plan)],
    },
  ];
}

/** What each customer's company said last of its industry, region and owner. */
function attributeBlocks(plan: Plan): Block[] {
  const last = `$${letter(customerColumn(plan, 'last'))}2`;
  const latest = ATTRIBUTES.map((id) => {
    const carried = stackSpan(plan, attributeColumn(plan, id, 'companies'));
    return `=IF(${last}=0;"";INDEX(${carried};${last})&"")`;
  });
  const fill = (of: 'companies' | 'customer', rows: number, cells: readonly string[]): Block => ({
    kind: 'fill',
    row: 2,
    column: attributeColumn(plan, 'industry', of),
    rows,
    cells,
  });
  return [
    fill('companies', stackRows(plan), attributeCells(plan)),
    fill('customer', plan.customerRows, latest),
  ];
}

function ownMetric(plan: Plan, name: string): string {
  const column =
    name === 'Adoption' ? customerColumn(plan, 'adoption') : customerMetric(plan, name);
  return `$${letter(column)}2`;
}

function adoption(plan: Plan): string {
  const [licensed, active] = ['Licensed users', 'Active users'].map((name) =>
    ownMetric(plan, name),
  );
  return `=IF(ISNUMBER(${licensed});IF(ISNUMBER(${active});IF(${licensed}>0;${active}/${licensed};"");"");"")`;
}

/**
 * The health score, the weights of the numbers that are known, and the points of each: its weight times where it stands
 * between its worst and its best value. A customer that lacks a number is judged by the others.
 */
function health(plan: Plan): readonly string[] {
  const names = weighedMetrics(plan);
  const own = (place: number) => `$${letter(place)}2`;
  const first = customerColumn(plan, 'points');
  const points = `${own(first)}:${own(first + names.length - 1)}`;
  const known = own(customerColumn(plan, 'known'));
  const weights = names.map(
    (name, index) => `IF(ISNUMBER(${own(first + index)});${weightPlace(plan, name, 'weight')};0)`,
  );
  return [
    `=IF(${known}>0;100*SUM(${points})/${known};"")`,
    `=${weights.join('+')}`,
    ...names.map((name) => {
      const cell = (part: 'weight' | 'worst' | 'best') => weightPlace(plan, name, part);
      const value = ownMetric(plan, name);
      const scaled = `MAX(0;MIN(1;(${value}-${cell('worst')})/(${cell('best')}-${cell('worst')})))`;
      return `=IF(${cell('weight')}>0;IF(ISNUMBER(${value});${cell('weight')}*${scaled};"");"")`;
    }),
  ];
}

/** What Settings says of every number; a weight whose worst and best are the same weighs nothing. */
function weightBlocks(plan: Plan): Block[] {
  const column = weightColumn(plan);
  const names = weighedMetrics(plan);
  const name = `$${letter(column)}2`;
  const line = `$${letter(column + 5)}2`;
  const said = (part: number) => `INDEX(${tableSpan('metrics', part)};${line})`;
  const isSaid = (part: number) => `(LEN(${said(part)})>0)*ISNUMBER(${said(part)})`;
  // A blank cell that INDEX brings is a number elsewhere.
  const number = (part: number) => `IF(${line}=0;"";IF(${isSaid(part)}>0;${said(part)};""))`;
  const [worst, best] = [`$${letter(column + 2)}2`, `$${letter(column + 3)}2`];
  const isScale = `ISNUMBER(${worst})*ISNUMBER(${best})`;
  return [
    { kind: 'values', row: 2, column, cells: names.map((one) => [asText(one)]) },
    {
      kind: 'fill',
      row: 2,
      column: column + 1,
      rows: names.length,
      cells: [
        `=IF(${isScale}=0;0;IF(${worst}=${best};0;IF(${isSaid(1)}>0;${said(1)};0)))`,
        `=${number(2)}`,
        `=${number(3)}`,
        `=${number(4)}`,
        `=XLOOKUP(${name};${tableSpan('metrics')};SEQUENCE(${TABLE_ROWS});0;0;-1)`,
      ],
    },
  ];
}

/** The weights as a column. */
export function weightsSpan(plan: Plan): string {
  const column = letter(weightColumn(plan) + 1);
  return onTab('Health', span(column, 2, weighedMetrics(plan).length + 1));
}
