import { addMonths } from '../days';
import { isBlank } from '../report/cell';
import { type Dropped, withColumn } from './dropped';
import { extraAmount } from './written-money';

/**
 * When a line item begins that HubSpot bills some days or months after the deal was closed
 * (https://knowledge.hubspot.com/payments/schedule-recurring-payments-to-start-in-the-future).
 */
export function withDelayedStarts(dropped: Dropped): Dropped {
  const { extras } = dropped.header;
  if (!extras.has('startDelayDays') && !extras.has('startDelayMonths')) return dropped;
  return withColumn(dropped, 'contractStart', (place, get) => {
    const [start, closed] = [get('contractStart'), get('closeDate')];
    const days = extraAmount(dropped, place, 'startDelayDays') ?? 0;
    const months = extraAmount(dropped, place, 'startDelayMonths') ?? 0;
    const isDelayed = days > 0 || months > 0;
    if (!isDelayed || !isBlank(start) || typeof closed !== 'number') return start;
    return addMonths(closed, Math.round(months)) + Math.round(days);
  });
}
