import type { Host } from '../../host/host';
import type { Choices } from '../../src/core/report/understanding';
import { companiesDraft, importCompanies } from '../../src/import/companies-import';
import { workbookWith } from './built';
import { drop, figures, fixture, serverOf, undoLast, withTabs } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, finished, interruptedBefore, refusal, workbook } from './hands';
import { sentencesOf } from './spoilt-workbook';
import { tried } from './tried';

const [HEADER = [], ...DEALS] = FIRST;
/** Two reports that each hold one new deal, and leave the others as they are. */
const FOURTH = [HEADER, ...SECOND.slice(-1)];
const FIFTH = [
  HEADER,
  ['5', 'Dee', '2025-03-01', '2026-02-28', '1200', 'New Business', 'Closed Won'],
];
const KEEP: Choices = { asOf, missingRecords: 'keep' };

const workbookOf = (...reports: readonly (typeof FIRST)[]) =>
  workbookWith(reports.map((cells, place) => [cells, place === 0 ? { asOf } : KEEP]));

const firstRows = (host: Host) => host.values('Deals', `2:${DEALS.length + 1}`);

/** An import that stops when all of it has come but the word that puts it in. */
const stopped = (host: Host, cells: typeof FIRST) =>
  refusal(
    drop(
      host,
      cells,
      KEEP,
      interruptedBefore(host, 'commitImport', () => {
        throw new Error('The call was lost.');
      }),
    ),
  );

describe('rows of an import over whose word somebody typed stay, and count again when "in" is typed', () => {
  const DEEDS: readonly [string, (host: Host) => Promise<unknown>, readonly (typeof FIRST)[]][] = [
    ['the next import', (host) => drop(host, FIFTH, KEEP), [FIRST, FOURTH, FIFTH]],
    ['an undo', undoLast, [FIRST]],
    [
      'an import that is given up',
      async (host) => {
        await stopped(host, FIFTH);
        const { unfinished } = await serverOf(host).readWorkbook();
        await serverOf(host).discardImport(unfinished?.number ?? 0);
      },
      [FIRST, FOURTH],
    ],
    [
      'an import that the next one gives up',
      async (host) => {
        await stopped(host, FIFTH);
        await drop(host, FIFTH, KEEP);
      },
      [FIRST, FOURTH, FIFTH],
    ],
    ['giving that import itself up', (host) => serverOf(host).discardImport(1), [FIRST, FOURTH]],
  ];
  const WORDS = ['undone', 'discarded'] as const;
  const all = WORDS.flatMap((word) => DEEDS.map((deed) => [word, ...deed] as const));
  // Each deed under one of the words, and each word before several deeds.
  const some = all.filter(([word], place) => word === WORDS[(place % DEEDS.length) % WORDS.length]);
  test.each(tried(all, some))('"%s", after %s', async (word, _, deed, reports) => {
    const host = await workbookOf(FIRST, FOURTH);
    const rows = firstRows(host);
    host.type('Imports', 'B2', word);
    await deed(host);
    expect(firstRows(host)).toEqual(rows);
    host.type('Imports', 'B2', 'in');
    expect(figures(host)).toEqual(figures(await workbookOf(...reports)));
    expect(await sentencesOf(host)).toEqual([]);
  });

  test('also of the only import, under the settings of the next', async () => {
    const host = await workbookOf(FIRST);
    const rows = firstRows(host);
    host.type('Imports', 'B2', 'undone');
    await drop(host, FOURTH, KEEP);
    expect(firstRows(host)).toEqual(rows);
    host.type('Imports', 'B2', 'in');
    expect(figures(host)).toEqual(figures(await workbookOf(FIRST, FOURTH)));
  });

  test.each(['undone', 'discarded'])('also of the last import: "%s"', async (word) => {
    const host = await workbookOf(FIRST, FOURTH);
    host.type('Imports', 'B3', word);
    await drop(host, FIFTH, KEEP);
    expect(figures(host)).toEqual(figures(await workbookOf(FIRST, FIFTH)));
    host.type('Imports', 'B3', 'in');
    expect(figures(host)).toEqual(figures(await workbookOf(FIRST, FOURTH, FIFTH)));
  });

  test('in a copy of the spreadsheet', async () => {
    const host = await workbookOf(FIRST, FOURTH);
    host.copied(true);
    host.type('Imports', 'B2', 'undone');
    await serverOf(host).undoImport(2, true);
    expect(host.values('Deals', '5:5').flat().join('')).toBe('');
    host.type('Imports', 'B2', 'in');
    expect(figures(host)).toEqual(figures(await workbookOf(FIRST)));
  });
});

