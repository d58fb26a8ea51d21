import type { Cell } from '../report/cell';
import { FIELDS, type FieldId } from '../report/fields';
import { fieldReader, type Report } from '../report/report';
import { type State, stateText } from '../report/state';
import type { Scale } from './label-scale';
import type { ExtraId } from './label-words';
import type { WideHeader } from './labels';

/** A report as it was dropped, on its way to one that the rules read: each step gives it on with what it understood. */
export interface Dropped {
  readonly report: Report;
  readonly header: WideHeader;
  /** The rows as the file has them, in the order of the report's. */
  readonly body: readonly (readonly Cell[])[];
  /** What lines above the table say of the unit of its amounts. */
  readonly scale: Scale | null;
  readonly fileName: string;
}

/** A cell of the file that no standard column holds; null where the report has no such column. */
export function extraOf({ header, body }: Dropped, place: number, id: ExtraId): Cell {
  const column = header.extras.get(id);
  return column === undefined ? null : (body[place]?.[column] ?? null);
}

/** A cell of a standard column as the file writes it, before it was read as a day or an amount. */
export function writtenCell({ header, body }: Dropped, place: number, id: FieldId): Cell {
  const column = header.columns.get(id);
  return column === undefined ? null : (body[place]?.[column] ?? null);
}

/** The label over a column of the file; blank where it has none. */
export function labelOf({ header }: Dropped, id: FieldId): string {
  const column = header.columns.get(id);
  return column === undefined ? '' : (header.labels[column] ?? '');
}

/** The label over a column that no standard one is; blank where the report has none. */
export function extraLabel({ header }: Dropped, id: ExtraId): string {
  return header.labels[header.extras.get(id) ?? -1] ?? '';
}

/** Reads one field of the row at a place. */
export function rowsOf({ report }: Dropped): (place: number) => (id: FieldId) => Cell {
  const read = fieldReader(report.fields);
  return (place) => (id) => read(report.rows[place] ?? [], id);
}

/** The report with one column filled anew, row by row; a report that lacks the column gets it. */
export function withColumn(
  dropped: Dropped,
  id: FieldId,
  cellAt: (place: number, get: (id: FieldId) => Cell) => Cell,
): Dropped {
  const { report } = dropped;
  const get = rowsOf(dropped);
  const cells = report.rows.map((_, place) => cellAt(place, get(place)));
  const fields = FIELDS.map((field) => field.id).filter(
    (field) => field === id || report.fields.includes(field),
  );
  const read = fieldReader(report.fields);
  const rows = report.rows.map((row, place) =>
    fields.map((field) => (field === id ? (cells[place] ?? null) : read(row, field))),
  );
  return { ...dropped, report: { ...report, fields, rows } };
}

/** The report with rows left out for a reason that no cell of them tells by itself; a reason that stands already stays. */
export function withRowsLeftOut(
  dropped: Dropped,
  reasonAt: (place: number, get: (id: FieldId) => Cell) => State | null,
): Dropped {
  const get = rowsOf(dropped);
  const reasons = dropped.report.rows.map((_, place) => reasonAt(place, get(place)));
  if (reasons.every((reason) => reason === null)) return dropped;
  return withColumn(dropped, 'leftOut', (place, read) => {
    const reason = reasons[place] ?? null;
    return read('leftOut') ?? (reason === null ? null : stateText(reason));
  });
}

/** The report with a column of reasons, filled or not: a row that a later report lets count again has none there. */
export function withReasons(dropped: Dropped): Dropped {
  return withColumn(dropped, 'leftOut', (_, get) => get('leftOut'));
}
