import { type Month, monthOf, monthText } from '../days';
import { addTo } from '../grouped';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { beginningWords } from './beginning-words';
import { type Dropped, labelOf } from './dropped';
import { plainWords } from './plain-words';
import { writtenMoney } from './written-money';

/** A customer's month in snapshots that say with what it began. */
interface Said {
  readonly customer: string;
  readonly key: string;
  readonly month: Month;
  readonly began: number;
  readonly ended: number;
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
function columnsOf(dropped: Dropped): Columns | null {
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

function rowsSaid(
  dropped: Dropped,
  deals: readonly Deal[],
  { beginning, ending }: Columns,
): readonly Said[] {
  return deals.flatMap(({ state, start, customerKey, customer }, place) => {
    const [began, ended] = [moneyAt(dropped, place, beginning), moneyAt(dropped, place, ending)];
    if (state !== 'counted' || start === null || began === null || ended === null) return [];
    return [{ customer, key: customerKey, month: monthOf(start), began, ended }];
  });
}

function moneyAt({ body, report }: Dropped, place: number, column: number): number | null {
  const cell = body[place]?.[column] ?? null;
  return typeof cell === 'number' ? cell : writtenMoney(textOf(cell), report.dialect.decimal);
}

const CENT = 0.011;

/** Customers whose month begins with something else than the month before ended with; the first month begins anew. */
function jumpsIn(rows: readonly Said[]): readonly Departure[] {
  const months = [...new Set(rows.map(({ month }) => month))].sort((a, b) => a - b);
  const before = new Map(months.map((month, at) => [month, months[at - 1] ?? null]));
  const groups = new Map<string, Said[]>();
  for (const row of rows) addTo(groups, `${row.month}|${row.key}`, row);
  const endOf = (month: Month, key: string) =>
    (groups.get(`${month}|${key}`) ?? []).reduce((sum, { ended }) => sum + ended, 0);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const last = first ? before.get(first.month) : null;
    if (!first || last === null || last === undefined) return [];
    const began = group.reduce((sum, row) => sum + row.began, 0);
    const other = endOf(last, first.key);
    if (Math.abs(began - other) <= CENT) return [];
    return [{ customer: first.customer, month: monthText(first.month), says: began, other }];
  });
}
