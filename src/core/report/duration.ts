import type { Cell } from './cell';
import { type Dialect, parseAmount } from './values';

/** As HubSpot writes the term of a line item. */
const ISO = /^p(?:(\d{1,4})y)?(?:(\d{1,4})m)?$/i;
const WORDED = /^([\d.,]{1,9}) ?([a-zñê]{1,7})\.?$/i;

/** Words for a month and a year, by their number of months, in the languages in which reports come. */
const UNITS: Readonly<Record<string, number>> = {
  ...units(1, 'm mo mos month months monat monate monaten mois mes meses mês'),
  ...units(12, 'y yr yrs year years jahr jahre jahren an ans año años ano anos'),
};

function units(months: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, months]));
}

/**
 * How many months a cell names: a number is of months. Null where it names none.
 * @example parseMonths('P1Y6M', 'point') //=> 18
 */
export function parseMonths(cell: Cell, decimal: Dialect['decimal']): number | null {
  const amount = parseAmount(cell, decimal);
  if (amount !== null || typeof cell !== 'string') return amount;
  const text = cell.trim();
  const iso = ISO.exec(text);
  if (iso && (iso[1] ?? iso[2]) !== undefined)
    return Number(iso[1] ?? 0) * 12 + Number(iso[2] ?? 0);
  const worded = WORDED.exec(text);
  const unit = worded && UNITS[(worded[2] ?? '').toLowerCase()];
  const count = worded && parseAmount(worded[1] ?? '', decimal);
  return unit && count !== null ? unit * count : null;
}
