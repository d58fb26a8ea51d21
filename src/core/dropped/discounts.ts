import { type Cell, textOf } from '../report/cell';
import type { Dialect } from '../report/values';
import type { Dropped } from './dropped';
import type { ExtraId } from './label-words';
import { plainWords } from './plain-words';
import { writtenMoney } from './written-money';

/*
 * What is taken off a price before it is paid. HubSpot's line items have a discount of one piece or a share, and sum it up as
 * the total discount: https://knowledge.hubspot.com/properties/hubspots-default-line-item-properties.
 */

/** The columns of what is taken off, the one that says most first. */
const DISCOUNTS = ['totalDiscount', 'discountShare', 'unitDiscount'] as const;

type DiscountId = (typeof DISCOUNTS)[number];

/** What says the price of a line item, and how often it is paid, beside the standard columns. */
export const PRICED_BY = ['quantity', 'unitPrice', ...DISCOUNTS, 'payments'] as const;

/** How a table writes its discounts. */
export interface Discounts {
  readonly decimal: Dialect['decimal'];
  /** By how much a share is to be multiplied that bears no sign: one half may stand for 50 %. */
  readonly by: 1 | 100;
}

/** What a row says in a column that no standard one holds. */
export type ReadExtra = (id: ExtraId) => Cell;

/** How a table writes its discounts: its shares are parts of one where all are below it, and none bears a sign. */
export function discountsIn(rows: readonly ReadExtra[], decimal: Dialect['decimal']): Discounts {
  const cells = rows.map((read) => read('discountShare'));
  const numbers = cells.map((cell) => numberIn(cell, decimal) ?? 0);
  const isPart = numbers.some((one) => one > 0) && numbers.every((one) => one < 1);
  return { decimal, by: isPart && !cells.some(isSigned) ? 100 : 1 };
}

function isSigned(cell: Cell): boolean {
  return textOf(cell).includes('%');
}

/** Whether a cell holds a share: some people write one under a label that says nothing of it, beside amounts of money. */
function isShare(id: DiscountId, cell: Cell): boolean {
  return id === 'discountShare' || (id === 'unitDiscount' && isSigned(cell));
}

/** A price and how many pieces have it. */
export interface Pieces {
  readonly each: number;
  readonly quantity: number;
}

/** What all pieces cost after what is taken off; null where that cannot be read. */
function priceAfter({ each, quantity }: Pieces, read: ReadExtra, how: Discounts): number | null {
  const whole = each * quantity;
  for (const id of DISCOUNTS) {
    const cell = read(id);
    const off = numberIn(cell, how.decimal);
    if (off === null) return null;
    if (off === 0) continue;
    if (!isShare(id, cell)) return whole - (id === 'totalDiscount' ? off : off * quantity);
    const share = id === 'discountShare' ? off * how.by : off;
    return share < 0 || share > 100 ? null : whole * (1 - share / 100);
  }
  return whole;
}

/** How to read a row that has a price. */
export interface PricedRow {
  readonly read: ReadExtra;
  readonly how: Discounts;
  /** The label over a column of it. */
  readonly labelOf: (id: ExtraId) => string;
}

/**
 * What all pieces of a row cost after what is taken off. Where one of its cells cannot be read, that cell with its label, which
 * nobody reads as an amount: taken for one piece, or for no discount, it would be another figure. A quantity is not asked for
 * where any comes to the same.
 */
export function pricedCell(
  priceOf: (quantity: number) => Pieces,
  { read, how, labelOf }: PricedRow,
): Cell {
  const pieces = piecesIn(read('quantity'), how.decimal);
  const costOf = (quantity: number) => priceAfter(priceOf(quantity), read, how);
  const cost = costOf(pieces ?? 1);
  const isAskedFor = pieces === null && cost !== costOf(2);
  const unread = isAskedFor ? 'quantity' : cost === null ? unreadDiscount(read, how) : undefined;
  return unread === undefined ? cost : unreadAmount(labelOf(unread), read(unread));
}

function unreadDiscount(read: ReadExtra, { decimal }: Discounts): ExtraId | undefined {
  return DISCOUNTS.find((id) => numberIn(read(id), decimal) !== 0);
}

/** What stands as an amount that a cell decides which cannot be read. */
export function unreadAmount(label: string, cell: Cell): string {
  return `${label}: ${textOf(cell)}`;
}

/** How many pieces a row has, one where it does not say; null where that cannot be read. */
function piecesIn(cell: Cell, decimal: Dialect['decimal']): number | null {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell);
  return isNothing(text) ? 1 : writtenMoney(text, decimal);
}

const NONE = /^[-–—]?$/;

/** Whether a text stands for nothing: it is blank, or a dash. */
export function isNothing(text: string): boolean {
  return NONE.test(text);
}

/** The number in a cell, 0 where nothing stands there; null where it is none. */
function numberIn(cell: Cell, decimal: Dialect['decimal']): number | null {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell).replace('%', '').trim();
  return isNothing(text) ? 0 : writtenMoney(text, decimal);
}

/** A column of discounts that holds any, and what its cells are: percent, parts of one, money of each piece or of all, or each by its sign. */
export interface HeldDiscount {
  readonly label: string;
  readonly as: 'share' | 'part' | 'each' | 'all' | 'signed';
  /** One that it holds. */
  readonly example: number;
}

/** The columns of discounts that hold any. */
export function heldDiscounts({ header, body, report }: Dropped): readonly HeldDiscount[] {
  const { decimal } = report.dialect;
  const readAt = (place: number) => (id: ExtraId) =>
    body[place]?.[header.extras.get(id) ?? -1] ?? null;
  const how = discountsIn(
    body.map((_, place) => readAt(place)),
    decimal,
  );
  return DISCOUNTS.flatMap((id): HeldDiscount[] => {
    const column = header.extras.get(id);
    const cells = column === undefined ? [] : body.map((row) => row[column] ?? null);
    const held = cells.filter((cell) => numberIn(cell, decimal) !== 0);
    if (column === undefined || held.length === 0) return [];
    const [example = 0] = held.flatMap((cell) => numberIn(cell, decimal) ?? []);
    return [{ label: header.labels[column] ?? '', as: heldAs(id, held, how), example }];
  });
}

function heldAs(id: DiscountId, held: readonly Cell[], { by }: Discounts): HeldDiscount['as'] {
  if (id === 'discountShare') return by === 100 ? 'part' : 'share';
  if (id === 'totalDiscount') return 'all';
  if (held.every(isSigned)) return 'share';
  return held.some(isSigned) ? 'signed' : 'each';
}

const GROSS = /^(?:list |unit |base |regular )?(?:price|fee)(?: each| per .+)?$/;
const AFTER = /\b(?:net|total|after|discounted)\b/;

/** Whether a column of money holds prices before what is taken off: so is it called, or it holds prices of one. */
export function isBeforeDiscount(label: string, isOfPiece: boolean): boolean {
  const words = plainWords(label);
  return GROSS.test(words) || (isOfPiece && !AFTER.test(words));
}
