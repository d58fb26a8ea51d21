import { lastComplete } from '../../../src/core/report/as-of';
import { day, month } from '../made-deals';

describe('the last complete month of a report', () => {
  const is = (written: string, expected: string) =>
    expect(lastComplete(day(written))).toBe(month(expected));

  test('is the one before the day of its export', () => is('2026-10-30', '2026-09'));
  test('is that of an export on its last day', () => is('2026-10-31', '2026-10'));
  test('is the old year in January', () => is('2027-01-30', '2026-12'));
});
