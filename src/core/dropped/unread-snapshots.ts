import { type Month, monthOf } from '../days';
import { textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { isNothing } from './discounts';
import { type Dropped, rowsOf, withColumn } from './dropped';

/** A customer's month in snapshots whose amount nobody can read, of one who paid in the month before. */
export interface UnreadMonth {
  readonly place: number;
  readonly id: FieldId;
  readonly customer: string;
  readonly month: Month;
  readonly text: string;
  readonly before: number;
  /** What of that the rows of its day leave for this one, the first of them that cannot be read. */
  readonly rest: number;
  /** What is paid in the next month that can be read; null where the report has none. */
  readonly after: number | null;
}

const MONEY: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr', 'amount'];
const NAMES: readonly FieldId[] = ['company', 'companies', 'companyId', 'companyIds'];
const IDS: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies'];

/** One line of a customer in one month. */
interface Row {
  readonly place: number;
  readonly id: FieldId;
  readonly key: string;
  readonly customer: string;
  readonly day: number;
  /** A text where it cannot be read. */
  readonly paid: number | string;
}

/**
 * Snapshots that cannot be read, of customers who paid the month before: left out they look like revenue that is lost, though
 * perhaps nobody lost any.
 */
export function unreadMonths(dropped: Dropped): readonly UnreadMonth[] {
  const rows = snapshotRows(dropped);
  const unread = rows.filter(({ paid }) => typeof paid === 'string');
  if (unread.length === 0) return [];
  const paid = paidByMonth(rows);
  const months = [...new Set(rows.map(({ day }) => monthOf(day)))].sort((a, b) => a - b);
  const at = new Map(months.map((month, place) => [month, place]));
  const readAlready = readByDay(rows);
  const seen = new Set<string>();
  return unread.flatMap((row) => {
    const month = monthOf(row.day);
    const own = paid.get(row.key);
    const place = at.get(month) ?? 0;
    const before = nextRead(own, months.slice(0, place).reverse()) ?? 0;
    if (before === 0) return [];
    const after = nextRead(own, months.slice(place + 1));
    const day = dayOf(row);
    const rest = seen.has(day) ? 0 : Math.max(0, before - (readAlready.get(day) ?? 0));
    seen.add(day);
    const { id, customer } = row;
    return [{ place: row.place, id, customer, month, text: String(row.paid), before, rest, after }];
  });
}

const dayOf = ({ key, day }: Row) => `${day} ${key}`;

/** What can be read of what each line of a customer pays, by day. */
function readByDay(rows: readonly Row[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const { paid } = row;
    if (typeof paid === 'number') sums.set(dayOf(row), (sums.get(dayOf(row)) ?? 0) + paid);
  }
  return sums;
}

function snapshotRows(dropped: Dropped): readonly Row[] {
  if (!dropped.report.fields.includes('snapshotMonth')) return [];
  const get = rowsOf(dropped);
  return dropped.report.rows.flatMap((_, place) => {
    const read = get(place);
    const day = read('snapshotMonth');
    const id = MONEY.find((one) => !isNothing(textOf(read(one))));
    if (typeof day !== 'number' || id === undefined || textOf(read('leftOut')) !== '') return [];
    const who = (ids: readonly FieldId[]) =>
      ids.map((one) => textOf(read(one))).find((name) => name !== '') ?? '';
    const cell = read(id);
    const key = [who(IDS), textOf(read('line'))].map(comparable).join('\n');
    const paid = typeof cell === 'number' ? cell : textOf(cell);
    return [{ place, id, key, customer: who(NAMES), day, paid }];
  });
}

/** What each line of a customer pays by month, on its latest day; null where that cannot be read. */
type Paid = ReadonlyMap<Month, { readonly day: number; readonly paid: number | null }>;

function paidByMonth(rows: readonly Row[]): ReadonlyMap<string, Paid> {
  const all = new Map<string, Map<Month, { day: number; paid: number | null }>>();
  for (const { key, day, paid } of rows) {
    const own = all.get(key) ?? new Map();
    all.set(key, own);
    const there = own.get(monthOf(day));
    if (there && there.day > day) continue;
    const sum = there?.day === day ? there.paid : 0;
    const isRead = typeof paid === 'number' && sum !== null;
    own.set(monthOf(day), { day, paid: isRead ? sum + paid : null });
  }
  return all;
}

/** What is paid in the first of some months that can be read, 0 where nothing is; null where none can. */
function nextRead(own: Paid | undefined, months: readonly Month[]): number | null {
  for (const month of months) {
    const there = own?.get(month);
    if (there?.paid !== null) return there?.paid ?? 0;
  }
  return null;
}

/** Such months as those before them, where it was decided so; else they count for nothing, as what cannot be read does. */
export function withUnreadMonths(dropped: Dropped, { unreadMonths: rule }: Choices): Dropped {
  if (rule !== 'pay as before') return dropped;
  const months = unreadMonths(dropped);
  const rests = new Map(months.map((one) => [`${one.id} ${one.place}`, one.rest]));
  return [...new Set(months.map(({ id }) => id))].reduce(
    (report, id) => withColumn(report, id, (place, get) => rests.get(`${id} ${place}`) ?? get(id)),
    dropped,
  );
}
