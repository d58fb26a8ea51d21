import { onceEach } from '../once-each';
import type { Cell } from '../report/cell';
import { type Dropped, extraOf, withColumn } from './dropped';
import { CANCELLED, GOING_ON_WORDS, NO_REASON_WORDS } from './end-reason-words';
import { plainWords } from './plain-words';

const PLAIN: ReadonlyMap<string, string> = new Map(
  GOING_ON_WORDS.flatMap(([plain, words]) =>
    words.map((word) => [plainWords(word), plain] as const),
  ),
);

/**
 * Why deals ended, renewals and changes by the names that the rules know, whatever the portal calls them; a reason of another
 * kind stays as it is written. What has a date of cancellation was cancelled, whether or not a reason is stated beside it.
 */
export function withEndReasons(dropped: Dropped): Dropped {
  const { columns, extras } = dropped.header;
  if (!columns.has('inactiveReason') && !extras.has('endedEarly')) return dropped;
  const plain = onceEach(plainReason);
  return withColumn(dropped, 'inactiveReason', (place, get) => {
    const isCancelled = plainWords(String(extraOf(dropped, place, 'endedEarly') ?? '')) !== '';
    return plain(get('inactiveReason')) ?? (isCancelled ? CANCELLED : null);
  });
}

function plainReason(reason: Cell): Cell {
  const words = plainWords(String(reason ?? ''));
  return NO_REASON_WORDS.includes(words) ? null : (PLAIN.get(words) ?? reason);
}
