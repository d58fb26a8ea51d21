import { onTab } from './references';

/** How many areas the hidden Guards tab has room for; more than any workbook has. */
export const GUARD_ROWS = 80;

/** How many columns whose formula was spoilt or is blocked there are, as other tabs name it. */
export const SPOILT_COLUMNS = onTab('Guards', '$H$2');

/** Which of them is the first that others rest on, what blocks it and what to do, in a sentence; blank while none is. */
export const SPOILT_SENTENCE = onTab('Guards', '$I$2');
