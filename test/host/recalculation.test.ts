import fc from 'fast-check';
import { quietly } from '../../host/engine/quiet';
import { answerOf, hostWith } from './harness';

test('formulas see rows added to the tab they look at, whole columns included', () => {
  const body = `
    sheet.getRange('A1').setFormula('=SUM(Other!A:A)');
    const before = sheet.getRange('A1').getValue();
    const other = SpreadsheetApp.getActive().getSheetByName('Other');
    other.insertRowsAfter(1000, 5);
    other.getRange('A1005').setValue(7);
    const after = sheet.getRange('A1').getValue();
    sheet.getRange('A2').setFormula('=SUM(Other!A:A)');
    return [before, after, sheet.getRange('A2').getValue()];`;
  expect(answerOf(`SpreadsheetApp.getActive().insertSheet('Other'); ${body}`)).toEqual([0, 7, 7]);
});

test('a formula for a tab that is not there is refused', () => {
  expect(() => answerOf(`sheet.getRange('A1').setFormula('=Other!A1');`)).toThrow(
    'there is no tab Other',
  );
});

test('deleting a tab that formulas look at makes them errors', () => {
  const body = `
    const book = SpreadsheetApp.getActive();
    const other = book.insertSheet('Other');
    other.getRange('A1').setValue(3);
    sheet.getRange('A1').setFormula('=Other!A1');
    const before = sheet.getRange('A1').getValue();
    book.deleteSheet(other);
    return [before, sheet.getRange('A1').getValue()];`;
  expect(answerOf(body)).toEqual([3, '#REF!']);
});

test('a renamed tab keeps its formulas and theirs to it', () => {
  const body = `
    const other = SpreadsheetApp.getActive().insertSheet('Other');
    other.getRange('A1').setValue(3);
    sheet.getRange('A1').setFormula('=Other!A1');
    other.setName('Its deals');
    return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()];`;
  expect(answerOf(body)).toEqual([3, "='Its deals'!A1"]);
});

test('values written to a tab of values are read back after rows went in above and out below', () => {
  const body = `
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('A1').getValue();
    sheet.insertRowsBefore(2, 1);
    const inserted = sheet.getRange('A1:A4').getValues().flat();
    sheet.deleteRows(1, 2);
    return [inserted, sheet.getRange('A1:A3').getValues().flat()];`;
  expect(answerOf(body)).toEqual([
    [1, '', 2, 3],
    [2, 3, ''],
  ]);
});

test('a spilled result follows its source and blocks nothing when it shrinks', () => {
  const body = `
    sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
    sheet.getRange('C1').setFormula('=FILTER(A1:A3;A1:A3>1)');
    sheet.getRange('D1').setFormula('=SUM(C1:C3)');
    const read = () => sheet.getRange('C1:D3').getValues().map((row) => row.join()).join(' ');
    const before = read();
    sheet.getRange('A3').setValue(0);
    const after = read();
    sheet.getRange('C2').setValue('in the way');
    sheet.getRange('A3').setValue(9);
    const blocked = sheet.getRange('C1').getValue();
    sheet.getRange('C2').clearContent();
    return [before, after, blocked, read()];`;
  expect(answerOf(body)).toEqual(['3,5 2, ,', '3,3 , ,', '#REF!', '3,12 9, ,']);
});

test('a copy of a tab of values is read like the tab', () => {
  const body = `
    sheet.getRange('A1:B1').setValues([['x', 5]]);
    const copy = sheet.copyTo(SpreadsheetApp.getActive());
    return [copy.getName(), copy.getRange('A1:B1').getValues()];`;
  expect(answerOf(body)).toEqual(['Copy of Sheet1', [['x', 5]]]);
});

test('an edit by a person is computed at once, what a script wrote at its end', () => {
  const host = hostWith(`SpreadsheetApp.getActiveSheet().getRange('B1').setFormula('=A1*2');`);
  host.run('main');
  host.type('Sheet1', 'A1', '4');
  expect(host.model.getters.getEvaluatedCell({ sheetId: 'sheet-0', col: 1, row: 0 }).value).toBe(8);
});

test('letting a lock go before a flush is noticed', () => {
  const host = hostWith(`
    const lock = LockService.getDocumentLock();
    lock.waitLock(100);
    SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
    if (a) SpreadsheetApp.flush();
    lock.releaseLock();`);
  host.run('main', true);
  expect(host.locks.unflushed).toBe(0);
  host.run('main', false);
  expect(host.locks.unflushed).toBe(1);
});

