import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { readTab } from '../../src/import/server/tab-cells';
import { putBack } from '../../src/sidebar/actions/putting-back';
import { importsAgain } from '../../src/workbook/tabs-again';
import { long, some } from '../some';
import { drop, emptyHost, figures, serverOf, undoLast } from './dropped';
import { asOf, SECOND } from './few-deals';
import { atTheGrid, refusal } from './hands';
import { type Spoil, spoil, standing } from './spoilt';
import {
  dropCompanies,
  MARKS,
  ownedWorkbook,
  pressed,
  rowOf,
  sentencesOf,
  spoiltBy,
} from './spoilt-workbook';

let saved: Saved;
/** What the tabs show as they are, and after one more report. */
let clean: Record<string, unknown>;
let updated: Record<string, unknown>;

beforeAll(async () => {
  saved = await ownedWorkbook();
  const host = another();
  clean = figures(host);
  await drop(host, SECOND, { asOf });
  updated = figures(host);
});

const another = (): Host => emptyHost({ saved });

const at = (tab: string, what: Spoil['what'], how: Spoil['how'], place: number): Spoil => ({
  ...{ tab, what, how },
  ...(what === 'column' ? { row: 1, column: place } : { row: place, column: 1 }),
});

test('nothing is told of a workbook as it was built', async () =>
  expect(await sentencesOf(another())).toEqual([]));

const MOVED: readonly [string, Spoil, string][] = [
  ['a deleted row of Settings', at('Settings', 'row', 'deleted', 4), 'Settings has lost "NRR'],
  ['the first row of every table', at('Settings', 'row', 'deleted', 1), 'Settings has lost "As-'],
  ['the deleted header of Settings', at('Settings', 'row', 'deleted', 0), 'Settings has lost "Set'],
  ['a deleted column of Settings', at('Settings', 'column', 'deleted', 3), 'Rows or columns of S'],
  ['Settings sorted', at('Settings', 'column', 'sorted', 0), 'Rows or columns of Settings are not'],
  [
    'a deleted column of Imports',
    at('Imports', 'column', 'deleted', 2),
    'Imports has lost "File".',
  ],
  [
    'the deleted header of Imports',
    at('Imports', 'row', 'deleted', 0),
    'Rows or columns of Imports',
  ],
];

