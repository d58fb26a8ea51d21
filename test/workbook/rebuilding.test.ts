import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { readKnown } from '../../src/import/known';
import { layoutOf } from '../../src/import/layout';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { long } from '../some';
import { workbookWith } from './built';
import { drop, figures, fixture, serverOf, withTabs } from './dropped';
import { atTheGrid, settingCell } from './hands';

const asOf = parseMonth('2025-10') ?? 0;

/** Builds the tabs again as the sidebar does; the sentence that somebody then reads, if it did not work. */
async function builtAgain(host: Host): Promise<string | null> {
  const front = frontOver(serverOf(host));
  await rebuild(front);
  const { view } = front.state();
  return view.at === 'problem' ? view.problem : null;
}

const workbook = () =>
  workbookWith([[fixture('small/recurring.csv'), { asOf, ...withTabs('Movers', 'Cohorts') }]]);

test('a tab that somebody deleted is there again, with every figure as it was', async () => {
  const host = await workbook();
  const before = figures(host);
  atTheGrid(host, 'DELETE_SHEET', 'Ledger');
  expect(await builtAgain(host)).toBeNull();
  expect(figures(host)).toEqual(before);
});

long('the next import builds a deleted tab again, too', async () => {
  const host = await workbook();
  const before = figures(host);
  atTheGrid(host, 'DELETE_SHEET', 'Customers');
  await drop(host, fixture('small/recurring.csv'), { asOf });
  expect(figures(host)).toEqual(before);
});

long(
  'a name that somebody deleted is missed by every check, and is there again once the tabs are built',
  async () => {
    const host = await workbook();
    const before = figures(host);
    const name = 'Grace_days';
    atTheGrid(host, 'DELETE_NAMED_RANGE', 'Settings', { name });
    const { headline } = await serverOf(host).readWorkbook();
    expect(headline?.checks.filter(({ ok }) => !ok)).not.toEqual([]);
    expect(await builtAgain(host)).toBeNull();
    expect(figures(host)).toEqual(before);
  },
);

long(
  'a revenue model that was changed on Settings counts once the tabs are built again',
  async () => {
    const host = await workbook();
    host.type('Settings', settingCell(host, 'Revenue model'), 'deal movements');
    expect(await builtAgain(host)).toBeNull();
    const server = serverOf(host);
    const state = await server.readWorkbook();
    const known = await readKnown(server, state, 'deal movements');
    expect(state.settings && layoutOf(state.settings, known).model).toBe('deal movements');
    expect(state.headline?.checks.filter(({ ok }) => !ok)).toEqual([]);
  },
);

long('without Deals there is nothing to build from, which is said in a sentence', async () => {
  const host = await workbook();
  atTheGrid(host, 'DELETE_SHEET', 'Deals');
  expect(await builtAgain(host)).toMatch(/^The tab Deals is not there/);
});

long('a header that was renamed on Deals is asked for, and nothing is changed', async () => {
  const host = await workbook();
  const before = figures(host);
  const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
  const place = labels.indexOf('Region');
  const cell = `${String.fromCharCode(65 + place)}1`;
  host.type('Deals', cell, 'Territory of sales');
  await expect(drop(host, fixture('small/recurring.csv'), { asOf })).rejects.toThrow(
    `No column of Deals is called "Region" any more, and column ${cell.slice(0, 1)} is now called "Territory of sales".`,
  );
  host.type('Deals', cell, 'Region');
  expect(figures(host)).toEqual(before);
  await drop(host, fixture('small/recurring.csv'), { asOf });
  expect(figures(host)).toEqual(before);
});

long(
  'a column of Deals that comes back goes beyond what somebody wrote beside the last header',
  async () => {
    const host = await workbook();
    const before = figures(host);
    const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
    atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
      ...{ dimension: 'COL', base: labels.length - 1, position: 'after', quantity: 1 },
    });
    atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', {
      ...{ dimension: 'COL', elements: [labels.indexOf('Region')] },
    });
    host.type('Deals', 'AP2', 'mine');
    await drop(host, fixture('small/recurring.csv'), { asOf });
    expect(host.values('Deals', 'AP1:AQ2').map((row) => row.map(String))).toEqual([
      ['', 'Region'],
      ['mine', expect.anything()],
    ]);
    expect(figures(host)).toEqual(before);
  },
);
