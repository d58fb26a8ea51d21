import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { settingsAgain } from '../../src/workbook/tabs-again';
import { drop, emptyHost, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, refusal, workbook } from './hands';
import { buildAgain, sentencesOf } from './spoilt-workbook';

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

test.each(['Amount', 'Recurring revenue amount', 'Region'])(
  'a deleted column of Deals comes back with the next report, with every figure: %s',
  async (header) => {
    const host = without(header);
    await drop(host, SECOND, { asOf });
    expect(await sentencesOf(host)).toEqual([]);
    expect(figures(host)).toEqual(updated);
  },
);
