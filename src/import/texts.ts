import type { Day, Month } from '../core/days';

const ENGLISH = 'en-US';

/** 1 January 1970, and the milliseconds of a day. */
const [EPOCH, DAY] = [25569, 86_400_000];

/** How numbers and months are written: one for the page, as the spreadsheet is one. */
let locale = ENGLISH;

/** From now on numbers and months are written as the spreadsheet does. @example writeAs('de_DE') */
export function writeAs(spreadsheetLocale: string): void {
  const tag = spreadsheetLocale.replace(/_/g, '-');
  locale = isKnown(tag) ? tag : ENGLISH;
}

function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    // A tag that is none throws.
    return false;
  }
}

/** A whole number with its thousands apart. */
export function whole(amount: number): string {
  return Math.round(amount).toLocaleString(locale);
}

export function precise(amount: number): string {
  return amount.toLocaleString(locale, { maximumFractionDigits: 2 });
}

/** A count with its noun in the right number. @example count(2, 'company') //=> "2 companies" */
export function count(amount: number, noun: string): string {
  return `${whole(amount)} ${amount === 1 ? noun : `${noun}s`.replace(/([^aeiou])ys$/, '$1ies')}`;
}

/** How a row of a report is called. */
export const ROW_NOUNS = {
  deals: 'deal',
  companies: 'company',
  'other source': 'record',
} as const;

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

/** @example monthName(24321) //=> "Oct 2026" */
export function monthName(month: Month): string {
  const middle = new Date(Date.UTC(Math.floor(month / 12), month % 12, 15));
  const form = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return middle.toLocaleDateString(locale, form);
}

/** @example dayName(46326) //=> "Oct 31, 2026" */
export function dayName(day: Day): string {
  const form = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(Math.round((day - EPOCH) * DAY)).toLocaleDateString(locale, form);
}

/** A ratio as the tabs show it, 1 = 100 %; a dash where there is none. @example percent(1.0244) //=> "102.4 %" */
export function percent(ratio: number | null): string {
  if (ratio === null) return '–';
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${(ratio * 100).toLocaleString(locale, digits)} %`;
}
