import type { Day } from '../days';
import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { termMonths } from '../report/term';
import { parseDay } from '../report/values';
import { documentState } from './document-states';
import { type Dropped, extraOf, labelOf, withColumn } from './dropped';
import { saysYes } from './flags';
import { plainWords, withoutUnits } from './plain-words';
import { isRenewing } from './renewing-contracts';
import { extraDay, writtenDay } from './written-days';

/**
 * A contract that was terminated before its end, or has no other, or renewed by itself until then, ends on the day of its
 * termination, and was worth what the whole term made it; a recurring deal is inactive from then on.
 */
export function withEarlyEnds(given: Dropped): Dropped {
  const dropped = withPeriodEnds(given);
  const { columns, extras } = dropped.header;
  if (!extras.has('endedEarly')) return dropped;
  const isRecurring = columns.has('recurringAmount') && !columns.has('contractEnd');
  if (isRecurring && !columns.has('inactiveDate'))
    return withColumn(dropped, 'inactiveDate', (place) => earlyEnd(dropped, place));
  if (isOnlyToldThen(dropped))
    return withColumn(dropped, 'contractEnd', (place, get) =>
      isBlank(get('contractEnd')) ? endUntold(dropped, place) : get('contractEnd'),
    );
  const termed = withColumn(dropped, 'term', (place, get) => {
    const [early, start, end] = [earlyEnd(dropped, place), startOf(get), get('contractEnd')];
    const isMoved =
      typeof early === 'number' &&
      typeof end === 'number' &&
      (early < end || isRenewing(dropped, place));
    return get('term') ?? (isMoved ? termMonths(null, start, end) : null);
  });
  const hasTerms = columns.has('term') || columns.has('contractEnd');
  return withColumn(hasTerms ? termed : dropped, 'contractEnd', (place, get) => {
    const [early, end] = [earlyEnd(dropped, place), get('contractEnd')];
    if (early === null || isRenewing(dropped, place)) return early ?? end;
    return typeof early === 'number' && typeof end === 'number' ? Math.min(early, end) : early;
  });
}

const NOT_RENEWED = /^non renewing$/;

/**
 * A subscription that is in force and will not be renewed ends with its period, where no other end stands there
 * (https://apidocs.chargebee.com/docs/api/subscriptions, "non_renewing").
 */
function withPeriodEnds(dropped: Dropped): Dropped {
  const { extras } = dropped.header;
  if (!extras.has('periodEnd') || !extras.has('status')) return dropped;
  const ends = dropped.report.rows.map((_, place) => {
    const isLast = NOT_RENEWED.test(plainWords(textOf(extraOf(dropped, place, 'status'))));
    const isUntold = isBlank(extraOf(dropped, place, 'endedEarly'));
    return isLast && isUntold ? extraDay(dropped, place, 'periodEnd') : null;
  });
  if (ends.every((end) => end === null)) return dropped;
  return withColumn(dropped, 'contractEnd', (place, get) =>
    isBlank(get('contractEnd')) ? (ends[place] ?? null) : get('contractEnd'),
  );
}

const SAID_AT = /^cancell?ed at$/;
const OVER_AT = /^(?:expire[sd]|ended) at$/;

/**
 * Whether the day of the cancellation is the one on which it was told to the billing system, and the subscription is paid for
 * until it expires or ended: such systems keep both moments (https://docs.recurly.com/docs/subscriptions-exports,
 * https://docs.stripe.com/api/subscriptions/object#subscription_object-canceled_at).
 */
export function isOnlyToldThen(dropped: Dropped): boolean {
  const { labels, extras } = dropped.header;
  const words = (label: string) => withoutUnits(plainWords(label));
  const early = labels[extras.get('endedEarly') ?? -1] ?? '';
  return SAID_AT.test(words(early)) && OVER_AT.test(words(labelOf(dropped, 'contractEnd')));
}

/** Of one that names no end: that of its period, where it says that it ends with it; the cancellation, where it is over. */
function endUntold(dropped: Dropped, place: number): Day | string | null {
  const flag = extraOf(dropped, place, 'endsWithPeriod');
  if (/^(?:true|yes|1)$/i.test(textOf(flag)) || saysYes(flag))
    return extraDay(dropped, place, 'periodEnd');
  const state = documentState(extraOf(dropped, place, 'status'));
  return state === 'cancelled' || state === 'ended' ? earlyEnd(dropped, place) : null;
}

/** The day on which the row says that it was terminated, the text that says so, or nothing. */
function earlyEnd(dropped: Dropped, place: number): Day | string | null {
  const { dateOrder } = dropped.report.dialect;
  const written = extraOf(dropped, place, 'endedEarly');
  if (isBlank(written)) return null;
  return parseDay(written, dateOrder) ?? writtenDay(String(written), dateOrder) ?? String(written);
}

function startOf(get: (id: FieldId) => Cell): Day | null {
  const start = get('contractStart') ?? get('closeDate');
  return typeof start === 'number' ? start : null;
}
