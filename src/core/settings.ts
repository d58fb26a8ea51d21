import type { RevenueCategory } from './category';
import type { Day, Month } from './days';

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

/** What the workbook's tabs measure at a time. */
export type Period = (typeof PERIODS)[number];
export const PERIODS = ['month', 'quarter', 'year'] as const;

/** Whether tabs show money a month or a year. */
export type MoneyUnit = (typeof MONEY_UNITS)[number];
export const MONEY_UNITS = ['MRR', 'ARR'] as const;
/** How many months either covers. */
export const MONEY_TIMES = { MRR: 1, ARR: 12 } as const;

/** What becomes of records that the workbook knows and a new report lacks. */
export type MissingRecords = (typeof MISSING_RECORDS)[number];
export const MISSING_RECORDS = ['automatic', 'keep', 'mark as gone'] as const;

/** Every choice that changes a number. Texts that are compared are trimmed and in lower case. */
export interface Settings {
  readonly model: RevenueModel;
  readonly amountMeans: AmountMeaning;
  readonly renewalMeans: RenewalMeaning;
  readonly endMeans: EndMeaning;
  /** The last month shown; null: not yet known. */
  readonly asOf: Month | null;
  /** The day on which the report was made, at the least; null: not known. A renewal that has not come by then is late. */
  readonly reported: Day | null;
  readonly graceDays: number;
  readonly reactivationInNrr: boolean;
  /** Whether customers who come back count as gained in the quick ratio. */
  readonly quickRatioReactivation: boolean;
  /** What one period of the tabs is, and the month, 1 to 12, in which a year of them begins. */
  readonly period: Period;
  readonly yearBegins: number;
  /** The first month shown; MRR before it is opening balance. Null: the first month paid. */
  readonly historyFrom: Month | null;
  /** Gross margin as a ratio; null: nobody has said. */
  readonly grossMargin: number | null;
  readonly moneyAs: MoneyUnit;
  readonly missingRecords: MissingRecords;
  /** The address of a record in HubSpot up to its ID; empty: records are not linked. */
  readonly recordAddress: string;
  /** Days from the import that brings a repair to its due day. */
  readonly repairDays: number;
  /** Months from the first deal of a line to its renewal, where nothing says when it is due; 0: it is never due then. */
  readonly renewalMonths: number;
  /** Rows below the last deal that have formulas already, at least. */
  readonly spareRows: number;
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
  /** The code of the workbook's own currency; empty: nobody names one. */
  readonly currency: string;
  /** Currency code to the value of one unit in the workbook's currency; empty: amounts are taken as they are. */
  readonly rates: ReadonlyMap<string, number>;
}

export const DEFAULT_SETTINGS: Settings = {
  model: 'recurring deals',
  amountMeans: 'MRR',
  renewalMeans: 'full MRR',
  endMeans: 'last day paid',
  asOf: null,
  reported: null,
  graceDays: 14,
  reactivationInNrr: false,
  quickRatioReactivation: true,
  period: 'month',
  yearBegins: 1,
  historyFrom: null,
  grossMargin: null,
  moneyAs: 'MRR',
  missingRecords: 'automatic',
  recordAddress: '',
  repairDays: 14,
  renewalMonths: 12,
  spareRows: 250,
  nrrTarget: 1,
  grrTarget: 0.9,
  types: new Map(),
  wonStages: new Set(['closed won', 'closedwon', 'won']),
  pipelines: new Set(),
  excluded: new Set(),
  sameAs: new Map(),
  currency: '',
  rates: new Map(),
};

/** Settings that no report tells: as somebody chose them, whatever the report. */
const KEPT = [
  'endMeans',
  'graceDays',
  'reactivationInNrr',
  'quickRatioReactivation',
  'period',
  'yearBegins',
  'historyFrom',
  'grossMargin',
  'moneyAs',
  'missingRecords',
  'recordAddress',
  'repairDays',
  'renewalMonths',
  'spareRows',
  'nrrTarget',
  'grrTarget',
] as const satisfies readonly (keyof Settings)[];
export type KeptSettings = Pick<Settings, (typeof KEPT)[number]>;

/** Those of them that are said. */
export function keptOf(chosen: Partial<KeptSettings>): Partial<KeptSettings> {
  return Object.fromEntries(
    KEPT.filter((id) => chosen[id] !== undefined).map((id) => [id, chosen[id]]),
  );
}

/** The form in which texts from data are compared: without case, and with single blanks, as a spreadsheet trims. */
export function comparable(text: string): string {
  const trimmed = text.trim();
  return (trimmed.includes('  ') ? trimmed.replace(/ {2,}/g, ' ') : trimmed).toLowerCase();
}
