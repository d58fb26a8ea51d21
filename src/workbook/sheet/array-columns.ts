import { span } from './references';
import type { Formulas } from './tab';
import type { Column } from './table';

/** Array formulas of a table, each in the first row of its column; a column without one is filled by its neighbour. */
export function arrayRow<Id extends string>(
  columns: readonly Column<Id>[],
  formulas: Partial<Readonly<Record<Id, string>>>,
  row = 2,
): Formulas {
  const cells = columns.map(({ id }) => (formulas[id] ? `=${formulas[id]}` : ''));
  return { kind: 'formulas', row, column: 1, cells: [cells] };
}

/** A formula computed for every row of the ranges in it. */
export function arrayed(formula: string): string {
  return `ARRAYFORMULA(${formula})`;
}

/** The same, each computed for every row of the ranges in it; the first of them in another cell than A2 if need be. */
export function arraysOf<Id extends string>(
  columns: readonly Column<Id>[],
  formulas: Partial<Readonly<Record<Id, string>>>,
  { row = 2, column = 1 } = {},
): Formulas {
  const all = Object.fromEntries(
    columns.map(({ id }) => [id, formulas[id] && arrayed(formulas[id])]),
  );
  return { ...arrayRow<string>(columns, all, row), column };
}

/** A column of a table of so many rows, from its first row or from one above or below. */
export function columnSpan(letter: string, rows: number, shift: -1 | 0 | 1 = 0): string {
  return span(letter, 2 + shift, rows + 1 + shift);
}

/** A place beyond all others: what has none sorts there. */
export const NOWHERE = '9000000000000';

/** How many rows a formula fills at least: Guards takes it for blocked where one of the two below its own is blank. */
export const LEAST_FILLED = 3;