describe('rows and columns that are not where they were are put back', () => {
  test.each(some(MOVED, 1))('with all that they said: %s', async (_, deed, begins) => {
    const host = spoiltBy(saved, deed);
    const marks = standing(host, MARKS);
    // Sorted rows may leave a formula beside what it named, which is told of its cell before.
    expect((await sentencesOf(host)).at(-1)).toMatch(new RegExp(`^${begins}`));
    expect(await pressed(host, putBack)).toBe('');
    expect(await sentencesOf(host)).toEqual([]);
    expect(figures(host)).toEqual(clean);
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(updated);
    expect([...standing(host, MARKS).keys()]).toEqual(expect.arrayContaining([...marks.keys()]));
    expect(host.model.getters.getSheetIdByName(`${deed.tab} before`)).toBeDefined();
    const excluded = host.values('Settings', 'M2:M101').flat();
    expect(excluded.includes('Zed')).toBe(marks.has('Zed'));
    expect(host.cell('Settings', `B${rowOf(host, 'Grace days')}`).value).toBe(37);
  });

  long(
    'and an as-of month that somebody typed stays typed, while another follows the imports',
    async () => {
      const host = another();
      host.type('Settings', 'B2', '2025-09-01');
      atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Settings', { dimension: 'ROW', elements: [8] });
      await pressed(host, putBack);
      expect(host.cell('Settings', 'B2')).toMatchObject({ text: 'Sep 2025', formula: '' });
      const other = spoiltBy(saved, at('Settings', 'row', 'deleted', 8));
      await pressed(other, putBack);
      expect(other.cell('Settings', 'B2').formula).toMatch(/^=IF\(.*MAX\(/);
    },
  );

  test('and whoever goes on where that was broken off builds every tab of formulas', async () => {
    const host = spoiltBy(saved, at('Imports', 'row', 'deleted', 0));
    const server = serverOf(host);
    await server.putBack(importsAgain(await readTab(server, 'Imports', { from: 1, runs: [] })));
    expect((await server.readWorkbook()).unfinished).not.toBeNull();
    const { plan, tabs } = (await server.unbuiltTabs()) ?? {};
    expect(tabs).toEqual(plan?.tabs);
    expect(tabs).toEqual(expect.arrayContaining(['Rows', 'NRR', 'Guards']));
  });

  test('and until then nothing is written that would go elsewhere', async () => {
    const host = spoiltBy(saved, at('Settings', 'row', 'deleted', 4));
    const before = host.values('Settings', 'A1:AT101');
    const accepted = serverOf(host).acceptFindings([{ recordId: '2', check: 'gap', reason: 'x' }]);
    for (const writing of [accepted, undoLast(host), drop(host, SECOND, { asOf })])
      expect(await refusal(writing)).toMatch(/Rows or columns of Settings are not where they were/);
    expect(host.values('Settings', 'A1:AT101')).toEqual(before);
  });
});

long('a list that no report has known since it was typed is said not to come back', async () => {
  const host = spoiltBy(saved, at('Settings', 'column', 'deleted', 12));
  expect(await sentencesOf(host)).toEqual([
    expect.stringMatching(/lost "Exclude list"\. .*without what was typed since, and the tab/),
  ]);
  // Nothing was lost with rows that are only elsewhere.
  const sorted = spoiltBy(saved, at('Settings', 'column', 'sorted', 0));
  expect((await sentencesOf(sorted)).join()).not.toMatch(/typed since/);
});

long.each<[string, Spoil]>([
  ['a row deleted', at('NRR', 'row', 'deleted', 2)],
  ['a row of NRR deleted above it', at('NRR', 'row', 'deleted', 0)],
  ['a row of Audit deleted above it', at('Audit', 'row', 'deleted', 3)],
  ['a column typed over', at('Reading', 'column', 'typed over with an error', 3)],
])('a result that is none is told, and built anew: %s', async (_, deed) => {
  const host = spoiltBy(saved, deed);
  expect(await sentencesOf(host)).toEqual([
    expect.stringMatching(/^NRR or Audit shows something else/),
  ]);
  expect(await pressed(host, putBack)).toBe('');
  expect(await sentencesOf(host)).toEqual([]);
  expect(figures(host)).toEqual(clean);
});

test.each([
  ['Grace days', '', 'empty', 'a number of days from 0 to 999'],
  ['Grace days', 'soon', '"soon"', 'a number of days from 0 to 999'],
  ['Grace days', "'5", '"5"', 'a number of days from 0 to 999'],
  ['As-of month', '', 'empty', 'a month such as 2026-10'],
  ['As-of month', 'Juli 2025', '"Juli 2025"', 'a month such as 2026-10'],
  ['As-of month', '=1/0', '"#DIV/0!"', 'a month such as 2026-10'],
  ['NRR target', '-3', '"-3"', 'a share such as 105 % or 1.05'],
])('on Settings, %s of "%s" is told', async (label, typed, shown, allowed) => {
  const host = another();
  host.type('Settings', `B${rowOf(host, label)}`, typed);
  expect(await sentencesOf(host)).toEqual([
    `On Settings, ${label} is ${shown}, so tabs may show errors. Type ${allowed} there.`,
  ]);
});

long('what an odd cell said when the last report was imported holds meanwhile', async () => {
  const host = another();
  await drop(host, SECOND, { asOf });
  host.type('Settings', `B${rowOf(host, 'Grace days')}`, 'soon');
  expect((await serverOf(host).readWorkbook()).settings?.graceDays).toBe(37);
});

test('a line of a table without the number that belongs there is told', async () => {
  const host = another();
  host.type('Settings', 'R3', 'EUR');
  host.type('Settings', 'S3', 'much');
  expect(await sentencesOf(host)).toEqual([
    'On Settings, Rate in line 2 of its table is "much", so tabs may show errors. Type a number there.',
  ]);
});

long(
  'an import whose word was spoilt is told, and typed settings are kept by the next report',
  async () => {
    const host = another();
    host.type('Imports', 'B2', 'yes');
    expect((await sentencesOf(host)).join()).toMatch(/the status of import 1 is "yes"/);
    await drop(host, SECOND, { asOf });
    expect(host.values('Deals', 'A2:A4')).toEqual([['1'], ['2'], ['3']]);
    expect(host.cell('Settings', `B${rowOf(host, 'Grace days')}`).value).toBe(37);
  },
);

long(
  'rows of an import count on while somebody has given its number to an undone line, too',
  async () => {
    const host = another();
    const [line = []] = host.values('Imports', 'A2:H2');
    host.paste('Imports', 'A4', [
      line.map((cell, place) => (place === 1 ? 'undone' : String(cell))),
    ]);
    await drop(host, SECOND, { asOf });
    expect(host.values('Deals', 'A2:A4')).toEqual([['1'], ['2'], ['3']]);
  },
);

test('a sort moves formulas with their rows, as a spreadsheet does', () => {
  const host = another();
  host.paste('Sheet1', 'A1', [
    ['Key', 'Twice', 'First'],
    ['1', '=2*A2', '=$A$2'],
    ['5', '=2*A3', '=IF(A3>1;"more";"less")'],
  ]);
  spoil(host, { tab: 'Sheet1', what: 'column', how: 'sorted', row: 1, column: 0 });
  expect(host.values('Sheet1', 'A2:C3')).toEqual([
    [5, 10, 'more'],
    [1, 2, 5],
  ]);
  expect(host.cell('Sheet1', 'C2').formula).toBe('=IF(A2>1;"more";"less")');
});

long('rows of an import that has lost its line are told', async () => {
  const host = spoiltBy(saved, at('Imports', 'row', 'deleted', 1));
  expect((await sentencesOf(host)).join()).toMatch(/rows of import 1, which Imports does not list/);
});

long.each([
  ['REMOVE_COLUMNS_ROWS', { dimension: 'COL', elements: [3] }],
  ['REMOVE_COLUMNS_ROWS', { dimension: 'ROW', elements: [0] }],
  ['ADD_COLUMNS_ROWS', { dimension: 'COL', base: 2, position: 'before', quantity: 1 }],
] as const)('columns of Companies that are elsewhere are told: %s %j', async (deed, payload) => {
  const host = another();
  atTheGrid(host, deed, 'Companies', payload);
  expect(await sentencesOf(host)).toEqual([
    expect.stringMatching(/^Columns of Companies are not where formulas look for them/),
  ]);
  expect(await refusal(dropCompanies(host, '2025-11-20'))).toMatch(
    /The column ".*" of Companies is not/,
  );
  expect((await serverOf(host).readWorkbook()).unfinished).toBeNull();
});

long('an import is not undone while no row of Deals tells which report brought it', async () => {
  const column = another().values('Deals', '1:1').flat().indexOf('Import');
  const cell = { tab: 'Deals', what: 'cell', how: 'cleared', row: 0, column } as const;
  const host = spoiltBy(saved, cell);
  expect((await sentencesOf(host)).join()).toMatch(/^Deals has lost its column "Import"/);
  expect(await refusal(undoLast(host))).toMatch(/^Deals has lost its column "Import"/);
  expect(host.cell('Imports', 'B2').value).toBe('in use');
});

long.each(['Settings', 'Imports', 'Deals', 'Companies', 'NRR'])(
  'a missing tab %s is told',
  async (tab) => {
    const host = another();
    atTheGrid(host, 'DELETE_SHEET', tab);
    expect((await sentencesOf(host)).join(' ')).toMatch(`The tab ${tab} is missing.`);
  },
);
