import { type Day, firstDay, type Month, monthOf, NEVER } from '../days';
import type { Deal } from './deal';
import type { Fields } from './fields';
import { dayOfCell } from './values';

/** More months than a business has are a typing error. */
export const MOST_MONTHS = 1200;

/** How many months a row stands for, from its snapshot month on: one unless it says more. */
export function snapshotMonths(get: Fields): number {
  const months = get('snapshotMonths');
  return typeof months === 'number' && months >= 2 && months < MOST_MONTHS ? Math.floor(months) : 1;
}

/** The first day of the last month that a row stands for; null where it names no month. */
export function lastSnapshot(get: Fields): Day | null {
  const day = dayOfCell(get('snapshotMonth'));
  return day === null ? null : firstDay(monthOf(day) + snapshotMonths(get) - 1);
}

/**
 * Snapshots as intervals: of a month only its latest date counts, and its MRR lasts until the next month that has a
 * snapshot, so that a month nobody reported repeats the one before. A row that stands for several months reports each.
 */
export function withReportedMonths(
  rows: readonly Deal[],
  monthsAt: (place: number) => number,
): readonly Deal[] {
  const latest = new Map<Month, Day>();
  for (const [place, { state, date }] of rows.entries())
    if (state !== 'replaced' && date !== null)
      for (let ahead = 0; ahead < monthsAt(place); ahead += 1) {
        const month = monthOf(date) + ahead;
        latest.set(month, Math.max(latest.get(month) ?? 0, ahead === 0 ? date : 0));
      }
  const months = [...latest.keys()].sort((a, b) => a - b);
  const next = new Map(months.map((month, index) => [month, months[index + 1]]));
  return rows.map((row, place) => {
    if (row.state !== 'counted' || row.date === null) return row;
    const month = monthOf(row.date);
    if (row.date < (latest.get(month) ?? 0)) return { ...row, state: 'superseded' };
    const until = next.get(month + monthsAt(place) - 1);
    return { ...row, end: until === undefined ? NEVER : firstDay(until) };
  });
}
