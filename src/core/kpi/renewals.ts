import { MID_TERM } from '../category';
import { type Day, lastDay, type Month, monthOf, NEVER } from '../days';
import { firstAtLeast } from '../first-at-least';
import { groupBy } from '../grouped';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { fieldReader, type Report } from '../report/report';
import { isAwaited } from '../retention/grace';
import type { CountedDeal, Entry } from '../retention/ledger-entry';
import { type Ratio, ratio } from '../retention/retention';
import type { Settings } from '../settings';
import { prefixSums } from './prefix-sums';

/** What one customer paid for one product line when its agreement ran out, and what it paid right after. */
export interface Renewal {
  readonly customerKey: string;
  readonly line: string;
  /** The last day of a contract, the inactive date of a recurring deal, the day of a renewal or churn deal. */
  readonly due: Day;
  /** The first day not paid. */
  readonly end: Day;
  readonly before: number;
  readonly after: number;
  readonly outcome: Outcome;
  /** The deal that ends or, of several, the last on the Ledger; a renewal or churn deal itself. */
  readonly deal: CountedDeal;
}

/**
 * What became of a renewal. Open: nobody has renewed yet, and by the report's day the grace days are not over. Upcoming: due
 * after the as-of month. Notice given: so too, but the customer has said that it ends.
 */
export type Outcome = 'renewed' | 'lost' | 'open' | 'upcoming' | 'leaving';

/** What a renewal is judged from: the deals as they were read, and what they did to MRR. */
export interface RenewalBasis {
  readonly report: Pick<Report, 'fields' | 'rows'>;
  readonly deals: readonly Deal[];
  readonly entries: readonly Entry[];
  readonly settings: Pick<Settings, 'model' | 'graceDays' | 'reported'>;
  readonly asOf: Month;
}

/** A renewal that has been overdue for longer is lost for good, or forgotten. */
export const OVERDUE_DAYS = 90;

/** How many months from what is signed are shown ahead. */
export const OUTLOOK_MONTHS = 3;

/** In how many periods running a customer must pay less to be told as falling. */
export const FALLS = 3;

/** Every renewal, those to come too; null in the models that do not say when one is due. */
export function renewalsOf(basis: RenewalBasis): readonly Renewal[] | null {
  const { model } = basis.settings;
  if (model === 'deal movements') return basis.entries.filter(isCodedRenewal).map(codedRenewal);
  if (model !== 'contracts' && model !== 'recurring deals') return null;
  const ends = model === 'contracts' ? hasEnd : endsForRenewal(basis);
  const lines = groupBy(basis.entries, lineOf);
  return [...lines.values()].flatMap((line) => {
    const due = groupBy(line.filter(ends), ({ deal }) => deal.end);
    const following = followingMrr(line, [...due.keys()], basis.settings.graceDays);
    const midTerm = new Set(line.filter(isMidTerm).map(({ from }) => from));
    return [...due].flatMap(([end, ending]) =>
      midTerm.has(end) ? [] : renewalOf(ending, following.get(end) ?? null, basis),
    );
  });
}

/** Renewals due in some months and decided: how many, how many of them renewed, and their MRR. */
export interface RenewalSums {
  readonly due: number;
  readonly renewed: number;
  readonly before: number;
  readonly after: number;
  /** Sum of the smaller of MRR before and after. */
  readonly kept: number;
}

type Judged = Pick<Renewal, 'due' | 'before' | 'after' | 'outcome'>;

/** The sums over the renewals due in some months; those still open are not counted yet. */
export function renewalSums(
  renewals: readonly Judged[],
  { first, last }: { first: Month; last: Month },
): RenewalSums {
  const sums = { due: 0, renewed: 0, before: 0, after: 0, kept: 0 };
  for (const { due, before, after, outcome } of renewals) {
    if (monthOf(due) < first || monthOf(due) > last) continue;
    if (outcome !== 'renewed' && outcome !== 'lost') continue;
    sums.due += 1;
    sums.renewed += outcome === 'renewed' ? 1 : 0;
    sums.before += before;
    sums.after += after;
    sums.kept += Math.min(before, after);
  }
  return sums;
}

