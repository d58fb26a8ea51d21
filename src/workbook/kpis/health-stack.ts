import { customersSpan, matrixColumn, matrixMonths } from '../customers/customers';
import { companyColumn } from '../data/companies';
import { importStatus } from '../data/import-columns';
import { ledgerColumn } from '../ledger/columns';
import type { Plan } from '../plan';
import { readingOf } from '../reading/columns';
import { fact } from '../settings/facts';
import { TABLE_ROWS, tableSpan } from '../settings/tables';
import { columnLetters, onTab } from '../sheet/references';
import type { Block } from '../sheet/tab';
import {
  ATTRIBUTES,
  attributeColumn,
  customerColumn,
  reportedMetrics,
  SORTED,
  STACK,
  stackRows,
  stackSpan,
} from './health-columns';

/** Rows that are not in use stand below all customers. */
const UNUSED = 1000000000;
const letter = columnLetters;

/**
 * Customers and rows of Companies in one list, by key and date: each company comes to stand below the customer of the
 * same key, so that no text is searched for. Customers are numbered in the order of their keys already.
 */
export function stackBlocks(plan: Plan): Block[] {
  const { customerRows, companyRows = 0 } = plan;
  const fill = (row: number, rows: number, cells: readonly string[]) =>
    ({ kind: 'fill', row, column: STACK.row, rows, cells }) as const;
  const order = [STACK.used, STACK.key, STACK.time, STACK.row]
    .map((column) => `${stackSpan(plan, column)};TRUE`)
    .join(';');
  return [
    fill(2, customerRows, ['=ROW()-1', ...customerCells()]),
    fill(2 + customerRows, companyRows, ['=ROW()-1', ...companyCells(plan)]),
    {
      kind: 'formulas',
      row: 2,
      column: SORTED.place,
      cells: [[`=SORT(${stackSpan(plan, STACK.row)};${order})`]],
    },
    {
      kind: 'fill',
      row: 2,
      column: SORTED.customer,
      rows: stackRows(plan),
      cells: [customerCell(plan), sourceCell(plan), ...metricCells(plan)],
    },
  ];
}

/** A row of Customers: whether it is in use, its key, and no date, so that it comes before its companies. */
function customerCells(): readonly string[] {
  const own = (id: 'number' | 'ledgerRow') => `INDEX(${customersSpan(id)};ROW()-1)`;
  const deal = `INDEX(${ledgerColumn('row')};${own('ledgerRow')})`;
  const isThere = `${own('number')}>0`;
  return [`=IF(${isThere};0;1)`, `=IF(${isThere};${readingOf('key', deal)}&"";"")`, '=0'];
}

/** A row of Companies: it counts where it has a date and a key, and its import is in, or nobody imported it. */
function companyCells({ customerRows }: Plan): readonly string[] {
  const row = `$${letter(STACK.row)}${2 + customerRows}-${customerRows - 1}`;
  const cell = (id: Parameters<typeof companyColumn>[0]) => `INDEX(${companyColumn(id)};${row})`;
  const [id, name] = [`TRIM(${cell('companyId')}&"")`, `TRIM(${cell('company')}&"")`];
  const own = (column: number) => `$${letter(column)}${2 + customerRows}`;
  const status = importStatus(cell('import'));
  const isIn = `IF(ISNUMBER(${cell('import')});${status}="in";TRUE)`;
  const isUsed = `IF(ISNUMBER(${cell('reported')});IF(LEN(${own(STACK.key)})>0;${isIn};FALSE);FALSE)`;
  const line = (found: string) =>
    `IF(LEN(${found})=0;0;XLOOKUP(${found};${tableSpan('sameAs')};SEQUENCE(${TABLE_ROWS});0;0;-1))`;
  return [
    `=IF(${isUsed};0;1)`,
    `=IF(${own(STACK.same)}=0;${own(STACK.own)};INDEX(${tableSpan('sameAs', 2)};${own(STACK.same)})&"")`,
    `=IF(ISNUMBER(${cell('reported')});INT(${cell('reported')});0)`,
    `=IFERROR(LOWER(IF(LEN(${id})>0;${id};${name}));"")`,
    `=IF(${fact('sameListed')}=0;0;IFERROR(MAX(${line(own(STACK.own))};${line(`LOWER(${name})`)});0))`,
  ];
}

function at(plan: Plan, column: number, place: string): string {
  return `INDEX(${stackSpan(plan, column)};${place})`;
}

const PLACE = `$${letter(SORTED.place)}2`;
const OWN = `$${letter(SORTED.customer)}2`;

/** The customer whose block the row stands in. */
function customerCell(plan: Plan): string {
  const above = `IF(ROW()=2;0;$${letter(SORTED.customer)}1)`;
  return `=IF(${at(plan, STACK.used, PLACE)}=1;${UNUSED};IF(${PLACE}<=${plan.customerRows};${PLACE};${above}))`;
}

/** The row of Companies that says something of the customer while it paid; 0 for any other row. */
function sourceCell(plan: Plan): string {
  const isCompany = `IF(${PLACE}>${plan.customerRows};IF(${OWN}>0;${OWN}<${UNUSED};FALSE);FALSE)`;
  const isSame = `${at(plan, STACK.key, PLACE)}=${at(plan, STACK.key, OWN)}`;
  const until = `INDEX($${letter(customerColumn(plan, 'until'))}$2:$${letter(customerColumn(plan, 'until'))}$${plan.customerRows + 1};${OWN})`;
  const isInTime = `EOMONTH(${at(plan, STACK.time, PLACE)};-1)<=${until}`;
  return `=IF(${isCompany};IF(${isSame};IF(${isInTime};${PLACE}-${plan.customerRows - 1};0);0);0)`;
}

/** The latest number of each kind so far, down the customer's rows. */
function metricCells(plan: Plan): readonly string[] {
  const source = `$${letter(SORTED.source)}2`;
  return reportedMetrics(plan).map(({ from }, index) => {
    const above = `IF(ROW()=2;"";$${letter(SORTED.metrics + index)}1)`;
    const value = from(source);
    return `=IF(${PLACE}<=${plan.customerRows};"";IF(${source}=0;${above};IF(ISNUMBER(${value});${value};${above})))`;
  });
}

/** What the rows of a customer say in words, the latest so far; a blank cell says nothing. */
export function attributeCells(plan: Plan): readonly string[] {
  const source = `$${letter(SORTED.source)}2`;
  return ATTRIBUTES.map((id) => {
    const above = `IF(ROW()=2;"";$${letter(attributeColumn(plan, id, 'companies'))}1)`;
    const value = `IFERROR(TRIM(INDEX(${companyColumn(id)};${source})&"");"")`;
    return `=IF(${PLACE}<=${plan.customerRows};"";IF(${source}=0;${above};IF(LEN(${value})>0;${value};${above})))`;
  });
}

/** 1 where the customer pays, 2 where it left, 0 where it never paid; and the month end up to which reports count. */
export function stateCells(plan: Plan): readonly [string, string] {
  const [first, last] = [matrixColumn(0), matrixColumn(plan.months)].map(letter);
  const mrr = onTab('Customers', `$${first}2:$${last}2`);
  const paid = `MAXIFS(${matrixMonths()};${mrr};">0")`;
  const now = `INDEX(${mrr};1;1)`;
  const state = `$${letter(customerColumn(plan, 'state'))}2`;
  return [
    `=IF(${now}>0;1;IF(${paid}>0;2;0))`,
    `=IF(${state}=1;${fact('asOfEnd')};IF(${state}=2;${paid};0))`,
  ];
}
