import type { Host } from '../../host/host';
import { drop, figures, undoLast } from '../workbook/dropped';
import { asOf, FIRST, SECOND } from '../workbook/few-deals';
import { atTheGrid, refusal, sheetIdOf, workbook } from '../workbook/hands';

const [, ...DEALS] = FIRST;

let fresh: Record<string, unknown> = {};
beforeAll(async () => {
  fresh = figures(await workbook(FIRST, SECOND));
});

describe('tabs that somebody', () => {
  const then = async (happens: (host: Host) => void) => {
    const host = await workbook(FIRST);
    happens(host);
    await drop(host, SECOND, { asOf });
    return host;
  };

  test('renamed are still the add-on’s, and undo finds them', async () => {
    const host = await workbook(FIRST);
    const before = figures(host);
    for (const tab of ['Deals', 'Imports', 'Settings', 'Ledger'])
      atTheGrid(host, 'RENAME_SHEET', tab, { oldName: tab, newName: `Our ${tab}, & more` });
    await drop(host, SECOND, { asOf });
    await undoLast(host);
    for (const tab of ['Deals', 'Imports', 'Settings', 'Ledger'])
      atTheGrid(host, 'RENAME_SHEET', `Our ${tab}, & more`, {
        oldName: `Our ${tab}, & more`,
        newName: tab,
      });
    expect(figures(host)).toEqual(before);
  });
  test('moved change nothing', async () => {
    const host = await then((one) => {
      for (const [tab, delta] of [
        ['NRR', 3],
        ['Imports', -2],
        ['Reading', 1],
      ] as const)
        atTheGrid(one, 'MOVE_SHEET', tab, { delta });
    });
    expect(figures(host)).toEqual(fresh);
  });
  test('hid, in part too, change nothing', async () => {
    const host = await then((one) => {
      atTheGrid(one, 'HIDE_COLUMNS_ROWS', 'Deals', { dimension: 'ROW', elements: [2, 3, 4] });
      atTheGrid(one, 'HIDE_COLUMNS_ROWS', 'Ledger', { dimension: 'COL', elements: [1, 2] });
      atTheGrid(one, 'HIDE_SHEET', 'Imports');
    });
    expect(figures(host)).toEqual(fresh);
  });
  test('filtered change nothing, whatever the filter hides', async () => {
    const host = await then((one) => {
      const sheetId = sheetIdOf(one, 'Deals');
      const zone = { left: 0, right: 5, top: 0, bottom: 3 };
      const ranges = [{ _sheetId: sheetId, _zone: zone }];
      atTheGrid(one, 'CREATE_TABLE', 'Deals', {
        ranges,
        config: { hasFilters: true, numberOfHeaders: 1 },
      });
      const value = { filterType: 'values', hiddenValues: [String(DEALS[1]?.[0])] };
      atTheGrid(one, 'UPDATE_FILTER', 'Deals', { col: 0, row: 0, value });
    });
    expect(figures(host)).toEqual(fresh);
  });
  test('duplicated stay the user’s', async () => {
    const host = await then((one) =>
      atTheGrid(one, 'DUPLICATE_SHEET', 'Deals', {
        sheetIdTo: 'copy',
        sheetNameTo: 'Copy of Deals',
      }),
    );
    expect(figures(host)).toEqual(fresh);
    expect(host.values('Copy of Deals', 'A6:C6')[0]?.every((cell) => cell === '')).toBe(true);
  });
  test('gave a column of the user’s own keep it, in Deals among the others', async () => {
    const host = await then((one) => {
      const more = { dimension: 'COL', base: 2, position: 'before', quantity: 1 };
      atTheGrid(one, 'ADD_COLUMNS_ROWS', 'Deals', more);
      one.type('Deals', 'C1', 'Our remarks');
      one.type('Deals', 'C3', 'call them');
    });
    expect(figures(host)).toEqual(fresh);
    expect(host.values('Deals', 'C1:C3')).toEqual([['Our remarks'], [''], ['call them']]);
  });
});

describe('a part that the owner protects from others', () => {
  test.each([
    ['Deals', 'A1:G50'],
    ['Imports', 'A1:B400'],
    ['Settings', 'A1:B20'],
    ['Findings', 'A1:C10'],
  ])('%s!%s stops an import with a sentence, and its figures stay', async (tab, range) => {
    const host = await workbook(FIRST);
    const before = figures(host);
    host.protect(tab, range);
    expect(await refusal(drop(host, SECOND, { asOf, graceDays: 0 }))).toMatch(
      /You may not change this spreadsheet, or somebody has protected a part of it/,
    );
    expect(host.locks.held).toBe(false);
    expect(figures(host)).toEqual(before);
    host.access.protected = [];
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
  });
});

test('a copy of the spreadsheet undoes an import of the original', async () => {
  const host = await workbook(FIRST, SECOND);
  host.copied(true);
  await undoLast(host);
  expect(figures(host)).toEqual(figures(await workbook(FIRST)));
  await drop(host, SECOND, { asOf });
  expect(figures(host)).toEqual(fresh);
});
