import { type Cell, textOf } from '../report/cell';
import { FIELDS, type FieldId } from '../report/fields';
import { type Dropped, rowsOf, withRowsLeftOut } from './dropped';
import { plainWords } from './plain-words';
import { isTotalName } from './total-names';

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
  return isTotalName(plainWords(id === '' ? name : id));
}

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
  if (suspects.length * 2 > rows.length) return new Set();
  const group = (place: number) =>
    fields.includes('snapshotMonth') ? String(get(place)('snapshotMonth')) : '';
  const money = MONEY.filter((id) => fields.includes(id));
  return new Set(
    suspects.filter((place) => {
      const others = rows.flatMap((_, at) =>
        at !== place && group(at) === group(place) && !suspects.includes(at) ? [get(at)] : [],
      );
      return (
        others.length >= FEWEST &&
        money.length > 0 &&
        money.every((id) => isSum(get(place)(id), others, id))
      );
    }),
  );
}

const IDS: readonly FieldId[] = ['recordId', 'companyId', 'companyIds', 'invoiceNumber'];

function isSum(cell: Cell, others: readonly Get[], id: FieldId): boolean {
  const sum = others.reduce((total, read) => total + (Number(read(id)) || 0), 0);
  return Math.abs((Number(cell) || 0) - sum) < 0.005 * Math.max(1, others.length) && sum !== 0;
}
