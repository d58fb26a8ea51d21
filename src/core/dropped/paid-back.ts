import { textOf } from '../report/cell';
import { isNothing, unreadAmount } from './discounts';
import { type Dropped, extraLabel, extraOf } from './dropped';
import type { ExtraId } from './label-words';
import { extraAmount } from './written-money';

/** The columns that say what was paid back: in money, and by credit notes. */
const PAID_BACK: readonly ExtraId[] = ['refund', 'credited'];

/** Whether a report has such a column. */
export function saysPaidBack({ header }: Dropped): boolean {
  return PAID_BACK.some((id) => header.extras.has(id));
}

/**
 * What was paid back of a document, or which cell nobody can read. A credit note is written for what is paid back: where both are said,
 * they are of the same money, and the larger counts. Some write it as money that went.
 */
export function paidBackAt(dropped: Dropped, place: number): number | string {
  let largest = 0;
  for (const id of PAID_BACK) {
    const written = extraOf(dropped, place, id);
    if (isNothing(textOf(written))) continue;
    const amount = extraAmount(dropped, place, id);
    if (amount === null) return unreadAmount(extraLabel(dropped, id), written);
    largest = Math.max(largest, Math.abs(amount));
  }
  return largest;
}
