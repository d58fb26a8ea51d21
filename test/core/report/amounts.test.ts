import type { Settings } from '../../../src/core/settings';
import { day, deal, readDeals, type Said } from '../made-deals';

const START = { contractStart: day('2025-11-01') };

describe('money a month', () => {
  const is = (said: Said, expected: number | null, settings: Partial<Settings> = {}) => {
    const [found] = readDeals([deal({ recurringAmount: null, ...said })], settings);
    if (expected === null) expect(found?.amount).toBeNull();
    else expect(found?.amount).toBeCloseTo(expected, 9);
  };
  const contracts = (amountMeans: Settings['amountMeans']) =>
    ({ model: 'contracts', amountMeans }) as const;
  const all = { mrr: 2, arr: 36, amount: 4 };

  test('is the recurring revenue amount', () => is({ ...all, recurringAmount: 1 }, 1));
  test('is else the monthly recurring revenue', () => is(all, 2));
  test('is else the annual recurring revenue / 12', () => is({ ...all, mrr: null }, 3));
  test('is else Amount', () => is({ amount: 4 }, 4));
  test('is else a twelfth of the annual contract value, whatever Amount means and the term', () =>
    is({ acv: 120, tcv: 999, term: 36 }, 10, contracts('MRR')));
  test('is else the total contract value / term', () =>
    is({ tcv: 360, term: 36 }, 10, contracts('MRR')));
  test('is none of a total contract value without term', () =>
    is({ ...START, tcv: 600 }, null, contracts('MRR')));
  test('is a filled column even where that is 0', () => is({ ...all, recurringAmount: 0 }, 0));
  test('is none where the first filled column cannot be read', () =>
    is({ ...all, recurringAmount: 'TBD' }, null));
  test('is a twelfth of an Amount that means ARR', () =>
    is({ amount: 1200 }, 100, contracts('ARR')));
  test('is a twelfth of an Amount that means ACV, whatever the term', () =>
    is({ amount: 1200, term: 36 }, 100, contracts('ACV')));
  test('is a total / term', () => is({ amount: 2400, term: 24 }, 100, contracts('TCV')));
  test('is a total / months between start and end', () =>
    is({ ...START, amount: 600, contractEnd: day('2026-04-30') }, 100, contracts('TCV')));
  test('is a total x 365.25 / 12 / days where months are not whole', () =>
    is({ ...START, amount: 45, contractEnd: day('2025-12-15') }, 365.25 / 12, contracts('TCV')));
  test('is none of a total without term', () =>
    is({ ...START, amount: 600 }, null, contracts('TCV')));
  test('is Amount / months of the billing period', () =>
    is({ amount: 300, billingFrequency: 'quarterly' }, 100, contracts('per billing period')));
  test('is 52 / 12 of a weekly Amount', () =>
    is({ amount: 12, billingFrequency: 'weekly' }, 52, contracts('per billing period')));
  test('is Amount where the billing frequency is blank', () =>
    is({ amount: 300 }, 300, contracts('per billing period')));
  test('is none where nobody knows the billing frequency', () =>
    is({ amount: 300, billingFrequency: 'by moon' }, null, contracts('per billing period')));
  test('is as it stands where it names no currency beside others that have a rate', () =>
    is({ recurringAmount: 100 }, 100, { currency: 'usd', rates: new Map([['eur', 1.1]]) }));
  test('is none where the rate is no number', () =>
    is({ recurringAmount: 100, currency: 'EUR' }, null, { rates: new Map([['eur', Number.NaN]]) }));
  test('is converted by the rate of its currency', () =>
    is({ recurringAmount: 100, currency: 'EUR' }, 110, { rates: new Map([['eur', 1.1]]) }));
  test('is none without a rate', () =>
    is({ recurringAmount: 100, currency: 'GBP' }, null, { rates: new Map([['eur', 1.1]]) }));
  describe('in the own currency of the workbook', () => {
    const own = (rates: readonly (readonly [string, number])[]) => ({
      currency: 'eur',
      rates: new Map(rates),
    });
    const said = { recurringAmount: 100, currency: ' EUR' };
    test('counts as it is where only others have a rate', () => is(said, 100, own([['usd', 0.5]])));
    test.each([0, Number.NaN])('counts as it is where its rate is %s', (rate) =>
      is(said, 100, own([['eur', rate]])),
    );
    test('is converted where it has a rate', () => is(said, 110, own([['eur', 1.1]])));
    test('says nothing of another currency', () =>
      is({ ...said, currency: 'GBP' }, null, own([['usd', 0.5]])));
  });
  test('is taken as billed where it is one-time, whatever Amount means', () =>
    is({ amount: 1200, type: 'once', term: 12 }, 1200, {
      ...contracts('TCV'),
      types: new Map([['once', 'one-time']]),
    }));
});

describe('the first day not paid', () => {
  const is = (start: string, end: string, expected: string) => {
    const [found] = readDeals([deal({ contractStart: day(start), contractEnd: day(end) })], {
      model: 'contracts',
    });
    expect(found?.end).toBe(day(expected));
  };

  test('of a contract is the day after its end', () =>
    is('2025-11-01', '2026-10-31', '2026-11-01'));
  test('of a contract that ends on the start’s day of the month is that day', () =>
    is('2025-10-31', '2026-10-31', '2026-10-31'));
  test('is so from first to first, too', () => is('2025-11-01', '2026-11-01', '2026-11-01'));
  test('is so after a single month, too', () => is('2026-01-15', '2026-02-15', '2026-02-15'));
  test('is the first of March after a February', () =>
    is('2026-02-01', '2026-02-28', '2026-03-01'));
  test('is the first of March after a leap February', () =>
    is('2024-02-01', '2024-02-29', '2024-03-01'));
  test('of a recurring deal is its inactive date', () =>
    expect(readDeals([deal({ inactiveDate: day('2026-10-31') })])[0]?.end).toBe(day('2026-10-31')));
});

describe('a contract without an end', () => {
  const is = (start: string, term: number, expected: string) => {
    const [found] = readDeals([deal({ contractStart: day(start), term })], { model: 'contracts' });
    expect(found?.end).toBe(day(expected));
  };

  test('is paid for its term', () => is('2025-11-15', 12, '2026-11-15'));
  test('from a month’s last day is paid to that of a shorter one', () =>
    is('2026-01-31', 1, '2026-02-28'));
  test('from a leap day is paid to 28 February', () => is('2024-02-29', 12, '2025-02-28'));
  test('and without a term goes on', () =>
    expect(readDeals([deal(START)], { model: 'contracts' })[0]?.end).toBe(999999));
});
