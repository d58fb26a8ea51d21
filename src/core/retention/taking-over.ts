import type { Day } from '../days';
import { groupBy } from '../grouped';
import { dealOfRecord } from '../report/sources';
import type { Entry } from './ledger-entry';

/**
 * A line's deals with what each takes the place of. A step of a ramp takes what ends there of its own deal, and nothing else does;
 * of the rest, it is all that ends on the line where it starts. Renewals share it by what they pay; where nothing renews, all that
 * starts does. What was ended because the customer left counts only where nothing else ended.
 */
export function takingOver(line: readonly Entry[]): readonly Entry[] {
  const { endOf, startOf } = meetings(line);
  const ended = groupBy(line, endOf);
  const before = new Map<Entry, number>();
  for (const [meeting, starting] of groupBy(line, startOf)) {
    const ending = preferred(ended.get(meeting) ?? [], ({ deal }) => deal.mayBeLate);
    const paid = ending.reduce((sum, { mrr }) => sum + mrr, 0);
    const heirs = preferred(starting, ({ deal }) => deal.category === 'renewal');
    const whole = heirs.reduce((sum, heir) => sum + weightOf(heir), 0);
    for (const heir of heirs) {
      const weight = weightOf(heir);
      // Where nobody pays anything, the first takes it; what is alone takes it to the last decimal.
      const isAll = whole > 0 ? weight === whole : heir === heirs[0];
      before.set(heir, isAll ? paid : whole > 0 ? (paid * weight) / whole : 0);
    }
  }
  return line.map((entry) => ({ ...entry, before: before.get(entry) ?? 0 }));
}

/** Where what ends meets what starts: a day, and of a ramp a day of its deal. */
interface Meetings {
  readonly endOf: (entry: Entry) => string | Day;
  readonly startOf: (entry: Entry) => string | Day;
}

function meetings(line: readonly Entry[]): Meetings {
  const steps = line.filter(({ deal }) => deal.isStep);
  if (steps.length === 0) return { endOf: ({ until }) => until, startOf: ({ from }) => from };
  const starts = new Set(steps.map((step) => ofDeal(step, step.from)));
  const ends = new Set(line.map((entry) => ofDeal(entry, entry.until)));
  return {
    endOf: (entry) => {
      const own = ofDeal(entry, entry.until);
      return starts.has(own) ? own : entry.until;
    },
    startOf: (entry) => {
      const own = ofDeal(entry, entry.from);
      return entry.deal.isStep && ends.has(own) ? own : entry.from;
    },
  };
}

/** A day of the deal of a line item; of any other record the day. */
function ofDeal({ deal: { recordId } }: Entry, day: Day): string | Day {
  const deal = dealOfRecord(recordId);
  return deal === recordId ? day : JSON.stringify([deal, day]);
}

const weightOf = ({ mrr }: Entry) => Math.max(0, mrr);

/** Those that a test holds for, or all where it holds for none. */
function preferred(entries: readonly Entry[], test: (entry: Entry) => boolean): readonly Entry[] {
  const found = entries.filter(test);
  return found.length > 0 ? found : entries;
}
