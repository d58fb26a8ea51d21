import { type Day, dayText, type Month, monthOf, monthText, parseMonth } from '../days';
import type { Guess } from './guesses';
import { looksClosed } from './model';
import { fieldReader, type Report } from './report';

/**
 * The last complete month of a report: the month before the date in the file's name; else the month before the latest
 * Create Date or closed Close Date.
 */
export function guessAsOf(report: Report, fileName: string): Guess<Month | null> {
  const named = /(\d{4})-(\d{2})-\d{2}/.exec(fileName);
  const month = named ? parseMonth(`${named[1]}-${named[2]}`) : null;
  if (month !== null)
    return {
      value: month - 1,
      reason: `the file's name says that it was exported in ${monthText(month)}`,
      isSure: true,
    };
  const latest = latestDay(report);
  if (latest === null) return { value: null, reason: 'the report has no date', isSure: false };
  const reason = `the latest date in the report is ${dayText(latest)}`;
  return { value: monthOf(latest) - 1, reason, isSure: false };
}

function latestDay(report: Report): Day | null {
  const read = fieldReader(report.fields);
  let latest = 0;
  for (const row of report.rows) {
    const closed = looksClosed((id) => read(row, id)) ? read(row, 'closeDate') : null;
    for (const day of [
      read(row, 'createDate'),
      closed,
      read(row, 'snapshotMonth'),
      read(row, 'invoiceDate'),
    ])
      if (typeof day === 'number' && day > latest) latest = day;
  }
  return latest === 0 ? null : latest;
}
