import { type Day, type Month, monthOf } from '../days';
import { comparable, type RevenueModel } from '../settings';
import { absentSnapshots, latestDays } from './absent-snapshots';
import { textOf } from './cell';
import { FIELDS, type FieldId } from './fields';
import { type UnsureRecords, withLostIds } from './lost-ids';
import { differingFields, type Groups, recordGroups, recordName } from './record-groups';
import { isNamed } from './record-key';
import { fieldReader, type Report } from './report';
import { GONE, isTakenOut, OTHER_COUNTS } from './state';
import { typedTable } from './typed-table';
import { dayOfCell } from './values';

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
  /** Records among the unchanged that are written anew, since text stood for their days, amounts or flags. */
  readonly typed: number;
  /** Records that the report lacks: kept as they are, or marked as gone. */
  readonly missing: readonly string[];
  readonly isGone: boolean;
  /** Records that HubSpot merged into others of the report. */
  readonly merged: readonly string[];
  /** Records without a Record ID of which nobody can tell whether they are others of the report, by their names. */
  readonly unsure: readonly string[];
  /** The rows to write, in these columns; whatever is not written stays as it is. */
  readonly write: Pick<Report, 'fields' | 'rows'>;
}

type Table = Pick<Report, 'fields' | 'rows'>;
type Row = Table['rows'][number];

/** A report that holds so many of the known records is a full export: what it lacks is gone. */
const FULL_EXPORT = 0.95;

/** How rows are compared. */
export interface Comparing {
  readonly model: RevenueModel;
  readonly missing?: MissingRecords;
  /** Whether the report tells revenue of another kind of record, and takes the place of all that is there. */
  readonly isOther?: boolean;
}

/**
 * Compares a report with the rows that stand for the records of the workbook, record by record. Text on Deals is the same as
 * the day, the amount or the flag that it stands for; but as formulas read no text, such a record is written anew.
 */
export function changesBetween(
  known: Table,
  incoming: Table & Partial<Pick<Report, 'dialect'>>,
  { model, missing: choice = 'automatic', isOther = false }: Comparing,
): Changes {
  const typed = typedTable(known, incoming.dialect);
  const found = recordGroups(known, model, typed);
  const isLive = ([, rows]: readonly [string, readonly Row[]]) => !isMarked(known, rows);
  const identified = isOther
    ? asOthers(incoming)
    : withLostIds({ known, typed, incoming, model }, new Map([...found].filter(isLive)));
  const { report, lost, unsure } = identified;
  const marks = isOther ? MARKS : MARKS_GONE;
  const fields = unionOf([...known.fields, ...marks], report.fields);
  const before = new Map([...found, ...lost.map(({ key, without }) => [key, [without]] as const)]);
  const after = recordGroups(report, model);
  const replaced = new Set(lost.map(({ about }) => about));
  const live = [...before].filter((one) => isLive(one) && !replaced.has(one[0]));
  // An ID that another source has, too, is no record of it.
  const own = isOther ? new Map([...before].filter((one) => !isLive(one))) : before;
  const result = compared({ fields, known, typed, incoming: report }, own, after);
  const merged = mergedAway(report, live, after);
  const latest = model === 'monthly snapshots' ? latestDays(report) : null;
  const { missing, isGone } = isOther
    ? { missing: live.map(([key]) => key).filter((key) => !after.has(key)), isGone: true }
    : latest
      ? absentSnapshots({ live, after, latest, known, choice })
      : missingRecords({ live, after, choice, unsure });
  const unmerged = missing.filter((key) => !merged.has(key));
  const marked = [...replaced, ...merged, ...(isGone ? unmerged : [])];
  const graves = marked.flatMap((key) =>
    (before.get(key) ?? []).slice(-1).map((row) => grave({ fields, known, row, latest, isOther })),
  );
  const { rows, ...counts } = result;
  return {
    ...counts,
    missing: unmerged,
    isGone,
    merged: [...merged],
    unsure: asked(unsure, choice, isGone),
    write: { fields, rows: [...rows, ...graves] },
  };
}

/** Records of another kind are none of those that are there. */
function asOthers(report: Table): ReturnType<typeof withLostIds> {
  const none: ReadonlySet<string> = new Set();
  return { report, lost: [], unsure: { called: none, dated: none, namesOfDated: [], names: [] } };
}

interface Compared {
  readonly fields: readonly FieldId[];
  readonly known: Table;
  /** The known rows with what their texts stand for. */
  readonly typed: Table;
  readonly incoming: Table;
}

