import { textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { isNothing, unreadAmount } from './discounts';
import { CENTS, type Columns, moneyOf, shareIn, sumAt, writtenAt } from './document-sums';
import { type Dropped, extraLabel, extraOf, withColumn } from './dropped';
import { plainWords, withoutUnits } from './plain-words';
import { extraAmount } from './written-money';

/** The column of money that has a tax in it, and that of the tax. */
export interface Taxed {
  readonly id: FieldId;
  readonly column: number;
  readonly label: string;
  readonly tax: string;
  /** The column that holds the same without it. */
  readonly net: number;
}

const SUBTOTAL = /^sub ?total$/;

/**
 * What has a tax in it, in a report of documents: the amount of each row that bears a tax is the subtotal beside it, less what is
 * taken off, and the tax. Null where the columns do not say so.
 */
export function taxedColumn(dropped: Dropped): Taxed | null {
  const { columns, extras, labels } = dropped.header;
  const id: FieldId = columns.has('billed') ? 'billed' : 'amount';
  const net = labels.findIndex((label) => SUBTOTAL.test(withoutUnits(plainWords(label))));
  const gross = columns.get(id) ?? -1;
  if (gross < 0 || net < 0 || gross === net || !extras.has('tax')) return null;
  const said = { label: labels[gross] ?? '', tax: extraLabel(dropped, 'tax') };
  const isTaxed = areSums(dropped, { net, gross }) ?? isAboveUnread(dropped, { net, gross });
  return isTaxed ? { id, column: gross, ...said, net } : null;
}

/** Whether each row that bears a tax comes to its net and that; null where no tax can be read. */
function areSums(dropped: Dropped, columns: Columns): boolean | null {
  const told = [...dropped.body.keys()].filter(
    (place) => moneyOf(dropped, place) !== 0 || shareIn(dropped, place, 'tax') !== null,
  );
  const isSum = (place: number) => taxBetween(dropped, place, columns) !== null;
  return told.length > 0 ? told.every(isSum) : null;
}

/** Whether some row comes to more than its net, and nobody can read its tax. */
function isAboveUnread(dropped: Dropped, { net, gross }: Columns): boolean {
  return dropped.body.some((_, place) => {
    const above = writtenAt(dropped, place, gross) - writtenAt(dropped, place, net);
    return above > CENTS && unreadTax(dropped, place) !== null;
  });
}

/** What is in the higher of two amounts of a row and no revenue; null where the row does not come to it. */
function taxBetween(dropped: Dropped, place: number, columns: Columns): number | null {
  const sum = sumAt(dropped, place, columns);
  return sum === null ? null : sum.tax + sum.shipping;
}

/** Revenue is without the tax that is collected for the state. */
export function withoutTaxes(dropped: Dropped): Dropped {
  const taxed = taxedColumn(dropped);
  if (taxed === null) return dropped;
  const shareAt = netShares(dropped);
  return withColumn(dropped, taxed.id, (place, get) => {
    const [amount, share] = [get(taxed.id), shareAt(place)];
    if (typeof amount !== 'number') return amount;
    return typeof share === 'string' ? share : Math.round(amount * share * 100) / 100;
  });
}

/** What stands for an amount whose tax nobody can read; null where it can be read, or there is none. */
function unreadTax(dropped: Dropped, place: number): string | null {
  const written = textOf(extraOf(dropped, place, 'tax'));
  const isRead =
    extraAmount(dropped, place, 'tax') !== null || shareIn(dropped, place, 'tax') !== null;
  return isNothing(written) || isRead ? null : unreadAmount(extraLabel(dropped, 'tax'), written);
}

/**
 * What part of what is paid for a row is left without the tax: of its amount where that has the tax in it, and of what was paid
 * back, which has it in it wherever the document bears a tax. A text where nobody can read the tax.
 */
export function netShares(dropped: Dropped): (place: number) => number | string {
  const columns = columnsOf(dropped);
  if (columns === null) return netByLabel(dropped);
  return (place) => {
    const tax = taxBetween(dropped, place, columns);
    const gross = writtenAt(dropped, place, columns.gross);
    if (tax === null)
      return unreadTax(dropped, place) ?? 1 - moneyOf(dropped, place) / (gross || 1);
    return gross === 0 ? 1 : 1 - tax / gross;
  };
}

/** The columns of a document's money without and with its tax; null where none tells whether the tax is in an amount. */
function columnsOf(dropped: Dropped): Columns | null {
  const taxed = taxedColumn(dropped);
  return taxed === null ? totalBeside(dropped) : { net: taxed.net, gross: taxed.column };
}

/** The same where no more than a label says that there is no tax in an amount. */
function netByLabel(dropped: Dropped): (place: number) => number | string {
  const { columns, extras, labels } = dropped.header;
  const own = columns.get('billed') ?? columns.get('amount') ?? -1;
  if (!extras.has('tax') || !NET.test(plainWords(labels[own] ?? ''))) return () => 1;
  return (place) => {
    const [net, share] = [writtenAt(dropped, place, own), shareIn(dropped, place, 'tax')];
    const tax = share === null ? moneyOf(dropped, place) : net * share;
    return unreadTax(dropped, place) ?? (net === 0 ? 1 : net / (net + tax));
  };
}

const NET =
  /^sub ?total\b|\bnet(?:to)?\b| ht$|\b(?:excl|ex|excluding|exclusive of|before|without|exkl|zzgl|hors|ohne|sin|excl de) (?:of )?(?:vat|tax|taxes|gst|sales tax|mwst|ust|tva|iva|btw|moms)\b/;

/** The column that holds the amount and the tax of every row that bears one, beside that of the amount; null where none does. */
function totalBeside(dropped: Dropped): Columns | null {
  const { columns, extras, labels } = dropped.header;
  const net = columns.get('billed') ?? columns.get('amount');
  if (net === undefined || !extras.has('tax')) return null;
  const gross = labels.findIndex(
    (_, column) => column !== net && areSums(dropped, { net, gross: column }) === true,
  );
  return gross < 0 ? null : { net, gross };
}
