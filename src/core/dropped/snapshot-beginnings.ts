import { type Month, monthOf, monthText } from '../days';
import { addTo } from '../grouped';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import type { State } from '../report/state';
import { beginningWords } from './beginning-words';
import { type Dropped, labelOf } from './dropped';
import { plainWords } from './plain-words';
import { writtenMoney } from './written-money';

/** A customer's month in snapshots that say with what it began. */
interface Said {
  readonly customer: string;
  readonly key: string;
  readonly month: Month;
  /** Null where the file does not tell it. */
  readonly began: number | null;
  readonly ended: number | null;
}

/** What a snapshot begins with, and what the month before ended with. */
interface Departure {
  readonly customer: string;
  readonly month: string;
  readonly says: number;
  readonly other: number;
}

/**
 * Snapshots count by their endings. Where they tell their beginnings, too, these are held against the endings of the month
 * before, and what differs is said.
 */
export function beginningNotes(dropped: Dropped, deals: readonly Deal[]): readonly string[] {
  const columns = columnsOf(dropped);
  if (columns === null || !dropped.report.fields.includes('snapshotMonth')) return [];
  const jumps = jumpsIn(rowsSaid(dropped, deals, columns));
  return jumps.length > 0 ? [beginningWords.jumps(columns.label, jumps)] : [];
}

const BEGINNING =
  /^(?:(?:beginning|opening|starting|begin|start|previous|prior|bom) (mrr|arr)|(mrr|arr) (?:beginning|opening|starting|begin|start|bom))$/;

interface Columns {
  readonly label: string;
  readonly beginning: number;
  readonly ending: number;
}

/** Where beginnings, endings and movements stand, of one unit; null where a report tells no beginnings. */
export function columnsOf(dropped: Dropped): Columns | null {
  const { labels, columns } = dropped.header;
  const words = labels.map(plainWords);
  const id = (['mrr', 'arr'] as const).find((one) => columns.has(one));
  const beginning = words.findIndex((label) => BEGINNING.test(label));
  if (!id || beginning < 0) return null;
  const isOfOther = id === 'mrr' ? /\barr\b/ : /\bmrr\b/;
  if (isOfOther.test(words[beginning] ?? '') || isOfOther.test(plainWords(labelOf(dropped, id))))
    return null;
  const ending = columns.get(id) ?? -1;
  const label = labels[beginning] ?? '';
  return { label, beginning, ending };
}

/** Rows that count, and those whose ending the file does not tell. */
export const OF_SNAPSHOTS: readonly State[] = ['counted', 'no amount', 'unreadable amount'];

function rowsSaid(
  dropped: Dropped,
  deals: readonly Deal[],
  { beginning, ending }: Columns,
): readonly Said[] {
  return deals.flatMap(({ state, start, customerKey, customer }, place) => {
    const [began, ended] = [moneyAt(dropped, place, beginning), moneyAt(dropped, place, ending)];
    if (!OF_SNAPSHOTS.includes(state) || start === null) return [];
    return [{ customer, key: customerKey, month: monthOf(start), began, ended }];
  });
}

/** What a cell of the file says; null where it is no amount. */
export function moneyAt({ body, report }: Dropped, place: number, column: number): number | null {
  const cell = body[place]?.[column] ?? null;
  return typeof cell === 'number' ? cell : writtenMoney(textOf(cell), report.dialect.decimal);
}

const CENT = 0.011;

/** How many months may lie between snapshots: one, a quarter or a year. */
const STEPS: readonly number[] = [1, 3, 12];

/** Each month with the one before it; a month that the file lacks is before none. */
function monthsBefore(rows: readonly Said[]): ReadonlyMap<Month, Month> {
  const months = [...new Set(rows.map(({ month }) => month))].sort((a, b) => a - b);
  const steps = months.slice(1).map((month, at) => month - (months[at] ?? month));
  const step = steps.reduce((least, one) => Math.min(least, one), Infinity);
  const known = new Set(STEPS.includes(step) ? months : []);
  return new Map(
    months.flatMap((month): [Month, Month][] =>
      known.has(month - step) ? [[month, month - step]] : [],
    ),
  );
}

/** The sum of what is told; null where a part of it is not. */
function sumOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>(
    (sum, part) => (sum === null || part === null ? null : sum + part),
    0,
  );
}

/** Customers whose month begins with something else than the month before ended with; the first month begins anew. */
function jumpsIn(rows: readonly Said[]): readonly Departure[] {
  const before = monthsBefore(rows);
  const groups = new Map<string, Said[]>();
  for (const row of rows) addTo(groups, `${row.month}|${row.key}`, row);
  const endOf = (month: Month, key: string) =>
    sumOf((groups.get(`${month}|${key}`) ?? []).map(({ ended }) => ended));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const last = first ? before.get(first.month) : undefined;
    if (!first || last === undefined) return [];
    const [began, other] = [sumOf(group.map((row) => row.began)), endOf(last, first.key)];
    if (began === null || other === null) return [];
    if (Math.abs(began - other) <= CENT) return [];
    return [{ customer: first.customer, month: monthText(first.month), says: began, other }];
  });
}
