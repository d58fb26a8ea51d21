import { type Month, monthText } from '../core/days';
import type { Refusal } from '../core/refusal';
import type { Matrix } from '../core/retention/customer-months';
import { monthsRun, noLength, noMonths, noOpening } from './function-words';

/** Customers by points in time, from whatever shape they came, and what the points are called. */
export interface History {
  readonly matrix: Matrix;
  /** What stands over each point in a result: the month, or the header as given. */
  readonly labels: readonly string[];
  /** Whether the points are months: a table may say no more than opening and closing. */
  readonly isDated: boolean;
  /** Whether it is known how many months lie between the points. */
  readonly isSpaced: boolean;
  /** A report knows everything: before its first month nobody paid. A table's first column is an opening. */
  readonly isWhole: boolean;
}

/** A window: the point at which it ends, and the one at which it opened; -1 before everything. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What a person asks for: the last month of the window and its length; null where nothing was said. */
export interface When {
  readonly month: Month | null;
  readonly months: number | null;
}

/** The place of the month asked for, the last one unless said. */
export function placeOf({ matrix, isDated }: History, month: Month | null): number | Refusal {
  const { months } = matrix;
  if (month === null) return months.length - 1;
  if (!isDated) return { problem: noMonths('range', monthText(month)) };
  const place = months.indexOf(month);
  if (place >= 0) return place;
  const [first = 0, last = 0] = [months[0], months[months.length - 1]];
  return { problem: monthsRun(monthText(month), monthText(first), monthText(last)) };
}

/**
 * The window that ends at the month asked for; null where it would open before the first month of a report, in which the tabs
 * show nothing either. Without a length it is a month in a report, and from the column before in a table.
 */
export function windowOf(history: History, { month, months }: When): Window | null | Refusal {
  const to = placeOf(history, month);
  if (typeof to !== 'number') return to;
  const { matrix, labels, isSpaced, isWhole } = history;
  const length = months ?? 1;
  if (isWhole) return to - length >= -1 ? { from: to - length, to } : null;
  if (months !== null && !isSpaced) return { problem: noLength(months) };
  const from = months === null ? to - 1 : matrix.months.indexOf((matrix.months[to] ?? 0) - months);
  if (from >= 0) return { from, to };
  return { problem: noOpening(labels[to] ?? '', months) };
}
