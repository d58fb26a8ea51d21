import type { Cell } from '../core/report/cell';
import type { ImportCounts } from '../main';

type Row = readonly Cell[];

/** A report that lacks so many of the records that are there is no full one. */
const FULL = 0.95;

/** The rows that stand then, and what became of the records: those without an ID are each one of their own. */
export interface Merged {
  readonly rows: readonly Row[];
  readonly counts: ImportCounts;
}

/**
 * Record by record, what a report says in place of what is there; what a full report lacks is gone, else it stays. Columns beside
 * say nothing of the record itself.
 */
export function withKept(
  before: readonly Row[],
  now: readonly Row[],
  beside: readonly number[],
): Merged {
  const [known, coming] = [before, now].map((rows) => rowsById(rows, beside));
  const shared = [...(known?.keys() ?? [])].filter((id) => coming?.has(id));
  const isFull = shared.length >= (known?.size ?? 0) * FULL;
  const kept = isFull ? [] : before.filter((row) => idOf(row) !== '' && !coming?.has(idOf(row)));
  const withoutId = now.filter((row) => idOf(row) === '').length;
  const changed = shared.filter((id) => known?.get(id) !== coming?.get(id)).length;
  return {
    rows: [...kept, ...now],
    counts: {
      added: (coming?.size ?? 0) - shared.length + withoutId,
      ...{ changed, unchanged: shared.length - changed },
      gone: isFull ? (known?.size ?? 0) - shared.length : 0,
    },
  };
}

/** The Record ID is the first column. */
function idOf(row: Row): string {
  return String(row[0] ?? '');
}

/** What the rows of each record say, as one text; those without an ID are left to the report that brings them. */
function rowsById(rows: readonly Row[], beside: readonly number[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const id = idOf(row);
    const said = JSON.stringify(
      row.filter((_, place) => !beside.includes(place)).map((cell) => cell ?? ''),
    );
    if (id !== '') texts.set(id, `${texts.get(id) ?? ''}${said}`);
  }
  return texts;
}
