import fc from 'fast-check';
import { lastDay } from '../../src/core/days';
import { moversBetween, NO_REASON, sizeOf } from '../../src/core/retention/movers';
import type { Settings } from '../../src/core/settings';
import {
  day,
  deal,
  madeReport,
  month,
  readLedger,
  readMatrix,
  type Said,
} from '../core/made-deals';
import { MADE_MODELS, madeRows, madeSettings, TYPES } from '../core/made-rows';
import { lossReasons } from './loss-reasons';
import { dealsBehind, effectsOf } from './mover-deals';

const AS_OF = month('2026-06');
const JUNE = { opening: day('2026-05-31'), closing: day('2026-06-30') };

/** Movers of June 2026 and the deals behind them. */
function june(rows: readonly Said[], said: Partial<Settings> = {}) {
  const settings = { types: TYPES, asOf: AS_OF, ...said };
  const matrix = readMatrix(rows, settings);
  const last = matrix.months.length - 1;
  const movers = moversBetween(matrix, last - 1, last);
  const behind = dealsBehind(movers, readLedger(rows, settings), JUNE);
  return { movers, behind };
}

describe('the deal behind a movement', () => {
  const is = (rows: readonly Said[], expected: string, said: Partial<Settings> = {}) => {
    const { behind } = june(
      rows.map((row, index) => ({ recordId: `r${index}`, ...row })),
      said,
    );
    expect(
      [...behind.values()].map(({ entry, change }) => `${entry.deal.recordId} ${change}`),
    ).toEqual(expected === '' ? [] : [expected]);
  };
  const old = deal({ inactiveDate: day('2026-06-10'), inactiveReason: 'Downgrade' });

  test('is the new one of a customer who comes', () =>
    is([deal({ closeDate: day('2026-06-05') })], 'r0 100'));
  test('is the one that ended of a customer who left', () => is([old], 'r0 -100'));
  test('is the one that took its place of a customer who pays less', () =>
    is(
      [old, deal({ closeDate: day('2026-06-10'), recordId: 'new', recurringAmount: 60 })],
      'new -40',
    ));
  test('is the one that did most', () =>
    is(
      [
        deal({ line: 'A', closeDate: day('2026-06-05'), recurringAmount: 10 }),
        deal({ line: 'B', closeDate: day('2026-06-05'), recurringAmount: 30 }),
        deal({ line: 'C', closeDate: day('2026-06-05'), recurringAmount: 20 }),
      ],
      'r1 30',
    ));
  test('is none that moved the other way', () =>
    is([old, deal({ line: 'B', closeDate: day('2026-06-05'), recurringAmount: 30 })], 'r0 -100'));
  test('is none where nobody moved', () => is([deal()], ''));
});

describe('what customers lost is told by reason', () => {
  const are = (rows: readonly Said[], expected: readonly string[]) => {
    const { movers, behind } = june(rows);
    const basis = { report: madeReport(rows), firstRow: 2, behind };
    expect(
      lossReasons(movers, basis).map(
        (one) =>
          `${one.reason}: ${one.churnedCustomers} ${one.churn}, ${one.contractedCustomers} ${one.contraction}`,
      ),
    ).toEqual(expected);
  };
  const left = (companyId: string, said: Said) =>
    deal({ companyId, inactiveDate: day('2026-06-10'), ...said });

  test('the lost reason before the inactive reason', () =>
    are([left('1', { lostReason: 'Budget', inactiveReason: 'Churned' })], ['Budget: 1 100, 0 0']));
  test('whatever the case, the largest loss first', () =>
    are(
      [
        left('1', { lostReason: 'Other' }),
        left('2', { lostReason: 'Budget ' }),
        left('3', { lostReason: 'BUDGET' }),
      ],
      ['Budget: 2 200, 0 0', 'Other: 1 100, 0 0'],
    ));
  test('a renewal that did not come', () =>
    are([left('1', { inactiveReason: 'Renewal' })], ['Not renewed: 1 100, 0 0']));
  test('of what a smaller deal took the place', () =>
    are(
      [
        left('1', { inactiveReason: 'Downgrade' }),
        deal({ companyId: '1', closeDate: day('2026-06-10'), recurringAmount: 60 }),
      ],
      ['Downgrade: 0 0, 1 40'],
    ));
  test('nothing said', () => are([left('1', {})], [`${NO_REASON}: 1 100, 0 0`]));
});

describe.each(MADE_MODELS)('whatever the %s', (model) => {
  const holds = (law: (rows: readonly Said[], settings: Partial<Settings>) => void) =>
    fc.assert(
      fc.property(madeRows(model), madeSettings, (rows, settings) =>
        law(rows, { ...settings, model, asOf: AS_OF }),
      ),
    );
  const byKey = (rows: readonly Said[], settings: Partial<Settings>) =>
    new Map(readMatrix(rows, settings).customers.map((one) => [one.key, one]));

  test('the effects of a customer’s deals add up to what its MRR did in a quarter', () =>
    holds((rows, settings) => {
      const days = { opening: lastDay(AS_OF - 3), closing: lastDay(AS_OF) };
      const sums = new Map<string, number>();
      for (const { entry, change } of effectsOf(readLedger(rows, settings), days))
        sums.set(entry.deal.customerKey, (sums.get(entry.deal.customerKey) ?? 0) + change);
      for (const [key, { net }] of byKey(rows, settings)) {
        const moved = (net[net.length - 1] ?? 0) - (net[net.length - 4] ?? 0);
        expect(sums.get(key) ?? 0).toBeCloseTo(moved, 4);
      }
    }));
  test('a deal stands behind every mover, and no mover is smaller than the next', () =>
    holds((rows, settings) => {
      const matrix = readMatrix(rows, settings);
      const last = matrix.months.length - 1;
      const movers = moversBetween(matrix, last - 1, last);
      const behind = dealsBehind(movers, readLedger(rows, settings), JUNE);
      expect([...behind.keys()].sort()).toEqual(
        movers.map(({ customerKey }) => customerKey).sort(),
      );
      const sizes = movers.map(sizeOf);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }));
  test('the order of the rows changes no mover and no deal', () =>
    holds((rows, settings) => {
      const shown = (given: readonly Said[]) => {
        const { movers, behind } = june(given, settings);
        return movers.map((one) => [one, behind.get(one.customerKey)?.entry.deal.recordId]);
      };
      expect(shown([...rows].reverse())).toEqual(shown(rows));
    }));
});
