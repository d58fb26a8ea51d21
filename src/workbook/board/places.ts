/** How many columns the page has, all of one width, so that cards and charts end where tables do. */
export const PAGE_COLUMNS = 12;
export const COLUMN_WIDTH = 74;

/** The rows of the page, from the title down. */
export const PAGE = {
  title: 1,
  sentence: 2,
  /** A gap, in which a frozen page says that it is one. */
  frozen: 3,
  label: 4,
  value: 5,
  target: 6,
  before: 7,
  year: 8,
  chartTitle: 10,
  chart: 11,
  table: 21,
  lower: 34,
  definition: 42,
  trust: 43,
  twice: 44,
} as const;

/** Below everything: what a later report made of a closing that was reported before. */
export const RESTATED_ROW = PAGE.twice + 1;

/** The rows that charts cover, and the height of each. */
export const CHART_ROWS = 9;
export const CHART_ROW_HEIGHT = 17;

/** How many customers are named on each side. */
export const LARGEST = 5;

/** The first column of what stands to the right of the bridge: change, customer, why, comment. */
export const RIGHT = 6;

/** The column in which the status begins, at the right of the title. */
export const STATUS = 8;

/** Where the lists of those who lost and gained most name a customer, and where a comment is shown and typed. */
export const LISTED = {
  customer: RIGHT + 1,
  comment: RIGHT + 5,
  first: PAGE.table + 1,
  header: 'Comment',
  last: PAGE.table + 1 + 2 * LARGEST,
  rows: [PAGE.table + 1, PAGE.table + LARGEST + 2].map((first) => ({ first, count: LARGEST })),
} as const;

/** Columns of one half of the page. */
export const HALF = PAGE_COLUMNS / 2;
