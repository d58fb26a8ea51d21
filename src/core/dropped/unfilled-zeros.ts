import type { FieldId } from '../report/fields';
import { type Dropped, rowsOf, withColumn } from './dropped';

/** Columns that hold money a month or a year; HubSpot calculates some of them, and writes 0 where it cannot. */
const CALCULATED: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr', 'acv', 'tcv'];

/** 0 in a column of recurring money is not filled where another column of the row says what it is worth; a month's figure may be 0. */
export function withoutUnfilledZeros(dropped: Dropped): Dropped {
  const get = rowsOf(dropped);
  const isEmptyZero = (place: number, id: FieldId) =>
    get(place)(id) === 0 &&
    get(place)('snapshotMonth') === null &&
    [...CALCULATED, 'amount' as const].some((other) => other !== id && isMoney(get(place)(other)));
  return CALCULATED.filter((id) => dropped.report.fields.includes(id)).reduce(
    (report, id) =>
      withColumn(report, id, (place, read) => (isEmptyZero(place, id) ? null : read(id))),
    dropped,
  );
}

function isMoney(cell: unknown): boolean {
  return typeof cell === 'number' && cell !== 0;
}
