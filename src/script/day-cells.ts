import { dayOf } from '../core/days';

type SheetCell = string | number | boolean;

/** A Date as Apps Script hands it over, whatever realm it was made in. */
export function isDate(value: unknown): value is Date {
  // Asked for every cell of long ranges: most are no objects at all.
  return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Date]';
}

const DAY = 86400000;
const FORTNIGHT = 14 * DAY;

/** No calendar of a business reaches so far from 1970, and the zone of such a time cannot be asked. */
const FURTHEST = 200000000000000;

/**
 * Cells as plain values, dates as the day numbers that the spreadsheet holds: a Date is a point in time, and only the
 * spreadsheet's own zone says which day it is. The zone is asked twice for a fortnight, not once a cell; only where its
 * clock changes in between, once a day.
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
  const dayNumber = (date: Date) => {
    const time = date.getTime();
    const offset = steady(time, FORTNIGHT) ?? steady(time, DAY) ?? zoneOffset(date, timeZone);
    return Math.floor((time + offset) / DAY) + 25569;
  };
  return rows.map((row) => row.map((cell) => (isNearDate(cell) ? dayNumber(cell) : plain(cell))));
}

function isNearDate(cell: unknown): cell is Date {
  return isDate(cell) && Math.abs(cell.getTime()) < FURTHEST;
}

function plain(cell: unknown): SheetCell {
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
}

/** Milliseconds that the zone's clock is ahead of UTC at a point in time. */
function zoneOffset(date: Date, timeZone: string): number {
  const [year, month, day, hour, minute] = Utilities.formatDate(date, timeZone, 'yyyy-MM-dd-HH-mm')
    .split('-')
    .map(Number);
  const days = (dayOf(year ?? 0, month ?? 0, day ?? 0) ?? 25569) - 25569;
  const local = days * DAY + (hour ?? 0) * 3600000 + (minute ?? 0) * 60000;
  return local - Math.floor(date.getTime() / 60000) * 60000;
}
