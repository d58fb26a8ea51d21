import { lastDay } from '../../src/core/days';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import type { Settings } from '../../src/core/settings';
import { day, deal, month, readDeals, type Said, settingsWith } from '../core/made-deals';
import { codedBetween } from './coded';

/** What is coded in one month, zeros left out. */
function codedIn(of: string, rows: readonly Said[], said: Partial<Settings> = {}) {
  const settings = settingsWith(said);
  const deals = readDeals(rows, said);
  const entries = ledgerOf(deals, settings);
  const all = { model: settings.model, entries, deals };
  const found = codedBetween(all, lastDay(month(of) - 1), lastDay(month(of)));
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== 0));
}

const TYPES = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['upsell', 'upsell'],
  ['downgrade', 'downgrade'],
  ['churn', 'churn'],
] as const);

describe('recurring deals', () => {
  const types = { types: TYPES };
  const recurring = (closeDate: string, amount: number, more: Said = {}) =>
    deal({ closeDate: day(closeDate), recurringAmount: amount, ...more });

  test('code what they add', () =>
    expect(codedIn('2026-02', [recurring('2026-02-03', 50, { type: 'new' })], types)).toEqual({
      'new business': 50,
    }));
  test('code the MRR that they renew, and what that changes', () =>
    expect(
      codedIn(
        '2026-03',
        [
          recurring('2026-01-01', 50, { type: 'new', inactiveDate: day('2026-03-01') }),
          recurring('2026-03-01', 60, { type: 'renewal' }),
        ],
        types,
      ),
    ).toEqual({ renewal: 60, renewalChange: 10 }));
  test('code churn by their inactive reason', () =>
    expect(
      codedIn(
        '2026-03',
        [
          recurring('2026-01-01', 50, {
            inactiveDate: day('2026-03-05'),
            inactiveReason: 'Churned',
          }),
        ],
        types,
      ),
    ).toEqual({ churn: 50 }));
  test('that just end, end without a deal', () =>
    expect(
      codedIn('2026-03', [recurring('2026-01-01', 50, { inactiveDate: day('2026-03-05') })], types),
    ).toEqual({ endedWithoutDeal: 50 }));
  test('without a category change MRR against the code', () =>
    expect(codedIn('2026-02', [recurring('2026-02-03', 50)], types)).toEqual({ againstCode: 50 }));
  test('whose change goes the other way do so twice', () =>
    expect(
      codedIn(
        '2026-03',
        [
          recurring('2026-01-01', 50, { type: 'new', inactiveDate: day('2026-03-01') }),
          recurring('2026-03-01', 40, { type: 'upsell' }),
        ],
        types,
      ),
    ).toEqual({ upsell: 10, againstCode: -20 }));
});

describe('deal movements', () => {
  const said = { model: 'deal movements', types: TYPES } as const;
  const moved = (closeDate: string, type: string, amount: number | null, line = '') =>
    deal({ closeDate: day(closeDate), recurringAmount: null, amount, type, line });
  const ROWS = [
    moved('2026-01-05', 'new', 100, 'a'),
    moved('2026-01-06', 'new', 50, 'b'),
    moved('2026-02-05', 'downgrade', 30, 'a'),
    moved('2026-04-05', 'churn', null),
  ];
  test('code the size of what they take away', () =>
    expect(codedIn('2026-02', ROWS, said)).toEqual({ downgrade: 30 }));
  test('code a churn of all lines as all that it ends', () =>
    expect(codedIn('2026-04', ROWS, said)).toEqual({ churn: 120 }));
  test('come to what was measured, month by month', () => {
    const settings = settingsWith(said);
    const deals = readDeals(ROWS, said);
    const entries = ledgerOf(deals, settings);
    const months = retentionMonths(matrixOf(entries, month('2026-06')), settings);
    for (const { month: one, opening, closing } of months) {
      const found = codedBetween({ ...settings, entries, deals }, lastDay(one - 1), lastDay(one));
      const gained = found['new business'] + found.upsell - found.downgrade - found.churn;
      expect(gained + found.renewalChange + found.againstCode - found.endedWithoutDeal).toBe(
        closing - opening,
      );
    }
  });
});
