import type { RevenueCategory } from '../../src/core/category';
import type { Day } from '../../src/core/days';
import type { Deal } from '../../src/core/report/deal';
import type { Entry } from '../../src/core/retention/ledger-entry';
import type { RevenueModel } from '../../src/core/settings';
import { followed } from './followed';

/**
 * Revenue between two month ends as HubSpot codes it, and what makes it equal what was measured: new business, price
 * increase, upsell and cross-sell less downgrade and churn, plus renewal change and change against the code, less what
 * ended without a deal, is what MRR gained.
 */
export interface Coded extends Readonly<Record<RevenueCategory, number>> {
  /** What renewals added to the MRR that they renewed. */
  readonly renewalChange: number;
  /** What deals changed beyond what their category says: those without one, and a category of the wrong direction. */
  readonly againstCode: number;
  /** MRR that stopped with nothing in its place and no deal coded as churn; negative where coded churn went on paying. */
  readonly endedWithoutDeal: number;
}

/** Where the deals come from. */
export interface CodedDeals {
  readonly model: RevenueModel;
  /** The Ledger, and every deal, for one-time revenue counts nowhere else. */
  readonly entries: readonly Entry[];
  readonly deals: readonly Deal[];
}

const SIGNS: Readonly<Partial<Record<RevenueCategory, 1 | -1>>> = {
  'new business': 1,
  'price increase': 1,
  upsell: 1,
  'cross-sell': 1,
  downgrade: -1,
  churn: -1,
};

/** What took effect after one month's last day and up to another's. */
export function codedBetween({ model, entries, deals }: CodedDeals, after: Day, upTo: Day): Coded {
  const isWithin = (day: Day | null) => day !== null && day > after && day <= upTo;
  const sums = { ...NOTHING };
  for (const { state, start, amount } of deals)
    if (state === 'one-time' && isWithin(start)) sums['one-time'] += amount ?? 0;
  const isFollowed = followed(entries);
  for (const entry of entries) {
    if (isWithin(entry.from)) addStart(sums, entry);
    if (!isWithin(entry.until)) continue;
    const ended = isFollowed(entry) ? 0 : entry.mrr;
    const churn = codedChurn(entry, model, ended);
    sums.churn += churn;
    sums.endedWithoutDeal += ended - churn;
  }
  return sums;
}

type Sums = { -readonly [Id in keyof Coded]: number };

const NOTHING: Coded = {
  'new business': 0,
  renewal: 0,
  'price increase': 0,
  upsell: 0,
  'cross-sell': 0,
  downgrade: 0,
  churn: 0,
  'one-time': 0,
  renewalChange: 0,
  againstCode: 0,
  endedWithoutDeal: 0,
};

function addStart(sums: Sums, { deal: { category }, mrr, before }: Entry): void {
  const change = mrr - before;
  if (category === 'renewal') {
    sums.renewal += mrr;
    sums.renewalChange += change;
    return;
  }
  const size = Math.abs(change);
  if (category !== null) sums[category] += size;
  sums.againstCode += change - (SIGNS[category ?? 'one-time'] ?? 0) * size;
}

/** A deal ended as Churned says so of its whole MRR; a line of deal movements ends only by a deal that churns all. */
function codedChurn({ deal, mrr }: Entry, model: RevenueModel, ended: number): number {
  if (model === 'deal movements') return ended;
  const hasReason = model === 'recurring deals' || model === 'contracts';
  return hasReason && !deal.mayBeLate ? mrr : 0;
}
