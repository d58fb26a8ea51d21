import { type Month, monthOf, NEVER } from '../days';
import type { Entry } from './ledger-entry';

/** MRR that the ledger pays at the end of each of some months that follow each other, credits included. */
export function ledgerMonths(
  entries: readonly Entry[],
  months: readonly Month[],
): readonly number[] {
  const steps = new Map<Month, number>();
  const add = (month: Month, mrr: number) => steps.set(month, (steps.get(month) ?? 0) + mrr);
  for (const { from, until, mrr } of entries) {
    add(monthOf(from), mrr);
    if (until < NEVER) add(monthOf(until), -mrr);
  }
  let sum = 0;
  return months.map((month) => {
    sum += steps.get(month) ?? 0;
    return sum;
  });
}
