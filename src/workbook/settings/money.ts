import type { TabName } from '../sheet/tab';
import { setting } from './list';

/** What money is shown as. */
const MONEY_UNIT = setting('moneyAs');

/** How many months the money covers that is shown. */
export const MONEY_TIMES = `IF(${MONEY_UNIT}="ARR";12;1)`;

/** What is less than half a cent a month is nothing. */
export const HALF_CENT = `${MONEY_TIMES}/200`;

/** Tabs whose money is of a month whatever is shown, as it was typed or imported, and what is made of these before the Ledger. */
const MONTHLY: readonly TabName[] = [
  ...(['Deals', 'Companies', 'Other source', 'Comments', 'Settings', 'Imports'] as const),
  ...(['Rows', 'Reading', 'Checks', 'Findings', 'Words', 'Guards'] as const),
];

/** Whether a tab shows money as Settings says, and names it so. */
export function isInUnit(name: TabName): boolean {
  return !MONTHLY.includes(name);
}

/** Whether a text says MRR of what is shown; a field of HubSpot is called so whatever is shown. */
export function saysUnit(text: string): boolean {
  return WORD.test(text) && !text.includes("HubSpot's own MRR");
}

/** A text that says MRR, as a formula that says what is shown. @example inUnit('Closing MRR') //=> '"Closing "&Show_money_as' */
export function inUnit(text: string): string {
  const parts = text
    .split(WORD)
    .map((part) => (part === '' ? [] : [`"${part.replace(/"/g, '""')}"`]));
  return parts.flatMap((part, place) => (place === 0 ? part : [MONEY_UNIT, ...part])).join('&');
}

const WORD = /\bMRR\b/;
