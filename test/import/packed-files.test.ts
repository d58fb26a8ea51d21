import { datedName } from '../../src/import/files/dated-name';
import { readCells } from '../../src/import/files/read-cells';
import { unpack } from '../../src/import/files/unpack';
import { madeWorkbook, madeZip } from './made-files';

const HEADER = ['Record ID', 'Close Date', 'Amount'];
const CSV = 'Record ID,Close Date,Amount\n';

describe('a workbook', () => {
  const reads = async (sheets: Parameters<typeof madeWorkbook>[0], cells: unknown) =>
    expect(await readCells(madeWorkbook(sheets))).toEqual(cells);

  test('gives texts, numbers and flags as they are, and dates as day numbers', () =>
    reads(
      [
        [
          ['Record ID', 'Close Date', 'Amount', 'Is Closed Won'],
          ['007', { serial: 46326 }, 12.5, true],
        ],
      ],
      [
        ['Record ID', 'Close Date', 'Amount', 'Is Closed Won'],
        ['007', 46326, 12.5, true],
      ],
    ));
  test('with deals on one sheet and their line items on another is one report', async () => {
    const lines = [
      ['Record ID', 'Name', 'Net price', 'Billing frequency', 'Associated Deal IDs'],
      ['11', 'Base', 5, 'Monthly', '1'],
    ];
    const cells = await readCells(
      madeWorkbook([[['Notes']], lines, [HEADER, ['1', { serial: 46326 }, 60]]]),
    );
    const [labels = [], row = []] = 'problem' in cells ? [] : cells;
    const at = (label: string) => row[labels.indexOf(label)];
    expect([at('Record ID'), at('Close Date'), at('Net price')]).toEqual(['1 · 11', 46326, 5]);
  });
  test('keeps the time of a date behind the day', () =>
    reads([[HEADER, ['1', { serial: 46326.75 }, 5]]], [HEADER, ['1', 46326.75, 5]]));
  test('leaves blank rows out and gaps empty', () =>
    reads([[HEADER, [null, null, null], ['1', null, 5]]], [HEADER, ['1', null, 5]]));
  test('is read from its first sheet that has a header', () =>
    reads(
      [[['Notes of last month']], [HEADER, ['1', { serial: 46326 }, 5]]],
      [HEADER, ['1', 46326, 5]],
    ));
  test('is read from its one sheet with a table where none has a header', () =>
    reads(
      [
        [['Notes'], ['of last month']],
        [
          [null, 'Q1'],
          ['Ann', 5],
        ],
      ],
      [
        [null, 'Q1'],
        ['Ann', 5],
      ],
    ));
  describe('with several sheets that could be meant', () => {
    const OLD = [HEADER, ['1', { serial: 46000 }, 5], ['2', { serial: 46000 }, 7]];
    const NEW = [HEADER, ['1', { serial: 46326 }, 9]];
    const made = madeWorkbook([[['Notes']], OLD, NEW], 'deals.xlsx');

    test('is refused with their names and what they look like, and says them', async () =>
      expect(await readCells(made)).toEqual({
        problem:
          'deals.xlsx has several sheets that could be the report: "Sheet 2" (2 rows, Record ID, Close Date, Amount) and "Sheet 3" (1 row, Record ID, Close Date, Amount). Choose the one that is meant.',
        sheets: [
          { name: 'Sheet 2', rows: 2, labels: HEADER },
          { name: 'Sheet 3', rows: 1, labels: HEADER },
        ],
      }));
    test('also where none of them has a header', async () =>
      expect(
        await readCells(
          madeWorkbook([
            [
              [null, 'Q1'],
              ['Ann', 5],
            ],
            [
              [null, 'Q2'],
              ['Ann', 6],
            ],
          ]),
        ),
      ).toHaveProperty('sheets', [
        { name: 'Sheet 1', rows: 1, labels: ['Q1'] },
        { name: 'Sheet 2', rows: 1, labels: ['Q2'] },
      ]));
    test('is read from the one that somebody names', async () => {
      const named = (sheet: string) => readCells({ file: made, sheet });
      expect(await named('sheet 3')).toEqual([HEADER, ['1', 46326, 9]]);
      expect(await named('Sheet 2')).toHaveLength(3);
      expect(await named('Sheet 1')).toEqual([['Notes']]);
      expect(await named('Deals')).toEqual({
        problem: 'deals.xlsx has no sheet "Deals", but "Sheet 1", "Sheet 2" and "Sheet 3".',
      });
    });
  });
  test('in a zip is read from the sheet that somebody names, too', async () => {
    const two = madeWorkbook(
      [
        [HEADER, ['1', null, 5]],
        [HEADER, ['1', null, 6]],
      ],
      'deals.xlsx',
    );
    const zip = madeZip({ 'deals.xlsx': new Uint8Array(await two.arrayBuffer()) }, 'export.zip');
    expect(await readCells(zip)).toHaveProperty('sheets.length', 2);
    expect(await readCells({ file: zip, sheet: 'Sheet 2' })).toEqual([HEADER, ['1', null, 6]]);
  });
  test('that is long is read without a worker', async () => {
    const rows = Array.from({ length: 20000 }, (_, i) => [`${i}`, { serial: 46000 }, i]);
    expect(await readCells(madeWorkbook([[HEADER, ...rows]]))).toHaveLength(20001);
  });
  test('that is damaged is refused in words', async () => {
    const whole = madeWorkbook([[HEADER]]);
    const half = new File([whole.slice(0, whole.size / 2)], 'deals.xlsx');
    expect(await readCells(half)).toEqual({
      problem: expect.stringMatching(/^deals\.xlsx (is damaged|cannot be read)/),
    });
  });
  test('without a sheet is refused in words', async () =>
    expect(await readCells(madeZip({ '[Content_Types].xml': '<a/>' }, 'deals.xlsx'))).toEqual({
      problem: expect.stringMatching(/^deals\.xlsx cannot be read as a workbook/),
    }));
});

