import { ledgerMonths } from '../../../src/core/retention/ledger-months';
import { day, deal, month, readLedger } from '../made-deals';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'].map(month);

/** Pays from one day up to another. */
const paid = (recordId: string, recurringAmount: number, [from, to]: readonly [string, string?]) =>
  deal({
    recordId,
    companyId: recordId,
    recurringAmount,
    closeDate: day(from),
    inactiveDate: to === undefined ? null : day(to),
  });

test('the ledger pays what has begun by the end of a month and has not ended, credits taken off', () => {
  const rows = [
    paid('1', 100, ['2026-01-31']),
    paid('2', 30, ['2026-02-01', '2026-04-15']),
    paid('3', -45, ['2026-03-10']),
  ];
  expect(ledgerMonths(readLedger(rows), MONTHS)).toEqual([100, 130, 85, 55]);
});
test('without a line it pays nothing', () =>
  expect(ledgerMonths([], MONTHS)).toEqual([0, 0, 0, 0]));
