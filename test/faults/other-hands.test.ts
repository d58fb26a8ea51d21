import type { Host } from '../../host/host';
import type { Cell } from '../../src/core/report/cell';
import type { Server } from '../../src/main';
import { finish } from '../../src/sidebar/importing';
import { type Remote, sentenceOf } from '../../src/sidebar/server';
import { drop, emptyHost, figures, serverOf, undoLast } from '../workbook/dropped';
import { asOf, FIRST, SECOND } from '../workbook/few-deals';

const [HEADER = [], ...DEALS] = FIRST;

async function workbook(...reports: (readonly (readonly Cell[])[])[]): Promise<Host> {
  const host = emptyHost();
  for (const report of reports) await drop(host, report, { asOf });
  return host;
}

let fresh: Record<string, unknown> = {};
beforeAll(async () => {
  fresh = figures(await workbook(FIRST, SECOND));
});

function sheetIdOf(host: Host, name: string): string {
  return host.model.getters.getSheetIdByName(name) ?? '';
}

/** Somebody at the grid does something to a tab. */
function atTheGrid(host: Host, type: string, name: string, more: object = {}): void {
  const dispatch = host.model.dispatch as (
    type: string,
    payload: object,
  ) => { isSuccessful: boolean };
  const { isSuccessful } = dispatch(type, {
    sheetId: sheetIdOf(host, name),
    sheetName: name,
    ...more,
  });
  if (!isSuccessful) throw new Error(`the grid refuses ${type}`);
}

/** What a person reads where a call fails; empty where it works. */
function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: unknown) => sentenceOf(error),
  );
}

/** A server where something happens right before the first call of a function. */
function interruptedBefore(host: Host, name: keyof Server, happens: () => unknown): Remote<Server> {
  let isDone = false;
  return new Proxy(serverOf(host), {
    get: (target, called) => {
      if (called !== name || isDone) return Reflect.get(target, called);
      isDone = true;
      return async (...args: unknown[]) => {
        await happens();
        return Reflect.apply(Reflect.get(target, called), target, args);
      };
    },
  });
}

const finished = (host: Host, number: number) =>
  finish({ server: serverOf(host), dispatch: () => undefined }, number);

test('two imports at once: the second is told, and the first comes through', async () => {
  const host = await workbook(FIRST);
  let told = '';
  const server = interruptedBefore(host, 'addRows', async () => {
    host.actAs('another');
    told = await refusal(drop(host, SECOND, { asOf }));
    host.actAs('first');
  });
  host.actAs('first');
  await drop(host, SECOND, { asOf }, server);
  expect(told).toMatch(/Somebody else is importing report\.csv .* nothing was changed\.$/);
  expect(figures(host)).toEqual(fresh);
});

test('two imports of one person: the one begun last comes through, the other is told', async () => {
  const host = await workbook(FIRST);
  const server = interruptedBefore(host, 'commitImport', () => drop(host, SECOND, { asOf }));
  expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(
    /Another import has begun since/,
  );
  expect(figures(host)).toEqual(fresh);
});

test('a lock that somebody else holds is told, and nothing is changed', async () => {
  const host = await workbook(FIRST);
  const before = figures(host);
  host.locks.heldElsewhere = true;
  expect(await refusal(drop(host, SECOND, { asOf }))).toMatch(/Somebody else is importing/);
  host.locks.heldElsewhere = false;
  expect(figures(host)).toEqual(before);
});

describe('a slow spreadsheet', () => {
  test('that takes more time than one run has is told; the import is finished later', async () => {
    const pace = { milliseconds: 0 };
    const host = emptyHost({ latency: () => pace.milliseconds });
    await drop(host, FIRST, { asOf });
    const before = figures(host);
    const server = interruptedBefore(host, 'commitImport', () => {
      pace.milliseconds = 20_000;
    });
    expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(
      /took too long: wait a minute/,
    );
    pace.milliseconds = 0;
    expect([before, fresh]).toContainEqual(figures(host));
    await finished(host, 2);
    expect(figures(host)).toEqual(fresh);
  });

  test('whose user has not been heard of for long gives way to another one', async () => {
    const pace = { milliseconds: 0 };
    const host = emptyHost({ latency: () => pace.milliseconds });
    host.actAs('first');
    await drop(host, FIRST, { asOf });
    const server = interruptedBefore(host, 'commitImport', async () => {
      pace.milliseconds = 200_000;
      host.actAs('another');
      await refusal(serverOf(host).readWorkbook());
      pace.milliseconds = 0;
      await drop(host, SECOND, { asOf });
      host.actAs('first');
    });
    expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(/Another import has begun/);
    expect(figures(host)).toEqual(fresh);
  });
});

