import type { Host } from '../../host/host';
import { askUndo, undo } from '../../src/sidebar/actions/undoing';
import { frontOver } from '../../src/sidebar/state/desk';
import { columnLetters } from '../../src/workbook/sheet/references';
import { long, some } from '../some';
import { drop, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, refusal, workbook } from './hands';
import { dropCompanies } from './spoilt-workbook';

const THIRD = [
  ...FIRST,
  ['5', 'Di', '2025-03-01', '2026-02-28', '1200', 'New Business', 'Closed Won'],
];

/** What must stay as it is where an undo is refused. */
const stateOf = (host: Host) => ({
  figures: figures(host),
  deals: host.values('Deals', '1:12'),
  words: host.values('Imports', 'A1:B6'),
});

const deleteRow = (host: Host, tab: string, row: number) =>
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', tab, { dimension: 'ROW', elements: [row - 1] });

/** The letter of the column of a tab that names the import. */
const importColumn = (host: Host, tab: string) =>
  columnLetters(host.values(tab, '1:1').flat().indexOf('Import') + 1);

describe('an undo takes out the import that somebody has seen, and no other', () => {
  test.each<[string, (host: Host) => Promise<unknown>, string]>([
    ['imported another', (host) => drop(host, THIRD, { asOf }), 'in use,in use,in use'],
    ['undone that one', undoLast, 'in use,undone,'],
  ])('where somebody has %s meanwhile, it is refused', async (_, meanwhile, words) => {
    const host = await workbook(FIRST, SECOND);
    const front = frontOver(serverOf(host));
    await askUndo(front);
    const shown = front.state().view;
    expect(shown).toMatchObject({ at: 'undo', line: { number: 2 }, isDone: false });
    await meanwhile(host);
    const before = stateOf(host);
    await undo(front, 2);
    expect(front.state().view).toMatchObject({
      at: 'problem',
      problem: expect.stringMatching(/^Import 2 is not the last one any more: somebody has/),
    });
    expect(stateOf(host)).toEqual(before);
    expect(host.values('Imports', 'B2:B4').join()).toBe(words);
  });

  test.each(['Amount ', '', 'Betrag'])(
    'where a header of Deals is "%s" instead of "Amount", it is refused and nothing goes',
    async (label) => {
      const host = await workbook(FIRST, SECOND);
      const place = host.values('Deals', '1:1').flat().indexOf('Amount');
      host.type('Deals', `${columnLetters(place + 1)}1`, label);
      const before = host.values('Deals', '1:12');
      const problem = await refusal(serverOf(host).undoImport(2));
      expect(problem).toMatch(/^Deals has lost its column "Amount"/);
      expect(host.values('Deals', '1:12')).toEqual(before);
    },
  );

  test('where nothing is in any more, it says so', async () => {
    const host = await workbook(FIRST);
    await undoLast(host);
    expect(await refusal(serverOf(host).undoImport(1))).toMatch(/^There is nothing to undo/);
  });
});

describe('where a later import may be in, the one before it is not undone', () => {
  const UNREAD: readonly [string, (host: Host) => void][] = [
    ['its number is text', (host) => host.type('Imports', 'A3', "'2")],
    ['its number is cleared', (host) => host.type('Imports', 'A3', '')],
    ['its number is odd', (host) => host.type('Imports', 'A3', '2.5')],
    ['its word is another', (host) => host.type('Imports', 'B3', 'yes')],
    ['its line is deleted', (host) => deleteRow(host, 'Imports', 3)],
  ];
  test.each(some(UNREAD, 3))('%s', async (_, spoil) => {
    const host = await workbook(FIRST, SECOND);
    spoil(host);
    const before = stateOf(host);
    expect(await refusal(undoLast(host))).toMatch(
      /^Imports does not say what became of import 2, so it is not known which .* Type 2 under No\./,
    );
    expect(stateOf(host)).toEqual(before);
    host.paste('Imports', 'A3', [['2', 'in', 'report.csv', '', 'deals', '2']]);
    await undoLast(host);
    expect(host.values('Imports', 'B2:B3').flat()).toEqual(['in use', 'undone']);
  });

  test('in a copy of the spreadsheet, which remembers no import, neither', async () => {
    const host = await workbook(FIRST, SECOND);
    host.copied(true);
    deleteRow(host, 'Imports', 3);
    expect(await refusal(undoLast(host))).toMatch(/^Imports does not say what became of import 2/);
  });

  long('an import that wrote no rows neither', async () => {
    const host = await workbook(FIRST, FIRST);
    expect(host.cell('Imports', 'F3').value).toBe(0);
    deleteRow(host, 'Imports', 3);
    expect(await refusal(undoLast(host))).toMatch(/^Imports does not say what became of import 2/);
  });
});

