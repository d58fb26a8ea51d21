import { textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { type Dropped, withColumn } from './dropped';
import { plainWords, withoutUnits } from './plain-words';
import { extraAmount, writtenMoney } from './written-money';

/** The column of money that has a tax in it, and that of the tax. */
export interface Taxed {
  readonly id: FieldId;
  readonly column: number;
  readonly label: string;
  readonly tax: string;
}

const SUBTOTAL = /^sub ?total$/;

/**
 * What has a tax in it, in a report of documents: the amount of each row that bears a tax is the subtotal beside it, less what is
 * taken off, and the tax. Null where the columns do not say so.
 */
export function taxedColumn(dropped: Dropped): Taxed | null {
  const { columns, extras, labels } = dropped.header;
  const id: FieldId = columns.has('billed') ? 'billed' : 'amount';
  const subtotal = labels.findIndex((label) => SUBTOTAL.test(withoutUnits(plainWords(label))));
  const gross = columns.get(id) ?? -1;
  if (gross < 0 || subtotal < 0 || gross === subtotal || !extras.has('tax')) return null;
  const taxed = dropped.body.flatMap((_, place) => (taxAt(dropped, place) === 0 ? [] : [place]));
  const isSum = (place: number) => {
    const sum = writtenAt(dropped, place, subtotal) + taxAt(dropped, place);
    const off = Math.abs(extraAmount(dropped, place, 'totalDiscount') ?? 0);
    const amount = writtenAt(dropped, place, gross);
    return Math.abs(sum - amount) < CENTS || Math.abs(sum - off - amount) < CENTS;
  };
  const said = { label: labels[gross] ?? '', tax: labels[extras.get('tax') ?? -1] ?? '' };
  return taxed.length > 0 && taxed.every(isSum) ? { id, column: gross, ...said } : null;
}

/** Each of three amounts is rounded by itself. */
const CENTS = 0.02;

/** Revenue is without the tax that is collected for the state. */
export function withoutTaxes(dropped: Dropped): Dropped {
  const taxed = taxedColumn(dropped);
  if (taxed === null) return dropped;
  const shareAt = netShares(dropped);
  return withColumn(dropped, taxed.id, (place, get) => {
    const amount = get(taxed.id);
    return typeof amount === 'number' ? Math.round(amount * shareAt(place) * 100) / 100 : amount;
  });
}

/**
 * What part of what is paid for a row is left without the tax: of its amount where that has the tax in it, and of what was paid
 * back, which has it in it wherever the document bears a tax.
 */
export function netShares(dropped: Dropped): (place: number) => number {
  const grossAt = grossOf(dropped);
  return (place) => {
    const gross = grossAt(place);
    return gross === 0 ? 1 : 1 - taxAt(dropped, place) / gross;
  };
}

/** What a document comes to with its tax; 0 where no column tells whether the tax is in an amount. */
function grossOf(dropped: Dropped): (place: number) => number {
  const { columns, extras, labels } = dropped.header;
  const column = taxedColumn(dropped)?.column ?? totalBeside(dropped);
  if (column !== null) return (place) => writtenAt(dropped, place, column);
  const own = columns.get('billed') ?? columns.get('amount') ?? -1;
  const isNet = extras.has('tax') && NET.test(plainWords(labels[own] ?? ''));
  return (place) => (isNet ? writtenAt(dropped, place, own) + taxAt(dropped, place) : 0);
}

const NET =
  /^sub ?total\b|\bnet(?:to)?\b| ht$|\b(?:excl|ex|excluding|exclusive of|before|without|exkl|zzgl|hors|ohne|sin|excl de) (?:of )?(?:vat|tax|taxes|gst|sales tax|mwst|ust|tva|iva|btw|moms)\b/;

/** The column that holds the amount and the tax of every row that bears one; null where none does. */
function totalBeside(dropped: Dropped): number | null {
  const { columns, extras, labels } = dropped.header;
  const own = columns.get('billed') ?? columns.get('amount');
  if (own === undefined || !extras.has('tax')) return null;
  const taxed = dropped.body.flatMap((_, place) => (taxAt(dropped, place) === 0 ? [] : [place]));
  const isTotal = (column: number) =>
    taxed.every((place) => {
      const sum = writtenAt(dropped, place, own) + taxAt(dropped, place);
      const off = Math.abs(extraAmount(dropped, place, 'totalDiscount') ?? 0);
      const total = writtenAt(dropped, place, column);
      return Math.abs(sum - total) < CENTS || Math.abs(sum - off - total) < CENTS;
    });
  const found = labels.findIndex((_, column) => column !== own && isTotal(column));
  return taxed.length > 0 && found >= 0 ? found : null;
}

function taxAt(dropped: Dropped, place: number): number {
  return Math.abs(extraAmount(dropped, place, 'tax') ?? 0);
}

function writtenAt({ body, report }: Dropped, place: number, column: number): number {
  const cell = body[place]?.[column] ?? null;
  if (typeof cell === 'number') return Math.abs(cell);
  return Math.abs(writtenMoney(textOf(cell), report.dialect.decimal) ?? 0);
}
