import { addTo } from '../grouped';
import { comparable, type RevenueModel } from '../settings';
import { type Cell, textOf } from './cell';
import { companyId, nameOf } from './company';
import { FIELDS, type FieldId } from './fields';
import { type Groups, recordGroups, recordName } from './record-groups';
import { isUnique, recordIdOfCopy, recordKey } from './record-key';
import { fieldReader, type Report } from './report';
import { dayOfCell } from './values';

type Table = Pick<Report, 'fields' | 'rows'>;
type Row = Table['rows'][number];

interface Identified {
  readonly known: Table;
  readonly typed: Table;
  readonly incoming: Table;
  readonly model: RevenueModel;
}

/** The report with the IDs that its records have on Deals, and the known records that have none there and one in the report. */
export function withLostIds({ known, typed, incoming, model }: Identified, live: Groups) {
  const coming = recordGroups(incoming, model);
  const alone = (groups: Groups, others: Groups) =>
    new Map([...groups].filter(([key]) => !others.has(key)));
  const ours = { table: known, alone: alone(live, coming) };
  const theirs = { table: incoming, alone: alone(coming, recordGroups(known, model, typed)) };
  const [lost, lacking] = [lostIds(ours, theirs, model), lostIds(theirs, ours, model)];
  const [called, dated] = [
    lost.unsure.filter(({ isCalledSo }) => isCalledSo),
    lost.unsure.filter(({ isCalledSo }) => !isCalledSo),
  ];
  const unsure: UnsureRecords = {
    called: new Set(called.map(({ about }) => about)),
    dated: new Set(dated.map(({ about }) => about)),
    namesOfDated: dated.map(({ rows }) => recordName(known, rows)),
    names: [
      ...lost.unsure.map(({ rows }) => recordName(known, rows)),
      ...lacking.unsure.map(({ rows }) => recordName(incoming, rows)),
    ],
  };
  const report = withIds(incoming, new Map(lacking.same.map((one) => [one.without, one.recordId])));
  return { report, lost: lost.same, unsure };
}

/** Records that may be one with another that is left. */
export interface UnsureRecords {
  /** Known ones whose deal is called as the other: where the report holds all deals, the other has taken their place. */
  readonly called: ReadonlySet<string>;
  /** Known ones that share a day or amounts alone, as two deals of a company may. */
  readonly dated: ReadonlySet<string>;
  readonly namesOfDated: readonly string[];
  /** All of them, those of the report too. */
  readonly names: readonly string[];
}

function withIds(table: Table, ids: ReadonlyMap<Row, Cell>): Table {
  if (ids.size === 0) return table;
  const read = fieldReader(table.fields);
  const fields = FIELDS.map(({ id }) => id).filter(
    (id) => id === 'recordId' || table.fields.includes(id),
  );
  const rows = table.rows.map((row) =>
    fields.map((id) => (id === 'recordId' ? (ids.get(row) ?? read(row, id)) : read(row, id))),
  );
  return { fields, rows };
}

/** A table and the records of it that the other one has not under their key. */
interface Side {
  readonly table: Table;
  readonly alone: Groups;
}

/** Two rows of one record, of which one has lost its Record ID. */
interface SameRecord {
  /** What it is known by without an ID, and with it. */
  readonly about: string;
  readonly key: string;
  readonly recordId: Cell;
  readonly without: Row;
}

interface Unsure {
  readonly about: string;
  /** Whether the other is called so, too. */
  readonly isCalledSo: boolean;
  readonly rows: readonly Row[];
}

/** What rows without a Record ID are to those with one, in the other table. */
interface LostIds {
  readonly same: readonly SameRecord[];
  /** Those that could be a record of the other table and could be another. */
  readonly unsure: readonly Unsure[];
}

/**
 * Finds the records of one table that stand in the other without their Record ID, and would count twice: rows of the same
 * company, day and line, one for one, whose deals have the same name or the same amounts. What shares less with a record that
 * is left is not sure.
 */
function lostIds(without: Side, withIds: Side, model: RevenueModel): LostIds {
  const idless = [...without.alone].filter(([key]) => !isUnique(key));
  const named = [...withIds.alone].filter(([key]) => isUnique(key));
  if (idless.length === 0 || named.length === 0) return { same: [], unsure: [] };
  const read = fieldReader(withIds.table.fields);
  const candidates = new Map<string, Candidate[]>();
  for (const [key, [row = []]] of named) {
    const id = textOf(read(row, 'recordId'));
    // A copy that another row has replaced is no record to count.
    if (recordIdOfCopy(id) !== id) continue;
    addTo(
      candidates,
      recordKey((id) => (id === 'recordId' ? null : read(row, id)), model),
      {
        key,
        row,
      },
    );
  }
  const amounts = amountsIn(without.table, withIds.table);
  const same = idless.flatMap(([about, rows]) => {
    const found = candidates.get(about) ?? [];
    const isNamed =
      model === 'monthly snapshots' || !about.startsWith('about:') || isCalled(without, rows);
    return paired({ rows, found, isNamed, amounts }).map(([row, { key, row: other }]) => ({
      ...{ about, key, without: row, recordId: read(other, 'recordId') },
    }));
  });
  return { same, unsure: unsureRows({ idless, named, same }, { without, withIds, amounts }) };
}

