import { createContext, runInContext } from 'node:vm';
import { createHost, type HostOptions } from '../../host/host';

function hostWith(declaration: string, options: Partial<HostOptions> = {}) {
  const code = `
/**
 * Says something.
 * @param {any} a the first
 * @customfunction
 */
${declaration}
function setUp(values, formula) {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
  sheet.getRange('F1').setFormula(formula);
}`;
  return createHost({ code, html: {}, ...options });
}

const shown = (
  declaration: string,
  formula: string,
  values: unknown[][] = [['']],
  options = {},
) => {
  const host = hostWith(declaration, options);
  host.run('setUp', values, formula);
  return host;
};

test('a cell arrives as a scalar, a range as rows, blank as an empty text', () => {
  const host = shown(
    'function ECHO(a, b, c) { return JSON.stringify([a, b, c]); }',
    '=ECHO(A1;A1:B2;B2)',
    [
      [1, 'x'],
      [true, ''],
    ],
  );
  expect(host.cell('Sheet1', 'F1').value).toBe('[1,[[1,"x"],[true,""]],""]');
});

test('an argument left out is undefined', () => {
  expect(
    shown('function GIVEN(a, b) { return b === undefined ? "no" : "yes"; }', '=GIVEN(A1)').cell(
      'Sheet1',
      'F1',
    ).value,
  ).toBe('no');
});

test('a date cell arrives as midnight in the time zone of the spreadsheet, of another realm if told so', () => {
  const realm = createContext({});
  const makeDate = (instant: number) => runInContext(`new Date(${instant})`, realm);
  const declaration = 'function INSTANT(a) { return [[a.getTime(), a instanceof Date]]; }';
  const host = shown(declaration, '=INSTANT(A1)', [['2026-10-01']], {
    timeZone: 'Asia/Tokyo',
    makeDate,
  });
  expect(host.values('Sheet1', 'F1:G1')).toEqual([[Date.UTC(2026, 8, 30, 15), false]]);
});

test('an error cell arrives as its name', () => {
  expect(
    shown('function ECHO(a) { return "got " + a; }', '=ECHO(A1)', [['=1/0']]).cell('Sheet1', 'F1')
      .value,
  ).toBe('got #DIV/0!');
});

test('rows that a function returns fill the cells beside it', () => {
  const host = shown('function ROWS2(a) { return [[1, 2], [3, 4]]; }', '=ROWS2(A1)');
  expect(host.values('Sheet1', 'F1:G2')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a thrown error shows as #ERROR! with its message', () => {
  const host = shown('function FAIL(a) { throw new Error("no month given"); }', '=FAIL(A1)');
  expect(host.cell('Sheet1', 'F1')).toMatchObject({ value: '#ERROR!', error: 'no month given' });
});

test('a function in a cell may read the time zone and may not write', () => {
  const zone = shown(
    'function ZONE(a) { return SpreadsheetApp.getActive().getSpreadsheetTimeZone(); }',
    '=ZONE(A1)',
    [['']],
    { timeZone: 'Europe/Berlin' },
  );
  expect(zone.cell('Sheet1', 'F1').value).toBe('Europe/Berlin');
  const write = shown(
    'function WRITE(a) { SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(1); }',
    '=WRITE(A1)',
  );
  expect(write.cell('Sheet1', 'F1').error).toContain(
    'You do not have permission to call SpreadsheetApp.Range.setValue',
  );
});

test('a cell is computed again when what it reads changes', () => {
  const host = shown('function TWICE(a) { return a * 2; }', '=TWICE(A1)', [[4]]);
  host.type('Sheet1', 'A1', '5');
  expect(host.cell('Sheet1', 'F1').value).toBe(10);
});

test('two hosts with functions of one name call each their own', () => {
  const one = shown('function SAY(a) { return "one"; }', '=SAY(A1)');
  const two = shown('function SAY(a, b) { return "two"; }', '=SAY(A1)');
  expect([one.cell('Sheet1', 'F1').value, two.cell('Sheet1', 'F1').value]).toEqual(['one', 'two']);
});
