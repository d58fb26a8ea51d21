import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import { type CustomerMonths, customerOf } from '../core/retention/customer-months';
import { comparable } from '../core/settings';
import { amountsOf, currenciesIn } from './amounts';
import { severalCurrencies } from './function-words';
import { type Row, rowsWithoutSums } from './sum-rows';

/** A block of customers: one row each, amounts in some of its columns. */
export interface CustomerBlock {
  readonly cells: readonly (readonly Cell[])[];
  /** Place of the first row below the header, counted from 0. */
  readonly first: number;
  readonly valueColumns: readonly number[];
  /** Place of the column with the customers' names; -1 where rows are customers without a name. */
  readonly nameColumn: number;
}

const CURRENCY = /\b(?:currency|curr|ccy|devise|moneda|valuta|waluta)\b|währung|通貨/i;
/** How a spreadsheet of money writes nothing. */
const NOTHING = /^[-–—]$/;

/** The block's customers. Rows of one name are one customer; rows that sum up others are none. */
export function givenCustomers(block: CustomerBlock): readonly CustomerMonths[] | Refusal {
  const { cells, first, valueColumns } = block;
  const places = Array.from({ length: cells.length - first }, (_, index) => first + index).filter(
    (place) => valueColumns.some((column) => !isBlank(cells[place]?.[column])),
  );
  const rows = places.map((place) =>
    valueColumns.map((column) => amountCell(cells[place]?.[column])),
  );
  const currencies = [rows.flat(), currencyCells(block)].map(currenciesIn);
  const several = currencies.find((list) => list.length > 1);
  if (several) return { problem: severalCurrencies(several) };
  const amounts = amountsOf({
    rows,
    placeOf: (row, column) => ({
      row: (places[row] ?? 0) + 1,
      column: (valueColumns[column] ?? 0) + 1,
    }),
  });
  if (isRefusal(amounts)) return amounts;
  const customers = rowsWithoutSums(
    places.map((place, row) => rowAt(block, place, amounts[row] ?? [])),
  );
  return isRefusal(customers) ? customers : customersOf(customers);
}

function amountCell(cell: Cell = null): Cell {
  return NOTHING.test(textOf(cell)) ? null : cell;
}

/** What a column of currencies says beside the amounts. */
function currencyCells({ cells, first }: CustomerBlock): readonly Cell[] {
  const column = (cells[first - 1] ?? []).findIndex((label) => CURRENCY.test(textOf(label)));
  return column < 0 ? [] : cells.slice(first).map((row) => row[column] ?? null);
}

function rowAt(
  { cells, valueColumns, nameColumn }: CustomerBlock,
  place: number,
  amounts: readonly number[],
): Row {
  const words = (cells[place] ?? []).flatMap((cell, column) =>
    valueColumns.includes(column) || typeof cell !== 'string' || isBlank(cell) ? [] : [cell],
  );
  const name = textOf(cells[place]?.[nameColumn]);
  return { place, amounts, name, words, isNamed: nameColumn < 0 || name !== '' };
}

function customersOf(rows: readonly Row[]): readonly CustomerMonths[] {
  const sums = new Map<string, { readonly name: string; sums: readonly number[] }>();
  for (const { name, place, amounts } of rows) {
    const key = comparable(name) || `row ${place}`;
    const before = sums.get(key);
    if (before) before.sums = before.sums.map((sum, column) => sum + (amounts[column] ?? 0));
    else sums.set(key, { name, sums: amounts });
  }
  return [...sums].map(([key, { name, sums: mrr }]) => customerOf(key, name, mrr));
}
