import type { Doubt } from '../../src/core/doubt/doubt';
import { doubtAsJson, doubtText } from '../../src/import/doubt-words';

const doubt: Doubt = {
  ...{
    about: 'Currency GBP',
    assumed: 'rows in GBP are left out',
    otherwise: 'one GBP is one USD',
  },
  ...{ because: 'nothing says', but: 'nothing says', set: 'Rate GBP=1', keep: 'Rate GBP=left out' },
  ...{ nrr: 1, nrrOtherwise: 1, mrr: 850, mrrOtherwise: 850, isOpen: true },
  ...{ choicesOtherwise: {}, choicesKept: {} },
};
const rate = { code: 'GBP', home: 'USD' };

test('a doubt that changes no figure of the last month says so in a sentence', () => {
  expect(doubtText.figures(doubt)).toBe(
    'Only figures of earlier months depend on whether rows in GBP are left out or one GBP is one USD.',
  );
  expect(doubtText.rateWanted(doubt, rate)).toBe(
    'There is no exchange rate for GBP, and its rows change earlier months.',
  );
});

test('a doubt that changes the last month shows both figures', () => {
  const changing = { ...doubt, mrrOtherwise: 1150 };
  expect(doubtText.figures(changing)).toBe(
    'MRR 850 if rows in GBP are left out, 1,150 if one GBP is one USD.',
  );
  expect(doubtText.rateWanted(changing, rate)).toBe(
    'There is no exchange rate for GBP: MRR 850 without its rows.',
  );
});

test('other programs read MRR under both readings, also where a rate is not shown', () =>
  expect(doubtAsJson({ ...doubt, nrrOtherwise: null, mrrOtherwise: 70 })).toMatchObject({
    ...{ nrr: 1, nrrOtherwise: null, mrr: 850, mrrOtherwise: 70 },
  }));
