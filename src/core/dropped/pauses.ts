import { addMonths, type Day, dateOf, NEVER } from '../days';
import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { resumedId } from '../report/record-key';
import { firstDayNotPaid } from '../report/span';
import { termMonths } from '../report/term';
import type { Choices } from '../report/understanding';
import { documentState, isPaused } from './document-states';
import { type Dropped, extraOf, rowsOf, withColumn } from './dropped';
import { pauseWords } from './pause-words';
import { extraDay } from './written-days';

/** The days between which nothing is paid: from the first one until, not including, the other; a text that is no day. */
interface Pause {
  readonly from: Day | string;
  readonly until: Day;
}

type Get = (id: FieldId) => Cell;

/**
 * What is paused pays nothing while that lasts: it ends on the day from which it is paused, and is a row of its own from the
 * day on which it goes on. The added rows stand last, so that the others keep their places.
 */
export function withPauses(dropped: Dropped, choices: Choices): Dropped {
  const get = rowsOf(dropped);
  const pauses = dropped.report.rows.map((_, place) => pauseOf(dropped, place, get(place)));
  if (pauses.every((pause) => pause === null)) return dropped;
  const end = endColumn(dropped);
  const parts = pauses.map((pause, place) =>
    pause === null ? null : partsOf(pause, get(place), { end, choices }),
  );
  const resumed = parts.flatMap((part, place) =>
    part?.resumed ? [{ place, ...part.resumed }] : [],
  );
  const before = withCells(dropped, (place) => parts[place]?.cells ?? null);
  const { report, body } = before;
  const rows = [...report.rows, ...resumed.map(({ place }) => report.rows[place] ?? [])];
  const added = [...body, ...resumed.map(({ place }) => body[place] ?? [])];
  const whole = { ...before, body: added, report: { ...report, rows } };
  return withCells(whole, (place) => resumed[place - report.rows.length]?.cells ?? null);
}

type CellsOfRow = Readonly<Partial<Record<FieldId, Cell>>>;

const WRITTEN = ['recordId', 'contractStart', 'contractEnd', 'inactiveDate', 'term'] as const;

/** The report with some cells of rows written anew. */
function withCells(dropped: Dropped, cellsAt: (place: number) => CellsOfRow | null): Dropped {
  const cells = dropped.report.rows.map((_, place) => cellsAt(place));
  const written = WRITTEN.filter((id) => cells.some((row) => row !== null && id in row));
  return written.reduce<Dropped>(
    (report, id) =>
      withColumn(report, id, (place, get) => {
        const row = cells[place];
        return row && id in row ? (row[id] ?? null) : get(id);
      }),
    dropped,
  );
}

/** The column of the end: a recurring deal is inactive from a day on. */
function endColumn({ report: { fields } }: Dropped): 'contractEnd' | 'inactiveDate' {
  const isRecurring = fields.includes('recurringAmount') || fields.includes('inactiveDate');
  return isRecurring && !fields.includes('contractEnd') ? 'inactiveDate' : 'contractEnd';
}

/** A month's figure stands, whatever was paused in it. */
const OF_MONTHS: readonly FieldId[] = ['snapshotMonth', 'invoiceDate'];
const PAUSES = ['pausedFrom', 'resumedOn'] as const;

/** When a row is paused; null where it is not, or nobody can tell. */
function pauseOf(dropped: Dropped, place: number, get: Get): Pause | null {
  if (OF_MONTHS.some((id) => !isBlank(get(id)))) return null;
  const written = extraOf(dropped, place, 'pausedFrom');
  if (isBlank(written)) return null;
  const [from, until] = [extraDay(dropped, place, 'pausedFrom'), resumedOn(dropped, place)];
  if (from !== null && until !== null && until > from) return { from, until };
  return goesOn(dropped, place) ? null : { from: from ?? String(written), until: NEVER };
}

function resumedOn(dropped: Dropped, place: number): Day | null {
  return extraDay(dropped, place, 'resumedOn');
}

/** Whether a row says that it is in force, so that a pause without an end is one that is over, or is still to come. */
function goesOn(dropped: Dropped, place: number): boolean {
  const status = extraOf(dropped, place, 'status');
  const state = documentState(status);
  return textOf(status) !== '' && !isPaused(status) && state !== 'cancelled' && state !== 'ended';
}

interface Written {
  readonly end: 'contractEnd' | 'inactiveDate';
  readonly choices: Choices;
}

interface Parts {
  readonly cells: CellsOfRow;
  /** The row that is paid again; null where none is. */
  readonly resumed: { readonly cells: CellsOfRow } | null;
}

/** What becomes of a row that is paused. */
function partsOf({ from, until }: Pause, get: Get, { end, choices }: Written): Parts | null {
  const start = get('contractStart') ?? get('closeDate');
  if (typeof from === 'string') return { cells: { [end]: from }, resumed: null };
  if (typeof start !== 'number') return null;
  const over = firstUnpaid(get, start, { end, choices });
  if (over <= from) return null;
  const endingBefore = (day: Day, first: Day): CellsOfRow => ({
    [end]: end === 'contractEnd' ? lastPaid(day, first, choices) : day,
    ...termOf(get, start, end),
  });
  const again = until < over ? (over < NEVER ? endingBefore(over, until) : { [end]: null }) : null;
  const id = textOf(get('recordId'));
  const cells = { ...again, contractStart: until };
  // Who is paused before anything was paid begins when that is over.
  if (from <= start && again) return { cells, resumed: null };
  const named = id === '' ? cells : { ...cells, recordId: resumedId(id) };
  return { cells: endingBefore(from, start), resumed: again && { cells: named } };
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
function lastPaid(day: Day, start: Day, { endMeans }: Choices): Day {
  const { date } = dateOf(day);
  const isItself = endMeans === 'first day not paid' || date === 1 || date === dateOf(start).date;
  return isItself ? day : day - 1;
}

/** That some rows say that they are in force and name a pause of which nobody knows how long it was; none where there are none. */
export function pauseNotes(dropped: Dropped): readonly string[] {
  const get = rowsOf(dropped);
  const { extras } = dropped.header;
  if (!PAUSES.some((id) => extras.has(id))) return [];
  const places = dropped.report.rows.flatMap((_, place) => {
    const isNamed = PAUSES.some((id) => !isBlank(extraOf(dropped, place, id)));
    const isOfMonth = OF_MONTHS.some((id) => !isBlank(get(place)(id)));
    const isUntold = isNamed && !isOfMonth && pauseOf(dropped, place, get(place)) === null;
    return isUntold && goesOn(dropped, place) ? [place] : [];
  });
  const [first] = places;
  if (first === undefined) return [];
  const read = get(first);
  const name = textOf(read('recordId')) || textOf(read('companies')) || textOf(read('company'));
  return [pauseWords.unended(places.length, name)];
}
