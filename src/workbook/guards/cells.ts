import { area } from '../sheet/look';
import { columnName, type NamedArea } from '../sheet/names';
import type { TabName } from '../sheet/tab';

/** How many lines each table of the hidden Guards tab has room for; more than any workbook has. */
export const GUARD_ROWS = 160;

/** Tabs that the figures of NRR rest on. */
export const BELOW_NRR: readonly TabName[] = [
  'Rows',
  'Reading',
  'Lines',
  'Ledger',
  'Timeline',
  'Customers',
  'Trailing',
  'Periods',
];

/** How many runs of columns there are of which one is blocked or has lost its formula, as other tabs name it. */
export const SPOILT_COLUMNS = columnName('Guards', 'blocked');

/** The same among those that the figures of NRR rest on. */
export const SPOILT_BELOW_NRR = columnName('Guards', 'blockedBelow');

/** Which of them is the first that others rest on, what blocks it and what to do, in a sentence; blank while none is. */
export const SPOILT_SENTENCE = columnName('Guards', 'says');

/** The cells of these three. */
export const GUARDS_NAMES: readonly NamedArea[] = [
  SPOILT_COLUMNS,
  SPOILT_BELOW_NRR,
  SPOILT_SENTENCE,
].map((name, at) => ({ name, area: area(2, 8 + at) }));
