import type { Day } from '../days';
import { type Cell, isBlank } from '../report/cell';
import type { FieldId } from '../report/fields';
import { termMonths } from '../report/term';
import { parseDay } from '../report/values';
import { isPaused } from './document-states';
import { type Dropped, extraOf, labelOf, withColumn } from './dropped';
import { plainWords } from './plain-words';
import { isRenewing } from './renewing-contracts';
import { writtenDay } from './written-days';

const EARLY = ['endedEarly', 'pausedFrom'] as const;
const OF_RECURRING: readonly FieldId[] = ['recurringAmount', 'inactiveReason'];

/**
 * A contract that was terminated before its end, or has no other, or renewed by itself until then, ends on the day of its
 * termination, and was worth what the whole term made it; a recurring deal is inactive from then on.
 */
export function withEarlyEnds(dropped: Dropped): Dropped {
  const { columns, extras } = dropped.header;
  if (!EARLY.some((id) => extras.has(id))) return dropped;
  const isRecurring = OF_RECURRING.some((id) => columns.has(id)) && !columns.has('contractEnd');
  if (isRecurring && !columns.has('inactiveDate'))
    return withColumn(dropped, 'inactiveDate', (place) => earlyEnd(dropped, place));
  if (isOnlyToldThen(dropped)) return dropped;
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

const SAID_AT = /^cancell?ed at$/;
const EXPIRES_AT = /^expire[sd] at$/;

/**
 * Whether the day of the cancellation is the one on which it was told to the billing system, and the subscription is paid for
 * until it expires: such systems keep both moments (https://docs.recurly.com/docs/subscriptions-exports).
 */
function isOnlyToldThen(dropped: Dropped): boolean {
  const { labels, extras } = dropped.header;
  const early = labels[extras.get('endedEarly') ?? -1] ?? '';
  return (
    SAID_AT.test(plainWords(early)) && EXPIRES_AT.test(plainWords(labelOf(dropped, 'contractEnd')))
  );
}

/** The day on which the row says that it was terminated, or has been paused since, the text that says so, or nothing. */
function earlyEnd(dropped: Dropped, place: number): Day | string | null {
  const { dateOrder } = dropped.report.dialect;
  const ended = extraOf(dropped, place, 'endedEarly');
  const isPausing = isBlank(ended) && isPaused(extraOf(dropped, place, 'status'));
  const written = isPausing ? extraOf(dropped, place, 'pausedFrom') : ended;
  if (isBlank(written)) return null;
  return parseDay(written, dateOrder) ?? writtenDay(String(written), dateOrder) ?? String(written);
}

function startOf(get: (id: FieldId) => Cell): Day | null {
  const start = get('contractStart') ?? get('closeDate');
  return typeof start === 'number' ? start : null;
}
