import { workbookSize } from '../../host/cli/workbook-size';
import { hostWith } from './harness';

test('the size of a workbook counts formulas once, whatever they fill, and the cells of all grids', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setFormula('=SEQUENCE(5)');
    sheet.getRange('B1').setFormula('=SUM(A1:A5)');
    sheet.getRange('C1').setValue(7);
    SpreadsheetApp.getActive().insertSheet('Other', 1);`);
  host.run('main');
  expect(workbookSize(host)).toEqual({
    formulaCells: 2,
    formulaCharacters: '=SEQUENCE(5)'.length + '=SUM(A1:A5)'.length,
    longestFormula: '=SEQUENCE(5)'.length,
    cells: 2 * 26 * 1000,
  });
});
