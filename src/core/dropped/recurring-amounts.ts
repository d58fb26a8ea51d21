import type { FieldId } from '../report/fields';
import { type Dropped, withColumn } from './dropped';

const ENDS_RECURRING: readonly FieldId[] = ['inactiveDate', 'inactiveReason'];
const MONTHLY: readonly FieldId[] = ['mrr', 'arr'];

/** Money a month beside a day from which it is inactive is a Recurring revenue amount, whatever its column is called. */
export function withRecurringAmounts(dropped: Dropped): Dropped {
  const { columns } = dropped.header;
  const isRecurring = ENDS_RECURRING.some((id) => columns.has(id));
  if (!isRecurring || columns.has('recurringAmount') || !MONTHLY.some((id) => columns.has(id)))
    return dropped;
  return withColumn(dropped, 'recurringAmount', (_, get) => {
    const [monthly, yearly] = [get('mrr'), get('arr')];
    return monthly ?? (typeof yearly === 'number' ? yearly / 12 : yearly);
  });
}
