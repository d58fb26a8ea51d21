import { type Cell, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kind-words';
import { type Dropped, extraOf, withColumn, withRowsLeftOut, writtenCell } from './dropped';
import { plainWords } from './plain-words';

const KINDS: ReadonlyMap<string, DocumentKind> = new Map(
  Object.entries(DOCUMENT_KINDS).flatMap(([kind, words]) =>
    words.map((word) => [plainWords(word), kind as DocumentKind] as const),
  ),
);

/** What a row is by the word for its kind; null where nobody knows the word. */
function documentKind(written: Cell): DocumentKind | null {
  const words = plainWords(textOf(written));
  const known = KINDS.get(words);
  if (known !== undefined || !CREDIT.test(words) || OF_BILLS.test(words)) return known ?? null;
  return OF_SUPPLIERS.test(words) ? 'none' : 'taken back';
}

/** A credit, whatever else its word says. */
const CREDIT =
  /\b(?:credit ?(?:note|memo|invoice|bill|adjustment)s?|acc(?:rec|pay) ?credit|customer credit|sales credit|\p{L}{0,20}gutschrift|\p{L}{0,20}storno|rechnungskorrektur|korrekturrechnung|(?:facture|note) d avoir|avoir client|nota de (?:credito|abono)|factura (?:rectificativa|de abono)|nota (?:di )?credito|credit ?(?:nota|factuur))\b/u;
/** A bill that speaks of a credit beside it. */
const OF_BILLS = /\b(?:less|after|net of|without|abzuglich|nach|moins|menos)\b/;
const OF_SUPPLIERS =
  /\b(?:vendor|supplier|purchase|bill|acc ?pay ?credit|lieferant\p{L}{0,6}|fournisseur)\b/u;

const OF_DEALS: readonly FieldId[] = ['stage', 'isWon', 'closeDate'];

/**
 * Whether a column that is called Type says of each dated row which document it is, as in lists of QuickBooks Desktop, and not
 * what a deal does.
 */
function isTypeOfDocuments(dropped: Dropped): boolean {
  const { columns, extras } = dropped.header;
  const isOfDeals = OF_DEALS.some((id) => columns.has(id));
  if (!columns.has('type') || extras.has('documentKind') || isOfDeals) return false;
  if (!columns.has('invoiceDate')) return false;
  const types = dropped.body.map((_, place) => writtenCell(dropped, place, 'type'));
  const filled = types.filter((type) => textOf(type) !== '');
  const known = filled.filter((type) => documentKind(type) !== null);
  return filled.length > 0 && known.length * 2 >= filled.length;
}

/**
 * A list of transactions in which invoices stand beside what was paid for them: payments and offers are no revenue, and what
 * a credit note or a refund says is taken away, whichever sign it is written with.
 */
export function withDocumentKinds(dropped: Dropped): Dropped {
  const isTyped = isTypeOfDocuments(dropped);
  if (!isTyped && !dropped.header.extras.has('documentKind')) return dropped;
  const kindAt = (place: number) =>
    documentKind(
      isTyped ? writtenCell(dropped, place, 'type') : extraOf(dropped, place, 'documentKind'),
    );
  const isList = dropped.body.some((_, place) => kindAt(place) === 'revenue');
  if (!isList) return dropped;
  const id: FieldId = dropped.header.columns.has('billed') ? 'billed' : 'amount';
  const bare = isTyped ? withColumn(dropped, 'type', () => null) : dropped;
  const signed = withColumn(bare, id, (place, get) => {
    const amount = get(id);
    const isBack = typeof amount === 'number' && kindAt(place) === 'taken back';
    return isBack ? -Math.abs(amount) : amount;
  });
  return withRowsLeftOut(signed, (place) => (kindAt(place) === 'none' ? 'no revenue' : null));
}
