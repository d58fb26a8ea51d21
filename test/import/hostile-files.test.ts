import { strFromU8, unzipSync } from 'fflate';
import { readCells } from '../../src/import/files/read-cells';
import { madeWorkbook, madeZip } from './made-files';

const HEADER = ['Record ID', 'Close Date', 'Amount'];
const WHOLE = [HEADER, ['1', { serial: 46326 }, 5]] as const;

/** Parts of a made workbook, some of them in another's place. */
async function workbookWith(change: (path: string, xml: string) => string): Promise<File> {
  const bytes = new Uint8Array(await madeWorkbook([WHOLE]).arrayBuffer());
  const parts = Object.entries(unzipSync(bytes)).map(
    ([path, content]) => [path, change(path, strFromU8(content))] as const,
  );
  return madeZip(Object.fromEntries(parts), 'deals.xlsx');
}

const inSheet = (from: string | RegExp, to: string) =>
  workbookWith((path, xml) => (path.includes('worksheets') ? xml.replace(from, to) : xml));

/** What a file is answered with; one that keeps the reader for ever, or fills the memory, ends the test. */
const answerTo = (file: File): Promise<unknown> => readCells(file);
const refused = { problem: expect.stringMatching(/^deals\.(xlsx|zip|csv) [^\n]*\.$/) };

describe('a workbook that claims to reach', () => {
  const isRefused = async (from: string | RegExp, to: string) =>
    expect(await answerTo(await inSheet(from, to))).toEqual(refused);

  test('to the last cell of a sheet is refused', () => isRefused('r="C2"', 'r="XFD1048576"'));
  test('beyond any sheet is refused', () => isRefused('r="C2"', 'r="A999999999"'));
  test('to the row below the last of any sheet is refused', () =>
    isRefused('r="C2"', 'r="A1048577"'));
  test('to a row of a billion is refused', () => isRefused('<row r="2">', '<row r="1000000000">'));
  test('to a column of a billion is refused', () => isRefused('r="C2"', 'r="ZZZZZZ2"'));
  test('far to the right in one long tag is refused', () =>
    isRefused('<c r="C2"', `<c x="${'y'.repeat(5_000_000)}" r="XFD1048576"`));
  test('far down in one column alone is read', async () =>
    expect(await answerTo(await inSheet(/r="([A-C]?)2"/g, 'r="$160000"'))).toHaveLength(2));
});

describe('a workbook with hostile XML', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]>`;

  test('that multiplies by entities expands none', async () => {
    const file = await workbookWith((path, xml) =>
      path.includes('sharedStrings')
        ? xml.replace('<sst', `${bomb}<sst`).replace('Record ID', '&a11;')
        : xml,
    );
    expect(JSON.stringify(await answerTo(file)).length).toBeLessThan(1000);
  });
  test('that names a file as an entity reads none', async () => {
    const file = await workbookWith((path, xml) =>
      path.includes('sharedStrings')
        ? xml
            .replace('<sst', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst')
            .replace('Record ID', '&f;')
        : xml,
    );
    expect(JSON.stringify(await answerTo(file))).not.toContain('root:');
  });
  test.each(['worksheets', 'sharedStrings', 'styles', 'xl/workbook.xml'])(
    'that is nested a hundred thousand deep in %s is read or refused',
    async (part) => {
      const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
      const file = await workbookWith((path, xml) =>
        path.includes(part) ? xml.replace(/<\/(\w+)>$/, `${deep}</$1>`) : xml,
      );
      const answer = await answerTo(file);
      expect([refused, [HEADER, ['1', 46326, 5]]]).toContainEqual(answer);
    },
  );
  test('whose cells point at texts that are not there is read or refused', async () => {
    const file = await inSheet(/<v>0<\/v>/, '<v>99999999</v>');
    expect(await answerTo(file)).toEqual(expect.anything());
  });
  test('whose sheets are named like parts of an object is read', async () => {
    const file = await workbookWith((path, xml) =>
      path === 'xl/workbook.xml' ? xml.replace('Sheet 1', '__proto__') : xml,
    );
    expect(await answerTo(file)).toEqual([HEADER, ['1', 46326, 5]]);
  });
});

describe('an archive', () => {
  test('of archives is not unpacked further', async () => {
    const inner = madeZip({ 'deals.csv': 'x'.repeat(1000) }, 'inner.zip');
    const bytes = new Uint8Array(await inner.arrayBuffer());
    expect(await answerTo(madeZip({ 'inner.zip': bytes }, 'deals.zip'))).toEqual(refused);
  });
  test('whose files climb out of it is refused', async () => {
    const csv = 'Record ID,Close Date,Amount\n1,,5';
    expect(await answerTo(madeZip({ '../../deals.csv': csv }, 'deals.zip'))).toEqual(refused);
  });
  test('with files named like parts of an object is read', async () => {
    const files = Object.fromEntries([['__proto__.csv', 'Record ID,Amount\n1,5']]);
    expect(await answerTo(madeZip(files, 'deals.zip'))).toHaveLength(2);
  });
  test('with a workbook that is a bomb is refused', async () => {
    const sheet = await inSheet('r="C2"', 'r="XFD1048576"');
    const bytes = new Uint8Array(await sheet.arrayBuffer());
    expect(await answerTo(madeZip({ 'deals.xlsx': bytes }, 'deals.zip'))).toEqual(refused);
  });
});
