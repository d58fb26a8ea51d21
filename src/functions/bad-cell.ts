import type { Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';

/** A place in the range that a function was given, counted from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One sentence about a cell: what was found, and what the column should hold. */
export function badCell(
  { row, column }: Place,
  { found, expected }: { readonly found: Cell; readonly expected: string },
): Refusal {
  return {
    problem: `row ${row}: '${String(found)}' is not ${expected}; look at column ${column} of the range`,
  };
}

/** The list in words. @example listed(['a', 'b', 'c'], 'or') //=> 'a, b or c' */
export function listed(items: readonly string[], joint: 'and' | 'or'): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}