/** The archive with another size in the place where its first file's header says how much comes out of it. */
async function claiming(zip: File, size: number): Promise<File> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  new DataView(bytes.buffer).setUint32(22, size, true);
  return new File([bytes], zip.name);
}

describe('a zip', () => {
  const reads = async (files: Parameters<typeof madeZip>[0], cells: unknown) =>
    expect(await readCells(madeZip(files, 'export.zip'))).toEqual(cells);
  const refuses = (files: Parameters<typeof madeZip>[0], problem: RegExp) =>
    reads(files, { problem: expect.stringMatching(problem) });

  test('with one report is that report', () =>
    reads({ 'deals.csv': `${CSV}1,2026-10-31,5` }, [HEADER, ['1', '2026-10-31', '5']]));
  test('with parts is one report in the order of their numbers', () =>
    reads(
      {
        'deals-10.csv': `${CSV}3,,`,
        'deals-2.csv': `${CSV}2,,`,
        'deals-1.csv': `${CSV}1,,`,
      },
      [HEADER, ['1', '', ''], ['2', '', ''], ['3', '', '']],
    ));
  test('with a workbook is that workbook', async () => {
    const workbook = madeWorkbook([[HEADER, ['1', { serial: 46326 }, 5]]]);
    const bytes = new Uint8Array(await workbook.arrayBuffer());
    await reads({ 'deals.xlsx': bytes }, [HEADER, ['1', 46326, 5]]);
  });
  test('is read past folders and the notes of a Mac', () =>
    reads({ 'a/deals.csv': `${CSV}1,,`, '__MACOSX/a/._deals.csv': 'x', 'b.png': 'x' }, [
      HEADER,
      ['1', '', ''],
    ]));
  test('without a report is refused', () => refuses({ 'a.png': 'x' }, /holds no CSV and no XLSX/));
  const DEALS = 'Record ID,Company name,Close Date,Amount\n';
  const LINES = 'Record ID,Name,Net price,Billing frequency,Associated Deal IDs\n';
  test('with deals and their line items, in parts, is one report', async () => {
    const files = {
      'line-items-1.csv': `${LINES}11,Base,5,Monthly,1`,
      'all-deals-1.csv': `${DEALS}1,Oak,2026-10-31,60`,
      'line-items-2.csv': `${LINES}12,Care,3,Monthly,2`,
      'all-deals-2.csv': `${DEALS}2,Elm,2026-10-30,36`,
    };
    const cells = await readCells(madeZip(files, 'export.zip'));
    const [labels = [], ...rows] = 'problem' in cells ? [] : cells;
    const at = (label: string) => rows.map((row) => row[labels.indexOf(label)]);
    expect([at('Record ID'), at('Company name'), at('Net price')]).toEqual([
      ['1 · 11', '2 · 12'],
      ['Oak', 'Elm'],
      ['5', '3'],
    ]);
  });
  test('of three reports is refused', () =>
    refuses(
      { 'a.csv': `${DEALS}1,,,`, 'b.csv': `${LINES}1,,,,`, 'c.csv': `${CSV}1,,` },
      /different reports: a\.csv and b\.csv/,
    ));
  test('of different reports is refused with both names', () =>
    refuses(
      { 'companies.csv': 'Record ID,Company name\n1,A', 'deals.csv': `${CSV}1,,` },
      /different reports: companies\.csv and deals\.csv/,
    ));
  test('that breaks off is refused', async () => {
    const whole = madeZip({ 'deals.csv': CSV.repeat(500) }, 'export.zip');
    const half = new File([whole.slice(0, 60)], 'export.zip');
    expect(await readCells(half)).toEqual({
      problem: expect.stringMatching(/^export\.zip is damaged/),
    });
  });
  test('that is cancelled is not read on', async () => {
    const read = readCells(madeZip({ 'deals.csv': CSV }, 'a.zip'), undefined, AbortSignal.abort());
    await expect(read).rejects.toThrow('abort');
  });
  test('may say that 700 MB come out of it, and no more', async () => {
    const zip = madeZip({ 'deals.csv': `${CSV}1,,` }, 'export.zip');
    const most = 700 * 1024 * 1024;
    expect(await readCells(await claiming(zip, most))).toEqual([HEADER, ['1', '', '']]);
    expect(await readCells(await claiming(zip, most + 1))).toEqual({
      problem: expect.stringMatching(/^export\.zip unpacks to more than 700 MB/),
    });
  });
  test('is given up once more comes out of it than fits, whatever size it claims', async () => {
    const pace = { onProgress: () => {}, signal: new AbortController().signal };
    const bomb = madeZip({ 'deals.csv': '0'.repeat(3_000_000) }, 'bomb.zip');
    expect(bomb.size).toBeLessThan(10_000);
    for (const file of [bomb, await claiming(bomb, 10)])
      expect(await unpack(file, { isWanted: () => true, bytes: 2 * 1024 * 1024 }, pace)).toEqual({
        problem: expect.stringMatching(/unpacks to more than 2 MB/),
      });
  });
});

describe('the name by which a report is dated', () => {
  const is = async (file: File, expected: string) => expect(await datedName(file)).toBe(expected);
  const dated = 'hubspot-crm-exports-all-deals-2025-11-28';
  const zip = (name: string, ...files: readonly string[]) =>
    madeZip(Object.fromEntries(files.map((one) => [one, `${CSV}1,2026-10-31,5`])), name);

  test('is that of the file', () => is(new File([CSV], 'deals.csv'), 'deals.csv'));
  test('is that of an archive that has a date', () =>
    is(zip('deals-2026-01-02.zip', `${dated}.csv`), 'deals-2026-01-02.zip'));
  test('is else that of the first report in it', () =>
    is(zip('export.zip', `${dated}-2.csv`, `a/${dated}-1.csv`), `export.zip (${dated}-1.csv)`));
  test('is that of an archive in which no report has a date', () =>
    is(zip('export.zip', 'deals.csv', `notes-2025-11-28.pdf`), 'export.zip'));
});
