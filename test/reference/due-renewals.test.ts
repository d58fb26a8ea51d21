import fc from 'fast-check';
import type { RevenueCategory } from '../../src/core/category';
import { dueRenewals } from '../../src/core/kpi/due-renewals';
import { renewalRate, renewalSums, renewalsOf } from '../../src/core/kpi/renewals';
import type { Settings } from '../../src/core/settings';
import {
  day,
  deal,
  madeReport,
  month,
  readDeals,
  readLedger,
  readMatrix,
  type Said,
  settingsWith,
} from '../core/made-deals';
import { MADE_MODELS, madeRows, madeSettings } from '../core/made-rows';
import { signedOutlook } from './signed-outlook';

const WORDS = new Map<string, RevenueCategory>([
  ['renewal', 'renewal'],
  ['new', 'new business'],
]);

function basisOf(rows: readonly Said[], said: Partial<Settings>) {
  const settings = settingsWith({ types: WORDS, ...said });
  const [deals, entries] = [readDeals(rows, settings), readLedger(rows, settings)];
  return { report: madeReport(rows), deals, entries, settings, asOf: settings.asOf ?? 0 };
}

const contract = (end: string, said: Said = {}) =>
  deal({ closeDate: null, contractStart: day('2025-07-01'), contractEnd: day(end), ...said });
const open = (closes: string, said: Said = {}) =>
  deal({ isWon: false, stage: 'Contract sent', type: 'Renewal', closeDate: day(closes), ...said });

describe('at the end of June 2026', () => {
  const are = (rows: readonly Said[], expected: readonly string[], said: Partial<Settings> = {}) =>
    expect(
      dueRenewals(basisOf(rows, { model: 'contracts', ...said }))?.map(
        ({ state, days, mrr }) => `${state} ${days} ${mrr}`,
      ),
    ).toEqual(expected);
  const recurring = { model: 'recurring deals' } as const;

  test('a contract that ends later is upcoming', () =>
    are([contract('2026-07-31')], ['Upcoming 31 100']));
  test('one that has ended is in grace', () => are([contract('2026-06-25')], ['In grace -5 100']));
  test('one that ends on that very day is not late', () =>
    are([contract('2026-06-30')], ['Upcoming 0 100']));
  test('nor is an open renewal of that day', () =>
    are([deal(), open('2026-06-30')], ['Upcoming 0 100'], recurring));
  test('then overdue', () => are([contract('2026-05-31')], ['Overdue -30 100']));
  test('but not for ever', () => are([contract('2026-03-31')], []));
  test('and not once it is renewed', () =>
    are(
      [contract('2026-05-31'), contract('2027-05-31', { contractStart: day('2026-06-02') })],
      ['Upcoming 335 100'],
    ));
  test('one whose customer has said so is leaving', () =>
    are([contract('2026-07-31', { inactiveReason: 'Churned' })], ['Notice given 31 100']));
  test('an open renewal says when a deal without an end is due', () =>
    are([deal(), open('2026-08-01')], ['Upcoming 32 100'], recurring));
  test('and when it should have been', () =>
    are([deal(), open('2026-06-20')], ['Renewal overdue -10 100'], recurring));
  test('but not where it is lost: then its anniversary counts', () =>
    are(
      [deal(), open('2026-08-01', { stage: 'Closed lost' })],
      ['Anniversary 199 100'],
      recurring,
    ));
  test('nor for another product line', () =>
    are([deal(), open('2026-08-01', { line: 'Other' })], ['Anniversary 199 100'], recurring));
  test('nor from before the deal that is paid', () =>
    are(
      [deal({ closeDate: day('2026-06-10') }), open('2026-06-01')],
      ['Anniversary 345 100'],
      recurring,
    ));
  test('an anniversary is counted from the first deal of the line, on the day after the month', () => {
    const first = deal({ closeDate: day('2024-06-30'), inactiveDate: day('2025-09-10') });
    const then = deal({ closeDate: day('2025-09-10'), recurringAmount: 130 });
    are([first, then], ['Anniversary 365 130'], recurring);
    are([first, then], ['Anniversary 183 130'], { ...recurring, renewalMonths: 6 });
  });
  test('there is none where a term has no months, or something ends it', () => {
    are([deal()], [], { ...recurring, renewalMonths: 0 });
    are([contract('2026-12-31')], ['Upcoming 184 100']);
  });
  test('nor where the deal has an end of its own', () =>
    are([contract('2026-07-31'), open('2026-08-15')], ['Upcoming 31 100']));
  test('deal movements have open renewals only', () =>
    are(
      [
        deal({ recurringAmount: null, amount: 100, type: 'New' }),
        open('2026-07-10', { recurringAmount: null }),
      ],
      ['Upcoming 10 100'],
      { model: 'deal movements' },
    ));
  test('snapshots do not say', () =>
    expect(dueRenewals(basisOf([], { model: 'monthly snapshots' }))).toBeNull());
});

