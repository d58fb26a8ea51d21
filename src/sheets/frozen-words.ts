/*
 * What a frozen page says of itself. It is written into the spreadsheet, where people see it who have not installed the add-on.
 */

/** The line below the sentence of a frozen page. */
export const frozenOn = (day: string) => `Frozen on ${day}: later imports do not change this page.`;

/** Under which name the spreadsheet lists that a page warns of edits. */
export const frozenBy = 'Frozen by Retained';
