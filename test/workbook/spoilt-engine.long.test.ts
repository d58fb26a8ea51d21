import { tableAt } from '../../host/cli/table-at';
import { quickFunctions } from '../../host/engine/quick-functions';
import type { Outcome } from '../../host/engine/types';
import { type Compute, recompute } from '../../host/functions/registry';
import { parseMonth } from '../../src/core/days';
import { computeTwice } from '../../src/import/compute-twice';
import { drop, emptyHost, fixture, serverOf } from './dropped';
import { asOf, FIRST } from './few-deals';

/** What is found instead of a number or of a yes or no. */
type Wrong = (right: number | boolean) => unknown;

/** What a function found, its value a little other than it should be. */
function changed<T>(found: T, wrong: Wrong): unknown {
  if (isPlain(found)) return wrong(found);
  if (typeof found !== 'object' || found === null || !('value' in found)) return found;
  return isPlain(found.value) ? { ...found, value: wrong(found.value) } : found;
}

function isPlain(found: unknown): found is number | boolean {
  return typeof found === 'number' || typeof found === 'boolean';
}

/** Does to every number the same. */
function number(wrong: (right: number) => number): Wrong {
  return (right) => (typeof right === 'number' ? wrong(right) : right);
}

const SPOILT: Readonly<Record<string, readonly [name: string, wrong: Wrong]>> = {
  'ROUND by a cent': ['ROUND', number((right) => right + 1 / 100)],
  'EOMONTH by a day': ['EOMONTH', number((right) => right + 1)],
  'MATCH by a place': ['MATCH', number((right) => Math.max(1, right - 1))],
  'COUNTIFS by one': ['COUNTIFS', number((right) => right + 1)],
  'SUMIFS by one': ['SUMIFS', number((right) => right + 1)],
  'SUMPRODUCT by one': ['SUMPRODUCT', number((right) => right + 1)],
  'ISBLANK, which is always true': ['ISBLANK', () => true],
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
  ['ROUND by a cent', 'recurring', 'Customers', 'first'],
  ['ROUND by a cent', 'movements', 'Customers', 'first'],
  // Reading takes the month of what is dated by months, the Ledger the end of the as-of month, the others the month ends alone.
  ['EOMONTH by a day', 'invoices', 'Reading', 'start'],
  ['EOMONTH by a day', 'snapshots', 'Reading', 'state'],
  ['EOMONTH by a day', 'contracts', 'Ledger', 'until'],
  ['EOMONTH by a day', 'recurring', 'Customers', 'Month'],
  // Reading looks up the latest snapshot of a month, the Ledger counts customers and lines by where they begin.
  ['MATCH by a place', 'snapshots', 'Reading', 'state'],
  ['MATCH by a place', 'contracts', 'Ledger', 'number'],
  // SUMIFS makes Ledger MRR and what deals are coded as, SUMPRODUCT nearly everything.
  ['SUMIFS by one', 'contracts', 'NRR', 'ledger'],
  ['SUMPRODUCT by one', 'contracts', 'Reading', 'state'],
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

// Guards counts with both whether every column is whole: in its eyes none is, so that NRR shows no figure.
test.each(['COUNTIFS by one', 'ISBLANK, which is always true'])(
  'an engine that is off in %s is caught by the headline, which shows nothing while all months agree',
  (spoilt) =>
    withSpoilt(spoilt, async () => {
      const host = emptyHost();
      await drop(host, fixture('small/contracts.csv'), { asOf: parseMonth('2025-10') ?? 0 });
      const found = await computeTwice(serverOf(host));
      expect(found).toMatchObject({ months: 24, agree: 24 });
      expect(found?.departures[0]).toMatchObject({ tab: 'NRR', part: 'headline', column: 'said' });
      expect(found?.latest[0]).toMatchObject({ part: 'headline', figure: 'said', shown: null });
    }),
);

test('Audit says that they differ, too, where the engine makes another sum of the same months', () =>
  withSpoilt('SUMPRODUCT by one', async () => {
    const host = emptyHost();
    await drop(host, FIRST, { asOf });
    await computeTwice(serverOf(host));
    const { rows, at } = tableAt(host, 'Audit', ['No.', 'Check', 'Difference', 'Result']);
    const line = rows.find((row) => at(row, 'Check') === 'Computed twice') ?? [];
    expect(at(line, 'Result')).toBe('Differ');
  }));

test('and one that is mended agrees again', async () => {
  await withSpoilt('ROUND by a cent', async () => undefined);
  const host = emptyHost();
  await drop(host, fixture('small/recurring.csv'), { asOf: parseMonth('2025-10') ?? 0 });
  expect((await computeTwice(serverOf(host)))?.departures).toEqual([]);
});
