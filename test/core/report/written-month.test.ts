import fc from 'fast-check';
import { dayText, firstDay, lastDay, monthText } from '../../../src/core/days';
import type { Cell } from '../../../src/core/report/cell';
import { parseDay } from '../../../src/core/report/values';
import { monthOfCell } from '../../../src/core/report/written-month';
import { month } from '../made-deals';

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
  test('may have an apostrophe before the year', () => is('Oct ’26', '2026-10-01'));
  test('may be a number and a year', () => is('10/2026', '2026-10-01'));
  test('has no 13th month', () => is('13/2026', null));
  test('is of this century where the year has two digits', () => is('Oct 26', '2026-10-01'));
  test('must be a whole word, not one that begins like a month', () => {
    for (const word of ['junk', 'market', 'decline', 'octopus', 'mayor', 'augment', 'janet'])
      is(`${word} 2026`, null);
  });
  test('may be Polish', () => is('31 października 2026', '2026-10-31'));
  test('may be Dutch', () => is('mrt 2026', '2026-03-01'));
  test('may be Japanese', () => is('2026年10月', '2026-10-01'));
  test('may be what Austria says', () => is('Jänner 2026', '2026-01-01'));
  test('is no Finnish November where mar is March', () => is('mar 2026', '2026-03-01'));
  test('must tell one month: juil or juin', () => is('jui 2026', null));
  test('is no sentence', () => is('Renewed in Oct 2026', null));
});

describe('a cell names a month', () => {
  const is = (cell: Cell, expected: string | null) => {
    const found = monthOfCell(cell);
    expect(found === null ? null : monthText(found)).toBe(expected);
  };

  test('by its year and number', () => is('2026-10', '2026-10'));
  test('by a day', () => is('2026-10-31', '2026-10'));
  test('by a day as the spreadsheet counts it', () => is(46326, '2026-10'));
  test('by a day with a time', () => is(46326.99, '2026-10'));
  test('by its number and year', () => is('10/2026', '2026-10'));
  test('by name', () => is('October 2026', '2026-10'));
  test('by a name cut short', () => is('Sept. 2026', '2026-09'));
  test('by name and two digits', () => is('Oct 26', '2026-10'));
  test('by the German names that differ', () => {
    is('Okt 2026', '2026-10');
    is('Dez 2026', '2026-12');
    is('Mai 2026', '2026-05');
    is('März 2026', '2026-03');
    is('Mrz 26', '2026-03');
  });
  test('by a date in words', () => is('31 de diciembre de 2026', '2026-12'));
  test('but not by a word that only begins like one', () => is('junk 2026', null));
  test('but not by a 13th month', () => is('13/2026', null));
  test('but not by a day that no calendar has', () => is('2026-02-30', null));
  test('but not by a time of day', () => is(0.52, null));
  test('but not by a month before 1990', () => is('Dec 1989', null));
  test('but not by a month after 2099', () => is('2100-01', null));
  test('but by the first and the last one of a business', () => {
    is('1990-01', '1990-01');
    is('Dec 2099', '2099-12');
  });
  test('but not by a number of months', () => is(12, null));
  test('but not by a word alone', () => is('Oct', null));
  test('but not by nothing', () => is(null, null));
  test('but not by a flag', () => is(true, null));
});

describe('a month that was written is read again', () => {
  const WRITTEN = [
    ...['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'it-IT', 'nl-NL', 'pl-PL'],
    ...['sv-SE', 'fi-FI', 'da-DK', 'nb-NO', 'ja-JP'],
  ].flatMap((locale) =>
    (['long', 'short'] as const).map(
      (length) =>
        new Intl.DateTimeFormat(locale, { month: length, year: 'numeric', timeZone: 'UTC' }),
    ),
  );
  const months = fc.integer({ min: month('1990-01'), max: month('2099-12') });

  test('in every language, whole and cut short', () =>
    fc.assert(
      fc.property(months, fc.constantFrom(...WRITTEN), (one, format) => {
        const text = format.format(Date.UTC(Math.floor(one / 12), one % 12, 1));
        expect([text, monthOfCell(text)]).toEqual([text, one]);
        expect([text, parseDay(text, 'day first')]).toEqual([text, firstDay(one)]);
      }),
      { numRuns: 500 },
    ));

  test('as year and number, as a day and as a number of days', () =>
    fc.assert(
      fc.property(months, (one) => {
        for (const cell of [monthText(one), dayText(lastDay(one)), firstDay(one), lastDay(one)])
          expect(monthOfCell(cell)).toBe(one);
      }),
    ));
});
