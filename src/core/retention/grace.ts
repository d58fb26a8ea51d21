import { type Day, firstDay, lastDay } from '../days';
import type { Settings } from '../settings';

/** What decides how long a renewal is awaited. */
export type Awaiting = Pick<Settings, 'graceDays' | 'asOf' | 'reported'>;

/**
 * The day on which unpaid days are counted where no deal follows: that of the report, which would hold a renewal that came
 * before. A report that is older than the as-of month, or whose day is not known, is taken as made when that month was over.
 * Null without an as-of month.
 */
function awaitedOn({ asOf, reported }: Awaiting): Day | null {
  if (asOf === null) return null;
  return reported !== null && reported >= firstDay(asOf) ? reported : lastDay(asOf) + 1;
}

/** Whether what nothing follows may still be renewed within the grace days. */
export function isAwaited(end: Day, awaiting: Awaiting): boolean {
  const day = awaitedOn(awaiting);
  return day !== null && day - end <= awaiting.graceDays;
}
