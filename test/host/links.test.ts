import { createHost, type Host } from '../../host/host';

const CODE = `
function write(formulas) {
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet()
    .getRange(1, 1, formulas.length, 1).setFormulas(formulas.map(function (each) { return [each]; }));
}`;

function written(...formulas: readonly string[]): Host {
  const host = createHost({ code: CODE, html: {} });
  host.run('write', formulas);
  return host;
}

test('The text of a link stays a text, also one of digits, and formulas take it as such', () => {
  const host = written('=HYPERLINK("https://example.com/1";"0123")', '=A1&"4"', '=ISNUMBER(A1)');
  expect(host.cell('Sheet1', 'A1')).toMatchObject({ value: '0123', link: 'https://example.com/1' });
  expect(host.values('Sheet1', 'A2:A3')).toEqual([['01234'], [false]]);
});

test('Each row of an array leads to a place of its own', () => {
  const host = written('=ARRAYFORMULA(HYPERLINK("#gid=0&range=B"&SEQUENCE(3);"to "&SEQUENCE(3)))');
  const cells = ['A1', 'A2', 'A3'].map((a1) => host.cell('Sheet1', a1));
  expect(cells.map(({ value, link }) => [value, link])).toEqual([
    ['to 1', '#gid=0&range=B1'],
    ['to 2', '#gid=0&range=B2'],
    ['to 3', '#gid=0&range=B3'],
  ]);
});

test('A link within the spreadsheet leads to cells of the tab with its number, and to none that is not there', () => {
  const host = written('=1');
  const [sheetId] = host.model.getters.getSheetIds();
  expect(host.linked('#gid=0&range=B2:C4')).toEqual({
    sheetId,
    zone: { left: 1, right: 2, top: 1, bottom: 3 },
  });
  expect(host.linked('#gid=7&range=B2')).toBeUndefined();
  expect(host.linked('https://example.com/#gid=0&range=B2')).toBeUndefined();
});
