import { comparable } from '../settings';
import { type Cell, textOf } from './cell';
import { FIELDS, type FieldId } from './fields';
import { fieldReader, type Report } from './report';

/** What happens to records that the workbook knows and a new report lacks. */
export type MissingRecords = 'automatic' | 'keep' | 'mark as gone';

/** One record that a new report brings, beside what the workbook knew of it. */
export interface ChangedRecord {
  readonly key: string;
  readonly name: string;
  /** The fields that differ. */
  readonly fields: readonly FieldId[];
}

/** What a new report does to the rows that are there, and the rows that must be written for it. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly ChangedRecord[];
  readonly unchanged: number;
  /** Records that the report lacks: kept as they are, or marked as gone. */
  readonly missing: readonly string[];
  readonly isGone: boolean;
  /** Records that HubSpot merged into others of the report. */
  readonly merged: readonly string[];
  /** The rows to write, in these columns; whatever is not written stays as it is. */
  readonly write: Pick<Report, 'fields' | 'rows'>;
}

type Row = readonly Cell[];
type Table = Pick<Report, 'fields' | 'rows'>;

/** A report that holds so many of the known records is a full export: what it lacks is gone. */
const FULL_EXPORT = 0.95;

/** What stands in Deal Stage of a record that is no longer there. */
export const GONE = 'Gone from the report';

/** Compares a report with the rows that the workbook holds, record by record. */
export function changesBetween(
  known: Table,
  incoming: Table,
  missingRecords: MissingRecords = 'automatic',
): Changes {
  const fields = unionOf(known.fields, incoming.fields);
  const before = groups(known);
  const after = groups(incoming);
  const result = {
    added: [] as string[],
    changed: [] as ChangedRecord[],
    unchanged: 0,
    rows: [] as Row[],
  };
  for (const [key, rows] of after) {
    const old = before.get(key);
    const differing = old ? differences(known, incoming, old, rows) : [];
    if (old && differing.length === 0) result.unchanged += rows.length;
    else {
      if (old) result.changed.push({ key, name: nameOf(incoming, rows), fields: differing });
      else result.added.push(key);
      for (const [place, row] of rows.entries())
        result.rows.push(mergedRow(fields, known, old?.[place], incoming, row));
    }
  }
  const merged = mergedAway(incoming, before, after);
  const lacking = [...before.keys()].filter((key) => isRecordId(key) && !after.has(key));
  const missing = lacking.filter(
    (key) => !merged.has(key) && !isMarked(known, before.get(key) ?? []),
  );
  const isLive = (key: string) => isRecordId(key) && !isMarked(known, before.get(key) ?? []);
  const isGone = missingAreGone(missingRecords, [...before.keys()].filter(isLive), after);
  const marked = [...merged, ...(isGone ? missing : [])];
  const graves = marked.flatMap((key) =>
    (before.get(key) ?? []).slice(-1).map((row) => grave(fields, known, row)),
  );
  const { added, changed, unchanged, rows } = result;
  return {
    added,
    changed,
    unchanged,
    missing,
    isGone,
    merged: [...merged],
    write: { fields, rows: [...rows, ...graves] },
  };
}

function unionOf(a: readonly FieldId[], b: readonly FieldId[]): readonly FieldId[] {
  const needed: readonly FieldId[] = ['isWon', 'stage'];
  const all = new Set([...a, ...b, ...needed]);
  return FIELDS.map(({ id }) => id).filter((id) => all.has(id));
}

/** Rows by record: by Record ID, of which the last row counts; else all rows of the same snapshot or invoice line. */
function groups({ fields, rows }: Table): ReadonlyMap<string, readonly Row[]> {
  const read = fieldReader(fields);
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf((id) => textOf(read(row, id)));
    const group = found.get(key);
    if (group && !isRecordId(key)) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}

function keyOf(text: (id: FieldId) => string): string {
  const id = text('recordId');
  if (id !== '') return `id:${id}`;
  const company = comparable(
    text('companyId') || text('companyIds') || text('company') || text('companies'),
  );
  const line = comparable(text('line'));
  const number = comparable(text('invoiceNumber'));
  if (number !== '') return `invoice:${number}|${line}`;
  return `row:${company}|${line}|${text('snapshotMonth')}|${text('closeDate')}|${text('dealName')}`;
}

function isRecordId(key: string): boolean {
  return key.startsWith('id:');
}

function nameOf({ fields }: Table, rows: readonly Row[]): string {
  const read = fieldReader(fields);
  const [row = []] = rows;
  return textOf(read(row, 'dealName')) || textOf(read(row, 'company') ?? read(row, 'companies'));
}

/** Fields of the report in which a record differs from what is known of it. */
function differences(
  known: Table,
  incoming: Table,
  old: readonly Row[],
  rows: readonly Row[],
): readonly FieldId[] {
  const [readOld, readNew] = [fieldReader(known.fields), fieldReader(incoming.fields)];
  const texts = (read: typeof readOld, of: readonly Row[], id: FieldId) =>
    of
      .map((row) => plain(read(row, id)))
      .sort()
      .join('\u0000');
  const differs = (id: FieldId) => texts(readOld, old, id) !== texts(readNew, rows, id);
  if (old.length !== rows.length) return incoming.fields;
  return incoming.fields.filter(differs);
}

function plain(cell: Cell): string {
  const text = textOf(cell);
  return typeof cell === 'boolean' ? text.toLowerCase() : text;
}

/** What is known, with what the report says put over it. */
function mergedRow(
  fields: readonly FieldId[],
  known: Table,
  old: Row | undefined,
  incoming: Table,
  row: Row,
): Row {
  const [readOld, readNew] = [fieldReader(known.fields), fieldReader(incoming.fields)];
  return fields.map((id) => {
    if (incoming.fields.includes(id)) return readNew(row, id);
    return old ? readOld(old, id) : null;
  });
}

/** A record's last row, written once more as one that does not count. */
function grave(fields: readonly FieldId[], known: Table, row: Row): Row {
  const read = fieldReader(known.fields);
  return fields.map((id) => (id === 'isWon' ? false : id === 'stage' ? GONE : read(row, id)));
}

function isMarked(known: Table, rows: readonly Row[]): boolean {
  const read = fieldReader(known.fields);
  const last = rows[rows.length - 1];
  return last !== undefined && textOf(read(last, 'stage')) === GONE;
}

function mergedAway(
  incoming: Table,
  before: ReadonlyMap<string, readonly Row[]>,
  after: ReadonlyMap<string, readonly Row[]>,
): ReadonlySet<string> {
  const read = fieldReader(incoming.fields);
  const merged = new Set<string>();
  for (const row of incoming.rows)
    for (const id of textOf(read(row, 'mergedIds')).split(/[;,\s]+/)) {
      const key = `id:${id}`;
      if (id !== '' && before.has(key) && !after.has(key)) merged.add(key);
    }
  return merged;
}

function missingAreGone(
  choice: MissingRecords,
  live: readonly string[],
  after: ReadonlyMap<string, unknown>,
): boolean {
  if (choice !== 'automatic') return choice === 'mark as gone';
  const held = live.filter((key) => after.has(key)).length;
  return live.length > 0 && held >= live.length * FULL_EXPORT;
}
