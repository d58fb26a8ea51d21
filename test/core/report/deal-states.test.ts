import type { RevenueCategory } from '../../../src/core/category';
import { type State, stateCode, stateText } from '../../../src/core/report/state';
import { STATES } from '../../../src/core/report/state-words';
import type { Settings } from '../../../src/core/settings';
import { day, deal, readDeals, type Said } from '../made-deals';
import { TYPES } from '../made-rows';

const WITH_ONCE = new Map<string, RevenueCategory>([...TYPES, ['once', 'one-time']]);

function stateOf(said: Said, settings: Partial<Settings> = {}): State | undefined {
  return readDeals([deal(said)], { types: WITH_ONCE, ...settings })[0]?.state;
}

describe('what its report shows to be one-time', () => {
  const once = (said: Partial<Settings>) => {
    const row = deal({ ...ONCE, ...(said.model === 'contracts' && { term: 12 }) });
    const [read] = readDeals([row], { types: TYPES, ...said });
    return read && [read.state, read.category, read.amount];
  };
  const ONCE = { type: 'New', recurringAmount: null, amount: 1200, leftOut: stateText('one-time') };

  test('is as it was billed, and is coded so whatever its deal is', () => {
    for (const amountMeans of ['MRR', 'ARR', 'TCV'] as const)
      expect(once({ model: 'contracts', amountMeans })).toEqual(['one-time', 'one-time', 1200]);
    expect(once({ model: 'deal movements' })).toEqual(['one-time', 'one-time', 1200]);
  });
  test('keeps its category where it was not won', () =>
    expect(
      readDeals([deal({ ...ONCE, isWon: false, leftOut: null })], { types: TYPES })[0]?.category,
    ).toBe('new business'));
});

describe('a recurring deal', () => {
  const is = (said: Said, expected: State, settings: Partial<Settings> = {}) =>
    expect(stateOf(said, settings)).toBe(expected);

  test('counts', () => is({}, 'counted'));
  test('counts by its stage where there is no flag', () =>
    is({ isWon: null, stage: ' Closed Won ' }, 'counted'));
  test('counts in a stage that Settings call won', () =>
    is({ isWon: null, stage: '95211147' }, 'counted', { wonStages: new Set(['95211147']) }));
  test('is not won by its flag', () => is({ isWon: false, stage: 'Closed Won' }, 'not won'));
  test('is not won in another stage', () => is({ isWon: null, stage: 'Proposal' }, 'not won'));
  test('counts in a pipeline that counts', () =>
    is({ pipeline: 'Sales' }, 'counted', { pipelines: new Set(['sales']) }));
  test('is left out in another pipeline', () =>
    is({ pipeline: 'Partners' }, 'pipeline', { pipelines: new Set(['sales']) }));
  test('is left out without a pipeline where some are chosen', () =>
    is({}, 'pipeline', { pipelines: new Set(['sales']) }));
  test('is left out once it is one-time', () =>
    is({ type: 'Once', recurringAmount: null, amount: 5 }, 'one-time'));
  test('counts with a recurring amount, though one-time by its type', () =>
    is({ type: 'Once' }, 'counted'));
  test('is left out without customer', () => is({ companyId: null, company: ' ' }, 'no customer'));
  test('is left out by ID on the exclude list', () =>
    is({}, 'excluded', { excluded: new Set(['1']) }));
  test('is left out by name on the exclude list', () =>
    is({}, 'excluded', { excluded: new Set(['acme']) }));
  test('is left out without date', () => is({ closeDate: null }, 'no date'));
  test('is left out with a date that cannot be read', () =>
    is({ closeDate: 'soon' }, 'unreadable date'));
  test('is left out with a date before all business', () =>
    is({ closeDate: day('1989-12-31') }, 'unreadable date'));
  test('is left out with a date after all business', () =>
    is({ closeDate: day('2100-01-01') }, 'unreadable date'));
  test('starts on the contract start where it is filled', () =>
    is({ closeDate: 'soon', contractStart: day('2026-01-01') }, 'counted'));
  test('is left out where that cannot be read', () =>
    is({ contractStart: 'soon' }, 'unreadable date'));
  test('is left out without amount', () => is({ recurringAmount: null }, 'no amount'));
  test('is left out with an amount that cannot be read', () =>
    is({ recurringAmount: 'TBD' }, 'unreadable amount'));
  test('counts with an amount of 0', () => is({ recurringAmount: 0 }, 'counted'));
  test('counts with a negative amount, which is a credit', () =>
    is({ recurringAmount: -10 }, 'counted'));
  test('is left out in a currency without rate', () =>
    is({ currency: 'GBP' }, 'no rate', { rates: new Map([['usd', 1]]) }));
  test('counts in a currency with a rate', () =>
    is({ currency: ' usd ' }, 'counted', { rates: new Map([['usd', 1]]) }));
  test('counts without currency', () => is({}, 'counted', { rates: new Map([['usd', 1]]) }));
  test('counts in any currency where there are no rates', () => is({ currency: 'GBP' }, 'counted'));
  test('is left out with an end that cannot be read', () =>
    is({ inactiveDate: 'soon' }, 'unreadable end'));
  test('is left out with an end before its start', () =>
    is({ inactiveDate: day('2026-01-14') }, 'end not after start'));
  test('is left out with an end on its start', () =>
    is({ inactiveDate: day('2026-01-15') }, 'end not after start'));
  test('counts with an end a day after', () => is({ inactiveDate: day('2026-01-16') }, 'counted'));
  test('counts with an end that no business sees', () =>
    is({ inactiveDate: day('9999-12-31') }, 'counted'));
  test('counts whatever its type', () => is({ recurringType: 'Single-Unit' }, 'counted'));
});

