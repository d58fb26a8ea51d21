import type { Matrix } from '../../../src/core/retention/customer-months';
import type { Settings } from '../../../src/core/settings';
import { latestFigures, monthFigures } from '../../../src/core/twice/nrr-figures';
import type { TabFigures } from '../../../src/core/twice/tab-figures';
import { month, settingsWith } from '../made-deals';

/** Ann pays 100 for a year and 80 after it; Bob pays 50 from the third month on, and 60 in the last. */
const ANN = [...new Array<number>(12).fill(100), 80, 80];
const BOB = [0, 0, ...new Array<number>(11).fill(50), 60];

const MATRIX: Matrix = {
  months: ANN.map((_, place) => month('2025-01') + place),
  customers: [ANN, BOB].map((mrr) => ({
    ...{ key: '', name: '', mrr, net: mrr },
    firstPaid: mrr.findIndex((paid) => paid > 0),
  })),
};

/** A credit of 5 in the last month stands on the ledger, and in no customer's MRR. */
const PAID = ANN.map((mrr, place) => mrr + (BOB[place] ?? 0) - (place === 13 ? 5 : 0));

function latest(settings: Partial<Settings>) {
  const [periods, headline] = latestFigures({
    ...{ matrix: MATRIX, paid: PAID, settings: settingsWith(settings), seesChurn: true },
  });
  return { periods, headline };
}

/** A row of a table, by its columns. */
function row(table: TabFigures | undefined, place: number) {
  const figures = table?.rows[place]?.[1] ?? [];
  return Object.fromEntries(table?.columns.map(({ id }, at) => [id, figures[at]]) ?? []);
}

test('no table and no headline shows a rate of what was kept where nothing could have been lost', () => {
  const shown = { matrix: MATRIX, paid: PAID, settings: settingsWith({}), seesChurn: false };
  const [periods, headline] = latestFigures(shown);
  const none = { said: null, nrr: null, grr: null, nrr12: null, grr12: null, logoChurn: null };
  expect([0, 2].map((place) => row(headline, place))).toMatchObject([
    { ...none, closing: 140 },
    none,
  ]);
  const { said: _, ...rates } = none;
  for (const table of [periods, monthFigures(shown)])
    expect(table?.rows.map((_, place) => row(table, place))).toEqual(
      table?.rows.map(() => expect.objectContaining(rates)),
    );
});

describe('the latest periods', () => {
  test('are months, thirteen of them, the newest first', () => {
    const { periods } = latest({});
    expect(periods?.rows).toHaveLength(13);
    expect(row(periods, 0)).toMatchObject({
      ...{ place: 14, months: 1, opening: 130, expansion: 10, contraction: 0, closing: 140 },
      ...{ nrr: 140 / 130, nrr12: 80 / 100, grr12: 80 / 100 },
      ...{ ledger: 135, credits: 5, check: 0 },
    });
    expect(row(periods, 1)).toMatchObject({ place: 13, contraction: 20, nrr: 130 / 150 });
  });
  test('are quarters as long as there are months, each measured from its opening to its closing', () => {
    const { periods } = latest({ period: 'quarter' });
    expect(periods?.rows).toHaveLength(5);
    expect(row(periods, 0)).toMatchObject({
      ...{ place: 14, months: 2, opening: 150, expansion: 10, contraction: 20, closing: 140 },
      ...{ nrr: 140 / 150, grr: 130 / 150, expandedCustomers: 1, contractedCustomers: 1 },
    });
    expect(row(periods, 4)).toMatchObject({ place: 3, months: 3, opening: 0, new: 150, nrr: null });
  });
});

describe('the headline', () => {
  test('shows the newest period, its change, and the same of a year before', () => {
    const { headline } = latest({});
    expect(row(headline, 0)).toMatchObject({ said: 140 / 130, nrr: 140 / 130, closing: 140 });
    expect(row(headline, 1)).toMatchObject({ nrr: 0.21, closing: 10 });
    expect(row(headline, 2)).toMatchObject({ said: null, nrr: 1, closing: 100 });
  });
  test('holds of a quarter that lasts only what a month ends with against what is over', () => {
    const { headline } = latest({ period: 'quarter' });
    expect(row(headline, 0)).toMatchObject({ said: 140 / 150, nrr: 140 / 150, closing: 140 });
    expect(row(headline, 1)).toMatchObject({ said: null, nrr: null, closing: -10 });
    expect(row(headline, 2)).toMatchObject({ said: null, nrr: null, closing: 100 });
  });
  test('says of orders what the last year was to the year before, once there are both', () =>
    expect(row(latest({ model: 'invoices or orders' }).headline, 0)).toMatchObject({
      ...{ said: null, nrr12sum: null, nrr: 140 / 130 },
    }));
});
