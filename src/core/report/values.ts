import { type Day, dayOf, FIRST_DATE } from '../days';
import type { Cell } from './cell';
import { parseWrittenDate } from './written-month';

/** How a file writes numbers and dates; one choice for the whole file, because a file has one author. */
export interface Dialect {
  /** `1,234.56` or `1.234,56`. */
  readonly decimal: 'point' | 'comma';
  /** What the first part of `4/8/2025` is. */
  readonly dateOrder: 'month first' | 'day first';
  /** False when no cell of the file tells the date order, and somebody should be asked. */
  readonly dateOrderIsSure: boolean;
}

const PLAIN_NUMBER = /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i;
const MONEY_SIGNS = /[\s\u00A0\u202F'’]|[$€£¥₹₽₩₪฿]|\b(?:usd|eur|gbp|chf|cad|aud|us|r)\b/gi;
const GROUPED = {
  point: /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d*)?$|^\.\d+$/,
  comma: /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+(,\d*)?$|^,\d+$/,
};

/**
 * The number a cell holds; null when it holds none. Reads grouping, currency signs, a minus before or after, and
 * accounting parentheses. A number as HubSpot writes it (`468.0`) is read in either dialect.
 * @example parseAmount('(1.234,56 €)', 'comma') //=> -1234.56
 */
export function parseAmount(cell: Cell, decimal: Dialect['decimal']): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  const isGroup = decimal === 'comma' && /^[-+]?\d{1,3}\.\d{3}$/.test(text);
  const amount =
    PLAIN_NUMBER.test(text) && !isGroup ? Number(text) : parseWrittenAmount(text, decimal);
  // An endless row of digits reads as Infinity.
  return Number.isFinite(amount) ? amount : null;
}

function parseWrittenAmount(written: string, decimal: Dialect['decimal']): number | null {
  // The sign of a currency may stand inside the parentheses or outside of them.
  const unsigned = written.replace(MONEY_SIGNS, '').replace(/[−–]/g, '-');
  const inParentheses = /^\(.*\)$/.test(unsigned);
  const bare = unsigned.replace(/^\((.*)\)$/, '$1');
  const negative = inParentheses || bare.startsWith('-') || bare.endsWith('-');
  const digits = bare.replace(/^[-+]|-$/g, '');
  if (!GROUPED[decimal].test(digits)) return null;
  const plain =
    decimal === 'point' ? digits.replace(/,/g, '') : digits.replace(/\./g, '').replace(',', '.');
  return negative ? -Number(plain) : Number(plain);
}

const ISO_DAY = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$/;
const WRITTEN_DAY = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[T ,].*)?$/;
const EPOCH_MILLISECONDS = /^\d{12,13}$/;

/** The day after 31 December 9999: no spreadsheet shows a larger number as a date. */
const END_OF_CALENDAR = 2958466;

/**
 * The day a cell names, as written: a time or a zone behind it changes nothing. Null when it names none.
 * @example parseDay('31/10/2026 23:59', 'day first') //=> 46326
 */
export function parseDay(cell: Cell, order: Dialect['dateOrder']): Day | null {
  if (typeof cell !== 'number') return parseWrittenDay(textCell(cell), order);
  if (EPOCH_MILLISECONDS.test(String(cell))) return parseWrittenDay(String(cell), order);
  return cell >= FIRST_DATE && cell < END_OF_CALENDAR ? Math.floor(cell) : null;
}

function textCell(cell: Cell): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

function parseWrittenDay(text: string, order: Dialect['dateOrder']): Day | null {
  const iso = ISO_DAY.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
  if (EPOCH_MILLISECONDS.test(text)) return Math.floor(Number(text) / 86400000) + 25569;
  const written = WRITTEN_DAY.exec(text);
  if (!written) return dayOfWrittenMonth(text);
  const [first, second, third] = [Number(written[1]), Number(written[2]), Number(written[3])];
  if (first > 31) return dayOf(first, second, third);
  const year = third < 100 ? third + 2000 : third;
  return order === 'day first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/**
 * The day of a typed cell, such as one of Deals: null for any text, whatever it says, since formulas read no text either, and
 * for a day before 1900.
 */
export function dayOfCell(cell: Cell): Day | null {
  return typeof cell === 'number' && cell >= FIRST_DATE ? Math.floor(cell) : null;
}

function dayOfWrittenMonth(text: string): Day | null {
  const written = parseWrittenDate(text);
  return written && dayOf(written.year, written.month, written.date);
}

/** Words that say yes, in the languages in which exports say it. */
export const YES: ReadonlySet<string> = new Set([
  'true',
  'yes',
  '1',
  'y',
  'wahr',
  'ja',
  'verdadero',
  'sí',
  'si',
  'vrai',
  'oui',
  'verdadeiro',
  'sim',
]);

const NO: ReadonlySet<string> = new Set([
  ...['false', 'no', '0', 'n', 'falsch', 'nein', 'falso', 'faux', 'non', 'não', 'nao'],
]);

/** What a cell says, yes or no, in the words and languages in which exports say it; null where it says neither. */
export function parseFlag(cell: Cell): boolean | null {
  const word = String(cell).trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
