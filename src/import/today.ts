import { type Day, dayOf } from '../core/days';

/** The day of whoever sits in front of the page. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
