import { parseMonth } from '../../src/core/days';
import { drop, emptyHost, figures, fixture, serverOf } from './dropped';

const asOf = parseMonth('2025-10') ?? 0;
const plain = (async () => {
  const host = emptyHost();
  await drop(host, fixture('small/contracts.csv'), { asOf });
  return figures(host);
})();

describe('a spreadsheet anywhere shows the same figures', () => {
  test.each([
    ['Asia/Tokyo', 'en_US'],
    ['America/Los_Angeles', 'en_US'],
    ['Europe/Berlin', 'de_DE'],
    ['Pacific/Auckland', 'fr_FR'],
  ])('in %s with the locale %s', async (timeZone, locale) => {
    const host = emptyHost({ timeZone, locale, scriptTimeZone: 'America/New_York' });
    await drop(host, fixture('small/contracts.csv'), { asOf });
    expect(figures(host)).toEqual(await plain);
    const { settings } = await serverOf(host).readWorkbook();
    expect(settings?.asOf).toBe('2025-10');
  });
});
