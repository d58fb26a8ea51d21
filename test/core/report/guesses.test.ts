import type { RevenueCategory } from '../../../src/core/category';
import { guessAsOf } from '../../../src/core/report/as-of';
import {
  guessAmountMeaning,
  guessRenewalTypes,
  guessTypes,
  guessWonStages,
  wonRows,
} from '../../../src/core/report/guesses';
import { guessRenewalMeaning } from '../../../src/core/report/renewal';
import type { RevenueModel } from '../../../src/core/settings';
import { day, madeReport, month, type Said } from '../made-deals';

const readers = (rows: readonly Said[]) =>
  wonRows(madeReport(rows.map((said) => ({ isWon: true, ...said }))));

describe('Amount most likely means', () => {
  const is = (rows: readonly Said[], expected: string, model: RevenueModel = 'contracts') => {
    const { value, isSure } = guessAmountMeaning(readers(rows), model);
    expect(`${value}, ${isSure ? 'sure' : 'asked'}`).toBe(expected);
  };
  const year = { amount: 1200, mrr: 100, term: 12 };
  const twoYears = { amount: 2400, mrr: 100, term: 24 };

  test('MRR where it agrees with the monthly column', () =>
    is([{ amount: 100, mrr: 100 }], 'MRR, sure'));
  test('MRR where it agrees with the recurring amount', () =>
    is([{ amount: 100, recurringAmount: 100 }], 'MRR, sure'));
  test('MRR where it is a twelfth of the yearly column', () =>
    is([{ amount: 100, arr: 1200 }], 'MRR, sure'));
  test('ARR where it is twelve times the monthly column', () =>
    is([{ amount: 1200, mrr: 100 }], 'ARR, sure'));
  test('ARR where it agrees with the yearly column', () =>
    is([{ amount: 1200, arr: 1200 }], 'ARR, sure'));
  test('TCV where it is the monthly column times the term', () => is([twoYears], 'TCV, sure'));
  test('TCV by start and end', () =>
    is(
      [
        {
          amount: 2400,
          mrr: 100,
          contractStart: day('2025-01-01'),
          contractEnd: day('2026-12-31'),
        },
      ],
      'TCV, sure',
    ));
  test('TCV where yearly terms agree with it as well as with ARR', () =>
    is([year, year, year, twoYears], 'TCV, sure'));
  test('ARR where nothing but yearly terms tell', () => is([year, year], 'ARR, sure'));
  test('what agrees within one per cent', () => is([{ amount: 100.9, mrr: 100 }], 'MRR, sure'));
  test('nothing that is further off', () => is([{ amount: 101.1, mrr: 100 }], 'MRR, asked'));
  test('what agrees on just half of the rows', () =>
    is(
      [
        { amount: 1200, mrr: 100 },
        { amount: 777, mrr: 100 },
      ],
      'ARR, sure',
    ));
  test('nothing that agrees on less than half of the rows', () =>
    is(
      [
        { amount: 100, mrr: 100 },
        { amount: 777, mrr: 100 },
        { amount: 555, mrr: 100 },
      ],
      'MRR, asked',
    ));
  test('a billing period where a frequency is there', () =>
    is([{ amount: 300, billingFrequency: 'quarterly' }], 'per billing period, sure'));
  test('TCV where contracts have a term', () => is([{ amount: 1200, term: 12 }], 'TCV, asked'));
  test('TCV where contracts have an end', () =>
    is([{ amount: 1200, contractEnd: 46000 }], 'TCV, asked'));
  test('MRR where nothing tells', () => is([{ amount: 100 }], 'MRR, asked', 'deal movements'));
  test('MRR where there is no row', () => is([], 'MRR, asked', 'deal movements'));
});

test('the reason counts the deals that carry both columns', () =>
  expect(
    guessAmountMeaning(
      readers([
        { amount: 100, mrr: 100 },
        { amount: 100, mrr: 100 },
        { amount: 9, mrr: 100 },
        { amount: 5 },
      ]),
      'contracts',
    ).reason,
  ).toBe('on 2 of 3 deals that carry both, Amount agrees with MRR'));

