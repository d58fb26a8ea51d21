import type { Day } from '../days';
import type { Deal } from '../report/deal';

/** What one counted deal does to a customer's MRR: it pays `mrr` from its first day until, not including, `until`. */
export interface Entry {
  readonly deal: CountedDeal;
  readonly from: Day;
  readonly until: Day;
  readonly mrr: number;
  /** What the same customer and line paid up to the deal, as far as the deal takes its place; else 0. */
  readonly before: number;
}

/** A deal that counts, and so has a first day. */
export type CountedDeal = Deal & { readonly start: Day };

/** The deals of one customer and product line, in time. */
export type LineGroup = readonly CountedDeal[];
