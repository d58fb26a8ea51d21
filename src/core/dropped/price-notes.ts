import type { Choices } from '../report/understanding';
import { discountedColumn } from './discounted-documents';
import { heldDiscounts } from './discounts';
import { type Dropped, labelOf } from './dropped';
import { isOfJoined, PRICE_AFTER } from './joined/joined-as';
import { bareTerms, isOverEarly } from './payments';
import { priceWords } from './price-words';
import { discountsOff } from './quantities';
import { taxedColumn } from './taxes';

/** How prices and terms were read, where that could be otherwise. */
export function priceNotes(
  dropped: Dropped,
  { amountPer, termCounts }: Choices,
): readonly string[] {
  const isMade = isOfJoined(dropped) && labelOf(dropped, 'amount') === PRICE_AFTER;
  const discounts = isMade ? heldDiscounts(dropped) : discountsOff(dropped, amountPer);
  const [taxed, discounted] = [taxedColumn(dropped), discountedColumn(dropped)];
  return [
    ...(taxed === null ? [] : [priceWords.taxes(taxed)]),
    ...(discounted === null ? [] : [priceWords.discounted(discounted)]),
    ...(discounts.length > 0 ? [priceWords.discounts(discounts)] : []),
    ...termNotes(dropped, termCounts),
  ];
}

function termNotes(dropped: Dropped, termCounts: Choices['termCounts']): readonly string[] {
  const [label, rows] = [labelOf(dropped, 'term'), bareTerms(dropped)];
  if (termCounts === 'payments' && rows.length > 0) return [priceWords.payments(label)];
  const early = rows.filter(isOverEarly).length;
  return early > 0 ? [priceWords.shortTerms(label, early)] : [];
}
