import { type Month, monthText } from '../core/days';

/** A whole number with its thousands apart. */
export function whole(amount: number): string {
  return Math.round(amount).toLocaleString('en-US');
}

/** A count with its noun in the right number. @example count(2, 'company') //=> "2 companies" */
export function count(amount: number, noun: string): string {
  return `${whole(amount)} ${amount === 1 ? noun : `${noun}s`.replace(/([^aeiou])ys$/, '$1ies')}`;
}

/** How a row of a report is called. */
export const ROW_NOUNS = { deals: 'deal', companies: 'company' } as const;

/** @example list(['a', 'b', 'c'], 'or') //=> "a, b or c" */
export function list(texts: readonly string[], join: 'and' | 'or'): string {
  const [last = '', ...before] = [...texts].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} ${join} ${last}`;
}

/** The first few of many, and how many more there are. @example someOf(['a', 'b'], 1) //=> "a and 1 more" */
export function someOf(texts: readonly string[], shown: number): string {
  const more = texts.length - shown;
  return more > 0
    ? `${texts.slice(0, shown).join(', ')} and ${whole(more)} more`
    : list(texts, 'and');
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** @example monthName(24321) //=> "Oct 2026" */
export function monthName(month: Month): string {
  return `${MONTHS[month % 12]} ${monthText(month).slice(0, 4)}`;
}

/** A ratio as the tabs show it, 1 = 100 %; a dash where there is none. @example percent(1.0244) //=> "102.4 %" */
export function percent(ratio: number | null): string {
  return ratio === null ? '–' : `${(ratio * 100).toFixed(1)} %`;
}
