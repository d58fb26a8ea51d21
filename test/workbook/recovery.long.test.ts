import { parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { finish } from '../../src/sidebar/actions/importing';
import { frontOver } from '../../src/sidebar/state/desk';
import { type Dropped, workbookWith } from './built';
import { drop, figures, fixture, serverOf, undoLast } from './dropped';
import { atTheGrid, settingCell } from './hands';

const asOf = parseMonth('2025-10') ?? 0;
const [HEADER = [], ...DEALS] = fixture('small/contracts.csv');
const FIRST: readonly (readonly Cell[])[] = [HEADER, ...DEALS.slice(0, 8)];
const SECOND: readonly (readonly Cell[])[] = [HEADER, ...DEALS.slice(0, 12)];

const workbook = (...reports: readonly (readonly (readonly Cell[])[])[]) =>
  workbookWith(reports.map((cells) => [cells, { asOf }]));

/** A workbook where a run dies with the first service call after an import's line got this word, once it is armed. */
async function mortalHost(...reports: readonly Dropped[]) {
  const state = { isArmed: false, isWritten: false };
  const host = await workbookWith(reports, {
    fault: (call) => {
      if (!state.isArmed) return;
      if (state.isWritten) throw new Error('Exceeded maximum execution time');
      state.isWritten = call === 'SpreadsheetApp.Range.setValue';
    },
  });
  return { host, state };
}

test('a column inserted on Deals changes nothing, nor does undoing another revenue model then', async () => {
  const host = await workbook(FIRST);
  const before = figures(host);
  await drop(host, SECOND, { asOf, model: 'deal movements', amountMeans: 'MRR' });
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
    ...{ dimension: 'COL', base: 1, position: 'before', quantity: 1 },
  });
  await undoLast(host);
  expect(figures(host)).toEqual(before);
});

test('what somebody types on Settings while a report waits is kept', async () => {
  const host = await workbook(FIRST);
  const server = serverOf(host);
  const typing = new Proxy(server, {
    get: (target, name) =>
      name === 'startImport'
        ? (...args: Parameters<typeof server.startImport>) => {
            host.type('Settings', settingCell(host, 'Grace days'), '30');
            return target.startImport(...args);
          }
        : Reflect.get(target, name),
  });
  await drop(host, SECOND, { asOf }, typing);
  expect(host.cell('Settings', settingCell(host, 'Grace days')).value).toBe(30);
});

test.each(['Settings', 'Imports'])('the next import builds a deleted %s again', async (name) => {
  const host = await workbook(FIRST);
  atTheGrid(host, 'DELETE_SHEET', name);
  const withWon = SECOND.map((row) => [...row]);
  await drop(host, withWon, { asOf });
  const fresh = await workbook(SECOND);
  expect(figures(host)).toEqual(figures(fresh));
});

describe('a run that dies right after the one cell was written is finished on the next opening', () => {
  test.each(['import', 'undo'])('of an %s', async (what) => {
    const first: Dropped = [FIRST, { asOf }];
    const second: Dropped = [SECOND, { asOf, graceDays: 0 }];
    const { host, state } = await mortalHost(first, ...(what === 'undo' ? [second] : []));
    const server = serverOf(host);
    const dying = new Proxy(server, {
      get: (target, name) => {
        if (name === 'commitImport' || name === 'undoImport') state.isArmed = true;
        return Reflect.get(target, name);
      },
    });
    const work =
      what === 'undo' ? dying.undoImport(2) : drop(host, SECOND, { asOf, graceDays: 0 }, dying);
    await expect(work).rejects.toThrow(/maximum execution time|took too long/);
    Object.assign(state, { isArmed: false, isWritten: false });
    const expected = await workbookWith([first, ...(what === 'import' ? [second] : [])]);
    expect(figures(host)).toEqual(figures(expected));
    const { unfinished } = await server.readWorkbook();
    await finish(frontOver(server), unfinished?.number ?? 0);
    expect((await server.readWorkbook()).unfinished).toBeNull();
    expect(host.cell('Settings', settingCell(host, 'Grace days'))).toMatchObject({
      value: what === 'undo' ? 14 : 0,
      formula: '',
    });
    expect(figures(host)).toEqual(figures(expected));
  });
});
