/** Whether contracts that overlap add up, or the later one takes the earlier one's place. */
export type OverlapRule = (typeof OVERLAP_RULES)[number];
export const OVERLAP_RULES = ['add up', 'the later replaces'] as const;

/** Whether the amount of a row of several pieces is for one of them, or for all. */
export type AmountPer = (typeof AMOUNTS_PER)[number];
export const AMOUNTS_PER = ['piece', 'row'] as const;

/** What the bare numbers of a column of terms count. */
export type TermCount = (typeof TERM_COUNTS)[number];
export const TERM_COUNTS = ['months', 'payments'] as const;

/** Whether deals without line items count by what they say themselves, beside others that count by their line items. */
export type BareDealRule = (typeof BARE_DEAL_RULES)[number];
export const BARE_DEAL_RULES = ['count', 'leave out'] as const;

/** Whether a report of another source takes the place of what a workbook counts, is only compared with it, is kept beside it and compared on a tab, or counts beside it. */
export type OtherSourceRule = (typeof OTHER_SOURCE_RULES)[number];
export const OTHER_SOURCE_RULES = ['compare', 'replace', 'keep', 'add'] as const;

/** What a customer pays in a month whose amount nobody can read. */
export type UnreadMonthRule = (typeof UNREAD_MONTH_RULES)[number];
export const UNREAD_MONTH_RULES = ['pay nothing', 'pay as before'] as const;

/** Whether rows that are the same in every cell are one, or each counts. */
export type CopyRule = (typeof COPY_RULES)[number];
export const COPY_RULES = ['count once', 'count each'] as const;
