import { quickFunctions } from '../../host/engine/quick-functions';
import type { Outcome } from '../../host/engine/types';
import { type Compute, recompute } from '../../host/functions/registry';
import { parseMonth } from '../../src/core/days';
import { computeTwice } from '../../src/import/compute-twice';
import { drop, emptyHost, fixture, serverOf } from './dropped';

type Wrong = (right: number) => number;

/** What a function found, its number a little other than it should be. */
function changed<T>(found: T, wrong: Wrong): unknown {
  if (typeof found === 'number') return wrong(found);
  if (typeof found !== 'object' || found === null || !('value' in found)) return found;
  return typeof found.value === 'number' ? { ...found, value: wrong(found.value) } : found;
}

const SPOILT: Readonly<Record<string, readonly [name: string, wrong: Wrong]>> = {
  'ROUND by a cent': ['ROUND', (right) => right + 1 / 100],
  'EOMONTH by a day': ['EOMONTH', (right) => right + 1],
  'MATCH by a place': ['MATCH', (right) => Math.max(1, right - 1)],
};

/** Does something with a function of the engine that computes otherwise, as it may in a spreadsheet that nobody here has. */
async function withSpoilt(spoilt: string, work: () => Promise<void>): Promise<void> {
  const [name, wrong] = SPOILT[spoilt] ?? [spoilt, (right) => right];
  // The first engine brings the host's own functions.
  emptyHost();
  const kept: Compute[] = [];
  recompute(name, (before) => {
    kept.push(before);
    return function (...args) {
      return changed(before.apply(this, args), wrong);
    };
  });
  const quick = quickFunctions[name];
  const spoiltQuick: typeof quick = (...given) => changed(quick?.(...given), wrong) as Outcome;
  if (quick) Object.assign(quickFunctions, { [name]: spoiltQuick });
  try {
    await work();
  } finally {
    if (quick) Object.assign(quickFunctions, { [name]: quick });
    for (const before of kept) recompute(name, () => before);
  }
}

test.each<[string, string, string, string]>([
  // ROUND is of use in the running sums between Ledger and Customers.
  ['ROUND by a cent', 'recurring', 'Customers', '2023-11'],
  ['ROUND by a cent', 'movements', 'Customers', '2023-11'],
  // Reading takes the month of what is dated by months, the Ledger the end of the as-of month, the others the month ends alone.
  ['EOMONTH by a day', 'invoices', 'Reading', 'start'],
  ['EOMONTH by a day', 'snapshots', 'Reading', 'state'],
  ['EOMONTH by a day', 'contracts', 'Ledger', 'until'],
  ['EOMONTH by a day', 'recurring', 'Customers', 'Month'],
  // Reading looks up the latest snapshot of a month, the Ledger counts customers and lines by where they begin.
  ['MATCH by a place', 'snapshots', 'Reading', 'state'],
  ['MATCH by a place', 'contracts', 'Ledger', 'number'],
])(
  'an engine that is off in %s is caught on %s: %s departs first, in %s',
  (spoilt, model, tab, column) =>
    withSpoilt(spoilt, async () => {
      const host = emptyHost();
      await drop(host, fixture(`small/${model}.csv`), { asOf: parseMonth('2025-10') ?? 0 });
      const found = await computeTwice(serverOf(host));
      expect(found?.departures[0]).toMatchObject({ tab, column });
      expect(found?.agree).toBeLessThan(found?.months ?? 0);
    }),
);

test('and one that is mended agrees again', async () => {
  await withSpoilt('ROUND by a cent', async () => undefined);
  const host = emptyHost();
  await drop(host, fixture('small/recurring.csv'), { asOf: parseMonth('2025-10') ?? 0 });
  expect((await computeTwice(serverOf(host)))?.departures).toEqual([]);
});
