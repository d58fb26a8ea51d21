import type { Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import { isNot, lookAt } from './function-words';

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
    problem: `row ${row}: ${isNot(String(found), expected)}; ${lookAt(column)}`,
  };
}
