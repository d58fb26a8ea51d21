import type { Settings } from '../../../src/core/settings';
import { day, deal, month, mrrOf, readLedger, type Said } from '../made-deals';

/** A contract of 100 a month up to and including its last day. */
const contract = (from: string, to: string, said: Said = {}): Said =>
  deal({ contractStart: day(from), contractEnd: day(to), ...said });

/** The first unpaid day of the first of two contracts; as of June 2026. */
function untilOf(rows: readonly Said[], settings: Partial<Settings> = {}): number | undefined {
  return readLedger(rows, { model: 'contracts', ...settings })[0]?.until;
}

describe('a contract that ends on 31 March and is renewed', () => {
  const is = (renewed: string, expected: string, settings: Partial<Settings> = {}) =>
    expect(
      untilOf([contract('2025-04-01', '2026-03-31'), contract(renewed, '2027-03-31')], settings),
    ).toBe(day(expected));

  test('on the next day has no gap', () => is('2026-04-01', '2026-04-01'));
  test('after 1 unpaid day stays paid', () => is('2026-04-02', '2026-04-02'));
  test('after 14 unpaid days stays paid', () => is('2026-04-15', '2026-04-15'));
  test('after 15 unpaid days was lost on its first unpaid day', () =>
    is('2026-04-16', '2026-04-01'));
  test('after 15 unpaid days stays paid with more grace', () =>
    is('2026-04-16', '2026-04-16', { graceDays: 15 }));
  test('after 1 unpaid day was lost where there is no grace', () =>
    is('2026-04-02', '2026-04-01', { graceDays: 0 }));
  test('on the next day has no gap without grace, either', () =>
    is('2026-04-01', '2026-04-01', { graceDays: 0 }));
  test('before it ends is paid twice', () => is('2026-03-01', '2026-04-01'));
});

describe('what a contract takes the place of', () => {
  const is = (renewed: string, expected: number) =>
    expect(
      readLedger([contract('2025-04-01', '2026-03-31'), contract(renewed, '2027-03-31')], {
        model: 'contracts',
      })[1]?.before,
    ).toBe(expected);

  test('is what was paid until it starts', () => is('2026-04-01', 100));
  test('is nothing after days that nobody paid', () => is('2026-05-01', 0));
});

describe('a contract that ends', () => {
  const is = (end: string, expected: string, settings: Partial<Settings> = {}) =>
    expect(untilOf([contract('2025-04-02', end)], settings)).toBe(day(expected));

  test('on the last day of the as-of month is paid to then', () => is('2026-06-30', '2026-07-01'));
  test('1 day before that is in grace', () => is('2026-06-29', '2026-07-01'));
  test('14 days before that is in grace', () => is('2026-06-16', '2026-07-01'));
  test('15 days before that is lost', () => is('2026-06-15', '2026-06-16'));
  test('1 day before that is lost where there is no grace', () =>
    is('2026-06-29', '2026-06-30', { graceDays: 0 }));
  test('later than that is not yet at its end', () => is('2026-07-15', '2026-07-16'));
  test('is looked at from the as-of month that was chosen', () =>
    is('2026-05-20', '2026-06-01', { asOf: month('2026-05') }));
  test('has no open grace without an as-of month', () =>
    is('2026-06-29', '2026-06-30', { asOf: null }));
});

describe('grace', () => {
  const is = (rows: readonly Said[], expected: string, settings: Partial<Settings> = {}) =>
    expect(untilOf(rows, settings)).toBe(day(expected));
  const first = contract('2025-04-01', '2026-03-31');
  const late = (said: Said) => contract('2026-04-10', '2027-03-31', said);

  test('is not given by another customer', () =>
    is([first, late({ companyId: '2' })], '2026-04-01'));
  test('is not given by another product line', () =>
    is([first, late({ line: 'Other' })], '2026-04-01'));
  test('is not given by an open deal', () => is([first, late({ isWon: false })], '2026-04-01'));
  test('looks past a contract that started before', () =>
    is([first, contract('2026-01-01', '2026-02-28'), late({})], '2026-04-10'));
  test('is told by the first start that follows', () =>
    is([first, contract('2026-06-01', '2027-03-31'), late({})], '2026-04-10'));

  const inactive = (said: Said) =>
    deal({ closeDate: day('2025-04-01'), inactiveDate: day('2026-04-01'), ...said });
  const next = deal({ closeDate: day('2026-04-10') });
  const recurring = { model: 'recurring deals' } as const;

  test('is for recurring deals, too', () =>
    is([inactive({ inactiveReason: 'Renewal' }), next], '2026-04-10', recurring));
  test('is for recurring deals without a reason', () =>
    is([inactive({}), next], '2026-04-10', recurring));
  test('is not for those that churned', () =>
    is([inactive({ inactiveReason: 'Churned' }), next], '2026-04-01', recurring));
  test.each(['Upgrade', 'Downgrade', 'Renewed', ' DOWNGRADED '])(
    'is for those that something follows by their reason: %s',
    (inactiveReason) => is([inactive({ inactiveReason }), next], '2026-04-10', recurring),
  );
  test.each(['Cancelled', 'Competitor', 'No longer needed', 'Not renewed', 'Renewal lost'])(
    'is not for those with another reason: %s',
    (inactiveReason) => is([inactive({ inactiveReason }), next], '2026-04-01', recurring),
  );
  test('is not for contracts with another reason, either', () =>
    is([{ ...first, inactiveReason: 'Budget' }, late({})], '2026-04-01'));
  test('is not for those that churned by the internal name', () =>
    is([inactive({ inactiveReason: ' CHURNED' }), next], '2026-04-01', recurring));
});

describe('MRR at month ends', () => {
  const is = (
    rows: readonly Said[],
    expected: readonly number[],
    settings: Partial<Settings> = {},
  ) =>
    expect(mrrOf(rows, { model: 'contracts', asOf: month('2026-04'), ...settings })).toEqual(
      expected,
    );

  test('is paid from the month of the start', () =>
    is([contract('2026-02-28', '2026-12-31')], [100, 100, 100]));
  test('is paid on a last day that is a month’s last', () =>
    is([contract('2026-01-01', '2026-02-28')], [100, 100, 0, 0]));
  test('is not paid where the end is a day before', () =>
    is([contract('2026-01-02', '2026-02-27')], [100, 0, 0, 0]));
  test('ends with an inactive date on a month’s last day', () =>
    is([deal({ inactiveDate: day('2026-02-28') })], [100, 0, 0, 0], { model: 'recurring deals' }));
  test('ends with an inactive date on a month’s first day', () =>
    is([deal({ inactiveDate: day('2026-03-01') })], [100, 100, 0, 0], {
      model: 'recurring deals',
    }));
  test('is churned in the month of the first unpaid day', () =>
    is(
      [contract('2026-01-01', '2026-02-28'), contract('2026-04-01', '2026-12-31')],
      [100, 100, 0, 100],
    ));
  test('does not dip where a renewal over the month’s end is late', () =>
    is(
      [contract('2026-01-02', '2026-02-25'), contract('2026-03-05', '2026-12-31')],
      [100, 100, 100, 100],
    ));
  test('dips where there is no grace', () =>
    is(
      [contract('2026-01-02', '2026-02-25'), contract('2026-03-05', '2026-12-31')],
      [100, 0, 100, 100],
      { graceDays: 0 },
    ));
  test('adds up where contracts overlap', () =>
    is(
      [contract('2026-01-01', '2026-12-31'), contract('2026-02-01', '2026-12-31')],
      [100, 200, 200, 200],
    ));
});
