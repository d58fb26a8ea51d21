import type { Day } from '../../src/core/days';
import type { Entry } from '../../src/core/retention/ledger-entry';
import type { Mover } from '../../src/core/retention/movers';
import { followed, meetingsOf } from './followed';

/** A period by the last day before it and its own last day. */
export interface Days {
  readonly opening: Day;
  readonly closing: Day;
}

/** What a deal did to MRR in a period, and which deal it ended, if any. */
export interface Effect {
  readonly entry: Entry;
  /** MRR added, or taken away as a negative amount. */
  readonly change: number;
  /** The deal that pays no longer: the last one whose place it takes, or the deal itself where nothing follows it. */
  readonly ended: Entry | null;
}

/** What every deal did in a period; the effects of a customer add up to the change of its MRR. */
export function effectsOf(entries: readonly Entry[], days: Days): readonly Effect[] {
  const isFollowed = followed(entries);
  const { endOf, startOf } = meetingsOf(entries);
  const replaced = new Map<string, Entry>();
  return entries.map((entry) => {
    const { before, mrr } = entry;
    const last = replaced.get(startOf(entry)) ?? null;
    if (isFollowed(entry)) replaced.set(endOf(entry), entry);
    const starts = isWithin(entry.from, days);
    const ends = isWithin(entry.until, days) && !isFollowed(entry);
    return {
      entry,
      change: (starts ? mrr - before : 0) - (ends ? mrr : 0),
      ended: ends ? entry : before > 0 ? last : null,
    };
  });
}

/** By customer, the deal that did most of what a mover's MRR did; of two that did as much, the lower on the Ledger. */
export function dealsBehind(
  movers: readonly Mover[],
  entries: readonly Entry[],
  days: Days,
): ReadonlyMap<string, Effect> {
  const signs = new Map(
    movers.map(({ customerKey, from, to }) => [customerKey, Math.sign(to - from)]),
  );
  const largest = new Map<string, Effect>();
  for (const effect of effectsOf(entries, days)) {
    const key = effect.entry.deal.customerKey;
    const size = effect.change * (signs.get(key) ?? 0);
    if (size > 0 && size >= Math.abs(largest.get(key)?.change ?? 0)) largest.set(key, effect);
  }
  return largest;
}

function isWithin(day: Day, { opening, closing }: Days): boolean {
  return day > opening && day <= closing;
}
