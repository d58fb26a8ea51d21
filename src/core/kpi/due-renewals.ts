import { addMonths, type Day, lastDay, monthOf, NEVER } from '../days';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { fieldReader } from '../report/report';
import { isLostStage } from '../report/stage-words';
import type { CountedDeal, Entry } from '../retention/ledger-entry';
import type { Settings } from '../settings';
import { OVERDUE_DAYS, type Renewal, type RenewalBasis, renewalsOf } from './renewals';

/**
 * How a renewal that nobody has signed stands on the last day of the as-of month. Upcoming: due on that day or later. In grace:
 * ended, and still paid for the grace days. Overdue: ended, and no longer paid. Renewal overdue: paid on, though the open renewal
 * should have closed. Notice given: it will end, as the customer has said. Anniversary: nothing says when it is due, so that a
 * term is counted from the first deal of the line.
 */
export type DueState =
  | 'In grace'
  | 'Overdue'
  | 'Renewal overdue'
  | 'Upcoming'
  | 'Notice given'
  | 'Anniversary';

/** Where a day on which something is due comes from. */
export type DueFrom = 'contract end' | 'open renewal' | 'anniversary';

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
  readonly from: DueFrom;
}

/** What is due is told from the same, and from how long a term is where nothing says. */
export interface DueBasis extends RenewalBasis {
  readonly settings: RenewalBasis['settings'] & Pick<Settings, 'renewalMonths'>;
}

/**
 * Everything due after the as-of month or overdue at its end, in the order of the Ledger; null in the models that do not
 * say when something is due.
 */
export function dueRenewals(basis: DueBasis): readonly DueRenewal[] | null {
  const renewals = renewalsOf(basis);
  if (!renewals) return null;
  const close = lastDay(basis.asOf);
  const ended = basis.settings.model === 'deal movements' ? [] : renewals;
  const places = new Map(basis.entries.map(({ deal }, place) => [deal, place]));
  const placeOf = ({ deal }: DueRenewal) => places.get(deal) ?? -1;
  return [...ended.flatMap(unsigned(close)), ...endless(basis, close)].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
}

function unsigned(close: Day): (renewal: Renewal) => readonly DueRenewal[] {
  return ({ due, end, before, outcome, deal }) => {
    const days = due - close;
    const state = stateOf(outcome, deal, days);
    return state ? [{ deal, due, end, mrr: before, days, state, from: 'contract end' }] : [];
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

/** What is paid at the end of the as-of month without an end of its own: an open renewal says when it is due, else its anniversary. */
function endless(basis: DueBasis, close: Day): readonly DueRenewal[] {
  const dates = openDates(basis);
  const begun = firstOfLines(basis.entries);
  return lastOfLines(basis.entries).flatMap(({ deal, from, until, mrr }): DueRenewal[] => {
    const line = lineOf(deal);
    const isPaid = deal.end === NEVER && from <= close && until > close && mrr > 0;
    if (!isPaid) return [];
    const asked = dates.get(line) ?? 0;
    const isAsked = asked > from && asked >= close - OVERDUE_DAYS;
    const due = isAsked
      ? asked
      : anniversary(begun.get(line) ?? from, basis.settings.renewalMonths, close);
    if (due === null) return [];
    const state = isAsked ? (due >= close ? 'Upcoming' : 'Renewal overdue') : 'Anniversary';
    const source = isAsked ? 'open renewal' : 'anniversary';
    return [{ deal, due, end: due, mrr, days: due - close, state, from: source }];
  });
}

/** The first day after a month's last one that lies whole terms after a day; null without a term. */
function anniversary(begun: Day, months: number, close: Day): Day | null {
  if (months === 0) return null;
  const terms = Math.floor((monthOf(close) - monthOf(begun)) / months) + 1;
  return addMonths(begun, terms * months);
}

function lineOf({ customerKey, line }: Pick<Deal, 'customerKey' | 'line'>): string {
  return `${customerKey}\n${line}`;
}

/** By line, the first day on which anything of it is paid. */
function firstOfLines(entries: readonly Entry[]): ReadonlyMap<string, Day> {
  const first = new Map<string, Day>();
  for (const { deal, from } of entries) {
    const line = lineOf(deal);
    first.set(line, Math.min(first.get(line) ?? from, from));
  }
  return first;
}

function lastOfLines(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [lineOf(entry.deal), entry])).values()];
}

/** By customer and line, the latest day for which an open renewal deal stands. */
function openDates(basis: RenewalBasis): ReadonlyMap<string, Day> {
  const dates = new Map<string, Day>();
  const isOpen = openRenewals(basis);
  basis.deals.forEach((deal, place) => {
    if (deal.start === null || !isOpen(deal, place)) return;
    const line = lineOf(deal);
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
