import { answerOf } from './harness';

const OTHER = `
  const book = SpreadsheetApp.getActive();
  const other = book.insertSheet('Other');
`;

/** What a cell shows right after a write, and once everything was computed. */
function readTwice(body: string, cell: string): unknown {
  return answerOf(`${OTHER} ${body}
    const soon = sheet.getRange('${cell}').getValues();
    other.getRange('A1:Z50').getValues();
    sheet.getDataRange().getValues();
    return [soon, sheet.getRange('${cell}').getValues()];`);
}

const both = (value: unknown) => [[[value]], [[value]]];

test.each([
  ['a value', `sheet.getRange('A1').setValue(4);`, 'A1', 4],
  ['a blank cell', `sheet.getRange('A2').setValue(4);`, 'A1', ''],
  [
    'a formula over values of another tab',
    `other.getRange('A1:A2').setValues([[1], [2]]); sheet.getRange('A1').setFormula('=SUM(Other!A1:A2)');`,
    'A1',
    3,
  ],
  [
    'a formula over formulas',
    `other.getRange('A1').setValue(2); other.getRange('B1').setFormula('=A1*2'); sheet.getRange('A1').setFormula('=Other!B1+1');`,
    'A1',
    5,
  ],
  [
    'a cell that a sort fills',
    `other.getRange('A1:A2').setValues([[2], [1]]); sheet.getRange('A1').setFormula('=SORT(Other!A1:A2;Other!A1:A2;TRUE)');`,
    'A2',
    2,
  ],
  [
    'a formula over cells that a sort fills',
    `other.getRange('A1:A2').setValues([[2], [1]]); other.getRange('C1').setFormula('=SORT(A1:A2;A1:A2;TRUE)'); sheet.getRange('A1').setFormula('=Other!C2');`,
    'A1',
    2,
  ],
  [
    'a formula with OFFSET onto cells that a filter fills',
    `other.getRange('A1:A2').setValues([[2], [1]]); other.getRange('C1').setFormula('=FILTER(A1:A2;A1:A2>0)'); sheet.getRange('A1').setFormula('=SUM(OFFSET(Other!C1;1;0;1;1))');`,
    'A1',
    1,
  ],
])('%s reads the same before all is computed and after', (_, body, cell, expected) => {
  expect(readTwice(body, cell)).toEqual(both(expected));
});

test('a value that is written over is read anew, and what looks at it too', () => {
  const body = `
    sheet.getRange('A1').setValue(1);
    sheet.getRange('B1').setFormula('=A1+1');
    const before = sheet.getRange('B1').getValue();
    sheet.getRange('A1').setValue(5);
    return [before, sheet.getRange('A1').getValue(), sheet.getRange('B1').getValue()];`;
  expect(answerOf(body)).toEqual([2, 5, 6]);
});
