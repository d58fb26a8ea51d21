import type { FieldId } from '../report/fields';
import { type Dropped, withColumn } from './dropped';

const MONTHLY: readonly FieldId[] = ['mrr', 'arr'];

/**
 * Money a month beside a day from which it is inactive is a Recurring revenue amount, whatever its column is called; so it is
 * beside the reason, unless contracts end by a date of their own, or on that of their cancellation.
 */
export function withRecurringAmounts(dropped: Dropped): Dropped {
  const { columns, extras } = dropped.header;
  const hasOtherEnd = columns.has('contractEnd') || extras.has('endedEarly');
  const isRecurring =
    columns.has('inactiveDate') || (columns.has('inactiveReason') && !hasOtherEnd);
  if (!isRecurring || columns.has('recurringAmount') || !MONTHLY.some((id) => columns.has(id)))
    return dropped;
  return withColumn(dropped, 'recurringAmount', (_, get) => {
    const [monthly, yearly] = [get('mrr'), get('arr')];
    return monthly ?? (typeof yearly === 'number' ? yearly / 12 : yearly);
  });
}
