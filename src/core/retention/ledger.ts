import { categoryCode } from '../category';
import { type Day, lastDay, NEVER } from '../days';
import { firstAtLeast } from '../first-at-least';
import { groupBy } from '../grouped';
import type { Deal } from '../report/deal';
import type { Settings } from '../settings';
import { movementSteps } from './balance';
import { type Awaiting, isAwaited } from './grace';
import type { CountedDeal, Entry, LineGroup } from './ledger-entry';
import { takingOver } from './taking-over';

/** Customer by customer, line by line, in time: the order in which a bank statement reads. */
export function ledgerOf(
  deals: readonly Deal[],
  settings: Pick<Settings, 'model' | 'renewalMeans'> & Awaiting,
): readonly Entry[] {
  const counted = deals.filter(
    (deal): deal is CountedDeal => deal.state === 'counted' && deal.start !== null,
  );
  const lined = settings.model === 'deal movements' ? withKnownLines(counted) : counted;
  const groups = byCustomer(lined).flatMap((deals) => [
    ...groupBy([...deals].sort(byLineAndTime), ({ line }) => line).values(),
  ]);
  return settings.model === 'deal movements'
    ? movementSteps(groups, settings)
    : groups.flatMap((group) => intervals(group, settings));
}

/** Each customer's deals, in the order of the customers' keys: far fewer texts to compare than with all deals in one list. */
function byCustomer(deals: readonly CountedDeal[]): readonly (readonly CountedDeal[])[] {
  const blocks = groupBy(deals, ({ customerKey }) => customerKey);
  return [...blocks].sort(([a], [b]) => compare(a, b)).map(([, block]) => block);
}

function byLineAndTime(a: CountedDeal, b: CountedDeal): number {
  return (
    compare(a.line, b.line) ||
    a.start - b.start ||
    categoryCode(a.category) - categoryCode(b.category) ||
    compare(a.recordKey, b.recordKey) ||
    a.row - b.row
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A movement without a line belongs to the customer's only line, where there is just one. */
function withKnownLines(deals: readonly CountedDeal[]): readonly CountedDeal[] {
  // Blank for customers of several lines.
  const only = new Map<string, string>();
  for (const { customerKey, line } of deals)
    if (line !== '') only.set(customerKey, (only.get(customerKey) ?? line) === line ? line : '');
  return deals.map((deal) => {
    const line = deal.line || (only.get(deal.customerKey) ?? '');
    return line === deal.line ? deal : { ...deal, line };
  });
}

/** Deals that bring their own end; a late renewal within the grace days leaves no gap. */
function intervals(group: LineGroup, settings: Awaiting): readonly Entry[] {
  const starts = group.map(({ start }) => start);
  return takingOver(
    group.map((deal, index) => {
      const next = group[Math.max(index + 1, firstAtLeast(starts, deal.end))];
      const until = paidUntil(deal, next, settings);
      return { deal, from: deal.start, until, mrr: deal.amount ?? 0, before: 0 };
    }),
  );
}

/**
 * The first day not paid, grace included: the next start on the line, `next`, where it follows within the grace days; after the
 * line's last deal, the day after the as-of month while a renewal is still awaited.
 */
function paidUntil(deal: CountedDeal, next: CountedDeal | undefined, settings: Awaiting): Day {
  const { graceDays, asOf } = settings;
  if (deal.end === NEVER || !deal.mayBeLate) return deal.end;
  if (next) return next.start - deal.end <= graceDays ? next.start : deal.end;
  const close = asOf === null ? deal.end : lastDay(asOf) + 1;
  const isLate = graceDays > 0 && close > deal.end;
  return isLate && isAwaited(deal.end, settings) ? close : deal.end;
}
