import { type Cell, textOf } from '../report/cell';
import { FIELDS, type FieldId } from '../report/fields';
import type { Dialect } from '../report/values';
import { parseWrittenDate } from '../report/written-month';
import { CURRENCY_SIGNS } from './currency-signs';
import { type Dropped, extraOf, labelOf, withColumn, writtenCell } from './dropped';
import { scaleOf } from './label-scale';
import type { ExtraId } from './label-words';
import { isMark, scaleOfMark } from './money-marks';

const MONEY: readonly FieldId[] = FIELDS.filter(
  ({ id, kind }) => kind === 'amount' && id !== 'exchangeRate',
).map(({ id }) => id);

const BY_SIGN: ReadonlyMap<string, string> = new Map(
  CURRENCY_SIGNS.map(([sign, code]) => [sign.replace('.', ''), code] as const),
);
const CODES: ReadonlySet<string> = new Set([...BY_SIGN.values(), 'CHF', 'NOK', 'DKK']);

/** Money as people write it; a column with the signs of several currencies is in several currencies. */
export function withWrittenMoney(dropped: Dropped): Dropped {
  const columns = MONEY.filter((id) => dropped.header.columns.has(id));
  const { decimal } = dropped.report.dialect;
  const read = columns.reduce(
    (report, id) =>
      withColumn(report, id, (place, get) => {
        const written = writtenCell(dropped, place, id);
        const cell = hasDashForCents(written) ? written : get(id);
        const amount = typeof cell === 'string' ? (writtenMoney(cell, decimal) ?? cell) : cell;
        return typeof amount === 'number'
          ? asWritten(amount * scaleAt(dropped, place, id))
          : amount;
      }),
    dropped,
  );
  return withSigns(
    read,
    columns.filter((id) => id !== 'companyAmount'),
  );
}

const OWN_SCALE =
  /\d\s?(?:k|t|m|mio|mn)(?!\p{L})|(?<!\p{L})[ktm](?:\p{Sc}|eur|usd|gbp|chf)(?!\p{L})/iu;

/** By how much a label, or else a line above the table, multiplies a cell that does not say so itself. */
function scaleAt(dropped: Dropped, place: number, id: FieldId): number {
  const own = scaleOf(labelOf(dropped, id));
  const scale = own > 1 ? own : (dropped.scale?.by ?? 1);
  return scale > 1 && OWN_SCALE.test(String(writtenCell(dropped, place, id) ?? '')) ? 1 : scale;
}

function withSigns(dropped: Dropped, columns: readonly FieldId[]): Dropped {
  if (dropped.header.columns.has('currency')) return dropped;
  const codes = dropped.body.map((_, place) => {
    const found = columns.map((id) => currencyIn(writtenCell(dropped, place, id)));
    return found.find((code) => code !== null) ?? null;
  });
  const several = new Set(codes.filter((code) => code !== null)).size > 1;
  return several ? withColumn(dropped, 'currency', (place) => codes[place] ?? null) : dropped;
}

const NOT_SIGN = /[\d\s.,'’+\-−–()\u00A0\u202F]+/g;

/** The currency that an amount names by its sign or code; null where it names none. */
function currencyIn(cell: Cell): string | null {
  if (typeof cell !== 'string') return null;
  const sign = cell.replace(NOT_SIGN, '');
  const code = sign.toUpperCase();
  return BY_SIGN.get(sign) ?? (CODES.has(code) ? code : null);
}

/** The amount in a cell that no standard column holds; null where none can be read. */
export function extraAmount(dropped: Dropped, place: number, id: ExtraId): number | null {
  const cell = extraOf(dropped, place, id);
  if (typeof cell === 'number') return cell;
  return writtenMoney(textOf(cell), dropped.report.dialect.decimal);
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, mio: 1e6, mn: 1e6 };
const PER = /\s{0,3}(?:\/|per |p\.?)\s?(?:mo|month|m|yr|year|a)\.?$/i;
/** A dash in the place of cents takes nothing away. */
const NO_CENTS = /[.,]\s?[-–—]{1,2}(?=\D{0,5}$)/;

function hasDashForCents(cell: Cell): boolean {
  return typeof cell === 'string' && NO_CENTS.test(cell);
}

/** Programs write up to 20 digits behind the point. A mark of up to four letters before or behind, a minus anywhere, brackets, thousands as k, millions as m. */
const AMOUNT =
  /^(\(?)\s?([-+−–]?)\s?(\p{L}{0,3}\p{Sc}|円|\p{L}[\p{L}.]{0,3})?\s?([-+−–]?)\s?([.,]?\d{1,24}(?:[.,'’\s]\d{1,24}){0,12}[.,]?)\s?(?:(k|t|m|mio|mn)(?!\p{L}))?\s?(\p{L}{0,3}\p{Sc}|円|\p{L}[\p{L}.]{0,3})?\s?([-+−–]?)\s?(\)?)$/iu;
const BLANK_GROUPS = /^\d{1,3}(?:[\s\u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;
/** A code of three capitals names no month: "KES 2000" is no June. */
const NAME = /^\p{L}{2,11}\p{Ll}/u;
const BLANK = /[\s\u00A0\u202F]/;

/**
 * An amount with its sign, its grouping, in thousands; null where it is none.
 * @example writtenMoney('₹2,40,000.00', 'point') //=> 240000
 */
export function writtenMoney(text: string, decimal: Dialect['decimal']): number | null {
  if (NAME.test(text) && parseWrittenDate(text) !== null) return null;
  const found = AMOUNT.exec(text.trim().replace(PER, '').replace(NO_CENTS, ''));
  if (!found) return null;
  const [, open, before, first = '', inner, digits = '', scale = '', last = '', after, close] =
    found;
  if (!isMark(first) || !isMark(last)) return null;
  if (BLANK.test(digits) && !BLANK_GROUPS.test(digits)) return null;
  const bare = digits.replace(/[\s'’\u00A0\u202F]/g, '');
  const amount = Number(scale === '' ? plainDigits(bare, decimal) : scaledDigits(bare));
  if (!Number.isFinite(amount)) return null;
  const isNegative = (open !== '' && close !== '') || /[-−–]/.test(`${before}${inner}${after}`);
  const by = SCALES[scale.toLowerCase()] ?? scaleOfMark(first) * scaleOfMark(last);
  const whole = asWritten(amount * by);
  return isNegative ? -whole : whole;
}

/** Without what multiplying has added behind the digits that somebody wrote: 1.0051 thousands are 1005.1. */
const asWritten = (amount: number) => Number(amount.toPrecision(15));

/** Digits of thousands or millions: who shortens an amount groups none of it, so that its one sign is the decimal one. */
function scaledDigits(digits: string): string {
  return /[.,]\d+[.,]/.test(digits) ? plainDigits(digits, 'point') : digits.replace(',', '.');
}

/** Digits with a point for the decimal sign: of two signs the last one is it; of one, where no three digits follow it once. */
function plainDigits(digits: string, decimal: Dialect['decimal']): string {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (comma >= 0 && point >= 0)
    return comma > point ? digits.replace(/\./g, '').replace(',', '.') : digits.replace(/,/g, '');
  const sign = comma >= 0 ? ',' : '.';
  const parts = digits.split(sign);
  const isGroup =
    parts.length > 2 || (parts[1]?.length === 3 && (sign === ',') === (decimal === 'point'));
  return isGroup ? parts.join('') : parts.join('.');
}
