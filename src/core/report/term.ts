import { addMonths, type Day } from '../days';
import { comparable } from '../settings';
import type { Cell } from './cell';
import { firstDayNotPaid } from './span';

const AVERAGE_MONTH = 365.25 / 12;

/**
 * A contract's length in months: the term column where filled; else whole months between start and end, a day more or
 * less counting as whole; else days x 12 / 365.25. Null where none of them can be read.
 */
export function termMonths(term: Cell, start: Day | null, end: Cell): number | null {
  if (typeof term === 'number' && term > 0) return term;
  if (start === null || typeof end !== 'number' || end < start) return null;
  const until = firstDayNotPaid(end, start);
  return until > start ? monthsBetween(start, until) : null;
}

/** Months from a day to the first day after: whole where the dates are at most a day off, else by days. */
export function monthsBetween(start: Day, until: Day): number {
  const whole = Math.round((until - start) / AVERAGE_MONTH);
  const isWhole = whole >= 1 && Math.abs(addMonths(start, whole) - until) <= 1;
  return isWhole ? whole : (until - start) / AVERAGE_MONTH;
}

/** HubSpot's billing frequencies, by label and internal name, and how many months one period has. */
export const BILLING_FREQUENCIES: readonly (readonly [string, number])[] = [
  ['weekly', 12 / 52],
  ['biweekly', 12 / 26],
  ['monthly', 1],
  ['quarterly', 3],
  ['per_six_months', 6],
  ['annually', 12],
  ['per six months', 6],
  ['semi-annually', 6],
  ['yearly', 12],
  ['per_two_years', 24],
  ['per two years', 24],
  ['per_three_years', 36],
  ['per three years', 36],
  ['per_four_years', 48],
  ['per four years', 48],
  ['per_five_years', 60],
  ['per five years', 60],
];

/** Months in a billing period; null for a frequency that HubSpot does not know. */
export function billingMonths(frequency: string): number | null {
  return BILLING_FREQUENCIES.find(([name]) => name === comparable(frequency))?.[1] ?? null;
}
