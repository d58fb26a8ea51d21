import { answerOf, hostWith } from './harness';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('the size of what a tab holds', () => {
  test('counts formulas that show nothing, but no cell that only looks in a way', () => {
    const body = `
      sheet.getRange('B3').setFormula('=IF(A1=0;"";1)');
      sheet.getRange('A9:D9').setBackground('#009E73');
      return [sheet.getLastRow(), sheet.getLastColumn()];`;
    expect(answerOf(body)).toEqual([3, 2]);
  });
  test('follows a formula that fills fewer cells than before', () => {
    const body = `
      sheet.getRange('A1').setValue(5);
      sheet.getRange('C2').setFormula('=SEQUENCE(A1)');
      const before = sheet.getLastRow();
      sheet.getRange('A1').setValue(2);
      return [before, sheet.getLastRow()];`;
    expect(answerOf(body)).toEqual([6, 3]);
  });
  test('is known where INDEX gives a whole column', () => {
    const body = `
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.getRange('C4').setFormula('=INDEX(A1:A3;0;1)');
      return sheet.getLastRow();`;
    expect(answerOf(body)).toBe(6);
  });
});

describe('clearing', () => {
  test('takes the notes of its own cells only', () => {
    const body = `
      sheet.getRange('A1:B2').setNotes([['one', 'two'], ['three', 'four']]);
      sheet.getRange('B1:B2').clearNote();
      return sheet.getRange('A1:B2').getNotes();`;
    expect(answerOf(body)).toEqual([
      ['one', ''],
      ['three', ''],
    ]);
  });
  test('of a tab leaves none of its notes, looks or values, and formulas see it', () => {
    const body = `
      const other = SpreadsheetApp.getActive().insertSheet('Other');
      other.getRange('A1').setFormula('=SUM(Sheet1!A1:C9)');
      sheet.getRange('C4').setValue(7).setNote('seven').setNumberFormat('0.0');
      const before = other.getRange('A1').getValue();
      sheet.clear();
      sheet.clearNotes();
      const cell = sheet.getRange('C4');
      return [before, other.getRange('A1').getValue(), cell.getValue(), cell.getNote(), cell.getNumberFormat()];`;
    expect(answerOf(body)).toEqual([7, 0, '', '', 'General']);
  });
});

describe('looks that equal those of a new tab', () => {
  test('of letters take no cell, and take others back', () => {
    const host = hostWith(`${SHEET}
      sheet.getRange('A1:C9').setFontSizes(Array(9).fill([10, 10, 14]));
      sheet.getRange('C1').setFontSize(10);`);
    host.run('main');
    const { getters } = host.model;
    const styled = getters.getCells(getters.getActiveSheetId()).filter(({ style }) => style);
    expect(styled).toHaveLength(8);
    expect(styled.every(({ style }) => style?.fontSize === 14)).toBe(true);
  });
  test('are given cell by cell as they are given to each alone', () => {
    const host = hostWith(`${SHEET}
      sheet.getRange('A1').setFontSize(12);
      sheet.getRange('A1:B2').setFontColors([['#009E73', null], ['#009E73', '#0072B2']]);`);
    host.run('main');
    const { getters } = host.model;
    const styleAt = (col: number, row: number) =>
      getters.getCell({ sheetId: getters.getActiveSheetId(), col, row })?.style;
    expect(styleAt(0, 0)).toEqual({ fontSize: 12, textColor: '#009E73' });
    expect(styleAt(1, 0)).toBeUndefined();
    expect([styleAt(0, 1), styleAt(1, 1)]).toEqual([
      { textColor: '#009E73' },
      { textColor: '#0072B2' },
    ]);
  });
});

describe('a tab that grows', () => {
  test('moves what formulas of other tabs look at there, also those that were copied down', () => {
    const body = `
      const other = SpreadsheetApp.getActive().insertSheet('Other');
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      other.getRange('A1').setFormula('=Sheet1!A1*10');
      other.getRange('A1').copyTo(other.getRange('A2:A3'));
      other.getRange('B1').setFormula('=A3');
      sheet.insertRowsBefore(2, 2);
      return [other.getRange('A1:A3').getValues().flat(), other.getRange('A1:B3').getFormulas()];`;
    expect(answerOf(body)).toEqual([
      [10, 20, 30],
      [
        ['=Sheet1!A1*10', '=A3'],
        ['=Sheet1!A4*10', ''],
        ['=Sheet1!A5*10', ''],
      ],
    ]);
  });
});

describe('what is written again and again before it is computed', () => {
  /** What cells show after two executions, each computed to its end. */
  function shownAfter(first: string, second: string, cells: string): unknown[] {
    const host = hostWith(`${SHEET} if (a === 1) { ${first} } else { ${second} }`);
    host.run('main', 1);
    host.run('main', 2);
    return cells.split(' ').map((cell) => host.cell('Sheet1', cell).text);
  }

  test('shows the last of it, blank cells too, and all that looks at them knows', () => {
    const first = `
      sheet.getRange('A1:C3').setValues(Array(3).fill([1, 2, 3]));
      sheet.getRange('E1').setFormula('=SUM(A1:C3)');
      sheet.getRange('E2').setFormula('=A3+1');`;
    const cleared = `sheet.getRange('A1:C3').clearContent();`;
    const written = `sheet.getRange('B2:C2').setValues([[5, 6]]); sheet.getRange('A1:C3').setNumberFormat('0');`;
    expect(shownAfter(first, '', 'E1 E2')).toEqual(['18', '2']);
    expect(shownAfter(first, cleared, 'E1 E2 A3')).toEqual(['0', '1', '']);
    expect(shownAfter(first, cleared + written, 'E1 E2 A3')).toEqual(['11', '1', '']);
  });
  test.each([
    ['A1', 'C9', '21', '3'],
    ['C9', 'A1', '12', '3'],
    ['A1', 'A1:B2', '2', '8'],
    ['A1:B9', 'B2:C9', '21', '42'],
    ['A1:B9', 'A1:B2', '2', '22'],
    ['A1:B2', 'A3:B4', '1', '12'],
  ])('shows both where %s is written and then %s', (one, other, corners, sum) => {
    const first = `
      sheet.getRange('E1').setFormula('=A1+10*C9');
      sheet.getRange('F1').setFormula('=SUM(A1:C9)');`;
    const second = `sheet.getRange('${one}').setValue(1); sheet.getRange('${other}').setValue(2);`;
    expect(shownAfter(first, second, 'E1 F1')).toEqual([corners, sum]);
  });
  test('and the format that a blank cell is given reaches what looks at it', () => {
    const first = `sheet.getRange('E1').setFormula('=A1+2');`;
    expect(shownAfter(first, `sheet.getRange('A1').setNumberFormat('0.00');`, 'E1')).toEqual([
      '2.00',
    ]);
  });
});
