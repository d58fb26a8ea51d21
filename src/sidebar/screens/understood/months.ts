import { type Month, monthOf } from '../../../core/days';
import type { Understanding } from '../../../core/report/understanding';

/** The months that can be the last one shown, latest first: those in which counted deals start, and the one guessed. */
export function monthsToChoose(
  { deals }: Pick<Understanding, 'deals'>,
  guessed: Month | null,
): readonly Month[] {
  let [first, last] = guessed === null ? [Infinity, -Infinity] : [guessed, guessed];
  for (const { state, start } of deals)
    if (state === 'counted' && start !== null) {
      first = Math.min(first, monthOf(start));
      last = Math.max(last, monthOf(start));
    }
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => last - index);
}
