import { type Day, dayOf, LAST_DAY, lastDay, monthOf } from '../days';
import { isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { MONTH_NAMES } from '../report/month-names';
import { type Dialect, parseDay } from '../report/values';
import { type Dropped, extraOf, withColumn, writtenCell } from './dropped';
import type { ExtraId } from './label-words';

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, place) => names.split(' ').map((name) => [name, place + 1] as const)),
);

const DAY_COLUMNS: readonly FieldId[] = [
  'closeDate',
  'contractStart',
  'contractEnd',
  'inactiveDate',
  'createDate',
  'snapshotMonth',
  'invoiceDate',
];
const ENDS: readonly FieldId[] = ['contractEnd', 'inactiveDate'];

/**
 * Days in every form that people and other systems write. An end that names a month or a quarter only is its last day, and so is
 * a snapshot of a quarter, which says what was paid at its end.
 */
export function withWrittenDays(dropped: Dropped): Dropped {
  const { dateOrder } = dropped.report.dialect;
  return DAY_COLUMNS.filter((id) => dropped.header.columns.has(id)).reduce(
    (report, id) =>
      withColumn(report, id, (place, get) => {
        const written = textOf(writtenCell(dropped, place, id));
        const cell = get(id);
        const isDay = typeof cell === 'number' && cell < LAST_DAY;
        // A workbook's 202512 is a number, and would be a day of the year 2454.
        const day = isDay ? cell : (writtenDay(written, dateOrder) ?? cell);
        if (typeof day !== 'number') return cell;
        const isEnd = ENDS.includes(id);
        if (namesQuarterOnly(written) && (isEnd || id === 'snapshotMonth'))
          return lastDay(monthOf(day) + 2);
        return isEnd && namesMonthOnly(written) ? lastDay(monthOf(day)) : day;
      }),
    dropped,
  );
}

/**
 * The day that a text names; the first one of a month or a quarter; null where it names none.
 * @example writtenDay('Monday, March 4, 2024', 'day first') //=> 45355
 */
export function writtenDay(text: string, order: Dialect['dateOrder']): Day | null {
  const plain = plainDate(text);
  return ofDigits(plain) ?? ofMonthName(plain) ?? ofQuarter(plain) ?? parseDay(plain, order);
}

const YEAR_SIGNS = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/;
/** A year and a month, or a whole date with a point behind each part, as in Hungary. */
const YEAR_FIRST = /^((?:19|20)\d{2})(?:\/(\d{1,2})|\.(\d{2})|\. (\d{1,2})\. (\d{1,2})\.)$/;
const TIME = /\d{1,2}:\d{2}/;
const BEFORE_TIME = /[ t,]{1,4}$/;

function plainDate(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  const japanese = YEAR_SIGNS.exec(plain.normalize('NFC'));
  if (japanese) return `${japanese[1]}-${japanese[2]}-${japanese[3] ?? 1}`;
  const first = YEAR_FIRST.exec(plain);
  if (first) return `${first[1]}-${first[2] ?? first[3] ?? first[4]}-${first[5] ?? 1}`;
  const time = plain.search(TIME);
  return time > 0 ? plain.slice(0, time).replace(BEFORE_TIME, '') : plain;
}

const SERIAL = /^\d{5}(?:\.\d+)?$/;
const COMPACT = /^(20\d{2}|19\d{2})m?(0[1-9]|1[0-2])([0-3]\d)?$/;
const EPOCH = /^1\d{9}$/;
const EPOCH_DAY = 25569;
/** A spreadsheet's numbers of days from 2000 to 2064. */
const SERIALS = [36526, 60000] as const;

function ofDigits(text: string): Day | null {
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3] ?? 1));
  if (EPOCH.test(text)) return Math.floor(Number(text) / 86400) + EPOCH_DAY;
  if (!SERIAL.test(text)) return null;
  const serial = Math.floor(Number(text));
  return serial >= SERIALS[0] && serial < SERIALS[1] ? serial : null;
}

/** A month's name between numbers, of which one is a year. */
function ofMonthName(text: string): Day | null {
  const words = text.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
  const month = words.map((word) => MONTHS.get(word)).find((one) => one !== undefined);
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th|er|e)?$/.exec(word)?.[1] ?? []);
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return null;
  const year = numbers.find((number) => number.length === 4) ?? numbers[numbers.length - 1] ?? '';
  const date = numbers.length === 2 ? numbers.find((number) => number !== year) : '1';
  const full = year.length === 4 ? Number(year) : Number(year) + 2000;
  return date === undefined ? null : dayOf(full, month, Number(date));
}

const QUARTER = /^(?:q([1-4])[ /-]?'?(\d{2}|\d{4})|(\d{4})[ /-]?q([1-4]))$/;

function ofQuarter(text: string): Day | null {
  const found = QUARTER.exec(text);
  if (!found) return null;
  const [quarter, year] = [Number(found[1] ?? found[4]), Number(found[2] ?? found[3])];
  return dayOf(year < 100 ? year + 2000 : year, quarter * 3 - 2, 1);
}

const MONTH_ONLY =
  /^(?:\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}|20\d{2}m?\d{2}|[\p{L}.]+[ '’-]*(?:de )?(?:\d{2}|\d{4})|\d{4}年\d{1,2}月)$/iu;

function namesQuarterOnly(text: string): boolean {
  return ofQuarter(plainDate(text)) !== null;
}

/** Whether a text names a month and no day of it. */
export function namesMonthOnly(text: string): boolean {
  return MONTH_ONLY.test(text.trim());
}

/** The day in a cell that no standard column holds; null where none can be read. */
export function extraDay(dropped: Dropped, place: number, id: ExtraId): Day | null {
  const [cell, { dateOrder }] = [extraOf(dropped, place, id), dropped.report.dialect];
  if (isBlank(cell)) return null;
  return parseDay(cell, dateOrder) ?? writtenDay(String(cell), dateOrder);
}
