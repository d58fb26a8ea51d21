import fc from 'fast-check';
import { cellsOfCsv, readCsvText } from '../../src/import/files/csv';

const reads = (text: string, cells: string[][]) => expect(cellsOfCsv(text)).toEqual(cells);

const pace = (stretch: number) => ({
  onProgress: () => {},
  signal: new AbortController().signal,
  stretch,
});

describe('cells of a CSV text', () => {
  test('a comma parts cells and a line end parts rows', () =>
    reads('a,b\n1,2', [
      ['a', 'b'],
      ['1', '2'],
    ]));
  test('a line end after the last row adds no row', () => reads('a,b\n', [['a', 'b']]));
  test('a byte order mark is no part of the first cell', () =>
    reads('\uFEFFRecord ID,Amount\n', [['Record ID', 'Amount']]));
  test('a quoted cell loses its quotes', () => reads('"a","b"', [['a', 'b']]));
  test('an empty quoted cell is empty', () => reads('"","b"', [['', 'b']]));
  test('a comma in a quoted cell is text', () => reads('"a,b",c', [['a,b', 'c']]));
  test('a line break in a quoted cell is text', () => reads('"a\nb",c', [['a\nb', 'c']]));
  test('a line break of two characters in a quoted cell becomes one', () =>
    reads('"a\r\nb",c', [['a\nb', 'c']]));
  test('a doubled quote in a quoted cell is one quote', () =>
    reads('"The ""Quoted"" Company",c', [['The "Quoted" Company', 'c']]));
  test('a cell of nothing but a doubled quote is one quote', () => reads('"""",c', [['"', 'c']]));
  test('a quote inside a bare cell is text', () => reads('12" pipe,c', [['12" pipe', 'c']]));
  test('blanks after a closing quote are no part of the cell', () =>
    reads('"a" ,"b"', [['a', 'b']]));
  test('blanks in a bare cell stay', () => reads(' a ,b', [[' a ', 'b']]));
  test('rows end with a carriage return and a line feed, too', () =>
    reads('a,b\r\nc,d\r\n', AB_CD));
  test('rows end with a carriage return alone, too', () => reads('a,b\rc,d', AB_CD));
  test('one file may mix line ends', () => reads('"a","b"\r\n"c","d"\n', AB_CD));
  test('rows without any text are left out', () => reads('a,b\n\n,\n" "," "\nc,d\n', AB_CD));
  test('a row may be shorter or longer than the first', () =>
    reads('a,b\nc\nd,e,f', [['a', 'b'], ['c'], ['d', 'e', 'f']]));
  test('a number stays the text that was written', () => reads('007,1.0', [['007', '1.0']]));
  test('a text that looks like a formula stays text', () =>
    reads('=SUM Analytics,+1 Media', [['=SUM Analytics', '+1 Media']]));
  test('an unclosed quote takes in the rest of the text', () => reads('a,"b\nc', [['a', 'b\nc']]));
  test('an empty text has no rows', () => reads('', []));
});

const AB_CD = [
  ['a', 'b'],
  ['c', 'd'],
];

describe('the delimiter', () => {
  test('is a semicolon where the columns are known by it', () =>
    reads('Record ID;Amount\n1;1.234,56', [
      ['Record ID', 'Amount'],
      ['1', '1.234,56'],
    ]));
  test('is a tab where the columns are known by it', () =>
    reads('Record ID\tAmount\n1\t1,5', [
      ['Record ID', 'Amount'],
      ['1', '1,5'],
    ]));
  test('is a comma in a header of many values joined by semicolons', () =>
    reads('Record ID,Associated Company IDs\n1,7;8;9', [
      ['Record ID', 'Associated Company IDs'],
      ['1', '7;8;9'],
    ]));
  test('is told below title lines', () =>
    expect(cellsOfCsv('Deals, all of them, as of today\nRecord ID;Amount\n1;2')[1]).toEqual([
      'Record ID',
      'Amount',
    ]));
  test('is told from the number of cells where no column is known', () =>
    reads('x;y;z\n1,5;2;3', [
      ['x', 'y', 'z'],
      ['1,5', '2', '3'],
    ]));
});

describe('a text read in stretches', () => {
  test('gives the same cells as one read at once, wherever it is cut', async () => {
    const piece = fc.constantFrom('a', '"', '""', ',', ';', '\n', '\r\n', '\r', ' ', 'é', '"b",');
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 9 }), async (pieces, stretch) => {
        const text = pieces.join('');
        const whole = await readCsvText(text, pace(1_000_000));
        expect(await readCsvText(text, pace(stretch))).toEqual(whole);
        if (typeof whole !== 'string') expect(whole).toEqual(cellsOfCsv(text));
      }),
      { numRuns: 300 },
    );
  });

  test('closes a quotation mark whose row goes on in the next stretch', async () =>
    expect(await readCsvText('"a ""\n b" \n', pace(1))).toEqual([['a "\n b']]));

  test('tells how far it is, up to the end', async () => {
    const heard: number[] = [];
    const onProgress = (ratio: number) => heard.push(ratio);
    await readCsvText('a,b\n'.repeat(100), { ...pace(64), onProgress });
    expect(heard.length).toBeGreaterThan(3);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(1);
  });

  test('stops when asked to', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const read = readCsvText('a,b\n'.repeat(100), { ...pace(64), onProgress, signal: stop.signal });
    await expect(read).rejects.toThrow('aborted');
  });
});

describe('a file whose rows cannot be told apart or are too many is refused', () => {
  const is = async (text: string, expected: unknown, stretch = 1000) =>
    expect(await readCsvText(text, pace(stretch))).toEqual(expected);
  const rows = 'Acme,100\n"Bob, Ltd",200\n';

  test('where a quotation mark is never closed', () =>
    is(`a,b\n"Acme,100\n${'Bob,200\n'.repeat(200)}`, 'open quote'));
  test('where it makes one cell of two rows', () =>
    is(`a,b\n"Acme,100\n"Bob",200\n`, 'open quote'));
  test('where it makes one cell of very many', () =>
    is(`a,b\n"Acme,100\n${'Bob,200\n'.repeat(20_000)}`, 'open quote'));
  test('where a row is wider than a spreadsheet', () =>
    is(`a,b\n${'1,'.repeat(20_000)}\n`, 'too many', 100_000));
  test('where a row never ends', () => is(','.repeat(3_000_000), 'too many', 100_000));
  test('but not where a quoted text has quotation marks of its own', () =>
    is(`a,b\n"The "best" Ltd",1\n${rows}`, [
      ['a', 'b'],
      ['The "best" Ltd', '1'],
      ['Acme', '100'],
      ['Bob, Ltd', '200'],
    ]));
  test('nor where a text is as long as HubSpot takes', () => {
    const long = 'x'.repeat(65_536);
    return is(`a,b\n"${long}",1\n`, [
      ['a', 'b'],
      [long, '1'],
    ]);
  });
  test('nor where a cell has lines', () =>
    is('a,b\n"one\n""two""",1\n', [
      ['a', 'b'],
      ['one\n"two"', '1'],
    ]));
});
