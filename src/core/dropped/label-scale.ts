import { type Cell, textOf } from '../report/cell';

/** What a label says in brackets or behind "in" of the unit of its amounts. */
const THOUSANDS =
  /[([][^)\]]{0,12}?\b(?:k|000s?|thousands?|tsd|teur|keur|kusd|kgbp|kchf)\b|[([]\s?(?:[$€£¥]\s?k|k\s?[$€£¥]|['’]000)|\bin (?:thousands?|tausend|k|[$€£]?\s?['’]?000s?)\b|\ben (?:milliers|miles)\b|\b(?:teur|keur|kusd|kgbp|tsd)\b|\b(?:usd|eur|gbp|chf) thousands?\b|\b[kt][$€£]|[$€£][kt]\b/i;
const MILLIONS = /[([][^)\]]{0,12}?\b(?:m|mn|mio|millions?|meur|musd)\b|\bin (?:millions?|mio)\b/i;

/** By how much the amounts below a label are to be multiplied. @example scaleOf('ARR (k USD)') //=> 1000 */
export function scaleOf(label: string): number {
  if (label.length > 100) return 1;
  if (THOUSANDS.test(label)) return 1e3;
  return MILLIONS.test(label) ? 1e6 : 1;
}

/** A text that says of the amounts around it that they are in thousands or millions, and by how much they are to be multiplied. */
export interface Scale {
  readonly text: string;
  readonly by: number;
}

/** The first of some cells that says in what unit amounts are; null where none does. */
export function scaleIn(cells: readonly Cell[]): Scale | null {
  const found = cells.map(textOf).map((text) => ({ text: text.trim(), by: scaleOf(text) }));
  return found.find(({ by }) => by > 1) ?? null;
}
