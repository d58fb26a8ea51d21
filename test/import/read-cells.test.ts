import { readCells } from '../../src/import/files/read-cells';

type Content = string | readonly number[];

function file(content: Content, name: string): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
}

describe('a file that is text', () => {
  const reads = async (content: Content, cells: string[][]) =>
    expect(await readCells(file(content, 'deals.csv'))).toEqual(cells);

  test('is read as UTF-8', () =>
    reads('Nombre,Año\nÜnlü,é', [
      ['Nombre', 'Año'],
      ['Ünlü', 'é'],
    ]));
  test('is read as UTF-16 where its mark says so', () =>
    reads([0xff, 0xfe, 0x61, 0, 0x09, 0, 0xe9, 0], [['a', 'é']]));
  test('is read as big-endian UTF-16, too', () =>
    reads([0xfe, 0xff, 0, 0x61, 0, 0x2c, 0, 0xe9], [['a', 'é']]));
  test('is read in the Western encoding of Excel where it is no UTF-8', () =>
    reads([0x61, 0x2c, 0xe9, 0x80], [['a', 'é€']]));
  test('has no cells where it is empty', () => reads('', []));
  test('keeps a character that stands where a slice ends', async () => {
    const name = 'x'.repeat(1021);
    const rows = new Array<string>(4095).fill(`${name},b\n`);
    const cells = rows.map(() => [name, 'b']);
    await reads(`${rows.join('')}${name},bé`, [...cells, [name, 'bé']]);
  });
  test('is text whatever it is called', async () =>
    expect(await readCells(file('a,b', 'deals.xlsx'))).toEqual([['a', 'b']]));
  test('is not read on once cancelled', async () => {
    const signal = AbortSignal.abort();
    await expect(readCells(file('a,b', 'a.csv'), undefined, signal)).rejects.toThrow('abort');
  });
});

describe('a file that is no text is refused in words', () => {
  const refuses = async (start: Content, name: string, problem: RegExp) =>
    expect(await readCells(file(start, name))).toEqual({
      problem: expect.stringMatching(problem),
    });
  test('an old workbook', () => refuses([0xd0, 0xcf, 0x11, 0xe0], 'a.xls', /is an old Excel/));
  test('a PDF', () => refuses('%PDF-1.7', 'a.csv', /is a PDF/));
  test('a picture', () => refuses([0x89, 0x50, 0x4e, 0x47], 'a.png', /is a picture/));
  test('a saved web page', () => refuses('\n<!DOCTYPE html><p>', 'a.csv', /is a web page/));
  test('anything else', () => refuses([1, 0, 2], 'a.csv', /is no text file/));
});
