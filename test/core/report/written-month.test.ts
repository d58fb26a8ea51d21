import { dayText } from '../../../src/core/days';
import { parseDay } from '../../../src/core/report/values';

describe('a date with the month as a word', () => {
  const is = (text: string, expected: string | null) => {
    const day = parseDay(text, 'month first');
    expect(day === null ? null : dayText(day)).toBe(expected);
  };

  test('may be a month and a year', () => is('Oct 2026', '2026-10-01'));
  test('may be what Excel makes of a month', () => is('Oct-26', '2026-10-01'));
  test('may be a whole name', () => is('September 2026', '2026-09-01'));
  test('may begin with the day', () => is('31-Oct-2026', '2026-10-31'));
  test('may have the day behind the month', () => is('October 31, 2026', '2026-10-31'));
  test('may have a day that is counted', () => is('1st May 2026', '2026-05-01'));
  test('may be French', () => is('31 août 2026', '2026-08-31'));
  test('tells the French June from July', () => is('juin 2026', '2026-06-01'));
  test('tells the French July from June', () => is('juil. 2026', '2026-07-01'));
  test('may be Spanish', () => is('31 de diciembre de 2026', '2026-12-31'));
  test('may be Portuguese', () => is('out/2026', '2026-10-01'));
  test('may be German', () => is('31. März 2026', '2026-03-31'));
  test('must exist', () => is('31 Jun 2026', null));
  test('must name a month', () => is('Quarter 2026', null));
  test('must name a year', () => is('Oct', null));
  test('is no sentence', () => is('Renewed in Oct 2026', null));
});
