import { type Cell, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import type { Choices } from '../report/understanding';
import {
  discountsIn,
  type HeldDiscount,
  heldDiscounts,
  isBeforeDiscount,
  isNothing,
  type Pieces,
  pricedCell,
} from './discounts';
import {
  type Dropped,
  extraLabel,
  extraOf,
  labelOf,
  rowsOf,
  withColumn,
  writtenCell,
} from './dropped';
import type { ExtraId } from './label-words';
import { extraAmount } from './written-money';

/** A row of several pieces: the price of one, or of all of them. */
export interface Priced {
  readonly place: number;
  readonly quantity: number;
  readonly amount: number;
  /** What another column says one of them costs; null where there is none. */
  readonly each: number | null;
}

const MONEY: readonly FieldId[] = ['billed', 'amount'];

/** The column whose amounts may be prices of one. */
export function pricedColumn({ report: { fields } }: Dropped): FieldId | null {
  return MONEY.find((id) => fields.includes(id)) ?? null;
}

/** Rows with an amount and a quantity that is not 1. */
export function pricedRows(dropped: Dropped): readonly Priced[] {
  const id = pricedColumn(dropped);
  const { extras } = dropped.header;
  if (id === null || !extras.has('quantity') || extras.has('lineItemPrice')) return [];
  const get = rowsOf(dropped);
  if (repeatsAmounts(dropped, id)) return [];
  return dropped.report.rows.flatMap((_, place) => {
    const quantity = extraAmount(dropped, place, 'quantity');
    const amount = get(place)(id);
    if (quantity === null || quantity === 1 || quantity <= 0) return [];
    if (typeof amount !== 'number' || amount === 0) return [];
    return [{ place, quantity, amount, each: extraAmount(dropped, place, 'unitPrice') }];
  });
}

/** Whether rows of one record bear the same amount: it is their deal's, and no line's. */
function repeatsAmounts(dropped: Dropped, id: FieldId): boolean {
  const keys = dropped.body.map((_, place) => {
    const [record, amount] = (['recordId', id] as const).map((one) =>
      textOf(writtenCell(dropped, place, one)),
    );
    return record === '' ? `row ${place}` : `${record}\n${amount}`;
  });
  return new Set(keys).size < keys.length;
}

/**
 * Amounts of rows as they are for all pieces: a report that has prices of one only gets them from those, less what is taken
 * off, and one whose Amount is the price of one has it multiplied.
 */
export function withQuantities(dropped: Dropped, { amountPer }: Choices): Dropped {
  const id = pricedColumn(dropped);
  if (id === null && dropped.header.extras.has('unitPrice') && !hasMoney(dropped)) {
    const priceAt = unitPrices(dropped);
    return withColumn(dropped, 'amount', priceAt);
  }
  if (id === null) return dropped;
  const isOfPiece = amountPer === 'piece';
  const isBefore = discountsOff(dropped, amountPer).length > 0;
  if (!isOfPiece && !isBefore) return dropped;
  const priceAt = pricesAt(dropped, isBefore);
  return withColumn(dropped, id, (place, get) => {
    const amount = get(id);
    if (typeof amount !== 'number') return amount;
    return priceAt(place, (written) => {
      // What is taken back has a negative amount and quantity alike.
      const quantity = Math.abs(written);
      return { each: isOfPiece ? amount : amount / (quantity || 1), quantity };
    });
  });
}

/** Reads what a row with a unit price costs; a price that is none as it is written. */
export function unitPrices(dropped: Dropped): (place: number) => Cell {
  const priceAt = pricesAt(dropped, true);
  return (place) => {
    const each = extraAmount(dropped, place, 'unitPrice');
    if (each !== null) return priceAt(place, (quantity) => ({ each, quantity }));
    const written = textOf(extraOf(dropped, place, 'unitPrice'));
    return isNothing(written) ? null : written;
  };
}

type PriceOf = (quantity: number) => Pieces;

function pricesAt(dropped: Dropped, isBefore: boolean): (place: number, of: PriceOf) => Cell {
  const readAt = (place: number) => (id: ExtraId) =>
    isBefore || id === 'quantity' ? extraOf(dropped, place, id) : null;
  const rows = dropped.body.map((_, place) => readAt(place));
  const how = discountsIn(rows, dropped.report.dialect.decimal);
  const labelAt = (id: ExtraId) => extraLabel(dropped, id);
  return (place, of) => pricedCell(of, { read: readAt(place), how, labelOf: labelAt });
}

/** The discounts that are taken off what the report has as amounts; none where these are without them. */
export function discountsOff(
  dropped: Dropped,
  amountPer: Choices['amountPer'],
): readonly HeldDiscount[] {
  const { columns, extras } = dropped.header;
  const id = MONEY.find((one) => columns.has(one));
  const isPriced = id === undefined && extras.has('unitPrice') && !hasMoney(dropped);
  const isBefore =
    isPriced || (id !== undefined && isBeforeDiscount(labelOf(dropped, id), amountPer === 'piece'));
  return isBefore ? heldDiscounts(dropped) : [];
}

const OTHER_MONEY: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr', 'acv', 'tcv'];

function hasMoney({ report: { fields }, header: { extras } }: Dropped): boolean {
  return OTHER_MONEY.some((id) => fields.includes(id)) || extras.has('lineItemPrice');
}
