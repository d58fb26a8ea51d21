import { createHost } from '../../host/host';
import { answerOf, hostWith } from './harness';

const complaint = (body: string, options = {}): string => {
  try {
    answerOf(body, options);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was thrown';
};

test.each([
  ['sheet.getSlicers', 'SpreadsheetApp.Sheet has no member "getSlicers"'],
  [
    'sheet.getRange("A1").setValues([[1, 2]])',
    'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
  ],
  [
    'sheet.getRange("A1").setValues([[1], [2]])',
    'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
  ],
  [
    'sheet.getRange("A1", null)',
    "The parameters (String,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
  ],
  [
    'sheet.getRange("A1").setValues([1])',
    "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  [
    'sheet.getRange(1, 1).setFontWeight("fat")',
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setFontWeight.",
  ],
  [
    'sheet.getRange(1001, 1)',
    'The coordinates of the range are outside the dimensions of the sheet.',
  ],
  ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
  ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
  ['sheet.getRange("A1").offset(-1, 0)', 'The starting row of the range is too small.'],
  ['sheet.getRange("nonsense!")', 'Range not found'],
  ['sheet.insertRowsAfter(1000, 500000)', 'above the limit of 10000000 cells'],
  ['SpreadsheetApp.getActive().insertSheet("Sheet1")', 'already exists'],
  ['SpreadsheetApp.getActive().deleteSheet(sheet)', "can't remove all the visible sheets"],
  ['sheet.getRange("A1").setValue("x".repeat(50001))', 'more than the maximum of 50000 characters'],
  ['HtmlService.createHtmlOutputFromFile("none")', 'No HTML file named none was found.'],
  ['Session.getActiveUser().getEmail()', 'You do not have permission to call'],
  ['sheet.extra = 1', 'read-only'],
])('%s is refused', (body, words) => {
  expect(complaint(`${body};`)).toContain(words);
});

test.each([
  'setTimeout',
  'fetch',
  'URL',
  'process',
  'window',
  'require',
  'Intl',
  'structuredClone',
  'crypto',
  'globalThis',
])('a script finds no %s', (name) => {
  expect(answerOf(`return typeof ${name};`)).toBe('undefined');
});

test('a service called while the script loads is refused', () => {
  const load = () =>
    createHost({ code: 'const sheet = SpreadsheetApp.getActiveSheet();', html: {} });
  expect(load).toThrow('was called while the script loads');
});

test('only top-level functions without a trailing underscore can be run', () => {
  const code =
    'function open() {}\nfunction hidden_() {}\nvar x = (() => {\nfunction inner() {}\n})();';
  const host = createHost({ code, html: {} });
  expect(host.functions).toEqual(['open']);
  expect(() => host.run('hidden_')).toThrow('Script function not found: hidden_');
  expect(() => host.run('inner')).toThrow('Script function not found: inner');
});

describe('what google.script.run carries', () => {
  const host = hostWith('return a;');
  test.each([[null], [true], [1.5], ['x'], [[1, ['a']]], [{ a: { b: [null] } }]])(
    '%j arrives as it is',
    (value) => {
      expect(host.run('main', value)).toEqual(value);
    },
  );
  test.each<[string, unknown]>([
    ['a Date', new Date(0)],
    ['a Map', [new Map()]],
    ['bytes', { a: new Uint8Array(1) }],
    ['a function', () => 1],
    ['undefined in an object', { a: undefined }],
  ])('%s does not go up', (_, value) => {
    expect(() => host.run('main', value)).toThrow('google.script.run does not carry');
  });
  test('one Date anywhere in a result loses the whole result', () => {
    expect(hostWith('return { rows: [[1, new Date(0)]] };').run('main')).toBeNull();
  });
  test('a result is a copy', () => {
    expect(hostWith('return { get a() { return 1; } };').run('main')).toEqual({ a: 1 });
  });
});

describe('what a text becomes in a cell', () => {
  const becomes = (text: string, options = {}) =>
    answerOf(
      `const cell = sheet.getRange('A1').setValue(${JSON.stringify(text)}); return [cell.getValue(), cell.getFormula()];`,
      options,
    );
  test.each<[string, unknown]>([
    ['12', 12],
    ['1,234.5', 1234.5],
    ['12%', 0.12],
    ['$1,200', 1200],
    ['€1,200.50', 1200.5],
    ['300 €', 300],
    ['TRUE', true],
    ["'12", '12'],
    ['Acme', 'Acme'],
    ['@home', '@home'],
    ['', ''],
  ])('%j is read as %j', (text, expected) => {
    expect(becomes(text)).toEqual([expected, '']);
  });
  test('a leading equals sign makes a formula', () => {
    expect(becomes('=1+1')).toEqual([2, '=1+1']);
  });
  test.each(['+1 Media', '-x y', '=SUM Analytics'])(
    '%s is a formula that does not parse',
    (text) => {
      expect(becomes(text)).toEqual(['#ERROR!', expect.anything()]);
    },
  );
  test('a plain-text cell keeps each of them', () => {
    const texts = ['=SUM Analytics', '+1 Media', '007', '1/2', 'TRUE', '#N/A'];
    const body = `const range = sheet.getRange(1, 1, ${texts.length}, 1).setNumberFormat('@');
      range.setValues(${JSON.stringify(texts.map((text) => [text]))});
      return range.getValues().flat();`;
    expect(answerOf(body)).toEqual(texts);
  });
  test('a typed and a pasted text follow the same rules, and pasting grows the grid', () => {
    const host = hostWith(
      'SpreadsheetApp.getActiveSheet().getRange("A1:A1000").setNumberFormat("@");',
    );
    host.run('main');
    host.type('Sheet1', 'B1', '=1+1');
    host.paste('Sheet1', 'A999', [
      ['=a', '1'],
      ['007', 'x'],
      ['y', '2026-01-31'],
    ]);
    expect(host.cell('Sheet1', 'B1').value).toBe(2);
    expect(host.values('Sheet1', 'A999:B1001')).toEqual([
      ['=a', 1],
      ['007', 'x'],
      ['y', 46053],
    ]);
  });
});

test('a Date is stored as the serial number of its wall clock in the time zone of the spreadsheet', () => {
  const body = `sheet.getRange('A1').setValue(new Date(${Date.UTC(2026, 8, 30, 15)}));
    return [sheet.getRange('A1').getValue().getTime(), sheet.getRange('A1').getDisplayValue()];`;
  expect(answerOf(body, { timeZone: 'Asia/Tokyo' })).toEqual([
    Date.UTC(2026, 8, 30, 15),
    '10/1/2026',
  ]);
});

test('calls are counted by name, with the characters that writes carry', () => {
  const host = hostWith(
    'const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange("A1:B1").setValues([["ab", "c"]]);',
  );
  host.run('main');
  expect(host.calls.counts).toEqual({
    'SpreadsheetApp.getActiveSheet': 1,
    'SpreadsheetApp.Sheet.getRange': 1,
    'SpreadsheetApp.Range.setValues': 1,
  });
  expect([host.calls.total, host.calls.charactersWritten, host.calls.writesWithoutLock]).toEqual([
    3, 3, 1,
  ]);
  host.calls.reset();
  expect(host.calls.total).toBe(0);
});

test('a fault injected before a call stops the script there, what was written before stays', () => {
  const fault = (call: string, n: number) => {
    if (n === 5) throw new Error(`Service Spreadsheets failed while accessing ${call}.`);
  };
  const body =
    'const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange("A1").setValue(1); sheet.getRange("A2").setValue(2);';
  const host = hostWith(body, { fault });
  expect(() => host.run('main')).toThrow('Service Spreadsheets failed');
  expect(host.values('Sheet1', 'A1:A2')).toEqual([[1], ['']]);
});

test('before it is authorised a script makes its menu and nothing else', () => {
  const code = 'function onOpen(e) { SpreadsheetApp.getActiveSpreadsheet(); }';
  expect(() => createHost({ code, html: {} }).open('NONE')).toThrow('AuthMode.NONE');
});
