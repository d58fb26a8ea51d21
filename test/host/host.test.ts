import { createHost } from '../../host/host';

const hostWith = (body: string) => createHost({ code: `function main(a) { ${body} }`, html: {} });

test('a script writes values and reads what formulas make of them', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3, 4]]);
    sheet.getRange('C1:C2').setFormula('=SUM(A1:B1)');
    return sheet.getRange('C1:C2').getValues();`);
  expect(host.run('main')).toEqual([[3], [7]]);
  expect(host.cell('Sheet1', 'C2')).toEqual({ value: 7, text: '7', formula: '=SUM(A2:B2)' });
});

test('a formula in R1C1 notation is set for a whole range', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1:B3').setFormulaR1C1('=RC[-1]*2+R1C1+SUM(C1)');`);
  host.run('main');
  expect(host.values('Sheet1', 'B1:B3')).toEqual([[9], [11], [13]]);
  expect(host.cell('Sheet1', 'B2').formula).toBe('=A2*2+$A$1+SUM($A:$A)');
});
