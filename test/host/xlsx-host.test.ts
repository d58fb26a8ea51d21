import { strFromU8, unzipSync } from 'fflate';
import { createHost, type Host } from '../../host/host';
import { workbookFile } from '../../host/xlsx/workbook-file';

const code = `
function write(formulas) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.getRange('A1:B5').setValues([[1, 'SMB'], [2, 'Mid'], [1, 'SMB'], [3, 'Ent'], [2, 'Mid']]);
  formulas.forEach(function (formula, at) { sheet.getRange(at + 1, 6).setFormula(formula); });
}
function writeTexts(texts) {
  var range = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(1, 6, texts.length, 1);
  range.setNumberFormat('@').setValues(texts.map(function (text) { return [text]; }));
}
/** @customfunction */
function DOUBLE(number) { return number * 2; }
/** @customfunction */
function TITLED(number) { return '=SUM Analytics'; }
`;

const SCALARS =
  `SUM(A1:A5)|SUMIFS(A1:A5;A1:A5;1)|COUNTIFS(A1:A5;1)|AVERAGEIFS(A1:A5;A1:A5;1)|SUMPRODUCT((A1:A5=1)*A1:A5)
IF(A1>1;1;2)|IFERROR(1/0;2)|AND(A1>1;A2>1)|OR(A1>1;A2>1)|NOT(A1>1)|ISNUMBER(A1)|ISBLANK(D9)|INDEX(A1:B5;2;2)|MATCH(2;A1:A2;1)
SUM(OFFSET(A1;1;0;3;1))|VLOOKUP(2;A1:B5;2;FALSE)|EDATE(A1;1)|EOMONTH(A1;1)|DATE(2026;1;31)|YEAR(A1)|MONTH(A1)|TODAY()|MIN(A1:A5)
MAX(A1:A5)|MAXIFS(A1:A5;A1:A5;1)|MINIFS(A1:A5;A1:A5;1)|ROUND(A1/3;2)|ABS(A1)|TEXT(A1;"0.0%")|TRIM(B1)|LOWER(B1)|LEN(B1)|LEFT(B1;2)
COUNTA(A1:A5)|COUNTBLANK(A1:A5)|ROWS(A1:A5)|COLUMN(A1)|ROW(A1)|SUM(SEQUENCE(3))|SUM(FILTER(A1:A5;A1:A5>1))|ROWS(UNIQUE(B1:B5))
LOOKUP(2;A1:A2)|XLOOKUP(2;A1:A5;B1:B5)|SUMIF(A1:A5;1)|COUNTIF(A1:A5;1)|DAY(A1)|TRUE()|FALSE()|ISFORMULA(A1)
SUM(SORT(A1:A5))|SUM(SORTN(A1:A5;2;0;A1:A5;TRUE))|SUM(ARRAYFORMULA(A1:A5*2))|LARGE(A1:A5;1)|SMALL(A1:A5;1)|RANK(A1;A1:A5)|HYPERLINK("https://example.com/";"open")|INT(A1/2)|MOD(A2;2)|MID(B1;1;2)|FIND("M";B1)`
    .split(/[|\n]/)
    .map((each) => `=${each}`);

async function sheetOf(host: Host): Promise<string> {
  const path = 'xl/worksheets/sheet0.xml';
  return strFromU8(
    unzipSync(await workbookFile(host.model, { notes: host.notes() }))[path] ?? new Uint8Array(),
  );
}

test('Every function of the tabs stays a formula in the download', async () => {
  const host = createHost({ code, html: {} });
  host.run('write', SCALARS);
  const sheet = await sheetOf(host);
  const lost = SCALARS.filter((_, at) => !new RegExp(`<c r="F${at + 1}"[^>]*><f`).test(sheet));
  expect(lost).toEqual([]);
});

test('A column that one formula fills stays one formula in the download', async () => {
  const host = createHost({ code, html: {} });
  host.run('write', ['=ARRAYFORMULA(A1:A5*2)']);
  const sheet = await sheetOf(host);
  expect(sheet).toContain('<c r="F1" cm="1"><f t="array" ref="F1:F5">A1:A5*2</f><v>2</v></c>');
  expect(sheet).toContain('<c r="F2"><v>4</v></c>');
});

test('A formula that shows nothing stays a formula in the download', async () => {
  const host = createHost({ code, html: {} });
  host.run('write', ['=INDEX(D1:D5;2)', '=IF(A1>0;D9;1)']);
  const sheet = await sheetOf(host);
  expect(sheet).toContain('<c r="F1" t="str"><f>INDEX(D1:D5,2)</f><v></v></c>');
  expect(sheet).toContain('<f>IF(A1&gt;0,D9,1)</f>');
});

test('Sorted and filtered rows spill in the download', async () => {
  const host = createHost({ code, html: {} });
  host.run('write', ['=SORT(SEQUENCE(5);A1:A5;TRUE;B1:B5;FALSE)']);
  const sheet = await sheetOf(host);
  expect(sheet).toContain('<f t="array" ref="F1:F5">_xlfn.SORTBY(');
  expect(sheet).toContain('<c r="F5"><v>4</v></c>');
});

test('A custom function, which no other program has, is its value, also where that looks like a formula', async () => {
  const host = createHost({ code, html: {} });
  host.run('write', ['=DOUBLE(A2)', '=TITLED(A2)']);
  const sheet = await sheetOf(host);
  expect(sheet).toContain('<c r="F1"><v>4</v></c>');
  expect(sheet).toMatch(/<c r="F2" t="s"><v>\d+<\/v><\/c>/);
});

test('Texts that look like formulas, numbers or quotations stay texts', async () => {
  const host = createHost({ code, html: {} });
  host.run('writeTexts', [
    '=SUM Analytics',
    '+1 Media',
    '0012',
    "'quoted'",
    'TRUE',
    '1/2',
    '[a](b)',
  ]);
  const types = [...(await sheetOf(host)).matchAll(/<c r="F\d"[^>]*t="(\w+)"/g)].map(
    ([, type]) => type,
  );
  expect(types).toEqual(['s', 's', 's', 's', 's', 's', 's']);
});

test('What a link to another tab begins with names the tab in the download, which Google numbers', async () => {
  const host = createHost({ code, html: {} });
  host.run('writeTexts', ['#gid=0&range=', '#gid=1&range=', '#gid=0&range=A1']);
  const parts = unzipSync(await workbookFile(host.model, { linked: host.linked }));
  const texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  expect([...texts.matchAll(/<t[^>]*>(#.*?)<\/t>/g)].map(([, text]) => text)).toEqual([
    '#&apos;Sheet1&apos;!',
    '#gid=1&amp;range=',
    '#gid=0&amp;range=A1',
  ]);
});
