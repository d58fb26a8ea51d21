import { type Day, lastDay, NEVER } from '../../src/core/days';
import {
  OVERDUE_DAYS,
  type Renewal,
  type RenewalBasis,
  renewalsOf,
} from '../../src/core/kpi/renewals';
import { textOf } from '../../src/core/report/cell';
import type { Deal } from '../../src/core/report/deal';
import { fieldReader } from '../../src/core/report/report';
import { isLostStage } from '../../src/core/report/stage-words';
import type { CountedDeal, Entry } from '../../src/core/retention/ledger-entry';

/**
 * How a renewal that nobody has signed stands on the last day of the as-of month. Upcoming: due on that day or later. In grace:
 * ended, and still paid for the grace days. Overdue: ended, and no longer paid. Renewal overdue: paid on, though the open renewal should have closed.
 * Notice given: it will end, as the customer has said.
 */
export type DueState = 'In grace' | 'Overdue' | 'Renewal overdue' | 'Upcoming' | 'Notice given';

/** Money that is to be renewed, or was not renewed in time. */
export interface DueRenewal {
  readonly deal: CountedDeal;
  readonly due: Day;
  /** The first day that is not paid unless somebody renews. */
  readonly end: Day;
  readonly mrr: number;
  /** Days from the last day of the as-of month until it is due; negative once it is overdue. */
  readonly days: number;
  readonly state: DueState;
  /** True where only an open renewal deal says when it is due: nothing in the paying deal ends it. */
  readonly isByOpenDeal: boolean;
}

/**
 * Everything due after the as-of month or overdue at its end, in the order of the Ledger; null in the models that do not
 * say when something is due.
 */
export function dueRenewals(basis: RenewalBasis): readonly DueRenewal[] | null {
  const renewals = renewalsOf(basis);
  if (!renewals) return null;
  const close = lastDay(basis.asOf);
  const ended = basis.settings.model === 'deal movements' ? [] : renewals;
  const places = new Map(basis.entries.map(({ deal }, place) => [deal, place]));
  const placeOf = ({ deal }: DueRenewal) => places.get(deal) ?? -1;
  return [...ended.flatMap(unsigned(close)), ...openDeals(basis, close)].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
}

function unsigned(close: Day): (renewal: Renewal) => readonly DueRenewal[] {
  return ({ due, end, before, outcome, deal }) => {
    const days = due - close;
    const state = stateOf(outcome, deal, days);
    return state ? [{ deal, due, end, mrr: before, days, state, isByOpenDeal: false }] : [];
  };
}

function stateOf(
  outcome: Renewal['outcome'],
  { mayBeLate }: CountedDeal,
  days: number,
): DueState | null {
  if (outcome === 'renewed') return null;
  if (outcome === 'lost') return mayBeLate && days >= -OVERDUE_DAYS ? 'Overdue' : null;
  if (outcome === 'open') return days < 0 ? 'In grace' : 'Upcoming';
  return outcome === 'upcoming' ? 'Upcoming' : 'Notice given';
}

/** Open renewal deals for what is paid at the end of the as-of month and has no end of its own. */
function openDeals(basis: RenewalBasis, close: Day): readonly DueRenewal[] {
  const dates = openDates(basis);
  return lastOfLines(basis.entries).flatMap(({ deal, from, until, mrr }): DueRenewal[] => {
    const due = dates.get(`${deal.customerKey}\n${deal.line}`) ?? 0;
    const isPaid = deal.end === NEVER && from <= close && until > close && mrr > 0;
    if (!isPaid || due <= from || due < close - OVERDUE_DAYS) return [];
    const state = due >= close ? 'Upcoming' : 'Renewal overdue';
    return [{ deal, due, end: due, mrr, days: due - close, state, isByOpenDeal: true }];
  });
}

function lastOfLines(entries: readonly Entry[]): readonly Entry[] {
  const lineOf = ({ deal }: Entry) => `${deal.customerKey}\n${deal.line}`;
  return [...new Map(entries.map((entry) => [lineOf(entry), entry])).values()];
}

/** By customer and line, the latest day for which an open renewal deal stands. */
function openDates(basis: RenewalBasis): ReadonlyMap<string, Day> {
  const dates = new Map<string, Day>();
  const isOpen = openRenewals(basis);
  basis.deals.forEach((deal, place) => {
    if (deal.start === null || !isOpen(deal, place)) return;
    const line = `${deal.customerKey}\n${deal.line}`;
    dates.set(line, Math.max(dates.get(line) ?? 0, deal.start));
  });
  return dates;
}

function openRenewals({
  report,
}: Pick<RenewalBasis, 'report'>): (deal: Deal, place: number) => boolean {
  const read = fieldReader(report.fields);
  return ({ state, category }, place) => {
    if (state !== 'not won' || category !== 'renewal') return false;
    const row = report.rows[place] ?? [];
    return !isLostStage(textOf(read(row, 'stage'))) && textOf(read(row, 'lostReason')) === '';
  };
}
