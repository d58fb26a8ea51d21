import type { Host } from '../../host/host';
import { askUndo, undo } from '../../src/sidebar/actions/undoing';
import { frontOver } from '../../src/sidebar/state/desk';
import { columnLetters } from '../../src/workbook/sheet/references';
import { long, some } from '../some';
import { drop, emptyHost, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, sheetIdOf, workbook } from './hands';
import { COMPANIES, dropCompanies } from './spoilt-workbook';

/** The letter of a column of Deals. */
const letterOf = (host: Host, header: string) =>
  columnLetters(host.values('Deals', '1:1').flat().indexOf(header) + 1);

const deleteRow = (host: Host, row: number) =>
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', { dimension: 'ROW', elements: [row - 1] });

/** Copies the last row below itself, with the number of its import, as one of somebody's own. */
function copyAsOwn(host: Host, from: number, to: number): void {
  const copied = host.values('Deals', `${from}:${from}`);
  host.paste(
    'Deals',
    `A${to}`,
    copied.map((row) => row.map(String)),
  );
  host.type('Deals', `${letterOf(host, 'Associated Company')}${to}`, 'Mine');
}

/** Shows a column of Deals in another format. */
function showAs(host: Host, header: string, format: string): void {
  const column = host.values('Deals', '1:1').flat().indexOf(header);
  const zone = { top: 1, bottom: 20, left: column, right: column };
  const sheetId = sheetIdOf(host, 'Deals');
  host.model.dispatch('SET_FORMATTING', { sheetId, target: [zone], format });
}

const isSame = (host: Host) => ({
  figures: figures(host),
  deals: host.values('Deals', '1:12'),
  words: host.values('Imports', 'A1:B4'),
});

describe('rows of an import that somebody has changed are told before they go', () => {
  const CHANGES: readonly [string, (host: Host) => void][] = [
    ['one is edited', (host) => host.type('Deals', `${letterOf(host, 'Amount')}6`, '901')],
    ['one is cleared', (host) => host.type('Deals', `${letterOf(host, 'Amount')}6`, '')],
    [
      'what was blank is filled',
      (host) => host.type('Deals', `${letterOf(host, 'Industry')}5`, 'x'),
    ],
    [
      'one is deleted, and another copied as somebody else',
      (host) => {
        copyAsOwn(host, 6, 7);
        deleteRow(host, 5);
      },
    ],
    [
      'one is deleted, and another copied',
      (host) => {
        host.paste(
          'Deals',
          'A7',
          host.values('Deals', '6:6').map((row) => row.map(String)),
        );
        deleteRow(host, 5);
      },
    ],
    [
      'two have changed their amounts',
      (host) => {
        const letter = letterOf(host, 'Amount');
        host.type('Deals', `${letter}5`, '900');
        host.type('Deals', `${letter}6`, '999');
      },
    ],
  ];
  test.each(some(CHANGES, 3))('where %s', async (_, change) => {
    const host = await workbook(FIRST, SECOND);
    change(host);
    const before = isSame(host);
    const front = frontOver(serverOf(host));
    await askUndo(front);
    await undo(front, 2);
    expect(front.state().view).toMatchObject({
      ...{ at: 'undo', isDone: false, line: { isChanged: true } },
    });
    expect(isSame(host)).toEqual(before);
    await undo(front, 2, true);
    expect(front.state().view).toMatchObject({ at: 'undo', isDone: true });
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
    expect(host.values('Deals', 'A5:I8').flat().join('')).toBe('');
  });

  long('but not where a row of somebody else stands among them', async () => {
    const host = await workbook(FIRST, SECOND);
    const place = { dimension: 'ROW', base: 4, position: 'after', quantity: 1 };
    atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', place);
    host.type('Deals', `${letterOf(host, 'Associated Company')}6`, 'Mine');
    const front = frontOver(serverOf(host));
    await askUndo(front);
    await undo(front, 2);
    expect(front.state().view).toMatchObject({ at: 'undo', isDone: true });
    expect(host.values('Deals', 'B1:B9').flat()).toContain('Mine');
  });

  long('and stay where "undone" is typed on Imports instead, without counting', async () => {
    const host = await workbook(FIRST, SECOND);
    copyAsOwn(host, 6, 7);
    deleteRow(host, 5);
    host.type('Imports', 'B3', 'undone');
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
    await drop(host, FIRST, { asOf });
    expect(host.values('Deals', 'B1:B9').flat()).toContain('Mine');
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
  });
});

