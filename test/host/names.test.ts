import { answerOf } from './harness';

test('a named range in a formula follows when the name moves', () => {
  const body = `
    const book = SpreadsheetApp.getActive();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    book.setNamedRange('Target', sheet.getRange('A1'));
    sheet.getRange('B1').setFormula('=Target*10');
    const before = sheet.getRange('B1').getValue();
    book.setNamedRange('Target', sheet.getRange('A2'));
    return [before, sheet.getRange('B1').getValue()];`;
  expect(answerOf(body)).toEqual([10, 20]);
});

describe('a formula that calls cells by a name', () => {
  const called = (then: string): readonly unknown[] =>
    Object(
      answerOf(`
      const book = SpreadsheetApp.getActive();
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      book.setNamedRange('All_of_it', sheet.getRange('A1:A3'));
      sheet.getRange('B1').setFormula('=SUM(All_of_it)');
      sheet.getRange('B1').copyTo(sheet.getRange('B2'));
      sheet.getRange('C1').setFormula('=SUMPRODUCT((All_of_it>1)*B1)');
      ${then}
      return [...sheet.getRange('B1:C1').getValues()[0], ...sheet.getRange('B1:B2').getFormulas()];`),
    );
  const SUM = [['=SUM(All_of_it)'], ['=SUM(All_of_it)']];

  test('shows it in its text and computes what stands there', () =>
    expect(called('')).toEqual([6, 12, ...SUM]));
  test('follows a change in one of them', () =>
    expect(called(`sheet.getRange('C1').getValue(); sheet.getRange('A1').setValue(5);`)).toEqual([
      10,
      30,
      ...SUM,
    ]));
  test('calls them by it after rows were inserted among them', () =>
    expect(called(`sheet.insertRowsAfter(1, 1); sheet.getRange('A2').setValue(4);`)).toEqual([
      10,
      30,
      ['=SUM(All_of_it)'],
      [''],
    ]));
  test('finds it again where it was given to other cells', () =>
    expect(called(`book.setNamedRange('All_of_it', sheet.getRange('A2:A3'));`).slice(0, 2)).toEqual(
      [5, 10],
    ));
  test('is an error once the name is gone, and computes again once it is back', () => {
    const gone = `book.removeNamedRange('All_of_it');`;
    expect(called(gone).slice(0, 2)).toEqual(['#REF!', '#REF!']);
    const back = `sheet.getRange('B1').getValue(); book.setNamedRange('All_of_it', sheet.getRange('A1:A2'));`;
    expect(called(gone + back)).toEqual([3, 3, ...SUM]);
  });
  test('finds a name on a tab that is larger than the one in front', () =>
    expect(
      answerOf(`
        const book = SpreadsheetApp.getActive();
        const other = book.insertSheet('Other');
        other.insertColumnsAfter(26, 10);
        sheet.activate();
        book.setNamedRange('Far', other.getRange('A1:AJ1'));
        other.getRange('AJ1').setValue(7);
        return sheet.getRange('A1').setFormula('=SUM(Far)').getValue();`),
    ).toBe(7));
});
