import type { RevenueModel } from '../settings';
import type { Cell } from './cell';
import type { FieldId } from './fields';
import { isUnique, recordKey } from './record-key';
import { fieldReader, type Report } from './report';

type Table = Pick<Report, 'fields' | 'rows'>;
type Row = Table['rows'][number];

/**
 * The rows that stand for their records, in the order in which imports brought them: the last row of an ID; of rows
 * without one all that the latest import says of the same company, day and line. `brought` holds each row's import.
 */
export function liveRows(table: Table, brought: readonly number[], model: RevenueModel): Table {
  const keyOf = rowKeys(table, model);
  const order = table.rows
    .map((row, index) => ({ row, key: keyOf(row), by: brought[index] ?? 0 }))
    .sort((a, b) => a.by - b.by);
  const last = new Map(order.map((one) => [one.key, one]));
  const isLive = (one: (typeof order)[number]) =>
    isUnique(one.key) ? last.get(one.key) === one : last.get(one.key)?.by === one.by;
  return { fields: table.fields, rows: order.filter(isLive).map(({ row }) => row) };
}

/** The import of each row of Deals, as its cell says; a row pasted by hand comes half a step after the imports above it that are in. */
export function bringers(
  cells: readonly Cell[],
  isIn: (importNumber: number) => boolean,
): readonly number[] {
  let latest = 0;
  return cells.map((by) => {
    if (typeof by !== 'number') return latest + 1 / 2;
    if (isIn(by)) latest = Math.max(latest, by);
    return by;
  });
}

/** The rows of the workbook once those of a report are written: these take the place of the ones of the same record. */
export function rowsAfter(known: Table, written: Table, model: RevenueModel): Table {
  const [keyOfKnown, keyOfWritten] = [rowKeys(known, model), rowKeys(written, model)];
  const keys = new Set(written.rows.map(keyOfWritten));
  const read = fieldReader(known.fields);
  const kept = known.rows.filter((row) => !keys.has(keyOfKnown(row)));
  const rows = kept.map((row) => written.fields.map((id) => read(row, id)));
  return { fields: written.fields, rows: [...rows, ...written.rows] };
}

/** The record key of a table's rows. */
export function rowKeys({ fields }: Table, model: RevenueModel): (row: Row) => string {
  const read = fieldReader(fields);
  return (row) => recordKey((id: FieldId) => read(row, id), model);
}
