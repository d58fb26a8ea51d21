import type { Entry } from '../../src/core/retention/ledger-entry';

/**
 * Tells of each deal whether something takes its place: what starts on its line where it ends takes all that ends there, but for
 * what was ended because the customer left, which it takes only where nothing else ended. A step of a ramp takes its own deal's.
 */
export function followed(entries: readonly Entry[]): (entry: Entry) => boolean {
  const { endOf, startOf } = meetingsOf(entries);
  const started = new Set(entries.map(startOf));
  const goingOn = new Set(entries.filter(({ deal }) => deal.mayBeLate).map(endOf));
  return (entry) => {
    const end = endOf(entry);
    return started.has(end) && (entry.deal.mayBeLate || !goingOn.has(end));
  };
}

/** Where each deal ends and starts: on a day of its customer and product line, or of its own deal where a step of a ramp starts. */
export function meetingsOf(entries: readonly Entry[]) {
  const ofLine = ({ deal: { customerKey, line } }: Entry, day: number, deal = '') =>
    JSON.stringify([customerKey, line, day, deal]);
  const own = (entry: Entry, day: number) =>
    ofLine(entry, day, /^.*(?= · )/.exec(entry.deal.recordId)?.[0]);
  const steps = new Set(entries.filter(({ deal }) => deal.isStep).map((one) => own(one, one.from)));
  const ends = new Set(entries.map((entry) => own(entry, entry.until)));
  return {
    endOf: (entry: Entry) =>
      steps.has(own(entry, entry.until)) ? own(entry, entry.until) : ofLine(entry, entry.until),
    startOf: (entry: Entry) =>
      entry.deal.isStep && ends.has(own(entry, entry.from))
        ? own(entry, entry.from)
        : ofLine(entry, entry.from),
  };
}
