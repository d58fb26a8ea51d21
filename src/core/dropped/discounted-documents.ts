import type { FieldId } from '../report/fields';
import { isBeforeDiscount } from './discounts';
import { CENTS, type Columns, moneyOf, type Sum, shareIn, sumAt, writtenAt } from './document-sums';
import { type Dropped, labelOf, withColumn } from './dropped';
import { plainWords } from './plain-words';

/** The column of a document's money from which a discount is still to be taken off, and that of what is left with the tax. */
export interface Discounted {
  readonly id: FieldId;
  readonly label: string;
  /** The label over the column that says so. */
  readonly total: string;
  /** What is taken off each row. */
  readonly off: readonly number[];
}

/** What columns of what a customer pays are called. */
const MONEY =
  /\b(?:total|gross|net|paid|due|charged|billed|invoiced|amount|price|brutto|netto|gesamt|summe|betrag|ttc|montant|importe|valor|bedrag|importo|totale|totaal)\b/;

/** What a document comes to before discounts and taxes. */
const PART = /^(?:sub ?total|total before|zwischensumme|sous total|subtotale)/;

/** What is called so holds all that a document comes to, and not what is left to be paid. */
const TOTAL = /^(?:grand |invoice |order )?total(?: price| amount)?$/;

/**
 * What is taken off the amounts of a report, where another column shows on half of the rows that it is: only without the discount
 * beside it an amount comes, with tax and delivery, to what stands there. Null where none does.
 */
export function discountedColumn(dropped: Dropped): Discounted | null {
  const { columns, labels } = dropped.header;
  const id: FieldId = columns.has('billed') ? 'billed' : 'amount';
  const [net, label] = [columns.get(id), labelOf(dropped, id)];
  if (net === undefined || isBeforeDiscount(label, false)) return null;
  // An Amount beside a Total may be in another currency, or for another time.
  if (!hasDiscounts(dropped) && !PART.test(plainWords(label))) return null;
  for (const [gross, total] of labels.entries()) {
    const called = hasDiscounts(dropped) ? MONEY : TOTAL;
    if (gross === net || !called.test(plainWords(total))) continue;
    const sums = sumsOf(dropped, { net, gross });
    const isFitting = sums.filter((sum) => sum !== null).length * 2 >= sums.length;
    // What is left of a document may be 0 because it was paid.
    const isShown = (sum: Sum | null, place: number) =>
      sum !== null && sum.off > 0 && writtenAt(dropped, place, gross) > 0;
    if (!isFitting || !sums.some(isShown)) continue;
    return { id, label, total, off: sums.map((sum) => sum?.off ?? 0) };
  }
  return null;
}

function hasDiscounts({ header: { extras } }: Dropped): boolean {
  return (['totalDiscount', 'unitDiscount', 'discountShare'] as const).some((id) => extras.has(id));
}

function sumsOf(dropped: Dropped, columns: Columns): readonly (Sum | null)[] {
  const sums = dropped.body.map((_, place) => sumAt(dropped, place, columns));
  if (hasDiscounts(dropped)) return sums;
  // What no column says was taken off is what most other rows of the same columns do not lack.
  const isSure = sums.filter((sum) => sum !== null).length * 2 > sums.length;
  return isSure ? sums.map((sum, place) => sum ?? lackAt(dropped, place, columns)) : sums;
}

/** What a total lacks of its parts. */
function lackAt(dropped: Dropped, place: number, { net, gross }: Columns): Sum | null {
  const [before, total] = [writtenAt(dropped, place, net), writtenAt(dropped, place, gross)];
  const tax = moneyOf(dropped, place);
  const off = before + tax - total;
  const isLess = total > tax && off > CENTS && shareIn(dropped, place, 'tax') === null;
  return isLess ? { off, tax, shipping: 0 } : null;
}

/** Revenue is without the discount, which no customer pays. */
export function withDiscountedDocuments(dropped: Dropped): Dropped {
  const discounted = discountedColumn(dropped);
  if (discounted === null) return dropped;
  const { id, off } = discounted;
  return withColumn(dropped, id, (place, get) => {
    const amount = get(id);
    if (typeof amount !== 'number') return amount;
    return Math.round((amount - Math.sign(amount) * (off[place] ?? 0)) * 100) / 100;
  });
}
