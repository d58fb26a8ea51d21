import { type FirstValue, timeToValue } from '../core/kpi/time-to-value';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank } from '../core/report/cell';
import { dialectOf } from '../core/report/dialect';
import { type Dialect, parseDay } from '../core/report/values';
import { aDate, isNot, noStarts, valueFirst } from './function-words';
import type { Table } from './table';

/** The median of the days from each start to the first value in the same row; rows without a first value wait. */
export function daysToValue(starts: Table, values: Table): number | null | Refusal {
  if (starts.cells.length === 0) return { problem: noStarts };
  const [started, reached] = [lineOf(starts), lineOf(values)];
  const { dateOrder: order } = dialectOf([], [...started, ...reached]);
  // Open ranges begin with their headers, which may be all that is left of a column without dates.
  const first = started.length > 1 && [started[0], reached[0]].every(isWord) ? 1 : 0;
  const from = daysOf({ line: started, first, order, name: 'start_range' });
  const to = daysOf({ line: reached, first, order, name: 'value_range' });
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  const customers: FirstValue[] = [];
  for (const [row, start] of from.entries()) {
    const value = to[row] ?? null;
    if (start === null) continue;
    if (value !== null && value < start) return { problem: valueFirst(row + 1, start - value) };
    customers.push({ start, value });
  }
  return timeToValue(customers);
}

/** The cells of a column, or of a row. */
function lineOf({ cells }: Table): readonly Cell[] {
  return cells.length === 1 ? (cells[0] ?? []) : cells.map((row) => row[0] ?? null);
}

interface Line {
  readonly line: readonly Cell[];
  /** Place of the first cell that is no header. */
  readonly first: number;
  readonly order: Dialect['dateOrder'];
  readonly name: string;
}

function daysOf({ line, first, order, name }: Line): readonly (number | null)[] | Refusal {
  const days: (number | null)[] = [];
  for (const [place, cell] of line.entries()) {
    const day = isBlank(cell) || place < first ? null : parseDay(cell, order);
    if (day === null && !isBlank(cell) && place >= first)
      return { problem: `${name}, row ${place + 1}: ${isNot(String(cell), aDate)}` };
    days.push(day);
  }
  return days;
}

function isWord(cell: Cell | undefined): boolean {
  return isBlank(cell) || (typeof cell === 'string' && /^[^\d#]+$/.test(cell));
}
