import { NEVER } from '../days';
import { areNear } from '../report/agreement';
import type { Deal } from '../report/deal';
import type { FieldId } from '../report/fields';
import { termMonths } from '../report/term';
import { contradictionWords } from './contradiction-words';
import { type Dropped, labelOf, rowsOf } from './dropped';

/** Money a month of a row beside another amount of it, and over how many months. */
interface Beside {
  readonly name: string;
  readonly month: number;
  readonly other: number;
  readonly months: number;
}

const A_MONTH: readonly FieldId[] = ['recurringAmount', 'mrr'];
const OTHERS: readonly FieldId[] = ['tcv', 'amount'];
const OF_MONTHS: readonly FieldId[] = ['snapshotMonth', 'invoiceDate'];

/**
 * Which records have money a month that their Amount and term contradict, while those of most others agree, in a sentence. Money a
 * month counts; which of the two is wrong nobody can tell. Nothing
 * that the audit finds is said here, too.
 */
export function contradictionNotes(dropped: Dropped, deals: readonly Deal[]): readonly string[] {
  const { fields } = dropped.report;
  const [month, other] = [A_MONTH, OTHERS].map((ids) => ids.find((id) => fields.includes(id)));
  if (!month || !other || OF_MONTHS.some((id) => fields.includes(id))) return [];
  const rows = rowsBeside(dropped, deals, { month, other });
  const found = MEANINGS.find(({ means }) => areMost(rows.filter(means).length, rows.length));
  if (!found || (other === 'tcv' && found.by === null)) return [];
  const wrong = rows.filter((row) => MEANINGS.every(({ means }) => !means(row)));
  const labels = { month: labelOf(dropped, month), other: labelOf(dropped, other), by: found.by };
  return wrong.length > 0 ? [contradictionWords.contradicts(labels, wrong)] : [];
}

/** So many rows must agree for the others to be told. */
const FEWEST = 2;

function areMost(agreeing: number, rows: number): boolean {
  return agreeing >= FEWEST && agreeing * 3 > rows * 2;
}

/** What the other amount may be: that of the whole term, of a year, or of a month; by how many months, where the term does not say. */
const MEANINGS: readonly {
  readonly by: 1 | 12 | null;
  readonly means: (row: Beside) => boolean;
}[] = [
  { by: null, means: ({ month, other, months }) => areNear(other, month * months) },
  { by: 12, means: ({ month, other }) => areNear(other, month * 12) },
  { by: 1, means: ({ month, other }) => areNear(other, month) },
];

interface Ids {
  readonly month: FieldId;
  readonly other: FieldId;
}

function rowsBeside(dropped: Dropped, deals: readonly Deal[], ids: Ids): readonly Beside[] {
  const get = rowsOf(dropped);
  return deals.flatMap(({ state, recordId, customer, start, end }, place) => {
    const read = get(place);
    const [month, other] = [read(ids.month), read(ids.other)];
    const term = read('term');
    const dated = start !== null && end < NEVER ? termMonths(null, start, end - 1) : null;
    const months = typeof term === 'number' && term > 0 ? term : dated;
    if (state !== 'counted' || !months) return [];
    if (typeof month !== 'number' || typeof other !== 'number') return [];
    const year = read('arr');
    if (typeof year === 'number' && year !== 0 && !areNear(year, month * 12)) return [];
    return month === 0 || other === 0 ? [] : [{ name: recordId || customer, month, other, months }];
  });
}
