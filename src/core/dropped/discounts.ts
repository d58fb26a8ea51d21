import { type Cell, isBlank, textOf } from '../report/cell';
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

/** The columns of discounts of a table, and how it writes numbers. */
export interface Discounts {
  readonly decimal: Dialect['decimal'];
  /** Those that hold a share: some people write it under a label that says nothing of one. */
  readonly shares: ReadonlySet<DiscountId>;
  /** By how much a share is to be multiplied: one half may stand for 50 %. */
  readonly by: 1 | 100;
}

/** What a row says in a column that no standard one holds. */
export type ReadExtra = (id: ExtraId) => Cell;

/** How a table writes its discounts. */
export function discountsIn(rows: readonly ReadExtra[], decimal: Dialect['decimal']): Discounts {
  const isSigned = rows.some((read) => textOf(read('unitDiscount')).includes('%'));
  const shares = new Set<DiscountId>(
    isSigned ? ['discountShare', 'unitDiscount'] : ['discountShare'],
  );
  const all = rows.flatMap((read) => [...shares].map((id) => read(id)));
  const isWritten = all.some((cell) => textOf(cell).includes('%'));
  const numbers = all.map((cell) => numberIn(cell, decimal) ?? 0);
  const isPart = !isWritten && numbers.some((one) => one > 0) && numbers.every((one) => one < 1);
  return { decimal, shares, by: isPart ? 100 : 1 };
}

/** A price and how many pieces have it. */
export interface Pieces {
  readonly each: number;
  readonly quantity: number;
}

/** What all pieces cost after what is taken off; null where that cannot be read. */
export function priceAfter(
  { each, quantity }: Pieces,
  read: ReadExtra,
  how: Discounts,
): number | null {
  const whole = each * quantity;
  for (const id of DISCOUNTS) {
    const off = numberIn(read(id), how.decimal);
    if (off === null) return null;
    if (off === 0) continue;
    if (!how.shares.has(id)) return whole - (id === 'totalDiscount' ? off : off * quantity);
    const share = off * how.by;
    return share < 0 || share > 100 ? null : whole * (1 - share / 100);
  }
  return whole;
}

const NONE = /^[-–—]$/;

/** The number in a cell, 0 where nothing stands there; null where it is none. */
function numberIn(cell: Cell, decimal: Dialect['decimal']): number | null {
  if (typeof cell === 'number') return cell;
  const text = textOf(cell).replace('%', '').trim();
  return isBlank(cell) || NONE.test(text) ? 0 : writtenMoney(text, decimal);
}

/** A column of discounts that holds any, and what its cells are: percent, or money of each piece or of all. */
export interface HeldDiscount {
  readonly label: string;
  readonly as: 'share' | 'each' | 'all';
}

/** The columns of discounts that hold any. */
export function heldDiscounts({ header, body, report }: Dropped): readonly HeldDiscount[] {
  const { decimal } = report.dialect;
  const rows = body.map(
    (row): ReadExtra =>
      (id) =>
        row[header.extras.get(id) ?? -1] ?? null,
  );
  const { shares } = discountsIn(rows, decimal);
  return DISCOUNTS.flatMap((id): HeldDiscount[] => {
    const column = header.extras.get(id);
    if (column === undefined || rows.every((read) => numberIn(read(id), decimal) === 0)) return [];
    const money = id === 'totalDiscount' ? 'all' : 'each';
    return [{ label: header.labels[column] ?? '', as: shares.has(id) ? 'share' : money }];
  });
}

const GROSS = /^(?:list |unit |base |regular )?(?:price|fee)(?: each| per .+)?$/;
const AFTER = /\b(?:net|total|after|discounted)\b/;

/** Whether a column of money holds prices before what is taken off: so is it called, or it holds prices of one. */
export function isBeforeDiscount(label: string, isOfPiece: boolean): boolean {
  const words = plainWords(label);
  return GROSS.test(words) || (isOfPiece && !AFTER.test(words));
}
