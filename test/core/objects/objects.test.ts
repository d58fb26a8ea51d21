import { fixtureJson, type Truth } from '../fixtures';
import * as contracts from './contracts';
import * as documents from './documents';
import * as lineItems from './line-items';
import { expected, lastMonth, shown } from './shown';

const { lineItems: alone, pricedLineItems, joined } = lineItems;
const EXPORTS = { ...contracts, ...documents, lineItems: alone, pricedLineItems, joined };

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
