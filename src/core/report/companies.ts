import { type Day, dayOf } from '../days';
import { type Cell, isBlank, seenText, textOf } from './cell';
import { COMPANY_FIELDS, type CompanyFieldId } from './company-fields';
import { dialectOf } from './dialect';
import type { FieldId } from './fields';
import { columnsOf, plainLabel } from './headers';
import { type Dialect, parseAmount, parseDay } from './values';

type Cells = readonly (readonly Cell[])[];

/** A report of companies, read: one row a company, in the columns of {@link COMPANY_FIELDS}, then its other numbers. */
export interface CompaniesReport {
  /** The standard columns that it has. */
  readonly fields: readonly CompanyFieldId[];
  /** Labels of the other columns that hold nothing but numbers. */
  readonly numbers: readonly string[];
  readonly rows: Cells;
  /** Rows without ID and name. */
  readonly leftOut: number;
}

/** Columns that only a report of deals, snapshots or invoices has. */
const OF_DEALS: readonly FieldId[] = [
  ...(['dealName', 'stage', 'isWon', 'amount', 'recurringAmount', 'mrr', 'arr'] as const),
  ...(['acv', 'tcv', 'billed', 'snapshotMonth', 'invoiceDate', 'contractStart'] as const),
];

const SEARCHED_ROWS = 30;

/**
 * The report; numbers that nobody knows are kept where they fill whole columns. Null where it is not about companies: where
 * it names none, holds nothing of them, or has a column of a deal.
 */
export function companiesReport(cells: Cells): CompaniesReport | null {
  const row = headerRow(cells);
  if (row === null) return null;
  const labels = (cells[row] ?? []).map(textOf);
  const columns = companyColumns(labels);
  const body = cells.slice(row + 1).filter((line) => !line.every(isBlank));
  const known = new Set(columns.values());
  const dialect = dialectOf(cellsIn(body, columns, 'amount'), cellsIn(body, columns, 'day'));
  const others = labels.flatMap((label, column) =>
    !known.has(column) && isNumbers(body, column, dialect) && !isSystem(plainLabel(label))
      ? [{ label, column }]
      : [],
  );
  const readers = [
    ...COMPANY_FIELDS.map(({ id, kind }) => readerOf(columns.get(id) ?? -1, kind, dialect)),
    ...others.map(({ column }) => readerOf(column, 'amount', dialect)),
  ];
  const rows = body.map((line) => readers.map((read) => read(line)));
  const named = rows.filter(([id, name]) => !isBlank(id) || !isBlank(name));
  return {
    fields: COMPANY_FIELDS.map(({ id }) => id).filter((id) => columns.has(id)),
    numbers: others.map(({ label }) => label),
    rows: named,
    leftOut: rows.length - named.length,
  };
}

const DATE_IN_NAME = /(\d{4})-(\d{2})-(\d{2})/;

/** The day of export that a file's name says; null where it says none. */
export function dayOfName(fileName: string): Day | null {
  const found = DATE_IN_NAME.exec(fileName);
  return found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

function headerRow(cells: Cells): number | null {
  const row = cells.slice(0, SEARCHED_ROWS).findIndex((labels) => {
    const columns = companyColumns(labels.map(textOf));
    return columns.has('company') && columns.size > 1;
  });
  if (row < 0) return null;
  const deals = columnsOf(cells[row] ?? []);
  return OF_DEALS.some((id) => deals.has(id)) ? null : row;
}

const NAMES: ReadonlyMap<string, CompanyFieldId> = new Map(
  COMPANY_FIELDS.flatMap(({ id, label, aliases }) =>
    [label, ...aliases].map((name) => [plainLabel(name), id] as const),
  ),
);

/** Where each standard column stands; of two of one meaning the first counts. */
function companyColumns(labels: readonly string[]): ReadonlyMap<CompanyFieldId, number> {
  const columns = new Map<CompanyFieldId, number>();
  labels.forEach((label, column) => {
    const id = NAMES.get(plainLabel(label));
    if (id && !columns.has(id)) columns.set(id, column);
  });
  return columns;
}

/** HubSpot counts and numbers much of its own that says nothing about a customer's health. */
const SYSTEM_BEGINNINGS = [
  ...['number of', 'num_', 'hs_', 'days to close', 'phone', 'fax', 'postal', 'zip', 'create'],
  ...[
    'year founded',
    'last ',
    'recent ',
    'total money',
    'annual revenue',
    'likelihood',
    'record id',
  ],
];
const SYSTEM_END = / ids?$|\bdate$/;

function isSystem(plain: string): boolean {
  return (
    plain === '' ||
    SYSTEM_END.test(plain) ||
    SYSTEM_BEGINNINGS.some((beginning) => plain.startsWith(beginning))
  );
}

function isNumbers(body: Cells, column: number, { decimal }: Dialect): boolean {
  const filled = body.map((line) => line[column] ?? null).filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => parseAmount(cell, decimal) !== null);
}

function* cellsIn(
  body: Cells,
  columns: ReadonlyMap<CompanyFieldId, number>,
  kind: 'amount' | 'day',
): Iterable<Cell> {
  for (const { id, kind: own } of COMPANY_FIELDS) {
    const column = columns.get(id);
    if (own === kind && column !== undefined) for (const line of body) yield line[column] ?? null;
  }
}

function readerOf(
  column: number,
  kind: 'text' | 'amount' | 'day',
  dialect: Dialect,
): (line: readonly Cell[]) => Cell {
  return (line) => {
    const cell = line[column] ?? null;
    if (isBlank(cell)) return null;
    if (kind === 'text') return seenText(cell) || null;
    return kind === 'amount'
      ? parseAmount(cell, dialect.decimal)
      : parseDay(cell, dialect.dateOrder);
  };
}
