import type { Day } from '../../src/core/days';
import type { Entry } from '../../src/core/retention/ledger-entry';
import type { Mover } from '../../src/core/retention/movers';

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
  /** The deal that pays no longer: the one before on the line, or the deal itself where nothing follows it. */
  readonly ended: Entry | null;
}

/** What every deal did in a period; the effects of a customer add up to the change of its MRR. */
export function effectsOf(entries: readonly Entry[], days: Days): readonly Effect[] {
  return entries.map((entry, index) => {
    const { before, mrr } = entry;
    const [above, below] = [entries[index - 1], entries[index + 1]];
    const starts = isWithin(entry.from, days);
    const isFollowed = below && isSameLine(entry, below) && below.from === entry.until;
    const ends = isWithin(entry.until, days) && !isFollowed;
    const replaced = above && before > 0 ? above : null;
    return {
      entry,
      change: (starts ? mrr - before : 0) - (ends ? mrr : 0),
      ended: ends ? entry : replaced,
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

function isSameLine({ deal: a }: Entry, { deal: b }: Entry): boolean {
  return a.customerKey === b.customerKey && a.line === b.line;
}
