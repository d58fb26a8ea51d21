import { groupBy } from '../grouped';
import type { Entry } from './ledger-entry';

/**
 * A line's deals with what each takes the place of: all that ends on the line where it starts. Renewals share it by what they pay;
 * where nothing renews, all that starts does. What was ended because the customer left counts only where nothing else ended.
 */
export function takingOver(line: readonly Entry[]): readonly Entry[] {
  const ended = groupBy(line, ({ until }) => until);
  const before = new Map<Entry, number>();
  for (const [day, starting] of groupBy(line, ({ from }) => from)) {
    const ending = preferred(ended.get(day) ?? [], ({ deal }) => deal.mayBeLate);
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

const weightOf = ({ mrr }: Entry) => Math.max(0, mrr);

/** Those that a test holds for, or all where it holds for none. */
function preferred(entries: readonly Entry[], test: (entry: Entry) => boolean): readonly Entry[] {
  const found = entries.filter(test);
  return found.length > 0 ? found : entries;
}
