import { type Day, dayOf, dayText, lastDay, type Month, monthOf, monthText } from '../days';
import type { RevenueModel } from '../settings';
import type { Cell } from './cell';
import type { Fields } from './fields';
import type { Guess } from './guesses';
import { looksClosed } from './model';
import { fieldReader, type Report } from './report';
import { latestDate, latestSnapshot, namedAfter, noDate } from './report-words';
import { lastSnapshot } from './snapshots';

/**
 * The last complete month of a report: that of the date in the file's name; else the latest month of its snapshots, which
 * say what was paid at its end; else the month before the latest Create Date, closed Close Date or invoice date.
 */
export function guessAsOf(report: Report, fileName: string): Guess<Month | null> {
  const named = exportDayIn(fileName);
  if (named !== null)
    return { value: lastComplete(named), reason: namedAfter(dayText(named)), isSure: true };
  const snapshot = latestDay(report, (read) => [lastSnapshot(read)]);
  if (snapshot !== null) {
    const value = monthOf(snapshot);
    return { value, reason: latestSnapshot(monthText(value)), isSure: false };
  }
  const latest = latestEvent(report);
  if (latest === null) return { value: null, reason: noDate, isSure: false };
  return { value: lastComplete(latest), reason: latestDate(dayText(latest)), isSure: false };
}

/** The latest month of which a report knows anything: of snapshots the last, whenever they were exported. */
export function latestKnown(report: Report, fileName: string, model: RevenueModel): Month | null {
  const snapshot = latestDay(report, (read) => [lastSnapshot(read)]);
  const named = exportDayIn(fileName);
  const [first, second] = model === 'monthly snapshots' ? [snapshot, named] : [named, snapshot];
  const day = first ?? second ?? latestEvent(report);
  return day === null ? null : monthOf(day);
}

/**
 * The day on which a report was made: that of the file's name; else, at the least, the latest on which a record was made, which
 * nobody types; else the latest on which something happened. A report of a month is not made before that month was over.
 */
export function reportedDay(report: Report, fileName: string, asOf: Month | null): Day | null {
  const latest = latestDay(report, (read) => [read('createDate')]) ?? latestEvent(report);
  return exportDayIn(fileName) ?? onceOver(asOf, latest);
}

/** The day after a month, or a later one that is known of. */
export function onceOver(asOf: Month | null, known: Day | null): Day | null {
  return asOf === null ? known : Math.max(lastDay(asOf) + 1, known ?? 0);
}

/** A month is complete on its last day. */
export function lastComplete(day: Day): Month {
  const month = monthOf(day);
  return day === lastDay(month) ? month : month - 1;
}

const DATES = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/g;

/** The day of the export in a file's name: of a range, its end. */
export function exportDayIn(fileName: string): Day | null {
  const [first = null] = [...exportDaysIn(fileName)].sort((a, b) => a - b);
  return first;
}

/** The days of the files that a report was joined of, as far as their names say them. */
export function exportDaysIn(fileName: string): readonly Day[] {
  return fileName.split(BOTH).flatMap((name) => {
    const days = [...name.matchAll(DATES)].flatMap(
      ([, year, month, date]) => dayOf(Number(year), Number(month), Number(date)) ?? [],
    );
    return days.sort((a, b) => b - a).slice(0, 1);
  });
}

/** What stands between the names of two files that are one report. */
const BOTH = ' + ';

/** The latest day on which a record was made, a deal was closed or a document written. */
function latestEvent(report: Report): Day | null {
  return latestDay(report, (read) => [
    read('createDate'),
    looksClosed(read) ? read('closeDate') : null,
    read('invoiceDate'),
  ]);
}

function latestDay(
  { fields, rows }: Report,
  daysOf: (read: Fields) => readonly Cell[],
): Day | null {
  const reader = fieldReader(fields);
  let latest = 0;
  for (const row of rows)
    for (const day of daysOf((id) => reader(row, id)))
      if (typeof day === 'number' && day > latest) latest = day;
  return latest === 0 ? null : latest;
}
