import { monthText } from '../../../src/core/days';
import type { CustomerMonths, Matrix } from '../../../src/core/retention/customer-months';
import { retentionPeriods } from '../../../src/core/retention/periods';
import { retentionMonths } from '../../../src/core/retention/retention';
import { trailingSums } from '../../../src/core/retention/trailing-sums';
import type { Period } from '../../../src/core/settings';
import { month } from '../made-deals';

const FIRST = '2025-11';

function matrix(...rows: readonly (readonly number[])[]): Matrix {
  const months = (rows[0] ?? []).map((_, place) => month(FIRST) + place);
  const customers = rows.map(
    (mrr): CustomerMonths => ({
      key: '',
      name: '',
      mrr,
      net: mrr,
      firstPaid: mrr.findIndex((value) => value > 0),
    }),
  );
  return { months, customers };
}

const ONE = matrix(new Array<number>(14).fill(10));

function spans(period: Period, yearBegins: number, historyFrom: string | null = null): string[] {
  const choices = {
    period,
    yearBegins,
    reactivationInNrr: false,
    historyFrom: historyFrom === null ? null : month(historyFrom),
  };
  return retentionPeriods(ONE, choices).map(
    ({ first, last, isToDate }) =>
      `${monthText(first)}..${monthText(last)}${isToDate ? ' to date' : ''}`,
  );
}

describe('periods', () => {
  test('are months by default', () => expect(spans('month', 1)).toHaveLength(14));
  test('are quarters of the calendar, the first and the last as long as there are months', () =>
    expect(spans('quarter', 1)).toEqual([
      '2025-11..2025-12',
      '2026-01..2026-03',
      '2026-04..2026-06',
      '2026-07..2026-09',
      '2026-10..2026-12',
    ]));
  test('follow a fiscal year that begins in February', () =>
    expect(spans('quarter', 2)).toEqual([
      '2025-11..2026-01',
      '2026-02..2026-04',
      '2026-05..2026-07',
      '2026-08..2026-10',
      '2026-11..2026-12 to date',
    ]));
  test('are fiscal years', () =>
    expect(spans('year', 7)).toEqual(['2025-11..2026-06', '2026-07..2026-12 to date']));
  test('begin where history is complete', () =>
    expect(spans('quarter', 1, '2026-05')).toEqual([
      '2026-05..2026-06',
      '2026-07..2026-09',
      '2026-10..2026-12',
    ]));
  test('begin with the first month paid where history is said to be older', () =>
    expect(spans('year', 1, '2020-01')).toEqual(['2025-11..2025-12', '2026-01..2026-12']));
});

describe('a quarter', () => {
  const quarter = (...mrr: number[]) => {
    const rows = matrix([5, 5, ...mrr], [5, 5, 5, 5, 5]);
    const choices = { period: 'quarter', yearBegins: 1, reactivationInNrr: false } as const;
    return retentionPeriods(rows, choices)[1];
  };
  test('sees nothing of a customer that went and came back inside', () =>
    expect(quarter(0, 0, 5)).toMatchObject({ churn: 0, reactivation: 0, nrr: 1, grr: 1 }));
  test('sees one movement where months saw two', () =>
    expect(quarter(9, 9, 3)).toMatchObject({ expansion: 0, contraction: 2, nrr: 0.8 }));
  test('sees nothing of a customer that was won and lost inside', () => {
    const rows = matrix([0, 0, 7, 7, 0], [5, 5, 5, 5, 5]);
    const choices = { period: 'quarter', yearBegins: 1, reactivationInNrr: false } as const;
    expect(retentionPeriods(rows, choices)[1]).toMatchObject({
      new: 0,
      churn: 0,
      newCustomers: 0,
      churnedCustomers: 0,
    });
  });
});

describe('history that is complete from a later month', () => {
  const rows = matrix(
    [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 20],
    [0, 6, 0, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 3],
  );
  const choices = { reactivationInNrr: false, historyFrom: month('2026-02') };
  const shown = retentionMonths(rows, choices);

  test('shows that month first', () => expect(shown[0]?.month).toBe(month('2026-02')));
  test('opens with what was paid before', () => expect(shown[0]?.opening).toBe(10));
  test('still knows who paid before', () =>
    expect(shown[0]).toMatchObject({ new: 0, reactivation: 6, reactivatedCustomers: 1 }));
  test('has figures of twelve months from the opening balance on, and not before', () =>
    expect(shown.map(({ nrr12 }) => nrr12)).toEqual([...new Array<null>(11).fill(null), 2]));
  test('changes no figure of the months that it shows but those', () => {
    const all = retentionMonths(rows, { reactivationInNrr: false }).slice(3);
    const without = (months: typeof shown) =>
      months.map((one) => ({ ...one, nrr12: null, grr12: null }));
    expect(without(shown)).toEqual(without(all));
  });
  test('gives revenue year on year only where both years are complete', () => {
    const long = matrix(new Array<number>(30).fill(1));
    const sums = trailingSums(long, { historyFrom: month('2026-02') });
    expect(sums.map(({ nrr12sum }) => nrr12sum)).toEqual([
      ...new Array<null>(23).fill(null),
      1,
      1,
      1,
      1,
    ]);
  });
});
