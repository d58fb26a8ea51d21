import { type Dropped, withRowsLeftOut } from './dropped';

/** A row that says it was not won counts under no model, also where it bears the date of an order or a month. */
export function withoutLostDocuments(dropped: Dropped): Dropped {
  const { columns } = dropped.header;
  const isDated = columns.has('invoiceDate') || columns.has('snapshotMonth');
  if (!isDated || !columns.has('isWon')) return dropped;
  return withRowsLeftOut(dropped, (_, get) => (get('isWon') === false ? 'not won' : null));
}
