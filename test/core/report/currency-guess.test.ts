import { guessCurrencies } from '../../../src/core/report/currency';
import { wonRows } from '../../../src/core/report/guesses';
import { day, madeReport, type Said } from '../made-deals';

const readers = (rows: readonly Said[]) =>
  wonRows(madeReport(rows.map((said) => ({ isWon: true, ...said }))));

describe('the currency of a report', () => {
  const is = (rows: readonly Said[], home: string, rates: Record<string, number>) => {
    const found = guessCurrencies(readers(rows));
    expect([found.home, Object.fromEntries(found.rates)]).toEqual([home, rates]);
  };
  const eur = { currency: 'EUR', exchangeRate: 1.1, closeDate: day('2026-01-01') };
  const usd = { currency: 'USD', exchangeRate: 1, closeDate: day('2026-01-01') };

  test('is none where none is named', () => is([{ amount: 5 }], '', {}));
  test('is the only one named, without rates', () => is([usd, usd], 'usd', {}));
  test('is the one whose rate is 1', () => is([eur, eur, usd], 'usd', { usd: 1, eur: 1.1 }));
  test('is else the one of most deals', () =>
    is([{ currency: 'GBP' }, eur, eur], 'eur', { eur: 1 }));
  test('has the latest rate of the others', () =>
    is([usd, { ...eur, exchangeRate: 1.3, closeDate: day('2026-05-01') }, eur], 'usd', {
      usd: 1,
      eur: 1.3,
    }));
  test('has the latest rate where it comes last, too', () =>
    is([usd, eur, { ...eur, exchangeRate: 1.3, closeDate: day('2026-05-01') }], 'usd', {
      usd: 1,
      eur: 1.3,
    }));
  test('has of two rates of one day the one that comes last', () =>
    is([usd, eur, { ...eur, exchangeRate: 1.3 }], 'usd', { usd: 1, eur: 1.3 }));
  test('keeps the rate before where a later deal has none', () =>
    is([usd, eur, { currency: 'EUR', closeDate: day('2026-05-01') }], 'usd', {
      usd: 1,
      eur: 1.1,
    }));
  test('has no rate for one that the report gives none for', () =>
    is([usd, { currency: 'GBP' }], 'usd', { usd: 1 }));
  test('has no rate from one that is not above 0', () =>
    is([usd, { ...eur, exchangeRate: 0 }], 'usd', { usd: 1 }));
});
