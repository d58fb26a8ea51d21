import { addMonths, type Day, dateOf, NEVER } from '../days';
import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { firstDayNotPaid } from '../report/span';
import { termMonths } from '../report/term';
import type { Choices } from '../report/understanding';
import { documentState, isPaused } from './document-states';
import { type Dropped, extraOf, rowsOf, withColumn } from './dropped';
import { knownUntil } from './report-days';
import { extraDay } from './written-days';

/** The days between which nothing is paid: from the first one, which may be unreadable, until, not including, the other. */
export interface Pause {
  readonly from: Day | null;
  readonly until: Day;
  /** Where it is not over when the report is made: whether it lasts then, so that nothing is paid again yet, or lies ahead. */
  readonly when?: 'now' | 'ahead';
}

type Get = (id: FieldId) => Cell;

/** What the steps and the notes know of how a report is read. */
type Known = Pick<Choices, 'endMeans' | 'asOf' | 'reported'>;

/**
 * What is paused pays until the day from which it is, and what is paused before anything was paid begins when that is over. A
 * record has one beginning and one end: one that was paused and is paid again stays whole, which is said.
 */
export function withPauses(dropped: Dropped, choices: Choices): Dropped {
  const readings = readingsIn(dropped, choices);
  return WRITTEN.reduce<Dropped>((report, id) => {
    const cells = readings.map((reading) => (reading?.kind === 'cells' ? reading.cells : {}));
    if (!cells.some((row) => id in row)) return report;
    return withColumn(report, id, (place, get) => {
      const row = cells[place] ?? {};
      return id in row ? (row[id] ?? null) : get(id);
    });
  }, dropped);
}

type CellsOfRow = Readonly<Partial<Record<FieldId, Cell>>>;

const WRITTEN = ['contractStart', 'contractEnd', 'inactiveDate', 'term'] as const;

/** What is made of a row that is paused: some cells of it, or nothing, as it is paid again. */
type Reading =
  | { readonly kind: 'cells'; readonly cells: CellsOfRow }
  | { readonly kind: 'whole'; readonly from: Day; readonly until: Day };

/** How each row is read that is paused; null where one is not, or its pause changes nothing. */
export function readingsIn(dropped: Dropped, choices: Known): readonly (Reading | null)[] {
  const get = rowsOf(dropped);
  const end = endColumn(dropped);
  const pauseAt = pausesIn(dropped, choices);
  return dropped.report.rows.map((_, place) => {
    const pause = pauseAt(place);
    return pause === null || pause.when === 'ahead'
      ? null
      : readingOf(pause, get(place), { end, choices });
  });
}

/** The column of the end: a recurring deal is inactive from a day on. */
function endColumn({ report: { fields } }: Dropped): 'contractEnd' | 'inactiveDate' {
  const isRecurring = fields.includes('recurringAmount') || fields.includes('inactiveDate');
  return isRecurring && !fields.includes('contractEnd') ? 'inactiveDate' : 'contractEnd';
}

/** A month's figure stands, whatever was paused in it. */
const OF_MONTHS: readonly FieldId[] = ['snapshotMonth', 'invoiceDate'];
/** Whether a row is a month's figure. */
export function isOfMonth(get: Get): boolean {
  return OF_MONTHS.some((id) => !isBlank(get(id)));
}

/** The columns that say from when until when a row is paused. */
export const PAUSES = ['pausedFrom', 'resumedOn'] as const;

/** Reads when a row is paused; null where it is not, or nobody can tell. */
export function pausesIn(dropped: Dropped, choices: Known): (place: number) => Pause | null {
  const get = rowsOf(dropped);
  const isNamed = PAUSES.every((id) => dropped.header.extras.has(id));
  const known = (isNamed ? knownUntil(dropped, choices) : null) ?? NEVER;
  return (place) => {
    const pause = isOfMonth(get(place)) ? null : pauseOf(dropped, place);
    const { from = null, until = NEVER } = pause ?? {};
    if (from === null || until === NEVER || until <= known) return pause;
    return from <= known ? { from, until: NEVER, when: 'now' } : { from, until, when: 'ahead' };
  };
}

function pauseOf(dropped: Dropped, place: number): Pause | null {
  const written = extraOf(dropped, place, 'pausedFrom');
  if (isBlank(written)) return null;
  const [from, until] = PAUSES.map((id) => extraDay(dropped, place, id));
  if (isPaused(extraOf(dropped, place, 'status'))) return { from: from ?? null, until: NEVER };
  if (from != null && until != null && until > from) return { from, until };
  const isOver = !isBlank(extraOf(dropped, place, 'resumedOn')) || goesOn(dropped, place);
  return isOver ? null : { from: from ?? null, until: NEVER };
}

/** Whether a row says that it is in force, so that a pause without an end is one that is over, or is still to come. */
function goesOn(dropped: Dropped, place: number): boolean {
  const status = extraOf(dropped, place, 'status');
  const state = documentState(status);
  return textOf(status) !== '' && !isPaused(status) && state !== 'cancelled' && state !== 'ended';
}

interface Written {
  readonly end: 'contractEnd' | 'inactiveDate';
  readonly choices: Known;
}

/** How a row that is paused is read; null where its pause changes nothing. */
function readingOf({ from, until }: Pause, get: Get, { end, choices }: Written): Reading | null {
  const start = get('contractStart') ?? get('closeDate');
  if (from === null || typeof start !== 'number') return null;
  const over = firstUnpaid(get, start, { end, choices });
  if (over <= from) return null;
  const endingBefore = (day: Day, first: Day): CellsOfRow => ({
    [end]: end === 'contractEnd' ? lastPaid(day, first, choices) : day,
    ...termOf(get, start, end),
  });
  if (until >= over) return { kind: 'cells', cells: endingBefore(from, start) };
  if (from > start) return { kind: 'whole', from, until };
  if (until <= start) return null;
  const rest = over < NEVER ? endingBefore(over, until) : {};
  return { kind: 'cells', cells: { ...rest, contractStart: until } };
}

/** What a whole contract is worth a month, is that also of its parts. */
function termOf(get: Get, start: Day, end: Written['end']): CellsOfRow {
  const [term, until] = [get('term'), get('contractEnd')];
  if (end !== 'contractEnd' || !isBlank(term) || typeof until !== 'number') return {};
  return { term: termMonths(null, start, until) };
}

/** The first day that a row does not pay, of what it says beside its pause. */
function firstUnpaid(get: Get, start: Day, { end, choices }: Written): Day {
  const [until, term] = [get(end), get('term')];
  if (typeof until === 'number') {
    const isFirst = end === 'inactiveDate' || choices.endMeans === 'first day not paid';
    return isFirst ? until : firstDayNotPaid(until, start);
  }
  const isTermed = end === 'contractEnd' && typeof term === 'number' && term > 0;
  return isTermed ? addMonths(start, Math.round(term)) : NEVER;
}

/** What stands as the end of a contract whose first day not paid is known, so that months are told right. */
function lastPaid(day: Day, start: Day, { endMeans }: Known): Day {
  const { date } = dateOf(day);
  const isItself = endMeans === 'first day not paid' || date === 1 || date === dateOf(start).date;
  return isItself ? day : day - 1;
}
