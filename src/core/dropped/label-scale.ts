/** What a label says in brackets or behind "in" of the unit of its amounts. */
const THOUSANDS =
  /[([][^)\]]{0,12}?\b(?:k|000s?|thousands?|tsd|teur|keur|kusd|kgbp|kchf)\b|[([]\s?(?:[$€£¥]\s?k|k\s?[$€£¥]|['’]000)|\bin (?:thousands?|k)\b|\b(?:teur|keur|kusd|kgbp|tsd)\b|\b[kt][$€£]|[$€£][kt]\b/i;
const MILLIONS = /[([][^)\]]{0,12}?\b(?:m|mn|mio|millions?|meur|musd)\b|\bin (?:millions?|mio)\b/i;

/** By how much the amounts below a label are to be multiplied. @example scaleOf('ARR (k USD)') //=> 1000 */
export function scaleOf(label: string): number {
  if (label.length > 100) return 1;
  if (THOUSANDS.test(label)) return 1e3;
  return MILLIONS.test(label) ? 1e6 : 1;
}
