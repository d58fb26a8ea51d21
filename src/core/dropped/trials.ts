import { type Dropped, withColumn, withRowsLeftOut } from './dropped';
import { extraDay } from './written-days';

/**
 * A subscription that was tried first is paid from the end of its trial on, also where it is active by now; one that ended with
 * its trial, or before, never was revenue.
 */
export function withTrials(dropped: Dropped): Dropped {
  const { extras, columns } = dropped.header;
  if (!extras.has('trialEnd') || !columns.has('contractStart')) return dropped;
  const paid = withColumn(dropped, 'contractStart', (place, get) => {
    const [start, tried] = [get('contractStart'), extraDay(dropped, place, 'trialEnd')];
    return tried !== null && typeof start === 'number' ? Math.max(start, tried) : start;
  });
  return withRowsLeftOut(paid, (place, get) => {
    const [end, tried] = [get('contractEnd'), extraDay(dropped, place, 'trialEnd')];
    return tried !== null && typeof end === 'number' && end <= tried ? 'trial' : null;
  });
}
