import { type Day, dayText, type Month, monthOf, monthText, parseMonth } from '../days';
import type { Cell } from './cell';
import type { Fields } from './fields';
import type { Guess } from './guesses';
import { looksClosed } from './model';
import { fieldReader, type Report } from './report';
import { latestDate, latestSnapshot, namedAfter, noDate } from './report-words';

/**
 * The last complete month of a report: the month before the date in the file's name; else the latest month of its
 * snapshots, which say what was paid at its end; else the month before the latest Create Date, closed Close Date or
 * invoice date.
 */
export function guessAsOf(report: Report, fileName: string): Guess<Month | null> {
  const named = /(\d{4})-(\d{2})-\d{2}/.exec(fileName);
  const month = named ? parseMonth(`${named[1]}-${named[2]}`) : null;
  if (month !== null)
    return {
      value: month - 1,
      reason: namedAfter(monthText(month)),
      isSure: true,
    };
  const snapshot = latestDay(report, (read) => [read('snapshotMonth')]);
  if (snapshot !== null) {
    const value = monthOf(snapshot);
    return { value, reason: latestSnapshot(monthText(value)), isSure: false };
  }
  const latest = latestDay(report, (read) => [
    read('createDate'),
    looksClosed(read) ? read('closeDate') : null,
    read('invoiceDate'),
  ]);
  if (latest === null) return { value: null, reason: noDate, isSure: false };
  return { value: monthOf(latest) - 1, reason: latestDate(dayText(latest)), isSure: false };
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
