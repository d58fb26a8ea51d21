import { type Day, firstDay, type Month, monthOf } from '../days';
import { latestDays } from './absent-snapshots';
import { type Changes, type Comparing, changesBetween, isMarked } from './changes';
import { FIELDS, type FieldId } from './fields';
import { rowKeys } from './live-rows';
import { isNamed } from './record-key';
import { fieldReader, type Report } from './report';
import { snapshotMonths } from './snapshots';
import { dayOfCell } from './values';

type Table = Pick<Report, 'fields' | 'rows'>;
type Row = Table['rows'][number];

const MODEL = 'monthly snapshots';

/**
 * What a report of snapshots does to the rows that are known, month by month: a row of Deals stands for successive months of
 * one company in which nothing else differs. A known row of which a month changes is written anew in parts; new months are
 * rows of their own, so that what is there stays as it is.
 */
export function snapshotChanges(
  known: Table,
  incoming: Table & Partial<Pick<Report, 'dialect'>>,
  missing: Omit<Comparing, 'model'>,
): Changes {
  const months = monthRows(known, new Map([...latestDays(known), ...latestDays(incoming)]));
  const changes = changesBetween(months.table, incoming, { ...missing, model: MODEL });
  const { fields, rows } = changes.write;
  const keyOf = rowKeys(changes.write, MODEL);
  const written = new Set(rows.map(keyOf));
  const begins = new Set(known.rows.map(rowKeys(known, MODEL)));
  const keyOfMonth = rowKeys(months.table, MODEL);
  const keys = months.table.rows.map(keyOfMonth);
  const touched = new Set(months.sources.filter((_, place) => written.has(keys[place] ?? '')));
  const read = fieldReader(months.table.fields);
  const kept = months.table.rows
    .filter(
      (_, place) => touched.has(months.sources[place] ?? -1) && !written.has(keys[place] ?? ''),
    )
    .map((row) => fields.map((id) => read(row, id)));
  // A month that is gone from within a row needs no row to say so.
  const own = rows.filter((row) => begins.has(keyOf(row)) || !isMarked({ fields, rows }, [row]));
  return { ...changes, write: withRuns({ fields, rows: [...own, ...kept] }, begins) };
}

interface MonthRows {
  readonly table: Table;
  /** The place of the row that each month is of. */
  readonly sources: readonly number[];
}

/** Rows with one for each month that they stand for, on the days on which those months were reported last. */
function monthRows({ fields, rows }: Table, days: ReadonlyMap<Month, Day>): MonthRows {
  const read = fieldReader(fields);
  const found = rows.map((row) => {
    const get = (id: FieldId) => read(row, id);
    const [day, months] = [dayOfCell(get('snapshotMonth')), snapshotMonths(get)];
    if (day === null || months === 1) return [row];
    return Array.from({ length: months }, (_, ahead) => {
      const month = monthOf(day) + ahead;
      const own = ahead === 0 ? day : (days.get(month) ?? firstDay(month));
      return withCells(fields, row, { snapshotMonth: own, snapshotMonths: null });
    });
  });
  return {
    table: { fields, rows: found.flat() },
    sources: found.flatMap((own, place) => own.map(() => place)),
  };
}

type Said = Partial<Record<FieldId, Row[number]>>;

function withCells(fields: readonly FieldId[], row: Row, said: Said): Row {
  return fields.map((id, at) => (said[id] === undefined ? (row[at] ?? null) : said[id]));
}

/** A month of one company, on its way into a row. */
interface MonthOf {
  readonly row: Row;
  readonly place: number;
  readonly month: Month;
  /** Whether a row that begins before it may stand for it. */
  readonly joins: boolean;
  /** All that the row says but its month. */
  readonly says: string;
}

/** Rows of which each stands for as many months as follow on it and say the same; none goes beyond where a known row begins. */
function withRuns(table: Table, begins: ReadonlySet<string>): Table {
  const { fields, rows } = table;
  const runs: { readonly first: MonthOf; months: number }[] = [];
  const last = new Map<string, { run: (typeof runs)[number]; month: Month }>();
  for (const one of monthsIn(table, begins)) {
    const before = last.get(one.says);
    if (before && one.joins && one.month === before.month + 1) {
      before.run.months += 1;
      before.month = one.month;
      continue;
    }
    const run = { first: one, months: 1 };
    runs.push(run);
    if (one.month > 0) last.set(one.says, { run, month: one.month });
  }
  if (runs.length === rows.length) return table;
  const all = FIELDS.map(({ id }) => id).filter(
    (id) => id === 'snapshotMonths' || fields.includes(id),
  );
  const read = fieldReader(fields);
  const written = runs
    .sort((a, b) => a.first.place - b.first.place)
    .map(({ first: { row }, months }) =>
      all.map((id) => (id !== 'snapshotMonths' ? read(row, id) : months > 1 ? months : null)),
    );
  return { fields: all, rows: written };
}

/** The months of a table in their order; one that stands alone or may not be joined says so. */
function monthsIn(table: Table, begins: ReadonlySet<string>): readonly MonthOf[] {
  const { fields, rows } = table;
  const [read, keyOf] = [fieldReader(fields), rowKeys(table, MODEL)];
  const days = latestDays(table);
  const times = new Map<string, number>();
  for (const row of rows) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1);
  const said = rows.map((row, place): MonthOf => {
    const [key, day] = [keyOf(row), dayOfCell(read(row, 'snapshotMonth'))];
    const month = day === null ? 0 : monthOf(day);
    const isAlone = isNamed(key) || times.get(key) !== 1 || isMarked(table, [row]);
    const counts = day !== null && day === days.get(month);
    return {
      ...{ row, place, joins: !begins.has(key) },
      month: isAlone || !counts ? 0 : month,
      says: JSON.stringify(withCells(fields, row, { snapshotMonth: null, snapshotMonths: null })),
    };
  });
  return said.sort((a, b) => a.month - b.month);
}
