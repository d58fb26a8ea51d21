import { type Month, monthText } from '../core/days';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import { fieldOfLabel } from '../core/report/headers';
import { monthOfCell } from '../core/report/written-month';
import { amountReader } from './amounts';
import { givenCustomers, nameColumnOf } from './given-customers';
import type { History } from './history';
import type { Cells } from './table';

/** Customers by months, or by any points in time: one row a customer, one column a point. */
export interface MatrixShape {
  readonly kind: 'matrix';
  readonly cells: Cells;
  /** Place of the header; -1 where there is none. */
  readonly headerRow: number;
  readonly valueColumns: readonly number[];
  /** The months over the columns, in the order of the columns; null where the header names none. */
  readonly months: readonly Month[] | null;
}

const SEARCHED_ROWS = 30;

/** The range as a matrix: under a row of months, else under or without a header of other words. */
export function matrixShape(cells: Cells): MatrixShape | null {
  return datedMatrix(cells) ?? plainMatrix(cells);
}

function datedMatrix(cells: Cells): MatrixShape | null {
  for (const [headerRow, row] of cells.slice(0, SEARCHED_ROWS).entries()) {
    const columns = row.flatMap((cell, column) => {
      const month = typeof cell === 'string' ? monthOfCell(cell) : null;
      return month === null ? [] : [{ column, month }];
    });
    const months = new Set(columns.map(({ month }) => month));
    if (columns.length < 2 || months.size < columns.length) continue;
    const sorted = [...columns].sort((a, b) => a.month - b.month);
    return {
      kind: 'matrix',
      cells,
      headerRow,
      valueColumns: sorted.map(({ column }) => column),
      months: sorted.map(({ month }) => month),
    };
  }
  return null;
}

/** Without months, the columns of amounts at the right end are the points in time. */
function plainMatrix(cells: Cells): MatrixShape | null {
  const top = cells.findIndex((row) => row.some((cell) => !isBlank(cell)));
  const read = amountReader(cells.slice(0, 200));
  const isAmount = (cell: Cell) => !isBlank(cell) && read(cell) !== null;
  const isHeader = textOf(lastOf(cells[top])) !== '' && !(cells[top] ?? []).some(isAmount);
  const body = cells.slice(isHeader ? top + 1 : top);
  const header = isHeader ? (cells[top] ?? []) : [];
  const valueColumns: number[] = [];
  for (let column = widthOf(cells) - 1; column >= 0; column -= 1) {
    const filled = body.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
    const numbers = filled.filter(isAmount).length;
    if (numbers === 0 || numbers * 2 < filled.length || isNamed(header[column])) break;
    valueColumns.unshift(column);
  }
  const headerRow = isHeader ? top : -1;
  return valueColumns.length < 2
    ? null
    : { kind: 'matrix', cells, headerRow, valueColumns, months: null };
}

/** A column that a report names is an ID or another fact, not a point in time. */
function isNamed(label: Cell | undefined): boolean {
  return label !== undefined && fieldOfLabel(label) !== null;
}

function widthOf(cells: readonly (readonly Cell[])[]): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

function lastOf(row: readonly Cell[] = []): Cell {
  return row[row.length - 1] ?? null;
}

/** The matrix with its amounts read. */
export function matrixHistory(shape: MatrixShape): History | Refusal {
  const { cells, headerRow, valueColumns, months } = shape;
  const header = headerRow < 0 ? null : (cells[headerRow] ?? null);
  const first = headerRow + 1;
  const customers = givenCustomers({
    cells,
    first,
    valueColumns,
    nameColumn: nameColumnOf(header, cells.slice(first), valueColumns),
  });
  if (isRefusal(customers)) return customers;
  const labels = valueColumns.map((column, place) => {
    const month = months?.[place];
    if (month !== undefined) return monthText(month);
    return textOf(header?.[column]) || `Column ${column + 1}`;
  });
  return {
    matrix: { months: months ?? valueColumns.map((_, place) => place), customers },
    labels,
    isDated: months !== null,
    isWhole: false,
  };
}
