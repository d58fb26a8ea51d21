import type { Refusal } from '../../refusal';
import type { Kind, Line } from './kinds';
import { matrixWords } from './matrix-words';
import { isNone } from './money-cells';

/**
 * Why a table cannot be read in which a customer's month holds what is no amount: left out it would be revenue that is lost,
 * though nobody lost any. A row without any amount is no customer of the months, and none is refused for it.
 */
export function unreadProblem(
  lines: readonly Line[],
  kinds: readonly Kind[],
  labels: readonly string[],
): Refusal | null {
  const found = lines.flatMap(({ name, texts, amounts }, at) => {
    if (kinds[at] !== 'customer' || !amounts.some(Boolean)) return [];
    return texts.flatMap((text, period) =>
      amounts[period] === null && !isNone(text)
        ? [{ name, month: labels[period] ?? '', text }]
        : [],
    );
  });
  return found.length > 0 ? { problem: matrixWords.unread(found) } : null;
}
