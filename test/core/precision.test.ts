import fc from 'fast-check';
import { dateOf, lastDay, type Month, monthText } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { understand } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { type RetentionMonth, retentionMonths } from '../../src/core/retention/retention';

const CENT = 0.01;

function monthsOf(header: readonly string[], rows: readonly (readonly Cell[])[], asOf: Month) {
  const found = understand([header, ...rows], 'report.csv', { asOf });
  if ('problem' in found) throw new Error(found.problem);
  const { deals, settings } = found;
  return retentionMonths(matrixOf(ledgerOf(deals, settings), asOf), settings);
}

const movedTo = (month: RetentionMonth): number =>
  month.opening +
  (month.new + month.reactivation + month.expansion) -
  (month.contraction + month.churn);

describe('money of 100,000 deals whose MRR is so many thirds of a cent', () => {
  const HEADER = ['Record ID', 'Close Date', 'Is Closed Won', 'Monthly recurring revenue'];
  const LABELS = ['Recurring revenue inactive date', 'Recurring revenue deal type'];
  const COMPANY = 'Associated Company IDs (Primary)';
  const thirds = (place: number) => 3001 + ((place * 7919) % 5000);
  const first = 2023 * 12;
  const asOf = first + 35;
  const starts = (place: number) => first + ((place * 31) % 36);
  const rows = Array.from({ length: 100000 }, (_, place) => [
    ...[String(10 ** 7 + place), `${monthText(starts(place))}-15`, 'true'],
    ...[String(thirds(place) / 300), '', 'New business', String(10 ** 6 + (place % 20000))],
  ]);
  const months = monthsOf([...HEADER, ...LABELS, COMPANY], rows, asOf);

  test('adds up to the cent at every month end', () => {
    const exact = months.map(({ month }) =>
      rows.reduce((sum, _, place) => sum + (starts(place) <= month ? thirds(place) : 0), 0),
    );
    const off = months.map(({ closing }, place) => Math.abs(closing - (exact[place] ?? 0) / 300));
    expect(months).toHaveLength(36);
    expect(Math.max(...off)).toBeLessThan(CENT / 2);
  });

  test('moves from each opening to its closing to the cent', () =>
    expect(
      Math.max(...months.map((month) => Math.abs(movedTo(month) - month.closing))),
    ).toBeLessThan(CENT / 2));
});

describe('a contract of so many months', () => {
  const HEADER = ['Record ID', 'Contract start date', 'Term (months)', 'Amount', 'Is Closed Won'];
  const NAMES = ['Associated Company IDs (Primary)', 'Close Date'];

  test('is paid at just as many month ends, on whichever day it starts, leap days included', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2023 * 12, max: 2025 * 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 40 }),
        (month, day, term) => {
          const length = dateOf(lastDay(month)).date;
          const start = `${monthText(month)}-${String(Math.min(day, length)).padStart(2, '0')}`;
          const deal = ['1', start, String(term), String(term * 100), 'true', '9', start];
          // The report goes on for two months, beyond all days of grace.
          const asOf = month + term + 1;
          const lost = ['2', '', '', '', 'false', '8', `${monthText(asOf)}-01`];
          const paid = monthsOf([...HEADER, ...NAMES], [deal, lost], asOf).filter(
            ({ closing }) => closing > 0,
          );
          expect(paid.map((one) => [one.month, one.closing])).toEqual(
            Array.from({ length: term }, (_, place) => [month + place, 100]),
          );
        },
      ),
      { numRuns: 200 },
    ));
});
