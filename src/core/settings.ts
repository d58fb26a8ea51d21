import type { RevenueCategory } from './category';
import type { Month } from './days';

/** The ways a HubSpot portal holds recurring revenue. */
export type RevenueModel = (typeof REVENUE_MODELS)[number];
export const REVENUE_MODELS = [
  'recurring deals',
  'contracts',
  'deal movements',
  'monthly snapshots',
  'invoices or orders',
] as const;

/** What the report's Amount is: money a month, a year, the whole term, or a billing period. */
export type AmountMeaning = (typeof AMOUNT_MEANINGS)[number];
export const AMOUNT_MEANINGS = ['MRR', 'ARR', 'ACV', 'TCV', 'per billing period'] as const;

/** What a renewal's amount is in the deal movements model. */
export type RenewalMeaning = (typeof RENEWAL_MEANINGS)[number];
export const RENEWAL_MEANINGS = ['full MRR', 'only the change'] as const;

/** What a contract's end date is. */
export type EndMeaning = (typeof END_MEANINGS)[number];
export const END_MEANINGS = ['last day paid', 'first day not paid'] as const;

/** Every choice that changes a number. Texts that are compared are trimmed and in lower case. */
export interface Settings {
  readonly model: RevenueModel;
  readonly amountMeans: AmountMeaning;
  readonly renewalMeans: RenewalMeaning;
  readonly endMeans: EndMeaning;
  /** The last month shown; null: not yet known. */
  readonly asOf: Month | null;
  readonly graceDays: number;
  readonly reactivationInNrr: boolean;
  /** Twelve-month targets as ratios. */
  readonly nrrTarget: number;
  readonly grrTarget: number;
  /** Deal type to revenue category. */
  readonly types: ReadonlyMap<string, RevenueCategory>;
  readonly wonStages: ReadonlySet<string>;
  /** Pipelines that count; empty: all. */
  readonly pipelines: ReadonlySet<string>;
  /** Customer names or IDs that never count. */
  readonly excluded: ReadonlySet<string>;
  /** Customer name or ID to the one it is counted as. */
  readonly sameAs: ReadonlyMap<string, string>;
  /** Currency code to the value of one unit in the workbook's currency; empty: amounts are taken as they are. */
  readonly rates: ReadonlyMap<string, number>;
}

export const DEFAULT_SETTINGS: Settings = {
  model: 'recurring deals',
  amountMeans: 'MRR',
  renewalMeans: 'full MRR',
  endMeans: 'last day paid',
  asOf: null,
  graceDays: 14,
  reactivationInNrr: false,
  nrrTarget: 1,
  grrTarget: 0.9,
  types: new Map(),
  wonStages: new Set(['closed won', 'closedwon', 'won']),
  pipelines: new Set(),
  excluded: new Set(),
  sameAs: new Map(),
  rates: new Map(),
};

/** The form in which texts from data are compared: without case, and with single blanks, as a spreadsheet trims. */
export function comparable(text: string): string {
  return text.trim().replace(/ {2,}/g, ' ').toLowerCase();
}
