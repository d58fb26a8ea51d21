import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { columnLetters } from '../../src/workbook/sheet/references';
import { settingsAgain } from '../../src/workbook/tabs-again';
import { drop, emptyHost, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, refusal, workbook } from './hands';
import { buildAgain, sentencesOf } from './spoilt-workbook';

const THIRD = [
  ...SECOND,
  ['5', 'Di', '2025-03-01', '2026-02-28', '1200', 'New Business', 'Closed Won'],
];

let saved: Saved;
let updated: Record<string, unknown>;

beforeAll(async () => {
  const host = await workbook(FIRST, SECOND);
  saved = host.saved();
  updated = figures(host);
});

/** The workbook after somebody has deleted a column of Deals. */
function without(header: string): Host {
  const host = emptyHost({ saved });
  const place = host.values('Deals', '1:1').flat().indexOf(header);
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', { dimension: 'COL', elements: [place] });
  return host;
}

const stateOf = (host: Host) => ({
  deals: host.values('Deals', '1:12'),
  figures: figures(host),
  words: host.values('Imports', 'A1:B6'),
});

describe.each(['Amount', 'Recurring revenue amount', 'Region', 'Import'])(
  'a deleted column of Deals: %s',
  (header) => {
    test('is told when the sidebar opens', async () =>
      expect(await sentencesOf(without(header))).toEqual([
        expect.stringMatching(
          `^Deals has lost its column "${header}", so .* Undo that with Ctrl\\+Z`,
        ),
      ]));

    test('is not built around, and no import is undone without it', async () => {
      const host = without(header);
      const before = stateOf(host);
      const sentence = `Deals has lost its column "${header}". Name it so again, bring it back with Ctrl+Z or from File > Version history, or import a report of all deals; nothing was changed.`;
      expect(await buildAgain(host)).toBe(sentence);
      expect(await refusal(undoLast(host))).toBe(sentence);
      expect(stateOf(host)).toEqual(before);
      expect(await sentencesOf(host)).toHaveLength(1);
    });

    test('is not forgotten by whoever goes on after an interruption', async () => {
      const host = without(header);
      const { settings } = await serverOf(host).readWorkbook();
      if (settings === null) throw new Error('the workbook has no settings');
      await serverOf(host).putBack(settingsAgain(settings));
      expect(await refusal(serverOf(host).unbuiltTabs())).toMatch(/^Deals has lost its column/);
      expect(await sentencesOf(host)).toContainEqual(expect.stringContaining(`"${header}"`));
    });
  },
);

test.each(['Amount', 'Recurring revenue amount', 'Region', 'Import'])(
  'a deleted column of Deals comes back with the next report, with every figure: %s',
  async (header) => {
    const host = without(header);
    await drop(host, SECOND, { asOf });
    expect((await sentencesOf(host)).join()).not.toMatch('has lost its column');
    expect(figures(host)).toEqual(updated);
  },
);

test('a column Import that comes back beside one of text holds numbers, so that the report is undone', async () => {
  const host = without('Import');
  await drop(host, THIRD, { asOf });
  const place = host.values('Deals', '1:1').flat().indexOf('Import');
  expect(host.values('Deals', '1:9').flatMap((row) => row.slice(place, place + 1))).toContain(3);
  const shown = figures(host);
  await undoLast(host);
  expect(figures(host)).toEqual(updated);
  expect(shown.months).not.toEqual(updated.months);
});

test('a column of the user’s own beside a lost one is not asked for its name, and stays', async () => {
  const host = emptyHost({ saved });
  const headers = host.values('Deals', '1:1').flat();
  const own = columnLetters(headers.length + 1);
  const after = { dimension: 'COL', base: headers.length - 1, position: 'after', quantity: 1 };
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', after);
  host.paste('Deals', `${own}1`, [['My note'], ['call them']]);
  const place = headers.indexOf('Region');
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', { dimension: 'COL', elements: [place] });
  const where = columnLetters(headers.length);
  expect(await refusal(drop(host, THIRD, { asOf }))).toContain(
    `No column of Deals is called "Region" any more, and column ${where} is now called "My note". If it is that one, type "Region" into ${where}1; if it is yours, bring "Region" back with Ctrl+Z, or insert a column called "Region". Then import the report; nothing was changed.`,
  );
  const before = { dimension: 'COL', base: place, position: 'before', quantity: 1 };
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', before);
  host.type('Deals', `${columnLetters(place + 1)}1`, 'Region');
  await drop(host, THIRD, { asOf });
  expect(host.values('Deals', `${own}1:${own}2`).flat()).toEqual(['My note', 'call them']);
  expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND, THIRD)));
});
