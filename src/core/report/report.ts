import { onceEach } from '../once-each';
import { type Cell, isBlank, seenText, textOf } from './cell';
import { dialectOf } from './dialect';
import { parseMonths } from './duration';
import { FIELDS, type FieldId, type FieldKind, fieldOf } from './fields';
import { type ColumnMap, type Header, plainLabel } from './headers';
import { type Dialect, parseAmount, parseDay, parseFlag } from './values';

/**
 * A report in standard columns. Days are day numbers and amounts are numbers where they could be read; where they could
 * not, the cell stays the text that was there, so that nothing is lost and the row can say what is wrong.
 */
export interface Report {
  readonly fields: readonly FieldId[];
  readonly rows: readonly (readonly Cell[])[];
  readonly dialect: Dialect;
}

/** The rows below the header, in standard columns and types. Blank rows and repeated header lines are not rows. */
export function reportOf(
  cells: readonly (readonly Cell[])[],
  header: Header,
  order?: Dialect['dateOrder'],
): Report {
  return reportFrom(recordRows(cells, header), header, order);
}

/** The rows below a header that are records: neither blank nor the header once more. */
export function recordRows(
  cells: readonly (readonly Cell[])[],
  header: Header,
): readonly (readonly Cell[])[] {
  return cells.slice(header.row + 1).filter(recordTest(header));
}

/** Rows that are records, in standard columns and types. */
export function reportFrom(
  body: readonly (readonly Cell[])[],
  header: Header,
  order?: Dialect['dateOrder'],
): Report {
  const fields = FIELDS.map((field) => field.id).filter((id) => header.columns.has(id));
  const found = dialectOf(
    cellsOfKind(body, header.columns, 'amount'),
    cellsOfKind(body, header.columns, 'day'),
  );
  const dialect = order ? { ...found, dateOrder: order, dateOrderIsSure: true } : found;
  const readers = fields.map((id) => reader(id, header.columns, dialect));
  return { fields, dialect, rows: body.map((row) => readers.map((read) => read(row))) };
}

/** Tells rows of a report from blank ones and from repeats of the header. */
function recordTest(header: Header): (row: readonly Cell[]) => boolean {
  const labels = [...header.columns.values()].map(
    (column) => [column, plainLabel(header.labels[column] ?? null)] as const,
  );
  return (row) =>
    !row.every(isBlank) &&
    labels.some(([column, label]) => plainLabel(row[column] ?? null) !== label);
}

const THOUSANDTHS = /^\d+[.,]\d{3}$/;

function cellsOfKind(
  rows: readonly (readonly Cell[])[],
  columns: ColumnMap,
  kind: 'amount' | 'day',
): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [id, column] of columns)
    if (fieldOf(id).kind === kind)
      for (const row of rows) {
        const cell = row[column] ?? null;
        // A rate of 1.085 says nothing about the money of the file; a price would.
        if (id !== 'exchangeRate' || !THOUSANDTHS.test(textOf(cell))) cells.push(cell);
      }
  return cells;
}

function reader(id: FieldId, columns: ColumnMap, dialect: Dialect): (row: readonly Cell[]) => Cell {
  const column = columns.get(id) ?? -1;
  const read = cellReader(fieldOf(id).kind, dialect);
  return (row) => read(row[column] ?? null);
}

/** Reads cells of a kind as a file writes them; what cannot be read stays the text that it is. */
export function cellReader(kind: FieldKind, { decimal, dateOrder }: Dialect): (cell: Cell) => Cell {
  if (kind === 'text') return (cell) => seenText(cell) || null;
  if (kind === 'flag')
    return onceEach((cell) => (isBlank(cell) ? null : (parseFlag(cell) ?? textOf(cell))));
  const parse = {
    day: (cell: Cell) => parseDay(cell, dateOrder),
    amount: (cell: Cell) => parseAmount(cell, decimal),
    months: (cell: Cell) => parseMonths(cell, decimal),
  }[kind];
  return onceEach((cell) => (isBlank(cell) ? null : (parse(cell) ?? textOf(cell))));
}

/** Reads one field of a row in standard columns; null where the report lacks the column or the cell is blank. */
export type FieldReader = (row: readonly Cell[], id: FieldId) => Cell;

/** The reader for rows that stand in these columns. */
export function fieldReader(fields: readonly FieldId[]): FieldReader {
  const places = new Map(fields.map((id, place) => [id, place]));
  return (row, id) => {
    const place = places.get(id);
    return place === undefined ? null : (row[place] ?? null);
  };
}