describe('rows that are not those that an import brought are told before any is taken out', () => {
  const OTHERS: readonly [string, (host: Host, column: string) => void, string][] = [
    ['a number is cleared', (host, column) => host.type('Deals', `${column}5`, ''), '1 row'],
    ['a number is text', (host, column) => host.type('Deals', `${column}5`, "'2"), '1 row'],
    ['a row is deleted', (host) => deleteRow(host, 'Deals', 5), '1 row'],
    ['a row is copied', (host) => copyRow(host), '3 rows'],
  ];
  const copyRow = (host: Host) =>
    host.paste(
      'Deals',
      'A7',
      host
        .values('Deals', '6:6')
        .map((row) => row.map((cell, at) => (at === 1 ? 'Mine' : `${cell}`))),
    );

  long.each(OTHERS)('%s', async (_, spoil, there) => {
    const host = await workbook(FIRST, SECOND);
    spoil(host, importColumn(host, 'Deals'));
    const before = stateOf(host);
    expect(await refusal(undoLast(host))).toBe(
      `By its line on Imports, import 2 brought 2 rows, but its number stands on ${there} of Deals: cells under Import were changed or copied, or rows were deleted. Put that right, or type "undone" in place of "in use" on Imports, so that none of them counts; nothing was changed.`,
    );
    expect(stateOf(host)).toEqual(before);
  });

  long('and once they are right again, it is undone', async () => {
    const host = await workbook(FIRST, SECOND);
    const column = importColumn(host, 'Deals');
    host.type('Deals', `${column}5`, '');
    expect(await refusal(undoLast(host))).not.toBe('');
    host.type('Deals', `${column}5`, '2');
    await undoLast(host);
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
  });

  long(
    'a row that was copied stays when the import is taken out by hand, and does not count',
    async () => {
      const host = await workbook(FIRST, SECOND);
      copyRow(host);
      host.type('Imports', 'B3', 'undone');
      expect(figures(host)).toEqual(figures(await workbook(FIRST)));
      await drop(host, THIRD, { asOf });
      expect(host.values('Deals', 'B1:B9').flat()).toContain('Mine');
      expect(figures(host)).toEqual(figures(await workbook(FIRST, THIRD)));
    },
  );

  test('a line that does not say how many there were', async () => {
    const host = await workbook(FIRST, SECOND);
    host.type('Imports', 'F3', 'many');
    expect(await refusal(undoLast(host))).toMatch(
      /^By its line on Imports, import 2 brought no known number of rows, but its number stands on 2 /,
    );
  });

  long('on Companies, too', async () => {
    const host = await workbook(FIRST);
    await dropCompanies(host, '2025-10-20');
    host.type('Companies', `${importColumn(host, 'Companies')}3`, '');
    expect(await refusal(undoLast(host))).toMatch(
      /^By its line on Imports, import 2 brought 3 rows, but its number stands on 2 rows of Companies/,
    );
    expect(host.cell('Imports', 'B3').value).toBe('in use');
  });

  long('and where somebody deleted their tab, there is nothing to tell', async () => {
    const host = await workbook(FIRST);
    await dropCompanies(host, '2025-10-20');
    atTheGrid(host, 'DELETE_SHEET', 'Companies');
    await undoLast(host);
    expect(host.cell('Imports', 'B3').value).toBe('undone');
  });
});

test.each<[string, (host: Host) => void]>([
  ['on Imports', (host) => host.type('Imports', 'A3', '2.5')],
  ['on Deals', (host) => host.type('Deals', `${importColumn(host, 'Deals')}4`, '2.5')],
  ['huge on Deals', (host) => host.type('Deals', `${importColumn(host, 'Deals')}4`, '1E+16')],
])('the next import has a whole number whatever somebody typed: %s', async (_, spoil) => {
  const host = await workbook(FIRST, SECOND);
  spoil(host);
  await drop(host, THIRD, { asOf });
  const { imports } = await serverOf(host).readWorkbook();
  expect(imports.at(-1)).toMatchObject({ number: 3, status: 'in' });
});

long(
  'a line of Imports that somebody types again above the first one counts as before',
  async () => {
    const host = await workbook(FIRST, SECOND);
    const before = figures(host);
    deleteRow(host, 'Imports', 2);
    expect(figures(host)).not.toEqual(before);
    const above = { dimension: 'ROW', base: 1, position: 'before', quantity: 1 } as const;
    atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Imports', above);
    host.type('Imports', 'A2', '1');
    host.type('Imports', 'B2', 'in');
    expect(figures(host)).toEqual(before);
  },
);
