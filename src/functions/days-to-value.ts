import { type FirstValue, timeToValue } from '../core/kpi/time-to-value';
import { type Cell, isBlank } from '../core/report/cell';
import { dialectOf } from '../core/report/dialect';
import { parseDay } from '../core/report/values';
import { badCell, isRefusal, type Refusal } from './refusal';
import type { Table } from './table';

/** The median of the days from each start to the first value in the same row; rows without a first value wait. */
export function daysToValue(starts: Table, values: Table): number | null | Refusal {
  if (starts.cells.length === 0)
    return { problem: 'start_range is empty; select the start dates.' };
  const [from, to] = [daysOf(starts, 'start_range'), daysOf(values, 'value_range')];
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  const customers: FirstValue[] = [];
  for (const [row, start] of from.entries()) {
    const value = to[row] ?? null;
    if (start === null) continue;
    if (value !== null && value < start)
      return {
        problem: `row ${row + 1}: the first value comes ${start - value} days before the start; check both dates`,
      };
    customers.push({ start, value });
  }
  return timeToValue(customers);
}

/** The range's cells as days in reading order, a first row of words as no day. */
function daysOf({ cells }: Table, name: string): readonly (number | null)[] | Refusal {
  const column = cells.length === 1 ? (cells[0] ?? []) : cells.map((row) => row[0] ?? null);
  const { dateOrder } = dialectOf([], column);
  const days: (number | null)[] = [];
  for (const [place, cell] of column.entries()) {
    const day = isBlank(cell) ? null : parseDay(cell, dateOrder);
    if (day === null && !isBlank(cell) && !(place === 0 && isWord(cell) && column.length > 1)) {
      const at = cells.length === 1 ? { row: 1, column: place + 1 } : { row: place + 1, column: 1 };
      const { problem } = badCell(at, { found: cell, expected: 'a date' });
      return { problem: `${name}, ${problem}` };
    }
    days.push(day);
  }
  return days;
}

function isWord(cell: Cell): boolean {
  return typeof cell === 'string' && /^[^\d#]+$/.test(cell);
}
