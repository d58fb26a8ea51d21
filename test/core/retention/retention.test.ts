import { bridgeOf, movementOf } from '../../../src/core/retention/movements';
import {
  grossRetention,
  logoChurn,
  netRetention,
  quickRatio,
  type RetentionMonth,
  ratio,
  retentionMonths,
} from '../../../src/core/retention/retention';
import { customer, matrix } from './made-matrix';

describe('a customer', () => {
  const is = (
    opening: number,
    closing: number,
    paidBefore: boolean,
    expected: ReturnType<typeof movementOf>,
  ) => expect(movementOf(opening, closing, paidBefore)).toBe(expected);

  test('that pays for the first time is new', () => is(0, 10, false, 'new'));
  test('that pays again is a reactivation', () => is(0, 10, true, 'reactivation'));
  test('that pays more is an expansion', () => is(10, 11, true, 'expansion'));
  test('that pays less is a contraction', () => is(10, 9, true, 'contraction'));
  test('that pays nothing any more is churn, not contraction', () => is(10, 0, true, 'churn'));
  test('that pays the same did nothing', () => is(10, 10, true, null));
  test('that pays nothing still did nothing', () => is(0, 0, true, null));
});

describe('a period of several customers', () => {
  const customers = [
    customer(0, 50, 50), // new
    customer(20, 0, 30), // away and back
    customer(100, 130, 160), // more
    customer(80, 70, 60), // less
    customer(40, 40, 0), // lost
    customer(10, 10, 10), // the same
    customer(0, 5, 0), // won and lost
  ];
  const sums = (from: number, to: number) => {
    const {
      opening,
      new: fresh,
      reactivation,
      expansion,
      contraction,
      churn,
      closing,
      kept,
    } = bridgeOf(customers, from, to);
    return { opening, fresh, reactivation, expansion, contraction, churn, closing, kept };
  };

  test('of a month sums their movements', () =>
    expect(sums(0, 1)).toEqual({
      opening: 250,
      fresh: 55,
      reactivation: 0,
      expansion: 30,
      contraction: 10,
      churn: 20,
      closing: 305,
      kept: 220,
    }));
  test('of the month after sees who came back', () =>
    expect(sums(1, 2)).toEqual({
      opening: 305,
      fresh: 0,
      reactivation: 30,
      expansion: 30,
      contraction: 10,
      churn: 45,
      closing: 310,
      kept: 250,
    }));
  test('of both months looks at its ends only', () =>
    expect(sums(0, 2)).toEqual({
      opening: 250,
      fresh: 50,
      reactivation: 0,
      expansion: 70,
      contraction: 20,
      churn: 40,
      closing: 310,
      kept: 190,
    }));
  test('from before the first month is all new', () =>
    expect(sums(-1, 0)).toEqual({
      opening: 0,
      fresh: 250,
      reactivation: 0,
      expansion: 0,
      contraction: 0,
      churn: 0,
      closing: 250,
      kept: 0,
    }));
  test('counts customers by movement', () => {
    const bridge = bridgeOf(customers, 1, 2);
    expect([
      bridge.openingCustomers,
      bridge.newCustomers,
      bridge.reactivatedCustomers,
      bridge.expandedCustomers,
      bridge.contractedCustomers,
      bridge.churnedCustomers,
      bridge.closingCustomers,
    ]).toEqual([6, 0, 1, 1, 1, 2, 5]);
  });
  test('of no customers is nothing', () => expect(bridgeOf([], 0, 1).closing).toBe(0));
});

describe('NRR', () => {
  const month = { opening: 200, expansion: 30, contraction: 10, churn: 20, reactivation: 50 };
  const is = (said: Partial<typeof month>, expected: number | null, reactivationInNrr = false) =>
    expect(netRetention({ ...month, ...said }, { reactivationInNrr })).toBe(expected);

  test('is what opening customers pay now, over opening', () => is({}, 1));
  test('adds reactivation where that is chosen', () => is({}, 1.25, true));
  test('is 0 where all is lost', () => is({ expansion: 0, contraction: 0, churn: 200 }, 0));
  test('may be above 1', () => is({ expansion: 130 }, 1.5));
  test('has no value without opening', () =>
    is({ opening: 0, expansion: 0, contraction: 0, churn: 0 }, null));
  test('has no value without opening, whatever came back', () =>
    is({ opening: 0, expansion: 0, contraction: 0, churn: 0 }, null, true));
});

describe('other ratios', () => {
  test('GRR is what is kept of opening', () =>
    expect(grossRetention({ kept: 150, opening: 200 })).toBe(0.75));
  test('GRR has no value without opening', () =>
    expect(grossRetention({ kept: 0, opening: 0 })).toBeNull());
  test('logo churn is customers lost over customers at opening', () =>
    expect(logoChurn({ churnedCustomers: 3, openingCustomers: 12 })).toBe(0.25));
  test('logo churn has no value without customers at opening', () =>
    expect(logoChurn({ churnedCustomers: 0, openingCustomers: 0 })).toBeNull());
  test('the quick ratio is what came over what went', () =>
    expect(
      quickRatio({ new: 20, reactivation: 10, expansion: 30, contraction: 10, churn: 20 }),
    ).toBe(2));
  test('the quick ratio leaves out who came back where that is chosen', () =>
    expect(
      quickRatio(
        { new: 20, reactivation: 10, expansion: 30, contraction: 10, churn: 15 },
        { quickRatioReactivation: false },
      ),
    ).toBe(2));
  test('the quick ratio has no value where nothing went', () =>
    expect(
      quickRatio({ new: 20, reactivation: 10, expansion: 30, contraction: 0, churn: 0 }),
    ).toBeNull());
  test('nothing is divided by a negative', () => expect(ratio(1, -1)).toBeNull());
});

describe('over months', () => {
  const shown = (
    rows: readonly (readonly number[])[],
    place: number,
    what: (month: RetentionMonth) => unknown,
  ) => {
    const month = retentionMonths(matrix(...rows), { reactivationInNrr: false })[place];
    return month && what(month);
  };
  test('each opens with what the one before closed with', () =>
    expect(shown([[10, 20, 15]], 2, ({ opening, closing }) => [opening, closing])).toEqual([
      20, 15,
    ]));
  test('the first opens with nothing and has no NRR', () =>
    expect(
      shown([[10, 20]], 0, ({ opening, nrr, grr, logoChurn: lost }) => [opening, nrr, grr, lost]),
    ).toEqual([0, null, null, null]));
  test('who pays again after a break is no new customer', () =>
    expect(shown([[10, 0, 0, 10]], 3, (month) => [month.new, month.reactivation])).toEqual([
      0, 10,
    ]));
  test('who pays again is no part of NRR', () =>
    expect(
      shown(
        [
          [10, 0, 10],
          [10, 10, 10],
        ],
        2,
        ({ nrr }) => nrr,
      ),
    ).toBe(1));
  test('ARPA is closing over paying customers', () =>
    expect(
      shown(
        [
          [10, 20],
          [0, 40],
        ],
        1,
        ({ arpa }) => arpa,
      ),
    ).toBe(30));
  test('ARPA has no value where nobody pays', () =>
    expect(shown([[10, 0]], 1, ({ arpa }) => arpa)).toBeNull());
});
