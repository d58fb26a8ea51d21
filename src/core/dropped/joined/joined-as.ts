import type { Dropped } from '../dropped';

/** The column of a joined report that says what each of its rows was. */
export const JOINED_AS = 'Joined as';

/** The column that repeats on each line item what HubSpot sums up for its deal; it is compared with them, and never counts. */
export const DEAL_MRR = 'MRR summed up on the deal';

/** The column of what line items cost that have no price of all their pieces: it is made of those of one. */
export const PRICE_AFTER = 'Net price after discounts';

/** What a row of a joined report may be. */
export const JOINED_ROWS = {
  line: 'Line item of a deal',
  stray: 'Line item of no deal',
  bare: 'Deal without line items',
} as const;

/** Whether a report was joined of deals and their line items. */
export function isOfJoined({ header }: Pick<Dropped, 'header'>): boolean {
  return header.extras.has('joinedAs');
}