test('after any edits the values are those of computing everything anew', () => {
  const setUp = `
    const book = SpreadsheetApp.getActive();
    const deals = book.getActiveSheet();
    const ledger = book.insertSheet('Ledger');
    deals.getRange('A1:A8').setValues([[3], [1], [''], [2], ['x'], [5], [4], [1]]);
    ledger.getRange('A1').setFormula('=SORT(FILTER(Sheet1!A1:A8;Sheet1!A1:A8>0);1;TRUE)');
    ledger.getRange('B1:B8').setFormula('=IF(ISNUMBER(A1);A1*10;"")');
    ledger.getRange('C1').setFormula('=SUM(B1)');
    ledger.getRange('C2:C8').setFormula('=SUM(C1;B2)');
    ledger.getRange('D1:D8').setFormula('=SUM(OFFSET($A$1;0;0;ROW();1))');
    deals.getRange('B1').setFormula('=Ledger!C8+Ledger!A3');
    deals.getRange('C1').setFormula('=SEQUENCE(SUM(Sheet1!A1))');
    deals.getRange('D1:D8').setFormula('=IF(ISNUMBER(C1);C1+$B$1;0)');`;
  const cell = fc.constantFrom('A1', 'A2', 'A3', 'A5', 'A8', 'C3', 'C4');
  const text = fc.constantFrom('', '1', '2', '6', 'y', '=1/0', '=A4');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, text), { minLength: 1, maxLength: 8 }), (edits) => {
      const host = hostWith(setUp);
      host.run('main');
      for (const [a1, typed] of edits) host.type('Sheet1', a1, typed);
      const seen = () => [host.values('Sheet1', 'A1:D12'), host.values('Ledger', 'A1:D12')];
      const incremental = seen();
      quietly(() => host.model.dispatch('EVALUATE_CELLS'));
      expect(incremental).toEqual(seen());
    }),
    { numRuns: 60 },
  );
});

test('a cell emptied in the same go as a formula that fills it was set is filled', () => {
  const body = `
    sheet.getRange('B1').setFormula('=A1');
    sheet.getRange('A3').setValue(9);
    sheet.getRange('B1').getValue();
    sheet.getRange('A1').setFormula('=SEQUENCE(4)');
    sheet.getRange('A3').clearContent();
    return sheet.getRange('A1:A4').getValues().flat();`;
  expect(answerOf(body)).toEqual([1, 2, 3, 4]);
});

test('a value written over the formula that showed it holds, and what looks at it goes on from there', () => {
  const body = `
    sheet.getRange('A1').setValue(5);
    sheet.getRange('B1').setFormula('=A1');
    sheet.getRange('C1').setFormula('=B1+1');
    sheet.getRange('C1').getValue();
    sheet.getRange('B1').setValue(5);
    const same = sheet.getRange('C1').getValue();
    sheet.getRange('A1').setValue(7);
    const apart = sheet.getRange('C1').getValue();
    sheet.getRange('B1').setValue(9);
    return [same, apart, sheet.getRange('C1').getValue()];`;
  expect(answerOf(body)).toEqual([6, 6, 10]);
});

test('a value written into a spill that showed it stops the spill all the same', () => {
  const body = `
    sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
    sheet.getRange('C1').setFormula('=SORT(A1:A3;A1:A3;TRUE)');
    sheet.getRange('C1:C3').getValues();
    sheet.getRange('C2').setValue(2);
    return sheet.getRange('C1:C3').getDisplayValues().flat();`;
  expect(answerOf(body)).toEqual(['#REF!', '2', '']);
});

test('the grid shows what a script wrote when it is asked to, and a cell that is read is current before', () => {
  const waiting: (() => void)[] = [];
  const host = hostWith(
    `SpreadsheetApp.getActiveSheet().getRange('A1:A2').setFormulas([['=1+1'], ['=A1*2']]);`,
    {
      show: (work) => waiting.push(work),
    },
  );
  host.run('main');
  const shown = (row: number) =>
    host.model.getters.getEvaluatedCell({ sheetId: 'sheet-0', row, col: 0 }).value;
  expect([waiting.length, shown(0), shown(1)]).toEqual([1, null, null]);
  expect(host.cell('Sheet1', 'A2').value).toBe(4);
  waiting[0]?.();
  expect([shown(0), shown(1)]).toEqual([2, 4]);
});