describe('while an import runs, somebody', () => {
  const during = async (happens: (host: Host) => void) => {
    const host = await workbook(FIRST);
    const server = interruptedBefore(host, 'buildTab', () => happens(host));
    return { host, told: await refusal(drop(host, SECOND, { asOf }, server)) };
  };

  test('corrects an amount above: both count', async () => {
    const place = HEADER.indexOf('Amount');
    const { host, told } = await during((one) =>
      one.type('Deals', `${letter(one, 'Amount')}2`, '4321'),
    );
    expect([place >= 0, told]).toEqual([true, '']);
    const corrected = SECOND.map((row, at) =>
      at === 1 ? row.map((cell, column) => (column === place ? '4321' : cell)) : row,
    );
    expect(figures(host)).toEqual(figures(await workbook([HEADER, ...corrected.slice(1)])));
  });

  test('deletes a row that it wrote: it is told, and the old figures stay', async () => {
    const { host, told } = await during((one) =>
      atTheGrid(one, 'REMOVE_COLUMNS_ROWS', 'Deals', { dimension: 'ROW', elements: [4] }),
    );
    expect(told).toMatch(/Somebody changed rows on Deals during the import/);
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
  });

  test('sorts Deals: every row still counts once', async () => {
    const { host, told } = await during((one) => {
      const width = HEADER.length + 40;
      const zone = {
        left: 0,
        right: Math.min(width, one.model.getters.getNumberCols(sheetIdOf(one, 'Deals'))) - 1,
        top: 1,
        bottom: 5,
      };
      atTheGrid(one, 'SORT_CELLS', 'Deals', { col: 0, row: 1, zone, sortDirection: 'desc' });
    });
    expect(told).toBe('');
    expect(figures(host)).toEqual(fresh);
  });

  test.each(['Customers', 'NRR'])(
    'deletes %s: it is told, and importing again mends it',
    async (tab) => {
      const { host, told } = await during((one) => atTheGrid(one, 'DELETE_SHEET', tab));
      expect(told).toMatch(/^[A-Z].*[.]$/);
      expect(told).not.toMatch(/undefined|Error|#REF/);
      await drop(host, SECOND, { asOf });
      expect(figures(host)).toEqual(fresh);
    },
  );
});

function letter(host: Host, header: string): string {
  const labels = host.values('Deals', 'A1:AN1')[0] ?? [];
  const place = labels.indexOf(header);
  return place < 26 ? String.fromCharCode(65 + place) : `A${String.fromCharCode(39 + place)}`;
}

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
      atTheGrid(host, 'RENAME_SHEET', tab, { oldName: tab, newName: `${tab}'s "own"` });
    await drop(host, SECOND, { asOf });
    await undoLast(host);
    for (const tab of ['Deals', 'Imports', 'Settings', 'Ledger'])
      atTheGrid(host, 'RENAME_SHEET', `${tab}'s "own"`, {
        oldName: `${tab}'s "own"`,
        newName: tab,
      });
    expect(figures(host)).toEqual(before);
  });
  test('moved change nothing', async () => {
    const host = await then((one) => {
      for (const tab of ['Deals', 'NRR', 'Reading'])
        atTheGrid(one, 'MOVE_SHEET', tab, { delta: -1 });
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
    ['Deals', 'A1:AN2000'],
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

describe('somebody who may only look', () => {
  test('sees everything and changes nothing, in a sentence', async () => {
    const host = await workbook(FIRST);
    const before = figures(host);
    const server = serverOf(host);
    host.access.isViewer = true;
    const state = await server.readWorkbook();
    expect(state.headline?.sentence).not.toBe('');
    const accepted = { recordId: '1', check: 'x', reason: 'y' };
    for (const work of [
      () => drop(host, SECOND, { asOf }),
      () => server.undoImport(),
      () => server.acceptFinding(accepted),
      () => server.switchCheck('x', false),
      () =>
        server.insertFormula({ tab: 'Sheet1', cell: 'A1', formula: '=ARPA(A2:B3)', replace: true }),
    ])
      expect(await refusal(work())).toMatch(/You may not change this spreadsheet/);
    expect(figures(host)).toEqual(before);
    host.access.isViewer = false;
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
  });
});

describe('a copy of the spreadsheet', () => {
  test('goes on where the original stood', async () => {
    const host = await workbook(FIRST);
    const before = figures(host);
    host.copied(true);
    expect(figures(host)).toEqual(before);
    const state = await serverOf(host).readWorkbook();
    expect([state.isBuilt, state.unfinished]).toEqual([true, null]);
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
    await undoLast(host);
    expect(figures(host)).toEqual(before);
  });
  test('undoes an import of the original', async () => {
    const host = await workbook(FIRST, SECOND);
    host.copied(true);
    await undoLast(host);
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
  });
  test('without its marks keeps the tabs of the original as somebody’s own, beside new ones', async () => {
    const host = await workbook(FIRST);
    const old = host.values('NRR', 'A1:H30');
    host.copied(false);
    expect((await serverOf(host).readWorkbook()).isBuilt).toBe(false);
    await drop(host, SECOND, { asOf });
    expect(host.values('NRR', 'A1:H30')).toEqual(old);
    const { headline } = await serverOf(host).readWorkbook();
    expect(headline?.checks.every(({ ok }) => ok)).toBe(true);
    expect(
      host
        .values('Retained Deals', 'A2:A5')
        .flat()
        .every((cell) => cell !== ''),
    ).toBe(true);
  });
});
