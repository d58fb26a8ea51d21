import { textOf } from '../report/cell';
import { type Dropped, extraOf, withColumn } from './dropped';

/** Line items as product lines, where the report has no column for these. */
export function withProductLines(dropped: Dropped): Dropped {
  const { columns, extras } = dropped.header;
  if (columns.has('line') || !extras.has('lineItem')) return dropped;
  return withColumn(
    dropped,
    'line',
    (place) => textOf(extraOf(dropped, place, 'lineItem')) || null,
  );
}