describe('rows that stand elsewhere, or beside something of the user, are those that the import wrote', () => {
  const MOVES: readonly [string, (host: Host) => void][] = [
    ['nothing is changed', () => undefined],
    [
      'two rows change places',
      (host) => {
        const rows = host.values('Deals', '5:6').map((row) => row.map(String));
        host.paste('Deals', 'A5', [...rows].reverse());
      },
    ],
    [
      'a row is inserted between',
      (host) =>
        atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
          ...{ dimension: 'ROW', base: 5, position: 'before', quantity: 1 },
        }),
    ],
    [
      'a column of the user is filled',
      (host) => {
        atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
          ...{ dimension: 'COL', base: 1, position: 'before', quantity: 1 },
        });
        host.type('Deals', 'B1', 'Mine');
        host.type('Deals', 'B6', 'a remark');
      },
    ],
    ['days are shown as numbers', (host) => showAs(host, 'Contract start date', '0')],
    ['days are shown otherwise', (host) => showAs(host, 'Contract end date', 'd mmm yyyy')],
    ['amounts are shown as days', (host) => showAs(host, 'Amount', 'yyyy-mm-dd')],
    ['amounts are shown as shares', (host) => showAs(host, 'Amount', '0%')],
  ];
  long.each(MOVES)('where %s', async (_, move) => {
    const host = await workbook(FIRST, SECOND);
    move(host);
    expect(await serverOf(host).undoImport(2)).not.toHaveProperty('isChanged');
    expect(host.cell('Imports', 'B3').value).toBe('undone');
  });

  long.each(['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata'])(
    'where the spreadsheet is moved to the zone %s',
    async (timeZone) => {
      const saved = (await workbook(FIRST, SECOND)).saved();
      const host = emptyHost({ saved, timeZone });
      expect(await serverOf(host).undoImport(2)).not.toHaveProperty('isChanged');
      const other = emptyHost({ saved, timeZone });
      other.type('Deals', `${letterOf(other, 'Contract end date')}6`, '2026-02-01');
      expect(await serverOf(other).undoImport(2)).toHaveProperty('isChanged', true);
    },
  );

  long('where the next report adds a column, and is undone before', async () => {
    const host = await workbook(FIRST, SECOND);
    atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', {
      dimension: 'COL',
      elements: [host.values('Deals', '1:1').flat().indexOf('Industry')],
    });
    const next = SECOND.map((row, place) => [...row, place === 0 ? 'Industry' : '']);
    await drop(
      host,
      next.map((row, place) => (place === 4 ? [...row.slice(0, -1), 'Retail'] : row)),
      { asOf },
    );
    expect(await serverOf(host).undoImport(3)).not.toHaveProperty('isChanged');
    expect(await serverOf(host).undoImport(2)).not.toHaveProperty('isChanged');
  });
});

describe('rows of a report of companies', () => {
  const withCompanies = async () => {
    const host = await workbook(FIRST);
    await dropCompanies(host, '2025-10-20');
    return host;
  };
  const widthOf = (host: Host) => host.values('Companies', '1:1').flat().filter(String).length;

  long('that somebody has changed are told before they stop counting, and stay', async () => {
    const host = await withCompanies();
    host.type('Companies', 'D3', 'Somewhere else');
    const rows = host.values('Companies', '1:6');
    const front = frontOver(serverOf(host));
    await askUndo(front);
    await undo(front, 2);
    expect(front.state().view).toMatchObject({
      ...{ at: 'undo', isDone: false, line: { isChanged: true, holds: 'companies' } },
    });
    await undo(front, 2, true);
    expect(host.cell('Imports', 'B3').value).toBe('undone');
    expect(host.values('Companies', '1:6')).toEqual(rows);
  });

  const SAME: readonly (readonly [string, (host: Host) => unknown])[] = [
    ['nothing was changed', () => undefined],
    [
      'a column of the user is filled',
      (host) => host.type('Companies', `${columnLetters(widthOf(host) + 1)}3`, 'call them'),
    ],
    [
      'another report has brought a number since, and was undone',
      async (host) => {
        const more = COMPANIES.map((row, place) => [...row, place === 0 ? 'Logins' : 7]);
        await dropCompanies(host, '2025-10-25', more);
        await undoLast(host);
      },
    ],
  ];
  long.each(SAME)('are undone at once where %s', async (_, deed) => {
    const host = await withCompanies();
    await deed(host);
    expect(await serverOf(host).undoImport(2)).not.toHaveProperty('isChanged');
    expect(host.cell('Imports', 'B3').value).toBe('undone');
  });
});
