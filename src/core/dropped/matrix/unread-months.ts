import type { Refusal } from '../../refusal';
import type { Kind } from './kinds';
import { matrixWords } from './matrix-words';
import { isNone } from './money-cells';
import type { Line } from './sums';

/**
 * Why a table cannot be read in which a customer's month holds an amount that is none, such as 2OO: left out it would be revenue
 * that is lost, though nobody lost any. A row without any amount is no customer of the months, and none is refused for it. What
 * is a word is asked about (`doubt/questions/unread-months.ts`).
 */
export function unreadProblem(
  lines: readonly Line[],
  kinds: readonly Kind[],
  labels: readonly string[],
): Refusal | null {
  const found = lines.flatMap(({ name, texts, amounts }, at) => {
    if (kinds[at] !== 'customer' || !amounts.some(Boolean)) return [];
    return texts.flatMap((text, period) =>
      amounts[period] === null && !isNone(text) && isSpoilt(text)
        ? [{ name, month: labels[period] ?? '', text }]
        : [],
    );
  });
  return found.length > 0 ? { problem: matrixWords.unread(found) } : null;
}

/** Whether a cell bears a digit, or is an error of a spreadsheet: #N/A is what people write where there is none. */
function isSpoilt(text: string): boolean {
  return /\d|^#(?!N\/A)/i.test(text);
}
