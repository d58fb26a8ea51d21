import type { Host } from '../../host/host';
import { putBack } from '../../src/sidebar/actions/putting-back';
import { CHOICES, FIRST, SECOND } from './brings-settings';
import { workbookWith } from './built';
import { drop, emptyHost, figures, serverOf, undoLast } from './dropped';
import { asOf } from './few-deals';
import { atTheGrid, interruptedBefore, refusal, sheetIdOf } from './hands';
import { pressed, sentencesOf } from './spoilt-workbook';

/** What an owner has typed before the second report came, which is known since. */
async function owned(): Promise<Host> {
  const host = await workbookWith([[FIRST, { asOf: asOf - 1 }]]);
  host.type('Settings', 'M2', 'zed');
  host.paste('Settings', 'AI2', [['2025-03-01', '41.5']]);
  return host;
}

async function built(): Promise<Host> {
  const host = await owned();
  await drop(host, SECOND, CHOICES);
  return host;
}

const NEXT = [
  ...SECOND,
  [
    '5',
    'Di',
    '2025-11-05',
    '2026-11-04',
    '2400',
    'EUR',
    'Renewal',
    '2025-11-05',
    'Closed Won',
    'x',
  ],
];
const next = (host: Host) => drop(host, NEXT, { asOf: asOf + 1 });

const settingsOf = async (host: Host) => (await serverOf(host).readWorkbook()).settings;
const shown = async (host: Host) => [figures(host), await settingsOf(host)];

function clear(host: Host): void {
  const { numberOfRows, numberOfCols } = host.model.getters.getSheetSize(
    sheetIdOf(host, 'Settings'),
  );
  const zone = { top: 0, left: 0, bottom: numberOfRows - 1, right: numberOfCols - 1 };
  atTheGrid(host, 'DELETE_CONTENT', 'Settings', { target: [zone] });
}

const WAYS: readonly (readonly [string, (host: Host) => void, RegExp])[] = [
  ['cleared', clear, /^Settings is empty, so tabs show errors\. .* "Put the tabs back"/],
  [
    'deleted',
    (host) => atTheGrid(host, 'DELETE_SHEET', 'Settings'),
    /^The tab Settings is missing\. .* with what held when the last report came\.$/,
  ],
];

describe.each(WAYS)('of a Settings tab that was %s', (_, deed, sentence) => {
  test('one sentence says what to do', async () => {
    const host = await built();
    deed(host);
    expect(await sentencesOf(host)).toEqual([expect.stringMatching(sentence)]);
  });

  test('what held when the last report came holds on with the next', async () => {
    const expected = await built();
    await next(expected);
    const host = await built();
    deed(host);
    await next(host);
    expect(await sentencesOf(host)).toEqual([]);
    expect(await shown(host)).toEqual(await shown(expected));
  });
});

describe('a Settings tab of which every cell was cleared', () => {
  test('is put back as it was when the last report came', async () => {
    const host = await built();
    const expected = await shown(host);
    clear(host);
    expect(await pressed(host, putBack)).toBe('');
    expect(await sentencesOf(host)).toEqual([]);
    expect(await shown(host)).toEqual(expected);
  });

  test('without what an import brought that was undone', async () => {
    const host = await built();
    await undoLast(host);
    const expected = await shown(host);
    clear(host);
    expect(await pressed(host, putBack)).toBe('');
    expect(await shown(host)).toEqual(expected);
  });

  test('has nothing written to it before, which would hide that it is empty', async () => {
    const host = await built();
    clear(host);
    expect(await refusal(undoLast(host))).toMatch(/^Rows or columns of Settings are not where/);
    expect(host.values('Settings', 'A1:AT101').flat().join('')).toBe('');
  });

  test('is no matter before a first import is in', async () => {
    const host = emptyHost();
    const stopped = interruptedBefore(host, 'addRows', () => {
      throw new Error('The call was lost.');
    });
    expect(await refusal(drop(host, FIRST, { asOf }, stopped))).not.toBe('');
    clear(host);
    expect(await sentencesOf(host)).toEqual([]);
    await drop(host, FIRST, { asOf });
    expect(figures(host)).toEqual(figures(await workbookWith([[FIRST, { asOf }]])));
  });
});
