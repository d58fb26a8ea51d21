import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import { fieldOfLabel } from '../core/report/headers';
import { type CustomerMonths, customerOf } from '../core/retention/customer-months';
import { comparable } from '../core/settings';
import { amountsOf } from './amounts';

/** A block of customers: one row each, amounts in some of its columns. */
export interface CustomerBlock {
  readonly cells: readonly (readonly Cell[])[];
  /** Place of the first row below the header, counted from 0. */
  readonly first: number;
  readonly valueColumns: readonly number[];
  /** Place of the column with the customers' names; -1 where rows are customers without a name. */
  readonly nameColumn: number;
}

/** The block's customers. Rows of one name are one customer; a last row that sums up the others is none. */
export function givenCustomers(block: CustomerBlock): readonly CustomerMonths[] | Refusal {
  const { cells, first, valueColumns, nameColumn } = block;
  const places = Array.from({ length: cells.length - first }, (_, index) => first + index).filter(
    (place) => valueColumns.some((column) => !isBlank(cells[place]?.[column])),
  );
  const rows = places.map((place) => valueColumns.map((column) => cells[place]?.[column] ?? null));
  const amounts = amountsOf({
    rows,
    placeOf: (row, column) => ({
      row: (places[row] ?? 0) + 1,
      column: (valueColumns[column] ?? 0) + 1,
    }),
  });
  if (isRefusal(amounts)) return amounts;
  const names = places.map((place) => textOf(cells[place]?.[nameColumn]));
  return customersOf(names, withoutTotal(names, amounts));
}

function customersOf(
  names: readonly string[],
  amounts: readonly (readonly number[])[],
): readonly CustomerMonths[] {
  const sums = new Map<string, { readonly name: string; sums: readonly number[] }>();
  amounts.forEach((row, place) => {
    const name = names[place] ?? '';
    const key = comparable(name) || `row ${place}`;
    const before = sums.get(key);
    if (before) before.sums = before.sums.map((sum, column) => sum + (row[column] ?? 0));
    else sums.set(key, { name, sums: row });
  });
  return [...sums].map(([key, { name, sums: mrr }]) => customerOf(key, name, mrr));
}

function withoutTotal(
  names: readonly string[],
  amounts: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const [last, above] = [amounts[amounts.length - 1], amounts.slice(0, -1)];
  if (!last || above.length === 0 || !isTotal(names[amounts.length - 1])) return amounts;
  const adds = last.every((amount, column) => {
    const sum = above.reduce((total, row) => total + (row[column] ?? 0), 0);
    return Math.abs(sum - amount) < 0.005;
  });
  return adds ? above : amounts;
}

/** Whether a row's name says that it sums up the others. */
export function isTotal(name: string | undefined): boolean {
  return /^(grand )?(total|sum|subtotal)s?:?$/.test(comparable(name ?? ''));
}

const NAMES = ['companyId', 'companyIds', 'company', 'companies'];

/** The column that names customers: by its header, else, without headers, the first column of texts. */
export function nameColumnOf(
  header: readonly Cell[] | null,
  body: readonly (readonly Cell[])[],
  valueColumns: readonly number[],
): number {
  const free = (column: number) => !valueColumns.includes(column);
  if (header) {
    const named = header.findIndex(
      (label, column) => free(column) && NAMES.includes(fieldOfLabel(label) ?? ''),
    );
    if (named >= 0) return named;
    const called = header.findIndex(
      (label, column) => free(column) && /\b(name|customer|account|client)\b/i.test(textOf(label)),
    );
    if (called >= 0 || header.some((label, column) => free(column) && !isBlank(label)))
      return called;
  }
  const sample = body.find((row) => row.some((cell) => !isBlank(cell))) ?? [];
  return sample.findIndex(
    (cell, column) => free(column) && typeof cell === 'string' && !isBlank(cell),
  );
}
