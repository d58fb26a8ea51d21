import { plainWords } from '../core/dropped/plain-words';
import { isTotalName as isNamedTotal } from '../core/dropped/total-names';
import type { Refusal } from '../core/refusal';
import { belowTotal, inRow, noCustomer, notSum, unnamedRow } from './function-words';

/** A row of a table of customers, with its amounts read. */
export interface Row {
  /** Counted from 0. */
  readonly place: number;
  readonly name: string;
  /** Every text of the row but those among the amounts. */
  readonly words: readonly string[];
  /** False where the table names its customers and this row names none. */
  readonly isNamed: boolean;
  readonly amounts: readonly number[];
}

/** A total of something: Total EMEA, EMEA total, Subtotal (3). */
const TOTAL_OF = /^(?:grand |sub ?)?totals?\b|\b(?:sub ?)?totals?$/;
/** Words of which a line about the customers above it is made; a company is called by one of the second kind alone. */
const ABOUT =
  /^(?:(?:average|avg|mean|median|nrr|grr|ndr|arpa|arpu|churn|churned|retention|customers|logos|mrr|arr|revenue|%|min|minimum|max|maximum|count|number|growth|change|difference|diff|delta|check|net|new|gross|expansion|contraction|upsell|lost|active|quick|ratio|rate|yoy|mom|qoq|vs|of|in|to|and)(?: |$))+$/;
const ALONE =
  /^(?:min|max|count|number|growth|change|diff|delta|check|net|new|gross|lost|active|quick|ratio|rate|in|to|and)$/;

/** The rows that are customers. Whatever is called a total must be the sum of rows above it, or of all below it. */
export function rowsWithoutSums(rows: readonly Row[]): readonly Row[] | Refusal {
  const customers: Row[] = [];
  let [summed, total]: readonly [number, Row | null] = [0, null];
  for (const [at, row] of rows.entries()) {
    if (isSum(row)) {
      const all = at === 0 ? rows.slice(1).filter(isCustomer) : customers;
      const part = all.slice(summed);
      if (!adds(row, all) && !adds(row, part)) return notASum(row, part.length > 0 ? part : all);
      [summed, total] = [customers.length, at === 0 ? null : row];
    } else if (isCustomer(row)) customers.push(row);
    else if (!total && !isMean(row, customers))
      return { problem: noCustomer(row.place + 1, row.name) };
  }
  const below = total ? customers[summed] : undefined;
  return below && total ? { problem: belowTotal(below.place + 1, below.name) } : customers;
}

function isCustomer(row: Row): boolean {
  const name = plainWords(row.name);
  return !isSum(row) && (!ABOUT.test(name) || ALONE.test(name));
}

/** Whether a row is the mean of the customers above it. */
function isMean({ amounts }: Row, above: readonly Row[]): boolean {
  const all = amounts.map((amount) => amount * above.length);
  return adds({ amounts: all }, above);
}

/** Whether a row is called a total, or has amounts and no name where the others have one. */
function isSum({ words, isNamed }: Row): boolean {
  return !isNamed || words.some(isTotalName);
}

/** Whether something is called a total: Total, Gesamt, EMEA total. */
export function isTotalName(name: string): boolean {
  const plain = plainWords(name);
  return isNamedTotal(plain) || TOTAL_OF.test(plain);
}

function sumAt(rows: readonly Row[], column: number): number {
  return rows.reduce((sum, { amounts }) => sum + (amounts[column] ?? 0), 0);
}

/** Whether a row is the sum of others, up to what rounding each of them leaves. */
function adds({ amounts }: Pick<Row, 'amounts'>, rows: readonly Row[]): boolean {
  return (
    rows.length > 0 &&
    amounts.every(
      (amount, column) => Math.abs(sumAt(rows, column) - amount) < 0.005 * (rows.length + 1),
    )
  );
}

function notASum(row: Row, rows: readonly Row[]): Refusal {
  const column = row.amounts.findIndex((amount, at) => Math.abs(sumAt(rows, at) - amount) >= 0.005);
  const [said, found] = [row.amounts[column] ?? 0, sumAt(rows, column)];
  if (!row.isNamed && row.words.length === 0) return { problem: unnamedRow(row.place + 1) };
  return { problem: notSum(row.words[0] ?? '', { said, found, of: inRow(row.place + 1) }) };
}
