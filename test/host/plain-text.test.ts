import { quietly } from '../../host/engine/quiet';
import { answerOf, hostWith } from './harness';

describe('a formula written into a cell of plain text stays a text', () => {
  const kept = ['=1+1', ''];
  const seen = '[cell.getValue(), cell.getFormula()]';
  test.each([
    ['by setFormula', 'cell.setFormula("=1+1")'],
    ['by setFormulas', 'cell.setFormulas([["=1+1"]])'],
    ['by setFormulaR1C1', 'cell.setFormulaR1C1("=1+1")'],
    ['by setValue', 'cell.setValue("=1+1")'],
    ['by setValues', 'cell.setValues([["=1+1"]])'],
    [
      'by a copy of the formula alone',
      'from.setFormula("=1+1").copyTo(cell, SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false)',
    ],
    [
      'by a copy that brings the format',
      'from.setFormula("=1+1").setNumberFormat("@").copyTo(cell.setNumberFormat("0"))',
    ],
  ])('%s', (_, write) => {
    const body = `const [cell, from] = [sheet.getRange('A1').setNumberFormat('@'), sheet.getRange('B1')];
      ${write}; return ${seen};`;
    expect(answerOf(body)).toEqual(kept);
  });

  test('with what it refers to, moved to its place', () => {
    const body = `const range = sheet.getRange('B1:B2').setNumberFormat('@');
      range.setFormula('=SUM(A1;1)'); return range.getValues().flat();`;
    expect(answerOf(body)).toEqual(['=SUM(A1;1)', '=SUM(A2;1)']);
  });

  test('when a person types it, and when the cell is then made bold', () => {
    const host = hostWith(
      'SpreadsheetApp.getActiveSheet().getRange("A1:A2").setNumberFormat("@");',
    );
    host.run('main');
    host.type('Sheet1', 'A1', '=1+1');
    const [sheetId = ''] = host.model.getters.getSheetIds();
    const at = { sheetId, col: 0, row: 1 };
    quietly(() => host.model.dispatch('UPDATE_CELL', { ...at, content: '=2+2' }));
    const target = [{ left: 0, right: 0, top: 0, bottom: 1 }];
    quietly(() =>
      host.model.dispatch('SET_FORMATTING', { sheetId, target, style: { bold: true } }),
    );
    expect(host.values('Sheet1', 'A1:A2')).toEqual([['=1+1'], ['=2+2']]);
    expect(host.cell('Sheet1', 'A2').formula).toBe('');
  });

  test('but a formula that is there goes on when its cell becomes plain text', () => {
    const body = `const cell = sheet.getRange('A1').setFormula('=1+1').setNumberFormat('@');
      return cell.getFormula();`;
    expect(answerOf(body)).toBe('=1+1');
  });
});
