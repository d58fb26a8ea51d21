import fc from 'fast-check';
import { CATEGORIES } from '../../src/core/category';
import {
  AMOUNTS_PER,
  BARE_DEAL_RULES,
  COPY_RULES,
  OVERLAP_RULES,
  UNREAD_MONTH_RULES,
} from '../../src/core/report/reading-rules';
import type { Choices } from '../../src/core/report/understanding';
import { AMOUNT_MEANINGS, RENEWAL_MEANINGS, REVENUE_MODELS } from '../../src/core/settings';
import { rememberedChoices } from '../../src/import/remembered';
import { withSettings } from '../../src/import/with-settings';
import { writtenChoices } from '../../src/import/written-choices';
import { plainSettingsOf } from './plain-settings';

/** Names as reports have them: also with an equals sign in them. */
const names = fc.constantFrom('Signed', 'On hold', 'A=B', 'Élan vital', 'Kunde "7"', 'Column X');
const table = <T>(values: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(names, values), { selector: ([name]) => name, minLength: 1 })
    .map((all) => new Map(all));
const list = fc.uniqueArray(names, { minLength: 1 });

const CHOICES: fc.Arbitrary<Choices> = fc.record(
  {
    model: fc.constantFrom(...REVENUE_MODELS),
    amountMeans: fc.constantFrom(...AMOUNT_MEANINGS),
    renewalMeans: fc.constantFrom(...RENEWAL_MEANINGS),
    dateOrder: fc.constantFrom('month first' as const, 'day first' as const),
    overlaps: fc.constantFrom(...OVERLAP_RULES),
    copies: fc.constantFrom(...COPY_RULES),
    amountPer: fc.constantFrom(...AMOUNTS_PER),
    bareDeals: fc.constantFrom(...BARE_DEAL_RULES),
    unreadMonths: fc.constantFrom(...UNREAD_MONTH_RULES),
    types: table(fc.constantFrom(...CATEGORIES, null)),
    states: table(fc.boolean()),
    otherStages: list,
    keptCustomers: list,
    withoutRate: list,
  },
  { requiredKeys: [] },
);

test('whatever a doubt may be about is read again as it was written', () =>
  fc.assert(
    fc.property(CHOICES, (choices) =>
      expect(withSettings(writtenChoices(choices))).toEqual(choices),
    ),
  ));

describe('what a workbook remembers', () => {
  const remembered = (said: Parameters<typeof plainSettingsOf>[0]) =>
    rememberedChoices(plainSettingsOf(said));

  test('is what somebody answered, but for what Settings says otherwise since', () => {
    const without = ['Rate EUR=left out', 'Rate SEK=left out'];
    const answers = ['Dates=day first', 'Stage Pilot=not won', 'Customer Test Ltd=counts'];
    expect(remembered({ answers })).toMatchObject({
      ...{ dateOrder: 'day first', otherStages: ['Pilot'], keptCustomers: ['Test Ltd'] },
    });
    expect(remembered({ assumed: without, rates: [['eur', 1.1]] }).assumed).toMatchObject({
      withoutRate: ['SEK'],
    });
    const since = { wonStages: ['pilot'], excluded: ['test ltd'] };
    expect(remembered({ answers, ...since })).toMatchObject({
      ...{ dateOrder: 'day first', otherStages: [], keptCustomers: [] },
    });
  });

  test('is assumed as long as Settings says the same, and nobody has answered', () => {
    const assumed = ['Amount means=MRR', 'Deal type Swap=renewal', 'Copies=count once'];
    const types = [['Swap', 'renewal'] as const, ['Upgrade', 'upsell'] as const];
    const before = remembered({ assumed, types });
    expect(before).toMatchObject({
      model: 'recurring deals',
      types: new Map([['Upgrade', 'upsell']]),
    });
    expect(before).not.toHaveProperty('amountMeans');
    expect(before.assumed).toMatchObject({
      ...{ amountMeans: 'MRR', copies: 'count once', types: new Map([['Swap', 'renewal']]) },
    });
    const answers = ['Copies=count each'];
    const since = remembered({ assumed, answers, amountMeans: 'ARR', types: [['Swap', 'upsell']] });
    expect(since).toMatchObject({ amountMeans: 'ARR', copies: 'count each' });
    expect(since.assumed).toEqual({});
  });

  test('is its own currency, where Settings names one', () => {
    expect(remembered({ currency: 'USD' }).currency).toBe('USD');
    expect(remembered({ currency: '' })).not.toHaveProperty('currency');
  });

  test('lacks what is kept in no words that anybody knows', () =>
    expect(remembered({ answers: ['Weather=fine', 'x'], assumed: ['Dates=never'] })).toEqual(
      remembered({}),
    ));
});