/** Renewed / due among the renewals due in some months. */
export function renewalRate(
  renewals: readonly Judged[],
  { first, last, by }: { first: Month; last: Month; by: 'customers' | 'MRR' },
): Ratio {
  const { due, renewed, before, kept } = renewalSums(renewals, { first, last });
  return by === 'customers' ? ratio(renewed, due) : ratio(kept, before);
}

function isCodedRenewal({ deal, before: paid }: Entry): boolean {
  return paid > 0 && (deal.category === 'renewal' || deal.category === 'churn');
}

function codedRenewal({ deal, before: paid, mrr }: Entry): Renewal {
  const { customerKey, line, start: due } = deal;
  const outcome = deal.category === 'renewal' ? 'renewed' : 'lost';
  return { customerKey, line, due, end: due, before: paid, after: mrr, outcome, deal };
}

function hasEnd({ deal }: Entry): boolean {
  return deal.end !== NEVER;
}

/** A recurring deal was due where its reason says renewal, or that the customer left; any other was changed in mid-term. */
function endsForRenewal({ report, deals }: RenewalBasis): (entry: Entry) => boolean {
  const read = fieldReader(report.fields);
  const due = new Set<number>();
  deals.forEach(({ row, mayBeLate }, place) => {
    const reason = textOf(read(report.rows[place] ?? [], 'inactiveReason')).toLowerCase();
    if (reason === 'renewal' || !mayBeLate) due.add(row);
  });
  return (entry) => hasEnd(entry) && due.has(entry.deal.row);
}

/** A change in mid-term takes the place of what ends on its day: nothing was due. */
function isMidTerm({ deal }: Entry): boolean {
  return deal.category !== null && MID_TERM.includes(deal.category);
}

/**
 * By each of some days, what a line pays right after it under agreements that end later: from that day on, or from the
 * first start within the grace days. A day that nothing follows is left out. The latest day comes first, so that every
 * agreement is looked at once, when the first day comes that it outlasts.
 */
function followingMrr(
  line: readonly Entry[],
  ends: readonly Day[],
  graceDays: number,
): ReadonlyMap<Day, number> {
  const starts = line.map(({ from }) => from);
  const outlasting = line.map((entry, place) => ({ place, ...entry }));
  outlasting.sort((a, b) => b.deal.end - a.deal.end);
  const sums = prefixSums(line.length);
  const following = new Map<Day, number>();
  let [first, added] = [Number.POSITIVE_INFINITY, 0];
  for (const end of [...ends].sort((a, b) => b - a)) {
    for (let next = outlasting[added]; next && next.deal.end > end; next = outlasting[added]) {
      sums.add(next.place, next.mrr);
      first = Math.min(first, next.from);
      added += 1;
    }
    const isInTime = first <= end + graceDays;
    if (isInTime) following.set(end, sums.ofFirst(firstAtLeast(starts, Math.max(end, first) + 1)));
  }
  return following;
}

/** The renewal of all that ends on one day of one line; `after` is null where nothing follows. */
function renewalOf(
  ending: readonly Entry[],
  after: number | null,
  { settings, asOf }: RenewalBasis,
): readonly Renewal[] {
  const deal = ending[ending.length - 1]?.deal;
  if (!deal) return [];
  const { customerKey, line: name, end } = deal;
  const due = settings.model === 'contracts' ? end - 1 : end;
  const open = openOutcome(deal, {
    isAhead: due > lastDay(asOf),
    isOpen: isAwaited(end, { ...settings, asOf }),
  });
  const outcome = after === null ? open : 'renewed';
  const before = ending.reduce((sum, { mrr }) => sum + mrr, 0);
  return [{ customerKey, line: name, due, end, before, after: after ?? 0, outcome, deal }];
}

/** What is to be said of an end that nothing follows yet. */
function openOutcome(
  { mayBeLate }: CountedDeal,
  { isAhead, isOpen }: { isAhead: boolean; isOpen: boolean },
): Outcome {
  if (isAhead) return mayBeLate ? 'upcoming' : 'leaving';
  return mayBeLate && isOpen ? 'open' : 'lost';
}

function lineOf({ deal }: Entry): string {
  return `${deal.customerKey}\n${deal.line}`;
}