describe("a renewal's amount most likely is", () => {
  const types = new Map<string, RevenueCategory>([
    ['New', 'new business'],
    ['Renewal', 'renewal'],
    ['Upsell', 'upsell'],
    ['Down', 'downgrade'],
    ['Once', 'one-time'],
  ]);
  const step = (type: string, date: string, amount: number | null, company = 'Acme'): Said => ({
    type,
    amount,
    company,
    closeDate: day(date),
  });
  const first = step('New', '2025-01-10', 100);
  const is = (rows: readonly Said[], expected: string) => {
    const { value, isSure } = guessRenewalMeaning(readers(rows), types);
    expect(`${value}, ${isSure ? 'sure' : 'asked'}`).toBe(expected);
  };

  test('the full MRR where it is what was paid before', () =>
    is([first, step('Renewal', '2026-01-10', 100)], 'full MRR, sure'));
  test('only the change where it is a fraction of it', () =>
    is([first, step('Renewal', '2026-01-10', 10)], 'only the change, sure'));
  test('the full MRR at exactly half, but asked', () =>
    is([first, step('Renewal', '2026-01-10', 50)], 'full MRR, asked'));
  test('only the change just below half, but asked', () =>
    is([first, step('Renewal', '2026-01-10', 49)], 'only the change, asked'));
  test('sure from four fifths on, and asked below', () => {
    is([first, step('Renewal', '2026-01-10', 80)], 'full MRR, sure');
    is([first, step('Renewal', '2026-01-10', 79)], 'full MRR, asked');
  });
  test('sure up to one fifth, and asked above', () => {
    is([first, step('Renewal', '2026-01-10', 20)], 'only the change, sure');
    is([first, step('Renewal', '2026-01-10', 21)], 'only the change, asked');
  });
  test('told by the middle of an even number, halfway between the two', () =>
    is(
      [
        first,
        step('Renewal', '2026-01-10', 10),
        step('New', '2025-01-10', 100, 'B'),
        step('Renewal', '2026-01-10', 100, 'B'),
      ],
      'full MRR, asked',
    ));
  test('told by the median of all', () =>
    is(
      [
        first,
        step('Renewal', '2026-01-10', 5),
        step('New', '2025-01-10', 10, 'B'),
        step('Renewal', '2026-01-10', 10, 'B'),
        step('New', '2025-01-10', 10, 'C'),
        step('Renewal', '2026-01-10', 11, 'C'),
      ],
      'full MRR, sure',
    ));
  test('compared with all that was added before', () =>
    is(
      [first, step('Upsell', '2025-05-10', 900), step('Renewal', '2026-01-10', 100)],
      'only the change, sure',
    ));
  test('compared with what was left after a downgrade', () =>
    is(
      [first, step('Down', '2025-05-10', -80), step('Renewal', '2026-01-10', 20)],
      'full MRR, sure',
    ));
  test('not compared with what is paid once', () =>
    is(
      [first, step('Once', '2025-05-10', 5000), step('Renewal', '2026-01-10', 100)],
      'full MRR, sure',
    ));
  test('compared in time, whatever the order of rows', () =>
    is([step('Renewal', '2026-01-10', 10), first], 'only the change, sure'));
  test('not told by a renewal that nothing precedes', () =>
    is([step('Renewal', '2026-01-10', 10)], 'full MRR, sure'));
  test('not told by a renewal without amount', () =>
    is([first, step('Renewal', '2026-01-10', null)], 'full MRR, sure'));
});

describe('the last complete month', () => {
  const is = (rows: readonly Said[], file: string, expected: string | null, isSure = false) => {
    const guess = guessAsOf(madeReport(rows), file);
    expect(guess.value).toBe(expected === null ? null : month(expected));
    expect(guess.isSure).toBe(isSure);
  };
  const created = { isWon: true, createDate: day('2026-05-20') };

  test("is the month before the date in the file's name", () =>
    is([created], 'hubspot-crm-exports-all-deals-2026-11-01.csv', '2026-10', true));
  test('is so in a split file', () => is([], 'all-deals-2026-11-28-1.csv', '2026-10', true));
  test('is December where the name says January', () =>
    is([], 'deals-2026-01-02.csv', '2025-12', true));
  test('is not told by a date that no calendar has', () =>
    is([created], 'deals-2026-13-01.csv', '2026-04'));
  test('is else the month before the latest create date', () =>
    is([created], 'deals.csv', '2026-04'));
  test('is else the month before the latest won close date', () =>
    is([created, { isWon: true, closeDate: day('2026-08-01') }], 'deals.csv', '2026-07'));
  test('is not told by the close date of an open deal', () =>
    is([created, { isWon: false, closeDate: day('2027-08-01') }], 'deals.csv', '2026-04'));
  test('is not told by a date that cannot be read', () =>
    is([{ isWon: true, createDate: 'soon' }], 'deals.csv', null));
  test('is the month of the latest snapshot, which says what was paid at its end', () =>
    is([{ snapshotMonth: day('2026-10-01') }, created], 'deals.csv', '2026-10'));
  test('is not known without a date', () => is([{}], 'deals.csv', null));
});

test('the types of deals that are not won count where they say renewal', () => {
  const open = ['Renewal', 'Pilot', 'Upsell'].map((type) => ({ isWon: false, type }));
  const types = guessRenewalTypes(madeReport(open), 'contracts');
  expect([...types]).toEqual([['Renewal', 'renewal']]);
});

describe('the stages that mean won', () => {
  const are = (rows: readonly Said[], expected: readonly string[]) =>
    expect(guessWonStages(madeReport(rows))).toEqual(expected);

  test('are those of deals marked as won', () =>
    are(
      [
        { isWon: true, stage: '95211147' },
        { isWon: false, stage: 'Closed Won' },
      ],
      ['95211147'],
    ));
  test('are else those whose name says so', () =>
    are([{ stage: 'Cierre Ganado' }, { stage: 'Proposal' }], ['Cierre Ganado']));
  test('are named once', () =>
    are([{ stage: 'Closed Won' }, { stage: 'CLOSED WON' }], ['CLOSED WON']));
  test('are none where no stage is there', () => are([{ isWon: true }], []));
});

describe('the deal types of a report', () => {
  const are = (
    rows: readonly Said[],
    model: RevenueModel,
    expected: Record<string, string | null>,
  ) => expect(Object.fromEntries(guessTypes(readers(rows), model))).toEqual(expected);
  const both = { type: 'Existing Business', recurringType: 'DOWNGRADE' };

  test('are guessed each', () =>
    are([{ type: 'Renewal' }, { type: 'Single-Unit' }], 'deal movements', {
      Renewal: 'renewal',
      'Single-Unit': null,
    }));
  test('are the recurring ones where the model is built on those', () =>
    are([both], 'recurring deals', { DOWNGRADE: 'downgrade' }));
  test('are the plain ones in other models', () =>
    are([both], 'deal movements', { 'Existing Business': 'upsell' }));
  test('are the other ones where one is blank', () =>
    are([{ type: 'Upsell' }], 'recurring deals', { Upsell: 'upsell' }));
  test('are only those of won deals', () =>
    are([{ isWon: false, type: 'Renewal' }], 'deal movements', {}));
});
