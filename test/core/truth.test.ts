import { monthText } from '../../src/core/days';
import { cohortsOf } from '../../src/core/retention/cohorts';
import type { Matrix } from '../../src/core/retention/customer-months';
import { retentionMonths } from '../../src/core/retention/retention';
import { trailingSums } from '../../src/core/retention/trailing-sums';
import type { RevenueModel } from '../../src/core/settings';
import { COUNTS, MONEY, RATES } from './figures';
import {
  type Defects,
  fixtureCells,
  fixtureJson,
  lastMonth,
  matrixUpTo,
  monthNames,
  type Truth,
  understood,
} from './fixtures';

const EXPORTS: readonly (readonly [string, RevenueModel])[] = [
  ['recurring', 'recurring deals'],
  ['contracts', 'contracts'],
  ['movements', 'deal movements'],
  ['snapshots', 'monthly snapshots'],
  ['invoices', 'invoices or orders'],
];
const RATIOS = [...RATES, 'logoChurn'] as const;

/** The months of a matrix as the truth writes them: ratios to six places. */
function monthsOf(matrix: Matrix): readonly Record<string, number | null | string>[] {
  return retentionMonths(matrix, { reactivationInNrr: false }).map((found) => ({
    month: monthText(found.month),
    ...Object.fromEntries([...MONEY, ...COUNTS].map((id) => [id, rounded(found[id])])),
    ...Object.fromEntries(RATIOS.map((id) => [id, rounded(found[id])])),
  }));
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1e6) / 1e6;
}

function truthMonths({ months }: Truth): readonly Record<string, number | null | string>[] {
  return months.map((found) => ({
    month: found.month,
    ...Object.fromEntries([...MONEY, ...COUNTS, ...RATIOS].map((id) => [id, rounded(found[id])])),
  }));
}

describe.each(['small', 'medium'])('the history of the %s company', (company) => {
  const truth = fixtureJson<Truth>(`${company}/truth.json`);
  const paying = truth.customers.filter(({ mrr }) => mrr.some((value) => value > 0));

  describe.each(EXPORTS)('told as %s', (file, model) => {
    const cells = fixtureCells(`${company}/${file}.csv`);
    const matrix = matrixUpTo(cells, lastMonth(truth));

    test('is recognised', () => expect(understood(cells).settings.model).toBe(model));
    test('gives every month as it was', () => expect(monthsOf(matrix)).toEqual(truthMonths(truth)));
    test('gives every customer as they were', () => {
      const months = monthNames(matrix);
      expect(months).toEqual(truth.months.map((known) => known.month));
      const found = matrix.customers.filter(({ firstPaid }) => firstPaid >= 0);
      expect(Object.fromEntries(found.map(({ key, mrr }) => [key, mrr]))).toEqual(
        Object.fromEntries(paying.map(({ id, mrr }) => [id, mrr])),
      );
    });
    test('names every customer as they are called', () =>
      expect(new Map(matrix.customers.map(({ key, name }) => [key, name]))).toEqual(
        new Map(
          truth.customers
            .filter(({ id }) => matrix.customers.some(({ key }) => key === id))
            .map(({ id, name }) => [id, name]),
        ),
      ));
    test('gives every cohort as it was', () => {
      const cohorts = cohortsOf(matrix).map(({ first, customers, mrr }) => [
        monthText(matrix.months[first] ?? 0),
        { customers: customers[0], mrr },
      ]);
      expect(Object.fromEntries(cohorts)).toEqual(truth.cohorts);
    });
    test('is the same with its rows upside down', () => {
      const [header = [], ...rows] = cells;
      expect(monthsOf(matrixUpTo([header, ...rows.reverse()], lastMonth(truth)))).toEqual(
        monthsOf(matrix),
      );
    });
  });
});

/** The states of the rows of a record with a mistake; what is counted as recorded, the audit speaks of. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'missing company': ['no customer'],
  'missing date': ['no date'],
  'unreadable date': ['unreadable date'],
  'unreadable amount': ['unreadable amount'],
  'missing type': ['no type'],
  'unknown type': ['unknown type'],
  'end before start': ['end not after start'],
  'negative new business': ['negative'],
  'duplicate record': ['counted', 'replaced'],
  'same deal twice': ['counted'],
  'yearly amount in the monthly field': ['counted'],
  'replaced deal never ended': ['counted'],
};

describe.each(['small', 'medium'])('the spoilt exports of the %s company', (company) => {
  const defects = fixtureJson<Defects>(`${company}/defects.json`);
  const deals = (file: string) => understood(fixtureCells(`${company}/${file}.csv`)).deals;
  const recordsWith = (file: string, defect: string) =>
    (defects[file] ?? []).filter((one) => one.defect === defect).map(({ recordId }) => recordId);

  test.each(Object.keys(defects))('say of every spoilt record what is wrong: %s', (file) => {
    const found = deals(`${file}-spoilt`);
    for (const { recordId, defect } of defects[file] ?? []) {
      const same = found.filter((deal) => deal.recordId === recordId);
      const states = same.map(({ state }) => state).sort();
      if (EXPECTED[defect]) expect([defect, states]).toEqual([defect, EXPECTED[defect]]);
    }
  });
  test('take Amount where the recurring amount is missing', () => {
    const [spoilt, whole] = [deals('recurring-spoilt'), deals('recurring')];
    for (const id of recordsWith('recurring', 'missing amount')) {
      const amounts = [spoilt, whole].map(
        (all) => all.find(({ recordId }) => recordId === id)?.amount,
      );
      expect(amounts[0]).toBe(amounts[1]);
    }
  });
  test('leave movements without amount out, but for renewals and churns', () => {
    const spoilt = deals('movements-spoilt');
    for (const id of recordsWith('movements', 'missing amount')) {
      const found = spoilt.find(({ recordId }) => recordId === id);
      const needsNone = found?.category === 'renewal' || found?.category === 'churn';
      expect(found?.state).toBe(needsNone ? 'counted' : 'no amount');
    }
  });
});

describe('the sample', () => {
  const truth = fixtureJson<Truth>('sample/truth.json');
  const NAME = 'hubspot-crm-exports-all-deals-2026-12-01.csv';

  test('tells its as-of month by its name', () => {
    const { asOf } = understood(fixtureCells(`sample/${NAME}`), {}, NAME);
    expect([asOf.value === null ? '' : monthText(asOf.value), asOf.isSure]).toEqual([
      '2026-11',
      true,
    ]);
  });
  test('gives every month as it was', () =>
    expect(monthsOf(matrixUpTo(fixtureCells(`sample/${NAME}`), lastMonth(truth)))).toEqual(
      truthMonths(truth),
    ));
});

describe('the history of a maker with orders', () => {
  const truth = fixtureJson<Truth>('orders/truth.json');
  const matrix = matrixUpTo(fixtureCells('orders/invoices.csv'), lastMonth(truth));

  test('gives every month as it was', () => expect(monthsOf(matrix)).toEqual(truthMonths(truth)));
  test('gives revenue year on year as it was', () =>
    expect(
      trailingSums(matrix).map(({ nrr12sum, grr12sum }) => [rounded(nrr12sum), rounded(grr12sum)]),
    ).toEqual(truth.months.map(({ nrr12sum, grr12sum }) => [nrr12sum, grr12sum])));
});
