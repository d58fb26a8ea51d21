/** What the rows of a report are to a workbook, as Imports says it, and the tab on which they stand. */
export const TAB_OF = {
  deals: 'Deals',
  companies: 'Companies',
  'other source': 'Other source',
} as const;

/** What the rows of a report are to a workbook. */
export type Holds = keyof typeof TAB_OF;

/** The word for rows that are only compared with what counts. */
export const HOLDS_OTHER = 'other source' satisfies Holds;
