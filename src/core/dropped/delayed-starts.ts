import { addMonths, type Day } from '../days';
import { type Cell, isBlank, textOf } from '../report/cell';
import { termMonths } from '../report/term';
import { delayWords } from './delay-words';
import { type Dropped, extraOf, labelOf, rowsOf, withColumn, writtenCell } from './dropped';
import { isOfJoined } from './joined/joined-as';
import { isOfLines } from './line-starts';
import { extraDay } from './written-days';
import { extraAmount } from './written-money';

/**
 * When a line item begins: on its own start; else where its deal's contract starts, or else is closed, and as many days or
 * months later as HubSpot delays its billing (https://knowledge.hubspot.com/payments/schedule-recurring-payments-to-start-in-the-future).
 * So lines of one deal count from one day, whether they are delayed or not.
 */
export function withDelayedStarts(dropped: Dropped): Dropped {
  const hasStarts = dropped.header.extras.has('lineStart');
  if (!mayDelay(dropped) && !hasStarts) return dropped;
  if (hasStarts && !isOfLines(dropped.header))
    return withColumn(dropped, 'contractStart', (place, get) =>
      isBlank(get('contractStart')) ? extraDay(dropped, place, 'lineStart') : get('contractStart'),
    );
  return withColumn(withWholeTerms(dropped), 'contractStart', (place, get) => {
    const own = ownStart(dropped, place, get('contractStart'));
    if (own !== null) return own;
    const base = get('contractStart') ?? get('closeDate');
    const delay = delayAt(dropped, place);
    if (delay.months + delay.days === 0 || typeof base !== 'number') return get('contractStart');
    return delayedBy(base, delay);
  });
}

/**
 * What a contract is worth over its months it is worth over no fewer where a line item of it begins later: these months are the
 * term of a line item that has no term of its own.
 */
function withWholeTerms(dropped: Dropped): Dropped {
  const moved = movedLines(dropped);
  if (moved.size === 0) return dropped;
  return withColumn(dropped, 'term', (place, get) => moved.get(place) ?? get('term'));
}

/** The months of the contracts of line items that begin later, and have no term of their own. */
function movedLines(dropped: Dropped): ReadonlyMap<number, number> {
  const get = rowsOf(dropped);
  const found = dropped.report.rows.flatMap((_, place): [number, number][] => {
    const read = get(place);
    const [start, end] = [read('contractStart'), read('contractEnd')];
    if (typeof start !== 'number' || typeof end !== 'number' || !isBlank(read('term'))) return [];
    const own = extraDay(dropped, place, 'lineStart') ?? delayedBy(start, delayAt(dropped, place));
    const months = termMonths(null, start, end);
    return own > start && end > own && months !== null ? [[place, months]] : [];
  });
  return new Map(found);
}

function mayDelay({ header: { extras } }: Dropped): boolean {
  return extras.has('startDelayDays') || extras.has('startDelayMonths');
}

interface Delay {
  readonly months: number;
  readonly days: number;
}

function delayedBy(base: Day, { months, days }: Delay): Day {
  return addMonths(base, Math.round(months)) + Math.round(days);
}

/** By how much a row is delayed; 0 where nothing says it. */
function delayAt(dropped: Dropped, place: number): Delay {
  const at = (id: 'startDelayMonths' | 'startDelayDays') =>
    Math.max(0, extraAmount(dropped, place, id) ?? 0);
  return { months: at('startDelayMonths'), days: at('startDelayDays') };
}

/** What a row says of its own start; null where it says nothing, or what it says is its deal's. */
function ownStart(dropped: Dropped, place: number, start: Cell): Cell {
  const written = extraOf(dropped, place, 'lineStart');
  if (!isBlank(written)) return extraDay(dropped, place, 'lineStart') ?? textOf(written);
  // A joined line item has a start of its own and no delay, or that of its deal.
  const isOfDeal = isOfJoined(dropped) || OF_DEAL.test(labelOf(dropped, 'contractStart'));
  return isOfDeal || isBlank(start) ? null : start;
}

const OF_DEAL = /\b(?:contract|deal|agreement|effective)\b/i;

/** That rows, which are no line items, name a start of their billing that is not theirs; none where none do. */
function billingNotes(dropped: Dropped): readonly string[] {
  const get = rowsOf(dropped);
  const others = dropped.report.rows.filter((_, place) => {
    const [own, start] = [extraDay(dropped, place, 'lineStart'), get(place)('contractStart')];
    return own !== null && typeof start === 'number' && own !== start;
  }).length;
  const label = dropped.header.labels[dropped.header.extras.get('lineStart') ?? -1] ?? '';
  return others > 0 ? [delayWords.billed(others, label, labelOf(dropped, 'contractStart'))] : [];
}

/** Of which line items a delay could count otherwise, in sentences; none where none could. */
export function delayNotes(dropped: Dropped): readonly string[] {
  if (!isOfLines(dropped.header)) return billingNotes(dropped);
  const { report } = dropped;
  const get = rowsOf(dropped);
  const delayed = report.rows.flatMap((_, place) => {
    const { months, days } = delayAt(dropped, place);
    const own = ownStart(dropped, place, writtenCell(dropped, place, 'contractStart'));
    const closed = get(place)('closeDate');
    const fromClose = typeof closed === 'number' ? delayedBy(closed, { months, days }) : null;
    const isElse = fromClose !== null && fromClose !== get(place)('contractStart');
    return months + days > 0 ? [{ isOwn: own !== null, isElse }] : [];
  });
  const both = delayed.filter(({ isOwn }) => isOwn).length;
  const contract = delayed.filter(({ isOwn, isElse }) => !isOwn && isElse).length;
  const whole = report.rows.filter((_, place) => hasWholeTerm(dropped, place)).length;
  return [
    ...(whole > 0 ? [delayWords.wholeTerm(whole)] : []),
    ...(both > 0 ? [delayWords.bothNamed(both)] : []),
    ...(contract > 0 ? [delayWords.fromContract(contract)] : []),
  ];
}

/** Whether the months of a row are those of its contract, which begins before it. */
function hasWholeTerm(dropped: Dropped, place: number): boolean {
  const read = rowsOf(dropped)(place);
  const isMade = isBlank(writtenCell(dropped, place, 'term')) && typeof read('term') === 'number';
  const { months, days } = delayAt(dropped, place);
  const isMoved = months + days > 0 || !isBlank(extraOf(dropped, place, 'lineStart'));
  const isOfPayments = dropped.header.extras.has('payments');
  return isMade && isMoved && !isOfPayments && !isBlank(writtenCell(dropped, place, 'contractEnd'));
}
