import { type Cell, isBlank } from '../core/report/cell';
import { parseAmount } from '../core/report/values';
import { namesCustomers } from './name-column';
import { isYear, pointOf } from './points';
import type { Cells } from './table';

const SEARCHED_ROWS = 30;

/** The places of the rows that may name the columns: two cells or more, none of them an amount. */
export function headerRows(cells: Cells): readonly number[] {
  return cells.slice(0, SEARCHED_ROWS).flatMap((row, place) => {
    const filled = row.filter((cell) => !isBlank(cell)).length;
    return filled > 1 && row.every((cell) => !isAmount(cell) || isAmongYears(row)) ? [place] : [];
  });
}

/** Whether a cell is money, and no point in time. */
function isAmount(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  return pointOf(cell) === null && parseAmount(cell, 'point') !== null;
}

/** Years as numbers are headers where they follow one another, or where a word before them says so. */
function isAmongYears(row: readonly Cell[]): boolean {
  const numbers = row.flatMap((cell) => (typeof cell === 'number' ? [cell] : []));
  if (!numbers.every(isYear)) return false;
  if (numbers.length < 2)
    return row.some((cell) => typeof cell === 'string' && pointOf(cell) !== null);
  const steps = new Set(numbers.slice(1).map((year, at) => year - (numbers[at] ?? 0)));
  const first = row[0] ?? null;
  return (
    isBlank(first) ||
    namesCustomers(first) ||
    [1, -1].some((step) => steps.size === 1 && steps.has(step))
  );
}
