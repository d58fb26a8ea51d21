import { comparable } from '../settings';
import { isBlank, textOf } from './cell';
import type { FieldId } from './fields';
import { recordIdOfCopy } from './record-key';
import { fieldReader, type Report } from './report';
import { isTakenOut } from './state';

/** What the rows of a report are, as far as mixing two kinds would count revenue twice. */
export type Source = 'deals' | 'line items of deals' | 'contracts' | 'invoices' | 'snapshots';

type Table = Pick<Report, 'fields' | 'rows'>;

/** What stands between a deal's ID and what tells its line items apart. */
export const JOINT = ' · ';

/** The ID of the deal of a record that is one of its line items; of any other record its own. */
export function dealOfRecord(recordId: string): string {
  const place = recordId.indexOf(JOINT);
  return place < 0 ? recordId : recordId.slice(0, place);
}

/** Whether a record is a line item of a deal, under the deal's ID. */
export function isLineOfDeal(recordId: string): boolean {
  return recordIdOfCopy(recordId).includes(JOINT);
}

/** How a sentence names a record after what it is: a line item with its deal, and what was made of a record by that. */
export function recordText(recordId: string): string {
  const own = recordIdOfCopy(recordId);
  const deal = dealOfRecord(own);
  return deal === own ? own : `${own.slice(deal.length + JOINT.length)} of deal ${deal}`;
}

const OF_DEALS: readonly FieldId[] = ['stage', 'closeDate'];

/** What the rows of a table are, but for those that are gone; null where none is left. */
export function sourceOf({ fields, rows }: Table): Source | null {
  const read = fieldReader(fields);
  const live = rows.filter((row) => !isTakenOut((id) => read(row, id)));
  if (live.length === 0) return null;
  const has = (id: FieldId) => live.some((row) => !isBlank(read(row, id)));
  const isOfLines = live.some((row) => isLineOfDeal(textOf(read(row, 'recordId'))));
  const isOfDeals = OF_DEALS.some(has);
  // Rows of one number are told apart in the same way, whatever they are.
  if (isOfLines && isOfDeals) return 'line items of deals';
  if (has('snapshotMonth')) return 'snapshots';
  if (isOfDeals) return 'deals';
  return has('invoiceDate') ? 'invoices' : 'contracts';
}

/** The record IDs of a table with the name of whose each is, but for those of rows that are gone. */
export function recordsOf({ fields, rows }: Table): ReadonlyMap<string, string> {
  const read = fieldReader(fields);
  const live = rows.filter((row) => !isTakenOut((id) => read(row, id)));
  return new Map(
    live.flatMap((row): [string, string][] => {
      const id = textOf(read(row, 'recordId'));
      const name = textOf(read(row, 'company')) || textOf(read(row, 'companies'));
      return id === '' ? [] : [[id, comparable(name)]];
    }),
  );
}

/** How many records of a table are in another one: IDs of two systems may be alike, but not for the same customers. */
export function recordsShared(one: Table, other: Table): number {
  const known = recordsOf(other);
  return [...recordsOf(one)].filter(([id, name]) => {
    const there = known.get(id);
    return there !== undefined && (name === '' || there === '' || name === there);
  }).length;
}