describe('a renewal may come late', () => {
  const mayBeLate = (said: Said, settings: Partial<Settings> = {}) =>
    readDeals([deal(said)], settings)[0]?.mayBeLate;

  test('after a deal that ended', () =>
    expect(mayBeLate({ inactiveDate: day('2026-06-30') })).toBe(true));
  test('also where another reason is given', () =>
    expect(mayBeLate({ inactiveReason: 'Renewed' })).toBe(true));
  test('but not after one that churned', () =>
    expect(mayBeLate({ inactiveReason: ' Churned ' })).toBe(false));
  test('nor after one whose reason names anything but what comes in its place', () =>
    expect(mayBeLate({ inactiveReason: 'Went bankrupt' })).toBe(false));
  test('nor among deal movements', () =>
    expect(mayBeLate({}, { model: 'deal movements' })).toBe(false));
});

describe('a contract', () => {
  const is = (said: Said, expected: State, amountMeans: Settings['amountMeans'] = 'TCV') =>
    expect(
      stateOf(
        { recurringAmount: null, amount: 1200, ...said },
        { model: 'contracts', amountMeans },
      ),
    ).toBe(expected);
  const start = { contractStart: day('2025-11-01') };

  test('counts with a term', () => is({ term: 12 }, 'counted'));
  test('counts with an end', () => is({ ...start, contractEnd: day('2026-10-31') }, 'counted'));
  test('is left out where a total has neither', () => is(start, 'no term'));
  test('counts where a monthly amount has neither', () => is(start, 'counted', 'MRR'));
  test('is left out with an end before its start', () =>
    is({ ...start, contractEnd: day('2025-10-01'), term: 12 }, 'end not after start'));
  test('is left out with an end that cannot be read', () =>
    is({ ...start, contractEnd: 'soon', term: 12 }, 'unreadable end'));
  test('is not looked up by its inactive date', () =>
    is({ ...start, term: 12, inactiveDate: 'soon' }, 'counted'));
  test('is left out where one-time', () => is({ type: 'Once', term: 12 }, 'one-time'));
});

describe('a deal movement', () => {
  const is = (
    type: string,
    amount: Said['amount'],
    expected: State,
    settings: Partial<Settings> = {},
  ) =>
    expect(
      stateOf(
        { recurringAmount: null, amount: amount ?? null, type },
        { model: 'deal movements', ...settings },
      ),
    ).toBe(expected);

  test('counts', () => is('New', 100, 'counted'));
  test('counts with its type in any case', () => is(' NEW ', 100, 'counted'));
  test('is left out without type', () => is('', 100, 'no type'));
  test('is left out with a type that Settings do not know', () =>
    is('Single-Unit', 100, 'unknown type'));
  test('is left out where one-time', () => is('Once', 100, 'one-time'));
  test('is left out without amount', () => is('Upsell', null, 'no amount'));
  test('is left out as a downgrade without amount', () => is('Down', null, 'no amount'));
  test('counts as a churn without amount', () => is('Churn', null, 'counted'));
  test('counts as a renewal without amount', () => is('Renewal', null, 'counted'));
  test('is left out as negative new business', () => is('New', -100, 'negative'));
  test('is left out as a negative upsell', () => is('Upsell', -100, 'negative'));
  test('is left out as a negative cross-sell', () => is('Cross', -100, 'negative'));
  test('is left out as a negative price increase', () => is('Price', -100, 'negative'));
  test('is left out as a negative renewal of the full MRR', () => is('Renewal', -100, 'negative'));
  test('counts as a renewal that lowers, where it holds the change', () =>
    is('Renewal', -100, 'counted', { renewalMeans: 'only the change' }));
  test('counts as a negative downgrade', () => is('Down', -100, 'counted'));
  test('counts as a positive downgrade', () => is('Down', 100, 'counted'));
  test('counts as a negative churn', () => is('Churn', -100, 'counted'));
});

/** Everything that can be wrong with a movement at once, in the order in which it is said. */
describe('of several reasons the first in order is said', () => {
  const wrongs: readonly (readonly [State, Said])[] = [
    ['not won', { isWon: false }],
    ['pipeline', { pipeline: 'Partners' }],
    ['one-time', { type: 'Once' }],
    ['no customer', { companyId: null, company: null }],
    ['excluded', { companyId: '666', company: 'Test Inc.' }],
    ['unknown type', { type: 'Single-Unit' }],
    ['no date', { closeDate: null }],
    ['unreadable amount', { amount: 'TBD' }],
  ];
  const settings: Partial<Settings> = {
    model: 'deal movements',
    pipelines: new Set(['sales']),
    excluded: new Set(['666']),
  };
  const fine: Said = { recurringAmount: null, amount: 5, type: 'New', pipeline: 'Sales' };

  test.each(wrongs.map(([state], index) => [state, index] as const))('%s', (state, index) => {
    const later = wrongs.slice(index).map(([, wrong]) => wrong);
    const said: Said = Object.assign({}, fine, ...later.reverse());
    expect(stateOf(said, settings)).toBe(state);
  });
  test('and none where nothing is wrong', () => expect(stateOf(fine, settings)).toBe('counted'));
  test('an end comes before the amount', () =>
    expect(stateOf({ recurringAmount: null, inactiveDate: 'soon' })).toBe('unreadable end'));
});

describe('a state', () => {
  test('has a code of its own', () =>
    expect(new Set(STATES.map(({ code }) => code)).size).toBe(STATES.length));
  test('has code 0 where the row counts', () => expect(stateCode('counted')).toBe(0));
  test('is said in a sentence of its own', () =>
    expect(new Set(STATES.map(({ id }) => stateText(id))).size).toBe(STATES.length));
});
