import fc from 'fast-check';
import { quietly } from '../../host/engine/quiet';
import type { Host } from '../../host/host';
import { answerOf, hostWith } from './harness';

// X and Y stand for columns to the left of a formula's own and O for its own; rows are those of a formula in row 2.
const PLAIN = [
  ...['=X2', '=X3+Y2', '=IF(X2>2;Y2;X3)', '=SUM(X$1:X2)', '=SUM($X$1:$X$8)', '=1/0', '=ROW()'],
  ...[
    '=OFFSET($X$1;$Y$2;0)',
    '=INDEX(X:X;Y2)',
    '=SUM(OFFSET(X2;0;0;3;1))',
    '=IFERROR(X2/Y2;"none")',
  ],
  ...['=MATCH(2;$X$1:$X$8;0)', '=SUMIFS(X:X;Y:Y;">1")', '=X4&""', '=MAX(X3:Y5)', '=X2*1%'],
  ...[
    '=SUM(Amounts)',
    '=O1+X2',
    '=SUM(O$1:O1;X2)',
    '=IF(X2=1;O1;Y2)',
    '=O3+X2',
    '=COUNTIFS(X:X;">0")',
  ],
  ...['=INDEX($X$1:$X$8;MATCH(X2;$Y$1:$Y$8;0))', '=SUMPRODUCT(X$1:X$8*(Y$1:Y$8>1))'],
];
const FILLING = [
  ...['=SORT($X$1:$X$8;$Y$1:$Y$8;TRUE)', '=FILTER($X$1:$X$8;$X$1:$X$8>1)', '=SEQUENCE($X$2)'],
  ...['=UNIQUE($X$1:$X$6)', '=SORT(FILTER(X$1:X$5;Y$1:Y$5<>2))'],
];
const VALUES = ['', '1', '2', '3', '5', '12%', '2025-03-01', 'x', 'TRUE'];
const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

const spot = fc.record({
  tab: fc.constantFrom('Sheet1', 'Other'),
  column: fc.integer({ min: 2, max: 7 }),
  row: fc.integer({ min: 2, max: 6 }),
  rows: fc.integer({ min: 1, max: 7 }),
  left: fc.tuple(fc.nat(100), fc.nat(100)),
  elsewhere: fc.tuple(fc.nat(3), fc.nat(3)),
});
type Spot = typeof spot extends fc.Arbitrary<infer Value> ? Value : never;

/** What is written to a spot: no formula looks to the right, so that none looks at itself. */
function writtenTo(where: Spot, template: string) {
  const { tab, column, row, left, elsewhere } = where;
  const columnOf = (sign: string) =>
    COLUMNS[sign === 'O' ? column : (left[sign === 'X' ? 0 : 1] ?? 0) % column] ?? 'A';
  const tabOf = (sign: string) => {
    if (sign === 'O' || elsewhere[sign === 'X' ? 0 : 1] !== 0) return '';
    return tab === 'Other' ? 'Sheet1!' : 'Other!';
  };
  const text = template.replace(
    /(:?)(\$?)\b([XYO])(?=[$:;)\d])(\$?)(\d?)/g,
    (_, colon: string, fixed: string, sign: string, fixedRow: string, digit: string) => {
      const own = fixedRow || digit === '' ? digit : String(Number(digit) + row - 2);
      return `${colon}${colon ? '' : tabOf(sign)}${fixed}${columnOf(sign)}${fixedRow}${own}`;
    },
  );
  return { ...where, text };
}

const plain = fc.tuple(spot, fc.constantFrom(...PLAIN)).map(([at, text]) => writtenTo(at, text));
const filling = fc
  .tuple(spot, fc.constantFrom(...FILLING))
  .map(([at, text]) => writtenTo({ ...at, rows: 1 }, text));
const workbook = fc
  .tuple(
    fc.array(plain, { minLength: 4, maxLength: 14 }),
    // Which of two formulas fills the same cells is told by their order.
    fc.uniqueArray(filling, { maxLength: 4, selector: ({ tab, column }) => `${tab}${column}` }),
  )
  .map((parts) => parts.flat());
const typing = fc.record({
  tab: fc.constantFrom('Sheet1', 'Other'),
  column: fc.oneof(fc.nat(1), fc.nat(7)),
  row: fc.integer({ min: 1, max: 8 }),
  text: fc.constantFrom(...VALUES),
});
const edits = fc.array(
  fc.oneof({ arbitrary: typing, weight: 5 }, { arbitrary: plain, weight: 1 }),
  { minLength: 1, maxLength: 8 },
);

const SCRIPT = `
  const book = SpreadsheetApp.getActive();
  const first = book.getActiveSheet();
  const other = book.insertSheet('Other');
  first.getRange('A1:B8').setValues([[3,1], [1,2], ['',1], [2,3], ['x',''], [5,1], [4,2], [1,2]]);
  other.getRange('A1:B4').setValues([[2, 1], [1, 2], [3, ''], ['', 4]]);
  book.setNamedRange('Amounts', first.getRange('A1:A3'));
  for (const { tab, column, row, rows, text } of a)
    book.getSheetByName(tab).getRange(row, column + 1, rows, 1).setFormula(text);`;

const shown = (host: Host) =>
  ['Sheet1', 'Other'].map((name) => host.values(name, 'A1:I24').map((row) => row.join(' | ')));

/** What a computation gives; undefined for formulas that look at cells which they fill. */
function unlessUnsettled<T>(compute: () => T): T | undefined {
  try {
    return quietly(compute);
  } catch (error) {
    if (String(error).includes('did not settle')) return undefined;
    throw error;
  }
}

test('whatever is edited, formulas show what they show when everything is computed anew', () => {
  fc.assert(
    fc.property(workbook, edits, (formulas, typed) => {
      const host = hostWith(SCRIPT);
      const incremental = unlessUnsettled(() => {
        host.run('main', formulas);
        for (const { tab, column, row, text } of typed)
          host.type(tab, `${COLUMNS[column]}${row}`, text);
        return shown(host);
      });
      const anew = unlessUnsettled(() => {
        host.model.dispatch('EVALUATE_CELLS');
        return shown(host);
      });
      fc.pre(incremental !== undefined && anew !== undefined);
      expect(incremental).toEqual(anew);
    }),
    { numRuns: 120 },
  );
});

test('a formula that comes to look at a cell which is computed after it shows that cell as it is now', () => {
  const body = `
    sheet.getRange('A1').setValue(0);
    sheet.getRange('B1:B4').setFormula('=$A$1+ROW()*10');
    sheet.getRange('C1').setFormula('=OFFSET($B$1;$A$1;0)');
    const before = sheet.getRange('C1').getValue();
    sheet.getRange('A1').setValue(2);
    return [before, sheet.getRange('C1').getValue()];`;
  expect(answerOf(body)).toEqual([10, 32]);
});

test('where one row alone of what a formula fills changes, what looks at that row follows', () => {
  const body = `
    sheet.getRange('A1:A4').setValues([[1], [5], [7], [9]]);
    sheet.getRange('B1').setFormula('=SORT(A1:A4;A1:A4;TRUE)');
    sheet.getRange('C1:C4').setFormula('=B1*10');
    const before = sheet.getRange('C1:C4').getValues().flat();
    sheet.getRange('A3').setValue(8);
    return [before, sheet.getRange('C1:C4').getValues().flat()];`;
  expect(answerOf(body)).toEqual([
    [10, 50, 70, 90],
    [10, 50, 80, 90],
  ]);
});
