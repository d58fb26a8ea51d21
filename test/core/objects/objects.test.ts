import { fixtureJson, type Truth } from '../fixtures';
import * as contracts from './contracts';
import * as documents from './documents';
import * as lineItems from './line-items';
import { matrix } from './matrices';
import * as ramps from './ramps';
import { expected, lastMonth, shown } from './shown';
import { subscriptionStates } from './subscription-states';

const { lineItems: alone, pricedLineItems, joined } = lineItems;
const EXPORTS = {
  ...contracts,
  ...documents,
  ...ramps,
  ...{ lineItems: alone, pricedLineItems, joined, matrix, subscriptionStates },
};

describe.each(['small', 'medium'])('the history of %s', (company) => {
  const truth = fixtureJson<Truth>(`${company}/truth.json`);
  test.each(Object.entries(EXPORTS))(
    'comes out of it written as %s, without a doubt',
    (_, written) =>
      expect(shown(written(truth), lastMonth(truth))).toMatchObject({
        months: expected(truth),
        doubts: [],
      }),
  );
});
