import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { putBack } from '../../src/sidebar/actions/putting-back';
import { NOTHING_KNOWN } from '../../src/workbook/settings/values';
import { columnLetters } from '../../src/workbook/sheet/references';
import { CHOICES, FIRST, SECOND } from './brings-settings';
import { workbookWith } from './built';
import { drop, emptyHost, figures, serverOf, undoLast } from './dropped';
import { asOf } from './few-deals';
import { finished, interruptedBefore, refusal } from './hands';
import { spoil } from './spoilt';
import { pressed, sentencesOf } from './spoilt-workbook';

let saved: Saved;
let before: Record<string, unknown>;

/** What Settings says; in which order the lines of its tables stand says nothing, and columns of reports are not on it. */
async function said(host: Host): Promise<Record<string, unknown>> {
  const { columns: _, ...settings } =
    (await serverOf(host).readWorkbook()).settings ?? NOTHING_KNOWN;
  const sorted = (value: unknown) =>
    Array.isArray(value) ? value.map((line) => JSON.stringify(line)).sort() : value;
  return Object.fromEntries(Object.entries(settings).map(([id, value]) => [id, sorted(value)]));
}

beforeAll(async () => {
  const host = await workbookWith([[FIRST, { asOf: asOf - 1 }]]);
  // Lines of somebody's own, with a gap above them.
  host.paste('Settings', 'E7', [['Own type', 'upsell']]);
  host.paste('Settings', 'M9', [['Zed']]);
  host.paste('Settings', 'R6', [['CHF', '1.5']]);
  before = await said(host);
  await drop(host, SECOND, CHOICES);
  expect(await said(host)).not.toEqual(before);
  saved = host.saved();
});

const rowAt = (host: Host, how: 'deleted' | 'inserted', row: number) =>
  spoil(host, { tab: 'Settings', what: 'row', how, row, column: 0 });

/** Sorts a table alone, the last line first, as somebody does who selects its cells. */
function sortTable(host: Host, column: number, width: number): void {
  const area = `${columnLetters(column)}2:${columnLetters(column + width - 1)}40`;
  const lines = host.values('Settings', area).map((line) => line.map(String));
  lines.sort(([a = ''], [b = '']) => (a < b ? 1 : a > b ? -1 : 0));
  host.paste('Settings', `${columnLetters(column)}2`, lines);
}

const MOVES: readonly (readonly [string, (host: Host) => void])[] = [
  ['a row that holds no line of a table is deleted', (host) => rowAt(host, 'deleted', 12)],
  ['the row of a gap is deleted', (host) => rowAt(host, 'deleted', 4)],
  ['a row is inserted among the lines', (host) => rowAt(host, 'inserted', 3)],
  [
    'rows are sorted by the labels',
    (host) => spoil(host, { tab: 'Settings', what: 'column', how: 'sorted', row: 1, column: 0 }),
  ],
  [
    'a column is deleted that holds nothing',
    (host) => spoil(host, { tab: 'Settings', what: 'column', how: 'deleted', row: 1, column: 7 }),
  ],
];

describe('an undo takes from Settings what its import brought, and nothing else', () => {
  test.each(MOVES)('where %s and the tabs are put back', async (_, move) => {
    const host = emptyHost({ saved });
    move(host);
    expect(await pressed(host, putBack)).toBe('');
    expect(await sentencesOf(host)).toEqual([]);
    await undoLast(host);
    expect(await said(host)).toEqual(before);
  });

  test('where somebody has sorted the tables', async () => {
    const host = emptyHost({ saved });
    sortTable(host, 5, 2);
    sortTable(host, 18, 2);
    sortTable(host, 26, 2);
    expect(await sentencesOf(host)).toEqual([]);
    await undoLast(host);
    expect(await said(host)).toEqual(before);
  });

  test('but no line that somebody has renamed, nor what it stands beside', async () => {
    const host = emptyHost({ saved });
    const types = host.values('Settings', 'E1:E40').flat();
    const row = types.indexOf('=Deal "x"') + 1;
    host.type('Settings', `E${row}`, 'Mine now');
    sortTable(host, 5, 2);
    await undoLast(host);
    expect((await said(host)).types).toContain('["Mine now","upsell"]');
  });
});

describe('tabs that are put back while no import is in say what the rows on Deals count by', () => {
  const whole = () => workbookWith([[SECOND, CHOICES]]);

  test('where somebody typed "undone", and then "in" again', async () => {
    const host = await whole();
    host.type('Imports', 'B2', 'undone');
    rowAt(host, 'deleted', 12);
    expect(await pressed(host, putBack)).toBe('');
    host.type('Imports', 'B2', 'in');
    // Its formulas are still to be built, which the sidebar offers then.
    await finished(host, 1);
    expect(await sentencesOf(host)).toEqual([]);
    expect(await said(host)).toEqual(await said(await whole()));
    expect(figures(host)).toEqual(figures(await whole()));
  });

  test('where the first import was interrupted, and is then finished', async () => {
    const host = emptyHost();
    const stopped = interruptedBefore(host, 'commitImport', () => {
      throw new Error('The call was lost.');
    });
    expect(await refusal(drop(host, SECOND, CHOICES, stopped))).not.toBe('');
    rowAt(host, 'deleted', 12);
    expect(await pressed(host, putBack)).toBe('');
    await finished(host, 1);
    expect(await said(host)).toEqual(await said(await whole()));
    expect(figures(host)).toEqual(figures(await whole()));
  });
});
