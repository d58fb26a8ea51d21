import { type Day, lastDay, type Month, monthOf } from '../days';
import { exportDayIn, lastComplete, onceOver } from '../report/as-of';
import type { Cell } from '../report/cell';
import { looksClosed } from '../report/model';
import type { Choices } from '../report/understanding';
import { parseDay } from '../report/values';
import { documentState, isScheduled } from './document-states';
import { type Dropped, extraOf, rowsOf } from './dropped';
import { type Served, servedUntil } from './served-months';
import { writtenDay } from './written-days';

/** What the rows of a report say of the day on which it was made: it was not made before any of these. */
export interface ReportDays {
  /** The latest on which a record was made or changed, which the CRM writes by itself. */
  readonly written: Day | null;
  /** The latest on which a deal was closed or a document written, which people type. */
  readonly typed: Day | null;
  /** The latest month of its snapshots, as a day of it. */
  readonly snapshot: Day | null;
  /** The latest start of contracts, of which one began in an earlier month; any may lie ahead that is not said to be scheduled. */
  readonly started: Day | null;
  /** What the service periods of invoices tell of the last month that is known; null where they tell no more than their dates. */
  readonly served: Served | null;
}

/** The latest day of each kind. */
export function reportDays(dropped: Dropped): ReportDays {
  const get = rowsOf(dropped);
  const latest = (cellsAt: (place: number) => readonly Cell[]) =>
    dropped.report.rows.reduce<Day | null>((most, _, place) => {
      const days = cellsAt(place).filter((cell): cell is number => typeof cell === 'number');
      return days.reduce<Day | null>((a, b) => (a === null || b > a ? b : a), most);
    }, null);
  const typed = latest((place) => {
    const read = get(place);
    return [looksClosed(read) ? read('closeDate') : null, read('invoiceDate')];
  });
  return {
    written: latest((place) => [get(place)('createDate'), changedOn(dropped, place)]),
    typed,
    served: servedUntil(dropped, typed),
    snapshot: latest((place) => [get(place)('snapshotMonth')]),
    started: latestStart(dropped),
  };
}

function latestStart(dropped: Dropped): Day | null {
  const get = rowsOf(dropped);
  const starts = dropped.report.rows
    .map((_, place) => (isAhead(dropped, place) ? null : get(place)('contractStart')))
    .filter((cell): cell is number => typeof cell === 'number');
  const latest = starts.reduce<Day | null>((a, b) => latestOf(a, b), null);
  if (latest === null) return null;
  return starts.some((start) => monthOf(start) < monthOf(latest)) ? latest : null;
}

/** What is scheduled, tried, or no more than a draft, has not begun when the report is made. */
function isAhead(dropped: Dropped, place: number): boolean {
  const status = extraOf(dropped, place, 'status');
  const state = documentState(status);
  return isScheduled(status) || state === 'pending' || state === 'trial';
}

function changedOn(dropped: Dropped, place: number): Day | null {
  const written = extraOf(dropped, place, 'lastChanged');
  const { dateOrder } = dropped.report.dialect;
  return parseDay(written, dateOrder) ?? writtenDay(String(written ?? ''), dateOrder);
}

/**
 * The day on which a report was made: that of the file's name, unless records were written after it; else, at the least, the
 * latest day that the CRM wrote; else the latest that somebody typed. A report of a month is not made before that month was
 * over. Null where nothing says.
 */
export function reportedDay(
  dropped: Dropped,
  fileName: string,
  asOf: Month | null = null,
): Day | null {
  const { written, typed } = reportDays(dropped);
  const named = exportDayIn(fileName);
  const isOlder = named !== null && written !== null && written > named + 1;
  return isOlder || named === null ? onceOver(asOf, written ?? typed) : named;
}

/** The last month that is complete as far as the rows tell: snapshots say what was paid at their month's end. */
export function lastMonthByRows(days: ReportDays): Month | null {
  const { written, typed, snapshot, started, served } = days;
  if (snapshot !== null) return monthOf(snapshot);
  const latest = served?.day ?? latestOf(written, typed) ?? started;
  return latest === null ? null : lastComplete(latest);
}

/** The later of two days; null where there is neither. */
export function latestOf(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** The latest day of which a report knows what was paid; null where nothing in it tells. */
export function knownUntil(
  dropped: Dropped,
  { reported, asOf }: Pick<Choices, 'reported' | 'asOf'>,
): Day | null {
  const made = reported ?? reportedDay(dropped, dropped.fileName, asOf ?? null);
  if (made !== null) return made;
  const month = lastMonthByRows(reportDays(dropped));
  return month === null ? null : lastDay(month) + 1;
}
