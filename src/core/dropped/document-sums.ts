import { textOf } from '../report/cell';
import { type Dropped, extraOf } from './dropped';
import type { ExtraId } from './label-words';
import { extraAmount, writtenMoney } from './written-money';

/** Each of three amounts is rounded by itself. */
export const CENTS = 0.02;

/** The columns of a document's money without and with what is no revenue in it. */
export interface Columns {
  readonly net: number;
  readonly gross: number;
}

/** How a row comes from its net to its gross amount: less a discount, with a tax and with what its delivery costs. */
export interface Sum {
  readonly off: number;
  readonly tax: number;
  readonly shipping: number;
}

/** How a row comes to its gross amount, without a discount if it does so, too; null where it does not. */
export function sumAt(dropped: Dropped, place: number, { net, gross }: Columns): Sum | null {
  const before = writtenAt(dropped, place, net);
  const amount = writtenAt(dropped, place, gross);
  const delivery = extraMoney(dropped, place, 'shipping');
  for (const off of [0, ...discountsAt(dropped, place, before)])
    for (const shipping of [delivery, 0])
      for (const tax of taxesOn(dropped, place, before - off))
        if (Math.abs(before - off + tax + shipping - amount) < CENTS) return { off, tax, shipping };
  return null;
}

/** What the cells of discounts of a row may take off. */
function discountsAt(dropped: Dropped, place: number, before: number): readonly number[] {
  return (['totalDiscount', 'unitDiscount', 'discountShare'] as const).flatMap((id) => {
    const written = extraMoney(dropped, place, id);
    const share = shareIn(dropped, place, id) ?? (id === 'discountShare' ? written / 100 : null);
    const off = share === null ? written : before * share;
    return off > 0 ? [off] : [];
  });
}

/** What the cell of a tax may mean, on what bears it. A cell that cannot be read says no more than that there may be none. */
function taxesOn(dropped: Dropped, place: number, base: number): readonly number[] {
  const share = shareIn(dropped, place, 'tax');
  if (share !== null) return [base * share];
  const written = moneyOf(dropped, place);
  return [written, base * written, (base * written) / 100];
}

/** The share in a cell such as "19 %"; null where it is none. */
export function shareIn(dropped: Dropped, place: number, id: ExtraId): number | null {
  const written = textOf(extraOf(dropped, place, id));
  if (!written.endsWith('%')) return null;
  const share = writtenMoney(written.slice(0, -1).trim(), dropped.report.dialect.decimal);
  return share === null ? null : Math.abs(share) / 100;
}

/** The tax of a row as money; 0 where none can be read. */
export function moneyOf(dropped: Dropped, place: number): number {
  return extraMoney(dropped, place, 'tax');
}

function extraMoney(dropped: Dropped, place: number, id: ExtraId): number {
  return Math.abs(extraAmount(dropped, place, id) ?? 0);
}

/** The size of the amount in a cell; 0 where none can be read. */
export function writtenAt({ body, report }: Dropped, place: number, column: number): number {
  const cell = body[place]?.[column] ?? null;
  if (typeof cell === 'number') return Math.abs(cell);
  return Math.abs(writtenMoney(textOf(cell), report.dialect.decimal) ?? 0);
}
