import fc from 'fast-check';
import type { RevenueCategory } from '../../../src/core/category';
import { firstDay } from '../../../src/core/days';
import { type Renewal, renewalRate, renewalsOf } from '../../../src/core/kpi/renewals';
import type { Settings } from '../../../src/core/settings';
import {
  day,
  deal,
  madeReport,
  month,
  readDeals,
  readLedger,
  type Said,
  settingsWith,
} from '../made-deals';

const TYPES = new Map<string, RevenueCategory>([
  ['upsell', 'upsell'],
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['churn', 'churn'],
]);

/** The renewals due up to June 2026. */
function renewals(rows: readonly Said[], said: Partial<Settings>): readonly Renewal[] | null {
  const settings = settingsWith({ types: TYPES, ...said });
  return renewalsOf({
    report: madeReport(rows),
    deals: readDeals(rows, settings),
    entries: readLedger(rows, settings),
    settings,
    asOf: settings.asOf ?? 0,
  });
}

const shown = (found: readonly Renewal[] | null) =>
  (found ?? []).map(({ outcome, before, after }) => `${outcome} ${before} to ${after}`);

describe('a contract that ends on 31 March', () => {
  const first = deal({ contractStart: day('2025-04-01'), contractEnd: day('2026-03-31') });
  const next = (from: string, amount: number, said: Said = {}) =>
    deal({
      contractStart: day(from),
      contractEnd: day('2027-03-31'),
      recurringAmount: amount,
      ...said,
    });
  const found = (rows: readonly Said[], said: Partial<Settings> = {}) =>
    (renewals(rows, { model: 'contracts', ...said }) ?? []).filter(
      ({ due }) => due === day('2026-03-31'),
    );
  const is = (rows: readonly Said[], expected: readonly string[], said: Partial<Settings> = {}) =>
    expect(shown(found([first, ...rows], said))).toEqual(expected);

  test('is due on that day', () =>
    expect(renewals([first], { model: 'contracts' })?.[0]?.due).toBe(day('2026-03-31')));
  test('is renewed where the line pays on', () =>
    is([next('2026-04-01', 120)], ['renewed 100 to 120']));
  test('is renewed within grace', () => is([next('2026-04-15', 120)], ['renewed 100 to 120']));
  test('is lost after grace', () => is([next('2026-04-16', 120)], ['lost 100 to 0']));
  test('is lost where nothing follows', () => is([], ['lost 100 to 0']));
  test('is lost where another line follows', () =>
    is([next('2026-04-01', 120, { line: 'Other' })], ['lost 100 to 0']));
  test('is open while grace runs', () => is([], ['open 100 to 0'], { asOf: month('2026-03') }));
  test('is open to the end of its grace, and lost then', () => {
    const asOf = month('2026-04');
    is([], ['open 100 to 0'], { asOf, graceDays: 30 });
    is([], ['lost 100 to 0'], { asOf, graceDays: 29 });
  });
  test('is upcoming before', () => is([], ['upcoming 100 to 0'], { asOf: month('2026-02') }));
  test('is renewed before, where the next contract is signed', () =>
    is([next('2026-04-01', 120)], ['renewed 100 to 120'], { asOf: month('2026-02') }));
  test('is leaving before, where the customer has said so', () =>
    expect(
      shown(found([{ ...first, inactiveReason: 'Churned' }], { asOf: month('2026-02') })),
    ).toEqual(['leaving 100 to 0']));
  test('is lost at once, where the customer has said so', () =>
    expect(
      shown(found([{ ...first, inactiveReason: 'Churned' }], { asOf: month('2026-03') })),
    ).toEqual(['lost 100 to 0']));
  test('is not due where an upsell in mid-term took its place', () =>
    is([next('2026-04-01', 120, { type: 'Upsell' })], []));
});