interface Candidate {
  readonly key: string;
  readonly row: Row;
}

type AmountsOf = Readonly<Record<'without' | 'withIds', (row: Row) => string>>;

interface Pairing {
  readonly rows: readonly Row[];
  readonly found: readonly Candidate[];
  readonly isNamed: boolean;
  readonly amounts: AmountsOf;
}

/** Each of the rows with a candidate of its own, one of the same amounts where there is one; nothing where one is left without. */
function paired({
  rows,
  found,
  isNamed,
  amounts,
}: Pairing): readonly (readonly [Row, Candidate])[] {
  const left = new Map<string, Candidate[]>();
  for (const candidate of found) addTo(left, amounts.withIds(candidate.row), candidate);
  const exact = rows.map((row) => left.get(amounts.without(row))?.pop());
  const rest = [...left.values()].flat();
  const pairs = rows.flatMap((row, place) => {
    const candidate = exact[place] ?? (isNamed ? rest.pop() : undefined);
    return candidate ? [[row, candidate] as const] : [];
  });
  return pairs.length === rows.length ? pairs : [];
}

function isCalled({ table }: Side, [row = []]: readonly Row[]): boolean {
  return textOf(fieldReader(table.fields)(row, 'dealName')) !== '';
}

/** The amounts of a row in the columns that both tables have, as one text. */
function amountsIn(without: Table, withIds: Table): AmountsOf {
  const both = FIELDS.filter(
    ({ id, kind }) =>
      kind === 'amount' && without.fields.includes(id) && withIds.fields.includes(id),
  );
  const of = ({ fields }: Table) => {
    const read = fieldReader(fields);
    return (row: Row) => both.map(({ id }) => textOf(read(row, id))).join('|');
  };
  return { without: of(without), withIds: of(withIds) };
}

interface Told {
  readonly idless: readonly (readonly [string, readonly Row[]])[];
  readonly named: readonly (readonly [string, readonly Row[]])[];
  readonly same: readonly SameRecord[];
}

/** Rows that nothing was found for, though their company has a record left of the same day or name, or without either of the same amounts. */
function unsureRows(
  { idless, named, same }: Told,
  {
    without,
    withIds,
    amounts,
  }: Readonly<Record<'without' | 'withIds', Side>> & {
    readonly amounts: AmountsOf;
  },
): readonly Unsure[] {
  const [taken, found] = [
    new Set(same.map(({ key }) => key)),
    new Set(same.map(({ about }) => about)),
  ];
  const signsOf = ({ table }: Side, amountsOf: (row: Row) => string) => {
    const read = fieldReader(table.fields);
    return (row: Row) => signs((id) => read(row, id), amountsOf(row));
  };
  const signsOfNamed = signsOf(withIds, amounts.withIds);
  const left = new Set(
    named.flatMap(([key, [row = []]]) => (taken.has(key) ? [] : signsOfNamed(row))),
  );
  const signsOfIdless = signsOf(without, amounts.without);
  const shared = (rows: readonly Row[]) =>
    rows.flatMap(signsOfIdless).filter((sign) => left.has(sign));
  return idless.flatMap(([about, rows]) => {
    const signs = found.has(about) ? [] : shared(rows);
    const isCalledSo = signs.some((sign) => sign.includes(CALLED));
    return signs.length > 0 ? [{ about, isCalledSo, rows }] : [];
  });
}

const CALLED = ' is called ';

/** What would speak for one record if another row shared it. */
function signs(get: (id: FieldId) => Cell, amounts: string): readonly string[] {
  const company = companyId(get) || comparable(nameOf(get));
  const name = comparable(textOf(get('dealName')));
  const days = (['contractStart', 'closeDate', 'invoiceDate', 'snapshotMonth'] as const).flatMap(
    (id) => dayOfCell(get(id)) ?? [],
  );
  const isEmpty = /^\|*$/.test(amounts);
  return [
    ...days.slice(0, 1).map((day) => `${company} day ${day}`),
    ...(name === '' ? [] : [`${company}${CALLED}${name}`]),
    ...(name !== '' || isEmpty ? [] : [`${company} amounts ${amounts}`]),
  ];
}
