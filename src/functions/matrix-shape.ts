import { monthText } from '../core/days';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import { amountReader } from './amounts';
import { byGroups, disordered, severalUnnamed, twoEnds, unknownHeads } from './function-words';
import { givenCustomers } from './given-customers';
import { headerRows } from './header-rows';
import type { History } from './history';
import { lineOf, unitDoubt } from './labels';
import { nameColumnOf, namesGroups } from './name-column';
import { type Points, pointsOf } from './points';
import type { Cells } from './table';

/** Customers by months, or by other points in time: one row a customer, one column a point. */
export interface MatrixShape {
  readonly kind: 'matrix';
  readonly cells: Cells;
  /** Place of the header; -1 where there is none. */
  readonly headerRow: number;
  readonly valueColumns: readonly number[];
  /** The points over the columns, in the order of the columns; null where there is no header. */
  readonly points: Points | null;
}

/** The range as a matrix under a row of months, quarters or years, or of two columns of amounts without a header. */
export function matrixShape(cells: Cells): MatrixShape | Refusal | null {
  return datedMatrix(cells) ?? plainMatrix(cells);
}

function datedMatrix(cells: Cells): MatrixShape | Refusal | null {
  const found = headerRows(cells).flatMap((row) => {
    const points = pointsOf(cells[row] ?? [], cells[row - 1]);
    return points === null ? [] : [{ row, points }];
  });
  // Below a row of years may stand one of their months.
  const last = found.findIndex(({ row }, at) => found[at + 1]?.row !== row + 1);
  const header = found[last];
  if (!header) return null;
  if (typeof header.points === 'string') return { problem: disordered(header.points) };
  const shape: MatrixShape = {
    kind: 'matrix',
    cells,
    headerRow: header.row,
    valueColumns: header.points.places,
    points: header.points,
  };
  return laterColumn(shape) ?? unitsApart(shape) ?? groupsFor(shape) ?? shape;
}

function unitsApart({ cells, headerRow, valueColumns }: MatrixShape): Refusal | null {
  return unitDoubt(valueColumns.map((column) => cells[headerRow]?.[column] ?? null));
}

/** Rows of segments or products hold new customers and lost ones together. */
function groupsFor({ cells, headerRow, valueColumns }: MatrixShape): Refusal | null {
  const labels = cells[headerRow] ?? [];
  const hasNames = nameColumnOf(labels, cells.slice(headerRow + 1), valueColumns) >= 0;
  const group = labels.find((label, at) => !valueColumns.includes(at) && namesGroups(label));
  return hasNames || group === undefined ? null : { problem: byGroups(textOf(group)) };
}

const UP_TO_NOW = /\bytd\b/i;

/** A column that is called current, or the year to date, beside months: which of them is the last nobody can tell. */
function laterColumn({ cells, headerRow, valueColumns }: MatrixShape): Refusal | null {
  const labels = cells[headerRow] ?? [];
  const [body, last] = [cells.slice(headerRow + 1), valueColumns[valueColumns.length - 1] ?? -1];
  const later = labels.findIndex(
    (label, column) =>
      !valueColumns.includes(column) &&
      (lineOf(label) === 'closing' || UP_TO_NOW.test(textOf(label))) &&
      body.some((row) => typeof row[column] === 'number' && row[column] !== row[last]),
  );
  return later < 0
    ? null
    : { problem: twoEnds([later, last].map((column) => textOf(labels[column]))) };
}

/** Two columns of amounts without a header are an opening and a closing; under other headers nobody knows what they are. */
function plainMatrix(cells: Cells): MatrixShape | Refusal | null {
  const top = cells.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  const read = amountReader(cells.slice(0, 200));
  const isAmount = (cell: Cell) => !isBlank(cell) && read(cell) !== null;
  const isHeader = !(cells[top] ?? []).some(isAmount);
  const header = isHeader ? (cells[top] ?? []) : [];
  const body = cells.slice(isHeader ? top + 1 : Math.max(0, top));
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = body.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
    const numbers = filled.filter(isAmount).length;
    return numbers > 0 && numbers * 2 >= filled.length;
  });
  if (columns.length < 2) return null;
  const labels = columns.map((column) => textOf(header[column]));
  if (labels.some((label) => label !== ''))
    return { problem: unknownHeads(labels.filter((label) => label !== '')) };
  if (columns.length > 2) return { problem: severalUnnamed(columns.length) };
  const headerRow = isHeader ? top : -1;
  return { kind: 'matrix', cells, headerRow, valueColumns: columns, points: null };
}

/** The matrix with its amounts read. */
export function matrixHistory(shape: MatrixShape): History | Refusal {
  const { cells, headerRow, valueColumns, points } = shape;
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
    const month = points?.hasYears && points.span === 1 ? points.at[place] : undefined;
    if (month !== undefined) return monthText(month);
    return textOf(header?.[column]) || `Column ${column + 1}`;
  });
  return {
    matrix: { months: points?.at ?? valueColumns.map((_, place) => place), customers },
    labels,
    isDated: points?.hasYears ?? false,
    isSpaced: points !== null,
    isWhole: false,
  };
}
