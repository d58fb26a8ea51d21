import { monthText } from '../../../src/core/days';
import { restatedMonths } from '../../../src/core/retention/restated';
import { day, deal, month, readMatrix, type Said } from '../made-deals';

const ASOF = { asOf: month('2026-03') };
const base = [deal(), deal({ companyId: '2', company: 'Beta', recurringAmount: 40 })];

describe('months are restated', () => {
  const are = (
    after: readonly Said[],
    expected: readonly string[],
    before: readonly Said[] = base,
  ) =>
    expect(
      restatedMonths(readMatrix(before, ASOF), readMatrix(after, ASOF), {
        reactivationInNrr: false,
      }).map(
        ({ month: one, closing, customers }) =>
          `${monthText(one)}: ${closing.before} to ${closing.after}, ${customers.join(' and ')}`,
      ),
    ).toEqual(expected);

  test('never by the same deals', () => are(base, []));
  test('never by their order', () => are([...base].reverse(), []));
  test('from the month on in which a late deal starts', () =>
    are(
      [...base, deal({ closeDate: day('2026-02-10'), recurringAmount: 5 })],
      ['2026-02: 140 to 145, Acme', '2026-03: 140 to 145, Acme'],
    ));
  test('by a deal that is gone', () =>
    are(base.slice(0, 1), [
      '2026-01: 140 to 100, Beta',
      '2026-02: 140 to 100, Beta',
      '2026-03: 140 to 100, Beta',
    ]));
  test('even where two changes make up for each other', () =>
    are(
      [
        deal({ recurringAmount: 110 }),
        deal({ companyId: '2', company: 'Beta', recurringAmount: 30 }),
      ].map((said) => said),
      [
        '2026-01: 140 to 140, Acme and Beta',
        '2026-02: 140 to 140, Acme and Beta',
        '2026-03: 140 to 140, Acme and Beta',
      ],
    ));
  test('with the customer first whose MRR changes most', () =>
    are(
      [
        deal({ recurringAmount: 110 }),
        deal({ companyId: '2', company: 'Beta', recurringAmount: 90 }),
      ],
      [
        '2026-01: 140 to 200, Beta and Acme',
        '2026-02: 140 to 200, Beta and Acme',
        '2026-03: 140 to 200, Beta and Acme',
      ],
    ));
  test('only where both histories have them', () => are(base, [], []));
});

test('a restated month says NRR before and after', () => {
  const after = [...base, deal({ closeDate: day('2026-02-10'), recurringAmount: 14 })];
  const [february] = restatedMonths(readMatrix(base, ASOF), readMatrix(after, ASOF), {
    reactivationInNrr: false,
  });
  expect(february?.nrr).toEqual({ before: 1, after: 1.1 });
});
