import { type Day, dayText, FIRST_DATE, firstDay } from '../core/days';

type SheetCell = string | number | boolean;

/** A Date as Apps Script hands it over, whatever realm it was made in. */
export function isDate(value: unknown): value is Date {
  // Asked for every cell of long ranges: most are no objects at all.
  return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';
}

const DAY = 86400000;
const FORTNIGHT = 14 * DAY;

/** So many different dates may each be asked about. */
const FEW = 8;

/** No calendar of a business reaches so far from 1970, and the zone of such a time cannot be asked. */
const FURTHEST = 200000000000000;

/** The day 1 January 1970. */
export const EPOCH: Day = 25569;

/**
 * Cells as plain values, dates as the day numbers that the spreadsheet holds: a Date is a point in time, and only the
 * spreadsheet's own zone says which day it is. A time of day and a date before 1900 become text, such as `12:30` and
 * `1872-05-01`, which is read as no date and can be shown. The zone is asked twice for a fortnight, not once a cell, or once
 * a date where there are few; only where its clock changes in between, once a day.
 */
export function cellsAsDays(
  rows: readonly (readonly unknown[])[],
  timeZone: string,
): SheetCell[][] {
  const offsets = new Map<number, number>();
  const offsetAt = (time: number) => {
    const known = offsets.get(time);
    if (known !== undefined) return known;
    const offset = zoneOffset(new Date(time), timeZone);
    offsets.set(time, offset);
    return offset;
  };
  const steady = (time: number, span: number) => {
    const start = Math.floor(time / span) * span;
    const offset = offsetAt(start);
    return offset === offsetAt(start + span) ? offset : null;
  };
  const times = new Set(rows.flat().filter(isNearDate).map(Number));
  const offsetOf = (date: Date, time: number) =>
    times.size <= FEW
      ? offsetAt(time)
      : (steady(time, FORTNIGHT) ?? steady(time, DAY) ?? zoneOffset(date, timeZone));
  const dayCell = (date: Date) => {
    const time = date.getTime();
    const offset = offsetOf(date, time);
    const day = Math.floor((time + offset) / DAY) + EPOCH;
    return day < FIRST_DATE ? textBefore1900(day, time + offset) : day;
  };
  return rows.map((row) => row.map((cell) => (isNearDate(cell) ? dayCell(cell) : plain(cell))));
}

function isNearDate(cell: unknown): cell is Date {
  return isDate(cell) && Math.abs(cell.getTime()) < FURTHEST;
}

function plain(cell: unknown): SheetCell {
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
}

/** A time of day is a point in time on the day 0. */
function textBefore1900(day: Day, local: number): string {
  const time = new Date(local).toISOString().slice(-13, -8);
  if (time === '00:00') return dayText(day);
  return day === 0 ? time : `${dayText(day)} ${time}`;
}

/** Milliseconds that the zone's clock is ahead of UTC at a point in time; by odd seconds, before there were zones. */
function zoneOffset(date: Date, timeZone: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = Utilities.formatDate(
    date,
    timeZone,
    'yyyy-MM-dd-HH-mm-ss',
  )
    .split('-')
    .map(Number);
  const days = firstDay(year * 12 + month - 1) + day - 1 - EPOCH;
  const local = days * DAY + (hour * 3600 + minute * 60 + second) * 1000;
  return local - Math.floor(date.getTime() / 1000) * 1000;
}
