import { guessCurrencies, ownCurrency } from '../../../src/core/report/currency';
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

describe('the currency of the workbook', () => {
  const none = { home: 'eur', rates: new Map<string, number>() };
  const rated = { home: 'eur', rates: new Map([['eur', 1]]) };

  test('is the one that is said', () =>
    expect(ownCurrency(rated, { currency: ' USD' })).toBe('usd'));
  test('is else the one that the report rates', () =>
    expect(ownCurrency(rated, { rates: [['USD', 1]] })).toBe('eur'));
  test('is else the one of which somebody says that it is worth 1', () =>
    expect(
      ownCurrency(none, {
        rates: [
          ['GBP', 2],
          ['USD', 1],
        ],
      }),
    ).toBe('usd'));
  test('is else the one of most deals', () =>
    expect(ownCurrency(none, { rates: [['GBP', 2]] })).toBe('eur'));
  test('is worth 1 in a report that is mostly in another one, which then has no rate', () => {
    const rows = readers([{ currency: 'USD' }, { currency: 'USD' }, { currency: 'EUR' }]);
    expect([...guessCurrencies(rows, 'EUR').rates]).toEqual([['eur', 1]]);
  });
  const ratesIn = (own: string, ...said: readonly Said[]) => [
    ...guessCurrencies(readers(said), own).rates,
  ];
  test('has a rate of 1 where all of a report is in another one, which has none', () => {
    expect(ratesIn('EUR', { currency: 'USD' })).toEqual([['eur', 1]]);
    expect(ratesIn('EUR', { currency: 'USD', exchangeRate: 1 })).toEqual([['eur', 1]]);
  });
  test('takes no rate that a report states in another one', () => {
    const usd = { currency: 'USD', exchangeRate: 1 };
    const gbp = { currency: 'GBP', exchangeRate: 1.25 };
    expect(ratesIn('EUR', usd, gbp, { currency: 'EUR' })).toEqual([['eur', 1]]);
  });
  test('is what the rates of a report are turned into that are stated in another one', () => {
    const usd = { currency: 'USD', exchangeRate: 1 };
    const rows = [usd, { currency: 'EUR', exchangeRate: 2 }, { currency: 'GBP', exchangeRate: 3 }];
    expect(Object.fromEntries(ratesIn('EUR', ...rows))).toEqual({ usd: 0.5, eur: 1, gbp: 1.5 });
  });
  test('is the one that rates are in where several have a rate of 1', () => {
    const usd = { currency: 'USD', exchangeRate: 1 };
    expect(Object.fromEntries(ratesIn('EUR', usd, usd, { ...usd, currency: 'EUR' }))).toEqual({
      usd: 1,
      eur: 1,
    });
  });
  test('rates what a report states in it, though no row is in it', () =>
    expect(ratesIn('EUR', { currency: 'USD', exchangeRate: 0.875 })).toEqual([
      ['usd', 0.875],
      ['eur', 1],
    ]));
});
