import { addMonths, type Day, lastDay, monthOf } from '../days';
import { addTo } from '../grouped';
import { type Cell, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { firstDayNotPaid } from '../report/span';
import { monthsBetween, termMonths } from '../report/term';
import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { documentState } from './document-states';
import { type Dropped, extraOf, rowsOf, withColumn } from './dropped';
import { saysYes } from './flags';

/** Automatic renewal in the words of a column. */
const RENEWS =
  /^(?:(?:true|yes|y|auto|automatic|automatically|renews automatically|evergreen|enabled|on)\b|1$)/i;

/**
 * A contract that is said to renew by itself goes on from term to term, until a termination or the customer's next contract
 * on the line: it ends with the term that runs when the report was made.
 */
export function withRenewingContracts(dropped: Dropped, { asOf }: Choices): Dropped {
  const { columns, extras } = dropped.header;
  if (!extras.has('autoRenew') || !(columns.has('contractEnd') || columns.has('term')))
    return dropped;
  const reported = reportedDay(dropped, asOf === undefined ? 0 : lastDay(asOf));
  const starts = startsIn(dropped);
  const spans = dropped.report.rows.map((_, place) =>
    renewed(dropped, place, { reported, starts }),
  );
  const ended = withColumn(dropped, 'contractEnd', (place, get) =>
    spans[place] ? (spans[place]?.end ?? null) : get('contractEnd'),
  );
  return withColumn(ended, 'term', (place, get) => get('term') ?? spans[place]?.months ?? null);
}

/** Whether a contract is said to renew by itself. */
export function isRenewing(dropped: Dropped, place: number): boolean {
  const flag = textOf(extraOf(dropped, place, 'autoRenew'));
  return RENEWS.test(flag) || saysYes(flag);
}

/** Whether a contract's state says that it came to its end; of an order, completed says that it was delivered. */
function isOver(status: Cell): boolean {
  const state = documentState(status);
  return state === 'ended' || state === 'cancelled' || COMPLETED.test(textOf(status));
}

const COMPLETED = /^completed?$/i;

interface Renewed {
  readonly end: Day;
  readonly months: number;
}

interface Known {
  /** The day on which the report was made. */
  readonly reported: Day;
  readonly starts: ReadonlyMap<string, readonly Day[]>;
}

/** The last day of the term that runs on a day, and its months; null for a contract that does not renew by then. */
function renewed(dropped: Dropped, place: number, { reported, starts }: Known): Renewed | null {
  const get = rowsOf(dropped)(place);
  const isEndedEarly = textOf(extraOf(dropped, place, 'endedEarly')) !== '';
  const start = startOf(get);
  const goesOn = isRenewing(dropped, place) && !isOver(extraOf(dropped, place, 'status'));
  if (typeof start !== 'number' || isEndedEarly || !goesOn) return null;
  const months = termMonths(get('term'), start, get('contractEnd'));
  if (months === null || !Number.isInteger(months)) return null;
  const written = get('contractEnd');
  const first =
    typeof written === 'number' ? firstDayNotPaid(written, start) : addMonths(start, months);
  if (first > reported || hasSuccessor(starts.get(whoseIs(get)) ?? [], start, first)) return null;
  const passed = Math.floor(monthsBetween(first, reported + 1) / months) + 1;
  return { end: addMonths(first, passed * months) - 1, months };
}

const WHOSE: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies', 'line'];

type Get = (id: FieldId) => Cell;

const startOf = (get: Get) => get('contractStart') ?? get('closeDate');
const whoseIs = (get: Get) => comparable(WHOSE.map((id) => textOf(get(id))).join('|'));

/** The first days of each customer's contracts on each line, the earliest first. */
function startsIn(dropped: Dropped): ReadonlyMap<string, readonly Day[]> {
  const starts = new Map<string, Day[]>();
  for (const place of dropped.report.rows.keys()) {
    const get = rowsOf(dropped)(place);
    const start = startOf(get);
    if (typeof start === 'number') addTo(starts, whoseIs(get), start);
  }
  for (const list of starts.values()) list.sort((a, b) => a - b);
  return starts;
}

/** Whether another of a customer's contracts on a line begins after one did, and about when that ends or before. */
function hasSuccessor(starts: readonly Day[], start: Day, end: Day): boolean {
  const next = firstAfter(starts, start);
  return next !== undefined && next <= end + NEAR;
}

/** The first of sorted days that lies after another. */
function firstAfter(days: readonly Day[], day: Day): Day | undefined {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] ?? 0) > day) to = middle;
    else from = middle + 1;
  }
  return days[from];
}

/** A contract that begins so many days after another ended follows it. */
const NEAR = 92;

/** The day on which the report was made, at the least: the last one on which something happened, or of the as-of month. */
function reportedDay(dropped: Dropped, least: Day): Day {
  const get = rowsOf(dropped);
  return dropped.report.rows.reduce((latest, _, place) => {
    const days = [get(place)('createDate'), get(place)('closeDate'), get(place)('contractStart')];
    const past = days.filter((day): day is number => typeof day === 'number');
    return past.reduce(
      (most, day) => (least > 0 && monthOf(day) > monthOf(least) ? most : Math.max(most, day)),
      latest,
    );
  }, least);
}
