import { lastAgreement } from '../../src/workbook/data/imports-note';

const HEADER = ['No.', 'Computed twice', 'In which months', 'Computed at'];

test('formulas and add-on last agreed at the latest time that is noted, on whatever line', () =>
  expect(
    lastAgreement([
      HEADER,
      [1, 'Agree', 'in all 9 months', '2026-10-30 06:34'],
      [2, 'Agree', 'in all 10 months', '2026-11-02 10:00'],
      [3, 'Differ', 'in 9 of 10 months; NRR departs first, in New', '2026-11-09 10:00'],
    ]),
  ).toBe('2026-11-02 10:00'));
test('or at the time that is noted where they differ, which took the place of their agreement', () =>
  expect(
    lastAgreement([
      HEADER,
      [1, 'Differ', 'in 9 of 10 months (last agreed 2026-11-04 09:30)', '2026-11-09 10:00'],
      [2, null, null, null],
    ]),
  ).toBe('2026-11-04 09:30'));
test('and never, where they always differed or the columns are gone', () => {
  expect(lastAgreement([HEADER, [1, 'Differ', 'in 9 of 10 months', '2026-11-09 10:00']])).toBe('');
  expect(lastAgreement([['No.'], [1]])).toBe('');
  expect(lastAgreement([])).toBe('');
});
