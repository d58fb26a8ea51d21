import { resultsAsJson } from '../../host/cli/tabs-as-json';
import { parseMonth } from '../../src/core/days';
import { putBack } from '../../src/sidebar/actions/putting-back';
import { frontOver } from '../../src/sidebar/state/desk';
import { workbookWith } from './built';
import { drop, emptyHost, figures, fixture, serverOf } from './dropped';
import { FIRST } from './few-deals';
import { atTheGrid } from './hands';

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

describe('a day is the one that was written, either side of midnight and of a month', () => {
  const HEADER = [
    ...['Record ID', 'Associated Company', 'Close Date', 'Is Closed Won'],
    ...['Recurring revenue amount', 'Recurring revenue inactive date'],
  ];
  const deal = (id: string, from: string, until: string) =>
    [id, `Company ${id}`, from, 'true', '100', until] as const;
  const DEALS = [
    deal('1', '2024-01-31 23:59', '2024-02-29 00:00'),
    deal('2', '2024-02-01 00:00', '2024-03-01 00:00'),
    deal('3', '2024-02-29 23:59', '2024-04-30 23:59'),
    deal('4', '2024-03-31 00:00', '2024-05-01 00:00'),
    deal('5', '2024-04-30 12:00', ''),
  ];
  const closings = async (timeZone: string) => {
    const host = emptyHost({ timeZone, scriptTimeZone: 'Asia/Kolkata' });
    await drop(host, [HEADER, ...DEALS], { asOf: parseMonth('2024-05') ?? 0, graceDays: 0 });
    const { months } = resultsAsJson(host) as { months: readonly Record<string, unknown>[] };
    return months.map(({ month, closing }) => `${month} ${closing}`);
  };

  test.each(['Pacific/Auckland', 'America/Los_Angeles'])('in %s', async (timeZone) =>
    expect(await closings(timeZone)).toEqual([
      ...['2024-01 100', '2024-02 200', '2024-03 200', '2024-04 200', '2024-05 100'],
    ]),
  );
});

test('a name that somebody gave to own cells stays theirs, and every figure is the same', async () => {
  const host = emptyHost();
  const { model } = host;
  const dispatch = model.dispatch as (type: string, payload: object) => unknown;
  dispatch('CREATE_SHEET', { sheetId: 'own', position: 1, name: 'Own' });
  const ranges = [{ _sheetId: 'own', _zone: { left: 0, right: 0, top: 0, bottom: 0 } }];
  dispatch('CREATE_NAMED_RANGE', { sheetId: 'own', name: 'grace_days', ranges });
  host.type('Own', 'A1', '400');
  host.type('Own', 'A2', '=grace_days*2');
  await drop(host, fixture('small/contracts.csv'), { asOf });
  await drop(host, fixture('small/contracts.csv'), { asOf });
  expect(figures(host)).toEqual(await plain);
  expect(host.values('Own', 'A2:A2')).toEqual([[800]]);
});

test('a name that somebody removed is told where the headline shows it, and comes back with the tabs', async () => {
  const host = await workbookWith([[FIRST, { asOf }]]);
  const before = figures(host);
  atTheGrid(host, 'DELETE_NAMED_RANGE', 'Settings', { name: 'Grace_days' });
  expect((await serverOf(host).readHeadline()).sentence).toMatch(
    /^A named range .* is gone: build/,
  );
  await putBack(frontOver(serverOf(host)));
  expect(figures(host)).toEqual(before);
});
