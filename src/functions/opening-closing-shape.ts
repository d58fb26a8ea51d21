import { isRefusal, type Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import { monthOfCell } from '../core/report/written-month';
import { givenCustomers, nameColumnOf } from './given-customers';
import type { History } from './history';
import { type Line, lineOf } from './labels';
import type { Cells } from './table';

/** A table of customers with what each paid at the opening and at the closing, under headers that say so. */
export interface OpeningClosingShape {
  readonly kind: 'opening and closing';
  readonly cells: Cells;
  readonly headerRow: number;
  readonly opening: number;
  readonly closing: number;
}

const SEARCHED_ROWS = 30;
const MOVEMENTS: readonly (Line | null | undefined)[] = [
  'new',
  'expansion',
  'contraction',
  'churn',
];

/** The range as such a table; with movements between, it is one only where a column names the customers. */
export function openingClosingShape(cells: Cells): OpeningClosingShape | null {
  for (const [headerRow, labels] of cells.slice(0, SEARCHED_ROWS).entries()) {
    const lines = labels.map(lineOf);
    const [opening, closing] = [lines.indexOf('opening'), lines.indexOf('closing')];
    if (opening < 0 || closing < 0) continue;
    const names = nameColumnOf(labels, cells.slice(headerRow + 1), [opening, closing]);
    const isSummary = lines.some((line) => MOVEMENTS.includes(line)) && names < 0;
    if (isSummary || holdsMonths(cells, headerRow)) continue;
    return { kind: 'opening and closing', cells, headerRow, opening, closing };
  }
  return null;
}

/** A column of months means one row a month, not a customer. */
function holdsMonths(cells: readonly (readonly Cell[])[], headerRow: number): boolean {
  const label = /^(month|period|quarter|date)$/i;
  const column = (cells[headerRow] ?? []).findIndex((cell) => label.test(String(cell ?? '')));
  const below = cells[headerRow + 1]?.[column] ?? null;
  return column >= 0 && monthOfCell(below) !== null;
}

/** The table with its amounts read: a history of two points. */
export function openingClosingHistory(shape: OpeningClosingShape): History | Refusal {
  const { cells, headerRow, opening, closing } = shape;
  const header = cells[headerRow] ?? [];
  const valueColumns = [opening, closing];
  const first = headerRow + 1;
  const nameColumn = nameColumnOf(header, cells.slice(first), valueColumns);
  const customers = givenCustomers({ cells, first, valueColumns, nameColumn });
  if (isRefusal(customers)) return customers;
  return {
    matrix: { months: [0, 1], customers },
    labels: valueColumns.map((column) => String(header[column] ?? '')),
    isDated: false,
    isWhole: false,
  };
}
