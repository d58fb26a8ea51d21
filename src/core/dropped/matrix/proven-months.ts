import { meansNothing } from '../none-words';
import { judgeOf, type Kind } from './kinds';
import { isNone } from './money-cells';
import type { Line } from './sums';

/** A customer's cell that is no amount, and what a total leaves for it. */
export interface Proven {
  readonly line: number;
  readonly period: number;
  readonly amount: number;
  readonly total: number;
}

/** So many cents a row are rounding. */
const ROUNDING = 0.51;

/** A rest of no more than this is none. */
const LEAST = 0.5;

/**
 * What the grand total leaves for the only customer of a period whose amount cannot be read. It proves that where it is the sum
 * of the customers in every period in which each can be read, of which there must be one, and where it leaves more than it does
 * in those. That it leaves nothing proves nothing, as a sum passes over what is no number, but where the text itself says so.
 */
export function provenMonths(lines: readonly Line[], kinds: readonly Kind[]): readonly Proven[] {
  const total = judgeOf(lines, (at) => kinds[at] === 'total');
  const customers = [...lines.keys()].filter((at) => kinds[at] === 'customer');
  const sums = lines[total]?.amounts ?? [];
  const leftIn = (period: number) =>
    (sums[period] ?? 0) - customers.reduce((sum, at) => sum + (lines[at]?.amounts[period] ?? 0), 0);
  const unreadIn = (period: number) => customers.filter((at) => isUnread(lines[at], period));
  const periods = [...sums.keys()];
  const whole = periods.filter((period) => unreadIn(period).length === 0);
  const misses = whole.map((period) => Math.abs(leftIn(period)));
  const isSum = misses.every((miss) => miss <= Math.max(1, customers.length * ROUNDING));
  if (!isSum || !whole.some((period) => (sums[period] ?? 0) !== 0)) return [];
  const tolerance = misses.reduce((most, miss) => Math.max(most, miss), LEAST);
  return periods.flatMap((period): Proven[] => {
    const [line, ...others] = unreadIn(period);
    if (line === undefined || others.length > 0 || sums[period] == null) return [];
    const left = Math.round(leftIn(period) * 100) / 100;
    if (left > tolerance) return [{ line, period, total, amount: left }];
    const isNothing = left >= -tolerance && meansNothing(lines[line]?.texts[period] ?? '');
    return isNothing ? [{ line, period, total, amount: 0 }] : [];
  });
}

function isUnread(line: Line | undefined, period: number): boolean {
  return line?.amounts[period] === null && !isNone(line.texts[period] ?? '');
}
