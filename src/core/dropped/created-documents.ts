import type { FieldId } from '../report/fields';
import { type Dropped, withColumn } from './dropped';
import { plainWords } from './plain-words';

const DATED: readonly FieldId[] = [
  'invoiceDate',
  'closeDate',
  'contractStart',
  'contractEnd',
  'snapshotMonth',
  'stage',
  'isWon',
];
const MONEY: readonly FieldId[] = ['amount', 'billed'];
const OF_DOCUMENTS =
  /^(?:amount (?:due|paid|remaining|captured|refunded)|(?:invoice|order|payment|charge) (?:id|no|number|status))$/;

/**
 * Invoices, orders and payments that say no other day count on the day on which they were made, as in exports of Stripe whose
 * only date is Created (https://docs.stripe.com/api/invoices/object).
 */
export function withCreatedDocuments(dropped: Dropped): Dropped {
  const { columns, labels } = dropped.header;
  const isMade = columns.has('createDate') && MONEY.some((id) => columns.has(id));
  const isOfDocuments = labels.some((label) => OF_DOCUMENTS.test(plainWords(label)));
  if (!isMade || !isOfDocuments || DATED.some((id) => columns.has(id))) return dropped;
  return withColumn(dropped, 'invoiceDate', (_, get) => get('createDate'));
}