/** What happens to each record of the report, and its rows that must be written. */
function compared(tables: Compared, before: Groups, after: Groups) {
  const { fields, known, typed, incoming } = tables;
  const typedRow = new Map(known.rows.map((row, index) => [row, typed.rows[index] ?? row]));
  const found = { added: [] as string[], changed: [] as ChangedRecord[], unchanged: 0, typed: 0 };
  const rows: Row[] = [];
  for (const [key, own] of after) {
    const old = before.get(key);
    const oldTyped = old?.map((row) => typedRow.get(row) ?? row) ?? [];
    const differing = old ? differingFields(typed, oldTyped, incoming, own) : [];
    const isSame = old && differing.length === 0 && !isMarked(known, old);
    const isRead = isSame && differingFields(known, old, incoming, own).length > 0;
    if (!old) found.added.push(key);
    else if (!isSame)
      found.changed.push({ key, name: recordName(incoming, own), fields: differing });
    else found.unchanged += own.length;
    if (isRead) found.typed += own.length;
    if (!isSame || isRead)
      for (const [place, row] of own.entries())
        rows.push(mergedRow(fields, known, old?.[place], incoming, row));
  }
  return { ...found, rows };
}

function unionOf(a: readonly FieldId[], b: readonly FieldId[]): readonly FieldId[] {
  const all = new Set([...a, ...b]);
  return FIELDS.map(({ id }) => id).filter((id) => all.has(id));
}

/** What is known, but for the mark of a record that was gone, with what the report says put over it. */
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
    if (!old || (isMark(id) && isMarked(known, [old]))) return null;
    return readOld(old, id);
  });
}

interface Buried {
  readonly fields: readonly FieldId[];
  readonly known: Table;
  readonly row: Row;
  readonly latest: ReadonlyMap<Month, Day> | null;
  /** Whether a report of another source takes its place. */
  readonly isOther: boolean;
}

/** A record's last row, written once more as one that does not count; a snapshot's on the day that its month now has. */
function grave({ fields, known, row, latest, isOther }: Buried): Row {
  const read = fieldReader(known.fields);
  return fields.map((id) => {
    if (isOther && id === 'leftOut') return OTHER_COUNTS;
    if (!isOther && id === 'isWon') return false;
    if (!isOther && id === 'stage') return GONE;
    const cell = read(row, id);
    const day = id === 'snapshotMonth' ? dayOfCell(cell) : null;
    return (day === null ? null : latest?.get(monthOf(day))) ?? cell;
  });
}

/** Where a row says that its record no longer counts. */
const MARKS_GONE: readonly FieldId[] = ['isWon', 'stage'];
const MARKS: readonly FieldId[] = [...MARKS_GONE, 'leftOut'];

function isMark(id: FieldId): boolean {
  return MARKS.includes(id);
}

export function isMarked(known: Table, rows: readonly Row[]): boolean {
  const read = fieldReader(known.fields);
  const last = rows[rows.length - 1];
  return last !== undefined && isTakenOut((id) => read(last, id));
}

function mergedAway(incoming: Table, live: Live, after: Groups): ReadonlySet<string> {
  const read = fieldReader(incoming.fields);
  const known = new Set(live.map(([key]) => key));
  const merged = new Set<string>();
  for (const row of incoming.rows)
    for (const id of textOf(read(row, 'mergedIds')).split(/[;,\s]+/)) {
      const key = `id:${comparable(id)}`;
      if (id !== '' && known.has(key) && !after.has(key)) merged.add(key);
    }
  return merged;
}

/** Records of a workbook that count, with their rows. */
export type Live = readonly (readonly [string, readonly Row[]])[];
/** Which records a report lacks, and what becomes of them. */
export type Missing = Pick<Changes, 'missing' | 'isGone'>;

interface Kept {
  readonly live: Live;
  readonly after: Groups;
  readonly choice: MissingRecords;
  /** Records that may have lost an ID. */
  readonly unsure: UnsureRecords;
}

/** Of which deals a person must say whether they are others; of one that shares its day alone also where the report holds all. */
function asked(unsure: UnsureRecords, choice: MissingRecords, isGone: boolean): readonly string[] {
  if (choice !== 'automatic') return [];
  return isGone ? unsure.namesOfDated : unsure.names;
}

/** Records that have an ID or a number, or may have had one, and that the report lacks; gone where it holds nearly all the others. */
function missingRecords({ live, after, choice, unsure }: Kept): Missing {
  const isAsked = (key: string) => choice === 'automatic' && unsure.dated.has(key);
  const isUnsure = (key: string) => unsure.called.has(key) || unsure.dated.has(key);
  const keys = live
    .map(([key]) => key)
    .filter((key) => isNamed(key) || (isUnsure(key) && !isAsked(key)));
  const missing = keys.filter((key) => !after.has(key));
  const isFull = keys.length > 0 && keys.length - missing.length >= keys.length * FULL_EXPORT;
  return { missing, isGone: choice === 'automatic' ? isFull : choice === 'mark as gone' };
}
