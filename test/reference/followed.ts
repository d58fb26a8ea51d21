import type { Entry } from '../../src/core/retention/ledger-entry';

/**
 * Tells of each deal whether something takes its place: what starts on its line where it ends takes all that ends there, but for
 * what was ended because the customer left, which it takes only where nothing else ended.
 */
export function followed(entries: readonly Entry[]): (entry: Entry) => boolean {
  const started = new Set(entries.map((entry) => dayOfLine(entry, entry.from)));
  const goingOn = new Set(
    entries.filter(({ deal }) => deal.mayBeLate).map((entry) => dayOfLine(entry, entry.until)),
  );
  return (entry) => {
    const end = dayOfLine(entry, entry.until);
    return started.has(end) && (entry.deal.mayBeLate || !goingOn.has(end));
  };
}

/** A day of a customer and product line. */
export function dayOfLine({ deal: { customerKey, line } }: Entry, day: number): string {
  return JSON.stringify([customerKey, line, day]);
}