describe('other models', () => {
  const inactive = (reason: string | null) =>
    deal({ closeDate: day('2025-04-01'), inactiveDate: day('2026-04-01'), inactiveReason: reason });
  const is = (rows: readonly Said[], expected: readonly string[], said: Partial<Settings> = {}) =>
    expect(shown(renewals(rows, said))).toEqual(expected);
  const move = (date: string, type: string, amount: number | null): Said => ({
    companyId: '1',
    isWon: true,
    closeDate: day(date),
    type,
    amount,
  });
  const movements = { model: 'deal movements' } as const;

  test('a recurring deal that ended for renewal is due', () =>
    is([inactive('Renewal'), deal({ closeDate: day('2026-04-01') })], ['renewed 100 to 100']));
  test('a recurring deal that churned is lost', () => is([inactive('Churned')], ['lost 100 to 0']));
  test('a recurring deal that was upgraded was not due', () => is([inactive('Upgrade')], []));
  test('a recurring deal that ended without a reason was not due', () => is([inactive(null)], []));
  test('a renewal deal renews what was paid', () =>
    is(
      [move('2025-01-10', 'New', 100), move('2026-01-10', 'Renewal', 120)],
      ['renewed 100 to 120'],
      movements,
    ));
  test('a churn deal loses it', () =>
    is(
      [move('2025-01-10', 'New', 100), move('2026-01-10', 'Churn', null)],
      ['lost 100 to 0'],
      movements,
    ));
  test('a renewal deal of nothing paid was not due', () =>
    is([move('2026-01-10', 'Renewal', 120)], [], movements));
  test('snapshots do not say', () =>
    expect(renewals([], { model: 'monthly snapshots' })).toBeNull());
  test('invoices do not say', () =>
    expect(renewals([], { model: 'invoices or orders' })).toBeNull());
});

describe('the renewal rate', () => {
  const one = (due: string, before: number, after: number, outcome: Renewal['outcome']) => ({
    due: day(due),
    before,
    after,
    outcome,
  });
  const all = [
    one('2026-01-31', 100, 150, 'renewed'),
    one('2026-01-31', 100, 50, 'renewed'),
    one('2026-02-28', 200, 0, 'lost'),
    one('2026-03-31', 999, 0, 'open'),
    one('2026-04-30', 999, 0, 'upcoming'),
    one('2026-05-31', 999, 0, 'leaving'),
  ];
  const is = (by: 'customers' | 'MRR', first: string, last: string, expected: number | null) =>
    expect(renewalRate(all, { first: month(first), last: month(last), by })).toBe(expected);

  test('is renewed over due', () => is('customers', '2026-01', '2026-02', 2 / 3));
  test('in MRR counts no more than was there', () => is('MRR', '2026-01', '2026-02', 150 / 400));
  test('is of the months asked for', () => is('customers', '2026-02', '2026-02', 0));
  test('leaves out what is still open, or to come', () =>
    is('customers', '2026-03', '2026-05', null));
  test('has no value where nothing is due', () => is('MRR', '2025-01', '2025-12', null));
});

/** Whole months from January 2025: starts and lengths of the agreements of one line, with what each pays. */
const agreements = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 9 }),
    length: fc.integer({ min: 1, max: 9 }),
    amount: fc.integer({ min: 1, max: 900 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('what is paid after an end is all that started by then, or first of all within grace, and goes on', () =>
  fc.assert(
    fc.property(agreements, fc.integer({ min: 0, max: 40 }), (made, graceDays) => {
      const rows = made.map(({ start, length, amount }) => {
        const from = firstDay(month('2025-01') + start);
        const until = firstDay(month('2025-01') + start + length);
        return deal({ contractStart: from, contractEnd: until - 1, recurringAmount: amount });
      });
      const said = { model: 'contracts', graceDays, asOf: month('2026-12') } as const;
      const entries = readLedger(rows, { types: TYPES, ...said });
      const found = renewals(rows, said) ?? [];
      const ends = new Set(entries.map(({ deal: { end } }) => end));
      expect(found.map(({ end }) => end).sort()).toEqual([...ends].sort());
      for (const { end, after } of found) {
        const later = entries.filter((one) => one.deal.end > end && one.from <= end + graceDays);
        const first = Math.max(end, Math.min(...later.map(({ from }) => from)));
        const paying = later.filter(({ from }) => from <= first);
        expect(after).toBe(paying.reduce((sum, { mrr }) => sum + mrr, 0));
      }
    }),
  ));
