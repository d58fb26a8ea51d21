import { categoryCode, type RevenueCategory } from '../../core/category';
import type { Plan } from '../plan';
import { lettersOf, onTab, span, whole } from '../sheet/references';

/** The columns of Reading from A on. What each says of itself stands apart: the pushed script needs only their places. */
const IDS = [
  'id',
  'brought',
  'row',
  'name',
  'companyId',
  'customer',
  'place',
  'content',
  'imported',
  'used',
  'type',
  'category',
  'line',
  'date',
  'day',
  'start',
  'endCell',
  'ends',
  'end',
  'typed',
  'span',
  'period',
  'covers',
  'rate',
  'amount',
  'byId',
  'byIdBrought',
  'byIdRow',
  'idEnds',
  'idLast',
  'idReplaced',
  'replaced',
  'byNameRow',
  'byName',
  'byNameId',
  'nameStarts',
  'nameEnds',
  'nameSeconds',
  'nameId',
  'named',
  'ownKey',
  'sameByKey',
  'sameByName',
  'key',
  'left',
  'won',
  'excluded',
  'once',
  'barred',
  'faults',
  'state',
  'pasted',
  'toRead',
  'byKey',
  'byKeyLine',
  'byKeyRow',
  'keyStarts',
  'keyEnds',
  'lineStarts',
  'keyLine',
  'knownLine',
  'ownLine',
  'reported',
  'days',
  'months',
  'after',
  'afters',
] as const;
export type ReadingColumn = (typeof IDS)[number];

/** The letters of Reading's columns. */
export const READING = lettersOf(IDS);

/** A column of Reading as far as its formulas reach. */
export function readingSpan(plan: Pick<Plan, 'dealRows'>, id: ReadingColumn): string {
  return onTab('Reading', span(READING[id], 2, plan.dealRows + 1));
}

/** A whole column of Reading. */
export function readingColumn(id: ReadingColumn): string {
  return onTab('Reading', whole(READING[id]));
}

/** Whether a cell of Reading's categories holds one, by its code; null asks for none. */
export function isCoded(cell: string, category: RevenueCategory | null): string {
  return `${cell}=${categoryCode(category)}`;
}
