import fc from 'fast-check';
import type { RevenueCategory } from '../../src/core/category';
import { addMonths, lastDay } from '../../src/core/days';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { day, deal, month, readDeals, type Said, settingsWith } from '../core/made-deals';
import { codedBetween } from './coded';

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['upsell', 'upsell'],
]);
const BEGUN = day('2025-01-01');
const RENEWED = day('2026-01-01');

/** A contract of Acme's, paid by the month. */
const contract = (type: string, from: number, until: number, mrr: number): Said =>
  deal({
    closeDate: null,
    recurringAmount: null,
    contractStart: from,
    contractEnd: until - 1,
    mrr,
    type,
  });

const months = { model: 'contracts', types: TYPES, asOf: month('2026-12') } as const;

/** What is coded from one day up to another, and what MRR gained. */
function coded(rows: readonly Said[], after: number, upTo: number) {
  const settings = settingsWith(months);
  const deals = readDeals(rows, months);
  const entries = ledgerOf(deals, settings);
  return codedBetween({ ...settings, entries, deals }, after, upTo);
}

const money = fc.integer({ min: 1, max: 500_000 }).map((cents) => cents / 100);
/** Deals that end together, begun in whatever month, and the shares of what renews them. */
const merged = fc.record({
  ending: fc.array(fc.record({ mrr: money, begun: fc.integer({ min: 0, max: 10 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
  renewals: fc.integer({ min: 1, max: 3 }),
  late: fc.integer({ min: 0, max: 14 }),
  charge: fc.constantFrom(0, 10, -10),
});

describe('what is renewed', () => {
  test('moves nothing but what its total moved, however many deals become however many', () =>
    fc.assert(
      fc.property(merged, ({ ending, renewals, late, charge }) => {
        const total = ending.reduce((sum, { mrr }) => sum + mrr, 0) * (1 + charge / 100);
        const from = RENEWED + late;
        const rows = [
          ...ending.map(({ mrr, begun }) =>
            contract(begun === 0 ? 'new' : 'upsell', addMonths(BEGUN, begun), RENEWED, mrr),
          ),
          ...Array.from({ length: renewals }, () =>
            contract('renewal', from, from + 365, total / renewals),
          ),
        ];
        const found = coded(rows, RENEWED - 1, from);
        expect(found.renewal).toBeCloseTo(total, 5);
        expect(found.renewalChange).toBeCloseTo(total - total / (1 + charge / 100), 5);
        for (const id of ['new business', 'upsell', 'churn'] as const)
          expect(found[id]).toBeCloseTo(0, 5);
        expect(found.againstCode).toBeCloseTo(0, 5);
        expect(found.endedWithoutDeal).toBeCloseTo(0, 5);
      }),
    ));
});

const ofHistory = fc.array(
  fc.record({
    type: fc.constantFrom('new', 'renewal', 'upsell', 'other'),
    // Few days, so that many deals end where others start.
    from: fc.integer({ min: 0, max: 6 }),
    length: fc.integer({ min: 1, max: 3 }),
    mrr: money,
    line: fc.constantFrom('a', 'b'),
  }),
  { minLength: 1, maxLength: 20 },
);

test('all categories add up to what was measured, month by month', () =>
  fc.assert(
    fc.property(ofHistory, (history) => {
      const rows = history.map(({ type, from, length, mrr, line }) => ({
        ...contract(type, BEGUN + from * 61, BEGUN + (from + length) * 61, mrr),
        line,
      }));
      const settings = settingsWith(months);
      const deals = readDeals(rows, months);
      const entries = ledgerOf(deals, settings);
      for (const { month: one, opening, closing } of retentionMonths(
        matrixOf(entries, months.asOf),
        settings,
      )) {
        const found = codedBetween({ ...settings, entries, deals }, lastDay(one - 1), lastDay(one));
        const byDeals = found['new business'] + found.upsell - found.churn;
        expect(
          byDeals + found.renewalChange + found.againstCode - found.endedWithoutDeal,
        ).toBeCloseTo(closing - opening, 5);
      }
    }),
  ));
