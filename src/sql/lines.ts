import { literal } from './quoting';

/** Stands between customer and product line where both are one key; nobody types it. */
const BETWEEN = '\u001f';

/** The ledger with customer and product line as one key, so that each line is measured as a customer is. */
export function ledgerByLine(ledger: string): string {
  return `(
  SELECT rows_of_lines.* REPLACE (CONCAT(customer, ${literal(BETWEEN)}, line) AS customer)
  FROM ${ledger} AS rows_of_lines
)`;
}

/** The product line in such a key. */
export function lineOfKey(key: string): string {
  return `REGEXP_EXTRACT(${key}, r'[^\\x1f]*$')`;
}
