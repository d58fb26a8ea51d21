import type { RevenueModel } from '../../../src/core/settings';
import { day, month, mrrOf, readDeals, type Said } from '../made-deals';

function shows(model: RevenueModel, rows: readonly Said[], expected: readonly number[]): void {
  expect(mrrOf(rows, { model, asOf: month('2026-04') })).toEqual(expected);
}

describe('monthly snapshots', () => {
  const snapshot = (date: string, mrr: number | null, said: Said = {}): Said => ({
    companyId: '1',
    snapshotMonth: day(date),
    mrr,
    ...said,
  });
  const are = (rows: readonly Said[], expected: readonly number[]) =>
    shows('monthly snapshots', rows, expected);
  const other = { companyId: '2' };

  test('are MRR at the end of their month', () =>
    are([snapshot('2026-01-01', 100), snapshot('2026-02-01', 120)], [100, 120, 120, 120]));
  test('are nothing where a reported month lacks the company', () =>
    are([snapshot('2026-01-01', 100), snapshot('2026-02-01', 5, other)], [100, 5, 5, 5]));
  test('repeat the month before where nobody reported', () =>
    are([snapshot('2026-01-01', 100), snapshot('2026-03-01', 120)], [100, 100, 120, 120]));
  test('count on the latest date of their month', () =>
    are([snapshot('2026-01-31', 90), snapshot('2026-01-01', 100)], [90, 90, 90, 90]));
  test('count on one date of a month for all companies', () =>
    are([snapshot('2026-01-31', 90), snapshot('2026-01-01', 5, other)], [90, 90, 90, 90]));
  test('add up over product lines', () =>
    are(
      [snapshot('2026-01-01', 100, { line: 'A' }), snapshot('2026-01-01', 40, { line: 'B' })],
      [140, 140, 140, 140],
    ));
  test('do not count by the date of a row that was replaced', () =>
    are(
      [
        snapshot('2026-01-31', 90, { recordId: '5' }),
        snapshot('2026-01-01', 100),
        snapshot('2026-02-28', 7, { recordId: '5' }),
      ],
      [100, 7, 7, 7],
    ));
  test('may be 0', () =>
    are([snapshot('2026-01-01', 100), snapshot('2026-02-01', 0)], [100, 0, 0, 0]));
  test('need no won stage', () =>
    are([snapshot('2026-01-01', 100, { stage: 'Proposal' })], [100, 100, 100, 100]));
  test('have no grace', () =>
    are(
      [snapshot('2026-01-01', 100), snapshot('2026-02-10', 5, other), snapshot('2026-03-01', 100)],
      [100, 5, 100, 100],
    ));
  test('say which rows an older date of the month is', () =>
    expect(
      readDeals([snapshot('2026-01-01', 1), snapshot('2026-01-31', 2)], {
        model: 'monthly snapshots',
      }).map(({ state }) => state),
    ).toEqual(['superseded', 'counted']));
  test('say which rows have no month', () =>
    expect(
      readDeals([snapshot('2026-01-01', 1, { snapshotMonth: null })], {
        model: 'monthly snapshots',
      })[0]?.state,
    ).toBe('no date'));
  test('say which rows have no MRR', () =>
    expect(
      readDeals([snapshot('2026-01-01', null)], { model: 'monthly snapshots' })[0]?.state,
    ).toBe('no amount'));
});

describe('invoices or orders', () => {
  const invoice = (date: string, billed: number | null, said: Said = {}): Said => ({
    companyId: '1',
    invoiceDate: day(date),
    billed,
    ...said,
  });
  const are = (rows: readonly Said[], expected: readonly number[]) =>
    shows('invoices or orders', rows, expected);

  test('are revenue of their month', () =>
    are([invoice('2026-01-10', 100), invoice('2026-03-10', 70)], [100, 0, 70, 0]));
  test('of the last day are revenue of that month', () =>
    are([invoice('2026-01-31', 100)], [100, 0, 0, 0]));
  test('of one month add up', () =>
    are([invoice('2026-01-10', 100), invoice('2026-01-20', 50)], [150, 0, 0, 0]));
  test('are netted with credit notes', () =>
    are([invoice('2026-01-10', 100), invoice('2026-01-20', -30)], [70, 0, 0, 0]));
  test('never fall below 0 in a month', () =>
    are([invoice('2026-01-10', 100), invoice('2026-02-20', -130)], [100, 0, 0, 0]));
  test('are spread over their service period', () =>
    are(
      [
        invoice('2026-01-10', 300, {
          contractStart: day('2026-02-01'),
          contractEnd: day('2026-04-30'),
        }),
      ],
      [100, 100, 100],
    ));
  test('are revenue of their month where only one end of the period is filled', () =>
    are([invoice('2026-01-10', 300, { contractStart: day('2026-02-01') })], [300, 0, 0, 0]));
  test('take Amount where no billed amount is filled', () =>
    are([invoice('2026-01-10', null, { amount: 80 })], [80, 0, 0, 0]));
  test('are not divided, whatever Amount means', () =>
    expect(
      readDeals([invoice('2026-01-10', 1200, { term: 12 })], {
        model: 'invoices or orders',
        amountMeans: 'TCV',
      })[0]?.amount,
    ).toBe(1200));
  test('need no won stage', () =>
    are([invoice('2026-01-10', 100, { stage: 'Draft' })], [100, 0, 0, 0]));
  test('are converted by the rate of their currency', () =>
    expect(
      readDeals([invoice('2026-01-10', 100, { currency: 'EUR' })], {
        model: 'invoices or orders',
        rates: new Map([['eur', 1.1]]),
      })[0]?.amount,
    ).toBeCloseTo(110, 9));
});
