import { guessAmountMeaning, wonRows } from '../../../src/core/report/guesses';
import { madeReport } from '../made-deals';

const monthly = (amount: number, term: number) =>
  ({ isWon: true, amount, billingFrequency: 'Monthly', term, tcv: amount * term }) as const;
const quarterly = {
  ...{ isWon: true, amount: 300, billingFrequency: 'Quarterly', term: 24, tcv: 2400 },
} as const;

/** What Amount means, and whether that is sure. */
const shown = (...rows: readonly Parameters<typeof madeReport>[0][number][]) => {
  const { value, isSure } = guessAmountMeaning(wonRows(madeReport(rows)), 'contracts');
  return [value, isSure];
};

test('Amount is money of a billing period where only that comes to the total of the term on every row', () =>
  expect(shown(monthly(100, 12), monthly(50, 12), quarterly)).toEqual([
    'per billing period',
    true,
  ]));

test('Amount is money a month where every row that tells is billed monthly', () =>
  expect(shown(monthly(100, 12), monthly(50, 12))).toEqual(['MRR', true]));
