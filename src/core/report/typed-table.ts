import type { Cell } from './cell';
import { type FieldId, fieldOf } from './fields';
import { cellReader, type Report } from './report';
import type { Dialect } from './values';

type Table = Pick<Report, 'fields' | 'rows'>;

/** How HubSpot itself writes numbers, and the date order of the country that it comes from. */
const HUBSPOT: Dialect = { decimal: 'point', dateOrder: 'month first', dateOrderIsSure: false };

/** Whether a cell holds text where a day, an amount or a flag is due: formulas read none. */
export function isUntyped(id: FieldId, cell: Cell): boolean {
  return typeof cell === 'string' && fieldOf(id).kind !== 'text';
}

/**
 * Rows of Deals with days, amounts and flags in place of the text that stands for them, in the way in which a file writes
 * them, else with day and month the other way round; a text that names none stays. For whoever compares: formulas leave
 * such rows out.
 */
export function typedTable<T extends Table>(table: T, dialect: Dialect = HUBSPOT): T {
  const { fields, rows } = table;
  const dateOrder = dialect.dateOrder === 'day first' ? 'month first' : 'day first';
  const readers = fields.map((id) => {
    const { kind } = fieldOf(id);
    const [first, second] = [
      cellReader(kind, dialect),
      cellReader(kind, { ...dialect, dateOrder }),
    ];
    return (cell: Cell) => (isUntyped(id, first(cell)) ? second(cell) : first(cell));
  });
  const has = (row: readonly Cell[]) => fields.some((id, at) => isUntyped(id, row[at] ?? null));
  const typed = (row: readonly Cell[]) =>
    fields.map((id, at) => {
      const cell = row[at] ?? null;
      return isUntyped(id, cell) ? (readers[at]?.(cell) ?? null) : cell;
    });
  return { ...table, rows: rows.map((row) => (has(row) ? typed(row) : row)) };
}
