import type { Kind, Line } from './kinds';
import { isNone } from './money-cells';

/** A customer's cell that is no amount, and what a total leaves for it. */
export interface Proven {
  readonly line: number;
  readonly period: number;
  readonly amount: number;
  readonly total: number;
}

/** So many cents a row are rounding. */
const ROUNDING = 0.51;

/**
 * What the grand total leaves for the only customer of a period whose amount cannot be read. It proves that where it is the sum
 * of the customers in every period in which each can be read, of which there must be one.
 */
export function provenMonths(lines: readonly Line[], kinds: readonly Kind[]): readonly Proven[] {
  const total = kinds.lastIndexOf('total');
  const customers = [...lines.keys()].filter((at) => kinds[at] === 'customer');
  const sums = lines[total]?.amounts ?? [];
  const leftIn = (period: number) =>
    (sums[period] ?? 0) - customers.reduce((sum, at) => sum + (lines[at]?.amounts[period] ?? 0), 0);
  const unreadIn = (period: number) => customers.filter((at) => isUnread(lines[at], period));
  const periods = [...sums.keys()];
  const whole = periods.filter((period) => unreadIn(period).length === 0);
  const tolerance = Math.max(1, customers.length * ROUNDING);
  const isSum = whole.every((period) => Math.abs(leftIn(period)) <= tolerance);
  if (!isSum || !whole.some((period) => (sums[period] ?? 0) !== 0)) return [];
  return periods.flatMap((period): Proven[] => {
    const [line, ...others] = unreadIn(period);
    const left = Math.round(leftIn(period) * 100) / 100;
    if (line === undefined || others.length > 0 || sums[period] == null || left < -tolerance)
      return [];
    return [{ line, period, total, amount: left <= tolerance ? 0 : left }];
  });
}

function isUnread(line: Line | undefined, period: number): boolean {
  return line?.amounts[period] === null && !isNone(line.texts[period] ?? '');
}
