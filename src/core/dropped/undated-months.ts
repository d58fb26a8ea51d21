import type { FieldId } from '../report/fields';
import { type Dropped, labelOf, withColumn } from './dropped';
import { plainWords } from './plain-words';

const OF_DOCUMENTS: readonly FieldId[] = ['amount', 'billed', 'invoiceNumber', 'closeDate'];

/** A column called no more than Date beside money a month, in rows that are neither deals nor documents, is of snapshots. */
export function withUndatedMonths(dropped: Dropped): Dropped {
  const { columns } = dropped.header;
  const isOfMonths = (columns.has('mrr') || columns.has('arr')) && !columns.has('snapshotMonth');
  if (!isOfMonths || OF_DOCUMENTS.some((id) => columns.has(id))) return dropped;
  if (plainWords(labelOf(dropped, 'invoiceDate')) !== 'date') return dropped;
  const dated = withColumn(dropped, 'snapshotMonth', (_, get) => get('invoiceDate'));
  return withColumn(dated, 'invoiceDate', () => null);
}
