import { count, monthName, percent, precise, whole, writeAs } from '../../src/import/texts';

const isSaid = (amount: number, noun: string, text: string) =>
  test(`${amount} of ${noun} is said as "${text}"`, () => expect(count(amount, noun)).toBe(text));

describe('a count agrees with its noun', () => {
  isSaid(1, 'deal', '1 deal');
  isSaid(0, 'deal', '0 deals');
  isSaid(1200, 'deal', '1,200 deals');
  isSaid(1, 'company', '1 company');
  isSaid(26, 'company', '26 companies');
  isSaid(2, 'day', '2 days');
});

describe('numbers and months are written as the spreadsheet writes them', () => {
  afterEach(() => writeAs('en_US'));
  const OCTOBER = 2026 * 12 + 9;
  const writes = (locale: string, texts: readonly string[]) =>
    test(`in ${locale}`, () => {
      writeAs(locale);
      expect([whole(1234567), precise(1234.5), percent(1.0244), monthName(OCTOBER)]).toEqual(texts);
    });
  writes('en_US', ['1,234,567', '1,234.5', '102.4 %', 'Oct 2026']);
  writes('de_DE', ['1.234.567', '1.234,5', '102,4 %', 'Okt. 2026']);
  writes('fr_CH', ['1\u202f234\u202f567', '1\u202f234,5', '102,4 %', 'oct. 2026']);
  writes('no such place', ['1,234,567', '1,234.5', '102.4 %', 'Oct 2026']);
  test('and a ratio that is not there is a dash everywhere', () => {
    writeAs('de_DE');
    expect(percent(null)).toBe('–');
  });
});
