import type { Deal } from '../report/deal';

/** A deal that an earlier report had as won, beside what that report said. */
export interface LostSince {
  readonly deal: Deal;
  readonly before: Deal;
}

/** Deals of a report that were won in an earlier one and are not any more. */
export function lostSince(deals: readonly Deal[], earlier: readonly Deal[]): readonly LostSince[] {
  const won = new Map(
    earlier.filter(({ state }) => state === 'counted').map((deal) => [deal.recordKey, deal]),
  );
  return deals.flatMap((deal) => {
    const before = won.get(deal.recordKey);
    return before && deal.state === 'not won' ? [{ deal, before }] : [];
  });
}
