import { addMonths, type Day, lastDay, monthOf } from '../days';
import { textOf } from '../report/cell';
import { firstDayNotPaid } from '../report/span';
import { monthsBetween, termMonths } from '../report/term';
import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { type Dropped, extraOf, rowsOf, withColumn } from './dropped';
import { saysYes } from './flags';

const RENEWS = /^(?:true|yes|y|1|auto|automatic|automatically|evergreen|enabled|on)\b/i;

/**
 * A contract that is said to renew by itself goes on from term to term, until a termination or the customer's next contract
 * on the line: it ends with the term that runs when the report was made.
 */
export function withRenewingContracts(dropped: Dropped, { asOf }: Choices): Dropped {
  const { columns, extras } = dropped.header;
  if (!extras.has('autoRenew') || !(columns.has('contractEnd') || columns.has('term')))
    return dropped;
  const reported = reportedDay(dropped, asOf === undefined ? 0 : lastDay(asOf));
  const spans = dropped.report.rows.map((_, place) => renewed(dropped, place, reported));
  const ended = withColumn(dropped, 'contractEnd', (place, get) =>
    spans[place] ? (spans[place]?.end ?? null) : get('contractEnd'),
  );
  return withColumn(ended, 'term', (place, get) => get('term') ?? spans[place]?.months ?? null);
}

interface Renewed {
  readonly end: Day;
  readonly months: number;
}

/** The last day of the term that runs on a day, and its months; null for a contract that does not renew by then. */
function renewed(dropped: Dropped, place: number, reported: Day): Renewed | null {
  const get = rowsOf(dropped)(place);
  const flag = textOf(extraOf(dropped, place, 'autoRenew'));
  const isEndedEarly = textOf(extraOf(dropped, place, 'endedEarly')) !== '';
  const start = get('contractStart') ?? get('closeDate');
  if (typeof start !== 'number' || isEndedEarly || !(RENEWS.test(flag) || saysYes(flag)))
    return null;
  const months = termMonths(get('term'), start, get('contractEnd'));
  if (months === null || !Number.isInteger(months)) return null;
  const written = get('contractEnd');
  const first =
    typeof written === 'number' ? firstDayNotPaid(written, start) : addMonths(start, months);
  if (first > reported || hasSuccessor(dropped, place, first)) return null;
  const passed = Math.floor(monthsBetween(first, reported + 1) / months) + 1;
  return { end: addMonths(first, passed * months) - 1, months };
}

/** Whether the customer has a later contract on the same line that begins about when this one ends. */
function hasSuccessor(dropped: Dropped, place: number, end: Day): boolean {
  const get = rowsOf(dropped);
  const whose = (at: number) =>
    comparable(
      ['companyId', 'companyIds', 'company', 'companies', 'line']
        .map((id) => textOf(get(at)(id as 'line')))
        .join('|'),
    );
  const start = (at: number) => get(at)('contractStart') ?? get(at)('closeDate');
  const own = Number(start(place));
  return dropped.report.rows.some((_, at) => {
    const other = start(at);
    return (
      at !== place &&
      typeof other === 'number' &&
      other > own &&
      other <= end + NEAR &&
      whose(at) === whose(place)
    );
  });
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
