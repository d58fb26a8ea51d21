import { onceEach } from '../once-each';
import { type Cell, isBlank } from '../report/cell';
import { type Dropped, extraOf, withColumn } from './dropped';
import { isOnlyToldThen } from './early-ends';
import { CANCELLED, GOING_ON_WORDS, NO_REASON_WORDS } from './end-reason-words';
import { plainWords } from './plain-words';

const PLAIN: ReadonlyMap<string, string> = new Map(
  GOING_ON_WORDS.flatMap(([plain, words]) =>
    words.map((word) => [plainWords(word), plain] as const),
  ),
);

/**
 * Why deals ended, renewals and changes by the names that the rules know, whatever the portal calls them; a reason of another
 * kind stays as it is written. What has a date of cancellation was cancelled, whether or not a reason is stated beside it, unless it is
 * paid for until a day that has not come.
 */
export function withEndReasons(dropped: Dropped): Dropped {
  const { columns, extras } = dropped.header;
  if (!columns.has('inactiveReason') && !extras.has('endedEarly')) return dropped;
  const plain = onceEach(plainReason);
  const isPaidOn = isOnlyToldThen(dropped);
  return withColumn(dropped, 'inactiveReason', (place, get) => {
    const isTold = plainWords(String(extraOf(dropped, place, 'endedEarly') ?? '')) !== '';
    const isCancelled = isTold && !(isPaidOn && isBlank(get('contractEnd')));
    return plain(get('inactiveReason')) ?? (isCancelled ? CANCELLED : null);
  });
}

function plainReason(reason: Cell): Cell {
  const words = plainWords(String(reason ?? ''));
  return NO_REASON_WORDS.includes(words) ? null : (PLAIN.get(words) ?? reason);
}
