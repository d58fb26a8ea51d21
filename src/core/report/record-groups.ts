import type { RevenueModel } from '../settings';
import { type Cell, textOf } from './cell';
import type { FieldId } from './fields';
import { rowKeys } from './live-rows';
import { isUnique } from './record-key';
import { fieldReader, type Report } from './report';
import { isUntyped } from './typed-table';

type Table = Pick<Report, 'fields' | 'rows'>;
type Row = Table['rows'][number];

/** The rows of each record, by its key. */
export type Groups = ReadonlyMap<string, readonly Row[]>;

/**
 * Rows by record: the last row of an ID; else all rows of a number, or about the same company, day and line. `keyed` are the
 * same rows as their keys are told from, where they are others.
 */
export function recordGroups(table: Table, model: RevenueModel, keyed: Table = table): Groups {
  const keyOf = rowKeys(keyed, model);
  const found = new Map<string, Row[]>();
  for (const [index, row] of table.rows.entries()) {
    const key = keyOf(keyed.rows[index] ?? row);
    const group = found.get(key);
    if (group && !isUnique(key)) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** What a person calls a record: its deal, else its company. */
export function recordName({ fields }: Table, rows: readonly Row[]): string {
  const read = fieldReader(fields);
  const [row = []] = rows;
  return textOf(read(row, 'dealName')) || textOf(read(row, 'company') ?? read(row, 'companies'));
}

/** Fields of the report in which a record differs from what is known of it. */
export function differingFields(
  known: Table,
  old: readonly Row[],
  incoming: Table,
  rows: readonly Row[],
): readonly FieldId[] {
  const [readOld, readNew] = [fieldReader(known.fields), fieldReader(incoming.fields)];
  const texts = (read: typeof readOld, of: readonly Row[], id: FieldId) =>
    of
      .map((row) => plain(id, read(row, id)))
      .sort()
      .join('\u0000');
  const differs = (id: FieldId) => texts(readOld, old, id) !== texts(readNew, rows, id);
  if (old.length !== rows.length) return incoming.fields;
  return incoming.fields.filter(differs);
}

/** Where a number is due, it is told apart from the text of its digits: formulas read no text there. */
function plain(id: FieldId, cell: Cell): string {
  return isUntyped(id, cell) ? `"${textOf(cell)}` : textOf(cell);
}
