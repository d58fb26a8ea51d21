import { type Day, firstDay, type Month, monthOf, NEVER } from '../days';
import type { Deal } from './deal';

/**
 * Snapshots as intervals: of a month only its latest date counts, and its MRR lasts until the next month that has a
 * snapshot, so that a month nobody reported repeats the one before.
 */
export function withReportedMonths(rows: readonly Deal[]): readonly Deal[] {
  const latest = new Map<Month, Day>();
  for (const { state, date } of rows)
    if (state !== 'replaced' && date !== null)
      latest.set(monthOf(date), Math.max(latest.get(monthOf(date)) ?? 0, date));
  const months = [...latest.keys()].sort((a, b) => a - b);
  const next = new Map(months.map((month, index) => [month, months[index + 1]]));
  return rows.map((row) => {
    if (row.state !== 'counted' || row.date === null) return row;
    const month = monthOf(row.date);
    if (row.date < (latest.get(month) ?? 0)) return { ...row, state: 'superseded' };
    const until = next.get(month);
    return { ...row, end: until === undefined ? NEVER : firstDay(until) };
  });
}