function outlook(rows: readonly Said[], said: Partial<Settings>) {
  const basis = basisOf(rows, said);
  const matrix = readMatrix(rows, basis.settings);
  const due = dueRenewals(basis) ?? [];
  return signedOutlook({ ...basis, matrix, due, choices: basis.settings });
}

describe('the three months to come', () => {
  const are = (rows: readonly Said[], expected: readonly string[], said: Partial<Settings> = {}) =>
    expect(
      outlook(rows, { model: 'contracts', ...said }).map(
        ({ due, ifNone, ifAll }) =>
          `${due}: ${ifNone.closing} ${ifNone.nrr}, ${ifAll.closing} ${ifAll.nrr}`,
      ),
    ).toEqual(expected);
  const other = contract('2027-06-30', { companyId: '2' });

  test('lose what is due from its first unpaid day on, unless it renews', () =>
    are(
      [contract('2026-07-31'), other],
      ['0: 200 1, 200 1', '100: 100 0.5, 200 1', '100: 100 1, 200 1'],
    ));
  test('lose what is in grace at once', () =>
    are([contract('2026-06-25')], ['100: 0 0, 100 1', '100: 0 null, 100 1', '100: 0 null, 100 1']));
  test('lose in any case what is leaving', () =>
    are(
      [contract('2026-07-15', { inactiveReason: 'Churned' }), other],
      ['0: 100 0.5, 100 0.5', '0: 100 1, 100 1', '0: 100 1, 100 1'],
    ));
  test('hold what is signed and has not begun, as new', () =>
    are(
      [contract('2027-07-31', { companyId: '3', contractStart: day('2026-08-01') }), other],
      ['0: 100 1, 100 1', '0: 200 1, 200 1', '0: 200 1, 200 1'],
    ));
  test('lose what an open renewal is for, unless it closes', () =>
    are(
      [deal(), open('2026-08-01')],
      ['0: 100 1, 100 1', '100: 0 0, 100 1', '100: 0 null, 100 1'],
      { model: 'recurring deals' },
    ));
});

describe.each(MADE_MODELS)('whatever the %s', (model) => {
  const holds = (law: (rows: readonly Said[], settings: Partial<Settings>) => void) =>
    fc.assert(
      fc.property(madeRows(model), madeSettings, (rows, settings) =>
        law(rows, { ...settings, model, asOf: month('2026-06') }),
      ),
    );
  const ALL = { first: month('2023-01'), last: month('2026-06') };

  test('a renewal rate lies between 0 and 1, and what is kept is no more than what was due', () =>
    holds((rows, settings) => {
      const renewals = renewalsOf(basisOf(rows, settings)) ?? [];
      for (const by of ['customers', 'MRR'] as const) {
        const rate = renewalRate(renewals, { ...ALL, by }) ?? 0;
        expect(rate >= 0 && rate <= 1).toBe(true);
      }
      const { before, after, kept } = renewalSums(renewals, ALL);
      expect(kept <= before && kept <= after).toBe(true);
    }));
  test('the renewals of some months add up to those of all', () =>
    holds((rows, settings) => {
      const renewals = renewalsOf(basisOf(rows, settings)) ?? [];
      const half = month('2025-01');
      const parts = [
        renewalSums(renewals, { ...ALL, last: half }),
        renewalSums(renewals, { ...ALL, first: half + 1 }),
      ];
      expect(parts.reduce((sum, { due }) => sum + due, 0)).toBe(renewalSums(renewals, ALL).due);
    }));
  test('MRR is never less if all renews than if nothing does', () =>
    holds((rows, settings) => {
      for (const { ifNone, ifAll } of outlook(rows, settings))
        expect(ifAll.closing).toBeGreaterThanOrEqual(ifNone.closing);
    }));
  test('the order of the rows changes nothing', () =>
    holds((rows, settings) => {
      const shown = (given: readonly Said[]) => ({
        due: (dueRenewals(basisOf(given, settings)) ?? []).map(
          ({ deal: { row: _, ...rest }, ...one }) => ({
            ...one,
            deal: rest,
          }),
        ),
        outlook: outlook(given, settings),
      });
      expect(shown([...rows].reverse())).toEqual(shown(rows));
    }));
});