describe('what the add-on began to take out goes, whatever interrupts it', () => {
  /** A workbook whose next clearing of cells on Deals fails, once. */
  const failingOnce = async () => {
    let isDue = true;
    const host = await workbookWith(
      [
        [FIRST, { asOf }],
        [FOURTH, KEEP],
      ],
      {
        fault: (call) => {
          if (!isDue || !call.endsWith('RangeList.clearContent')) return;
          isDue = false;
          throw new Error('Service error');
        },
      },
    );
    return { host, hasFailed: () => !isDue };
  };
  const rowOf = (host: Host, row: number) => host.values('Deals', `${row}:${row}`).flat().join('');

  const NEXT: readonly [string, (host: Host) => Promise<unknown>][] = [
    ['the sidebar', (host) => finished(host, 2)],
    ['the next import', (host) => drop(host, FIFTH, KEEP)],
  ];
  test.each(NEXT)('an undo, by %s', async (_, next) => {
    const { host, hasFailed } = await failingOnce();
    expect(await refusal(undoLast(host))).not.toBe('');
    expect(hasFailed()).toBe(true);
    expect(host.cell('Imports', 'B3').value).toBe('undone');
    expect(rowOf(host, 5)).not.toBe('');
    await next(host);
    expect(rowOf(host, 5).includes('Cy')).toBe(false);
  });

  test('an import that is given up', async () => {
    const { host, hasFailed } = await failingOnce();
    await stopped(host, FIFTH);
    expect(await refusal(serverOf(host).discardImport(3))).not.toBe('');
    expect(hasFailed()).toBe(true);
    expect(host.cell('Imports', 'B4').value).toBe('discarded');
    expect(rowOf(host, 6)).not.toBe('');
    const { unfinished } = await serverOf(host).readWorkbook();
    await finished(host, unfinished?.number ?? 0);
    expect(rowOf(host, 6)).toBe('');
    expect((await serverOf(host).readWorkbook()).unfinished).toBeNull();
    expect(figures(host)).toEqual(figures(await workbookOf(FIRST, FOURTH)));
  });

  test('but no row of which more stand than it brought: some were copied, and are somebody’s own', async () => {
    const host = await workbookOf(FIRST);
    await stopped(host, FOURTH);
    const copied = host.values('Deals', '5:5').map((row) => row.map(String));
    host.paste('Deals', 'A6', copied);
    const rows = host.values('Deals', '5:6');
    await serverOf(host).discardImport(2);
    expect(host.values('Deals', '5:6')).toEqual(rows);
    expect(figures(host)).toEqual(figures(await workbookOf(FIRST)));
  });

  test('but an import that was then finished after all stays', async () => {
    let isDue = false;
    const host = await workbookWith([[FIRST, { asOf }]], {
      fault: (call) => {
        if (isDue && call.endsWith('Range.setValue')) throw new Error('Service error');
      },
    });
    await stopped(host, FOURTH);
    isDue = true;
    expect(await refusal(serverOf(host).discardImport(2))).not.toBe('');
    isDue = false;
    expect(host.cell('Imports', 'B3').value).toBe('writing');
    await finished(host, 2);
    const expected = figures(await workbookOf(FIRST, FOURTH));
    expect(figures(host)).toEqual(expected);
    host.type('Imports', 'B3', 'undone');
    await serverOf(host).discardImport(2);
    host.type('Imports', 'B3', 'in');
    expect(figures(host)).toEqual(expected);
  });
});

describe('an import that is in and has no rows is told', () => {
  const GONE = (number: number, tab: string) =>
    expect.stringMatching(
      new RegExp(`^By Imports, import ${number} is in, but no row of ${tab} has ${number} under`),
    );

  test('where it was undone and "in" is typed', async () => {
    const host = await workbook(FIRST, SECOND);
    await undoLast(host);
    expect(await sentencesOf(host)).toEqual([]);
    host.type('Imports', 'B3', 'in');
    expect(await sentencesOf(host)).toEqual([GONE(2, 'Deals')]);
    host.type('Imports', 'B3', 'undone');
    expect(await sentencesOf(host)).toEqual([]);
  });

  test('where Deals was deleted and a report imported, before and after that is undone', async () => {
    const host = await workbook(FIRST);
    atTheGrid(host, 'DELETE_SHEET', 'Deals');
    await drop(host, SECOND, { asOf });
    expect(await sentencesOf(host)).toEqual([GONE(1, 'Deals')]);
    await undoLast(host);
    expect(await sentencesOf(host)).toEqual([GONE(1, 'Deals')]);
    host.type('Imports', 'B2', 'undone');
    await drop(host, FIRST, { asOf });
    expect(await sentencesOf(host)).toEqual([]);
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
  });

  test('where its rows were deleted from Companies, and not while they stand there', async () => {
    const host = await workbookWith([[fixture('small/recurring.csv'), withTabs()]]);
    const name = 'hubspot-crm-exports-all-companies-2025-05-01.csv';
    const draft = companiesDraft(fixture(`small/${name}`), name);
    if (draft?.reported == null) throw new Error(`${name} is no report of companies`);
    const { reported, report } = draft;
    await importCompanies(serverOf(host), { ...draft, reported, numbers: report.numbers });
    expect(await sentencesOf(host)).toEqual([]);
    const rows = host.values('Companies', 'A1:A400').filter(([cell]) => cell !== '').length;
    atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Companies', {
      ...{ dimension: 'ROW', elements: Array.from({ length: rows - 1 }, (_, row) => row + 1) },
    });
    expect(await sentencesOf(host)).toEqual([GONE(2, 'Companies')]);
  });
});
