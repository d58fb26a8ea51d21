import { textOf } from '../report/cell';
import { isNothing, unreadAmount } from './discounts';
import { type Dropped, extraLabel, extraOf } from './dropped';
import type { ExtraId } from './label-words';
import { extraAmount } from './written-money';

/** The columns that say what was taken off: by credit notes; in money that was paid, and of what was not paid yet. */
const CREDITED = 'credited';
const TAKEN_OFF: readonly ExtraId[] = [CREDITED, 'refund', 'adjusted'];

/** Whether a report has such a column. */
export function saysPaidBack({ header }: Dropped): boolean {
  return TAKEN_OFF.some((id) => header.extras.has(id));
}

/**
 * What was taken off a document, or which cell nobody can read. What is refunded was paid and what is adjusted was not, so that both
 * count. Credit notes are written for either: where they are said, too, they are of the same money, and the larger counts.
 * Some write it as money that went.
 */
export function paidBackAt(dropped: Dropped, place: number): number | string {
  let [credited, others] = [0, 0];
  for (const id of TAKEN_OFF) {
    const written = extraOf(dropped, place, id);
    if (isNothing(textOf(written))) continue;
    const amount = extraAmount(dropped, place, id);
    if (amount === null) return unreadAmount(extraLabel(dropped, id), written);
    if (id === CREDITED) credited = Math.abs(amount);
    else others += Math.abs(amount);
  }
  return Math.max(credited, others);
}
