import { type Cell, textOf } from '../report/cell';
import { FIELDS, type FieldId } from '../report/fields';
import { type Dropped, rowsOf, withRowsLeftOut } from './dropped';
import { plainWords } from './plain-words';
import { isMeanName, isTotalName } from './total-names';

/** Of so few others a row may be the sum by chance. */
const FEWEST = 2;

/**
 * A row that adds the others up is no customer: told by its name, or by being the sum of all others of its month, where no ID
 * says that there is such a company.
 */
export function withoutTotals(dropped: Dropped): Dropped {
  const sums = sumsOf(dropped);
  return withRowsLeftOut(dropped, (place, read) =>
    isNamedTotal(read) || sums.has(place) ? 'total' : null,
  );
}

type Get = (id: FieldId) => Cell;

function isNamedTotal(read: Get): boolean {
  const name = textOf(read('company')) || textOf(read('companies'));
  const id = textOf(read('companyId')) || textOf(read('companyIds'));
  const called = id || name;
  // Where no customer is named, the label stands where the record or its name does.
  const labels = called ? [called] : LABELS.map((id) => textOf(read(id))).filter(Boolean);
  return (
    labels.length > 0 && labels.map(plainWords).every((one) => isTotalName(one) || isMeanName(one))
  );
}

const LABELS: readonly FieldId[] = ['recordId', 'invoiceNumber', 'dealName', 'contact'];

const MONEY: readonly FieldId[] = FIELDS.filter(
  ({ id, kind }) => kind === 'amount' && id !== 'exchangeRate',
).map(({ id }) => id);

/** The places of rows without an ID, where others have one, that hold the sum of all others of their month in every column of money. */
function sumsOf(dropped: Dropped): ReadonlySet<number> {
  const get = rowsOf(dropped);
  const { fields, rows } = dropped.report;
  const ids = IDS.filter((id) => fields.includes(id));
  const isAnonymous = (place: number) =>
    ids.length > 0 && ids.every((id) => get(place)(id) === null);
  const suspects = rows.flatMap((_, place) => (isAnonymous(place) ? [place] : []));
  const money = MONEY.filter((id) => fields.includes(id));
  if (suspects.length * 2 > rows.length || money.length === 0) return new Set();
  const group = (place: number) =>
    fields.includes('snapshotMonth') ? String(get(place)('snapshotMonth')) : '';
  const others = new Map<string, Sums>();
  for (const place of rows.keys())
    if (!isAnonymous(place)) addRow(others, group(place), money.map(get(place)));
  return new Set(
    suspects.filter((place) => {
      const sums = others.get(group(place));
      return (
        sums !== undefined &&
        sums.rows >= FEWEST &&
        money.every((id, at) => isSum(get(place)(id), sums, at))
      );
    }),
  );
}

/** Rows of a month together: how many they are, and the sum of each column of money. */
interface Sums {
  rows: number;
  readonly of: number[];
}

function addRow(groups: Map<string, Sums>, group: string, cells: readonly Cell[]): void {
  const sums = groups.get(group) ?? { rows: 0, of: cells.map(() => 0) };
  sums.rows += 1;
  cells.forEach((cell, at) => {
    sums.of[at] = (sums.of[at] ?? 0) + (Number(cell) || 0);
  });
  groups.set(group, sums);
}

const IDS: readonly FieldId[] = ['recordId', 'companyId', 'companyIds', 'invoiceNumber'];

function isSum(cell: Cell, { rows, of }: Sums, at: number): boolean {
  const sum = of[at] ?? 0;
  return Math.abs((Number(cell) || 0) - sum) < 0.005 * Math.max(1, rows) && sum !== 0;
}
