import { FIRST_DAY, LAST_DAY, type Month, monthOf, parseMonth } from '../days';
import type { Cell } from './cell';
import { MONTH_NAMES } from './month-names';

/** A date in which the month stands as a word, or behind which no day stands. */
export interface WrittenDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly date: number;
}

/** What Excel writes in German, and what is said in Austria. */
const ALSO: readonly (readonly [name: string, month: number])[] = [
  ['mrz', 3],
  ['janner', 1],
];

/** Names and their beginnings of three letters and more, by which they are cut short; 0 for what begins two months. */
const MONTHS: ReadonlyMap<string, number> = monthsByName();

function monthsByName(): ReadonlyMap<string, number> {
  const months = new Map(ALSO);
  const names = MONTH_NAMES.map((line) => line.split(' '));
  for (const [place, whole] of names.entries())
    for (const name of whole)
      for (let length = 3; length < name.length; length += 1) {
        const beginning = name.slice(0, length);
        const isShared = (months.get(beginning) ?? place + 1) !== place + 1;
        months.set(beginning, isShared ? 0 : place + 1);
      }
  // What is a whole name in one language is no beginning of another month's in another: mar, Finnish marraskuu.
  for (const [place, whole] of names.entries())
    for (const name of whole) months.set(name, place + 1);
  return months;
}

const YEAR_SIGN = /^(\d{4})年(\d{1,2})月$/;
const DAY_FIRST =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+)?(?:de )?([a-z]{3,12})\.?[\s,/'’-]+(?:de )?(\d{4}|\d{2})$/;
const MONTH_FIRST = /^([a-z]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const NUMBERED = /^(\d{1,2})[/.-](\d{4})$/;

/**
 * The date of `Oct 2026`, `Oct-26`, `10/2026`, `31 octobre 2026`, `31 de octubre de 2026` or `October 31, 2026`; the first
 * of the month where no day is named, null where no month is. Years of two digits are of this century.
 */
export function parseWrittenDate(text: string): WrittenDate | null {
  const plain = plainName(text);
  const bySign = YEAR_SIGN.exec(plain);
  if (bySign) return dateFrom(Number(bySign[2]), '1', bySign[1]);
  const byMonth = MONTH_FIRST.exec(plain);
  if (byMonth) return dateFrom(MONTHS.get(byMonth[1] ?? ''), byMonth[2], byMonth[3]);
  const byNumber = NUMBERED.exec(plain);
  if (byNumber) return dateFrom(Number(byNumber[1]), '1', byNumber[2]);
  const byDay = DAY_FIRST.exec(plain);
  return byDay && dateFrom(MONTHS.get(byDay[2] ?? ''), byDay[1] ?? '1', byDay[3]);
}

/** The month, 1 to 12, that a name without a year names, in full or cut short; null where it names none. */
export function monthOfName(name: string): number | null {
  return MONTHS.get(plainName(name).replace(/\.$/, '')) || null;
}

function plainName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

function dateFrom(month = 0, date = '', year = ''): WrittenDate | null {
  const full = Number(year) < 100 ? Number(year) + 2000 : Number(year);
  return month < 1 || month > 12 ? null : { year: full, month, date: Number(date) };
}

/**
 * The month that a cell names: a date, or text such as `2026-10`, `Oct 2026` or `10/2026`. Null where it names none, or
 * none that a business has.
 */
export function monthOfCell(cell: Cell): Month | null {
  if (typeof cell === 'number') return known(monthOf(Math.floor(cell)));
  if (typeof cell !== 'string') return null;
  const month = parseMonth(cell);
  if (month !== null) return known(month);
  const written = parseWrittenDate(cell);
  return written && known(written.year * 12 + written.month - 1);
}

function known(month: Month): Month | null {
  return month >= monthOf(FIRST_DAY) && month < monthOf(LAST_DAY) ? month : null;
}
