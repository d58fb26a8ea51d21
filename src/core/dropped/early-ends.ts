import { isBlank } from '../report/cell';
import { parseDay } from '../report/values';
import { type Dropped, extraOf, withColumn } from './dropped';
import { writtenDay } from './written-days';

/** A contract that was terminated before its end, or has no other, ends on the day of its termination. */
export function withEarlyEnds(dropped: Dropped): Dropped {
  if (!dropped.header.extras.has('endedEarly')) return dropped;
  const { dateOrder } = dropped.report.dialect;
  return withColumn(dropped, 'contractEnd', (place, get) => {
    const written = extraOf(dropped, place, 'endedEarly');
    const end = get('contractEnd');
    if (isBlank(written)) return end;
    const early =
      parseDay(written, dateOrder) ?? writtenDay(String(written), dateOrder) ?? String(written);
    return typeof early === 'number' && typeof end === 'number' ? Math.min(early, end) : early;
  });
}
