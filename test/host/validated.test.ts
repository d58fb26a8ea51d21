import { answerOf, hostWith } from './harness';

/** A drop-down on A1, strict unless said otherwise, and what a script then does; answers the complaint and the cell. */
const tried = (body: string, rule = '.setAllowInvalid(false)') =>
  answerOf(`
    const cell = sheet.getRange('A1');
    cell.setValue('yes');
    cell.setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no'], true)${rule}.build());
    let said = '';
    try {
      ${body}
    } catch (error) {
      said = error.message;
    }
    return [said, cell.getValue()];`);

const REFUSED =
  'The data you entered in cell A1 violates the data validation rules set on this cell.';

test.each([
  ['a value', `cell.setValue('maybe')`],
  ['values, one of which it lists', `sheet.getRange('A1:B1').setValues([['maybe', 'no']])`],
  ['a formula whose result it lacks', `cell.setFormula('="may"&"be"')`],
  ['a formula among values', `cell.setValues([['="maybe"']])`],
  ['a formula with an empty result', `cell.setFormula('=""')`],
  ['a formula that fails', `cell.setFormulas([['=1/0']])`],
  ['other letters', `cell.setValue('Yes')`],
  [
    'a copy',
    `sheet.getRange('C1').setValue('maybe');
     sheet.getRange('C1').copyTo(cell, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false)`,
  ],
])('a strict drop-down refuses %s, and the cell stays', (_, body) => {
  expect(tried(body)).toEqual([REFUSED, 'yes']);
});

test.each([
  ['a value that it lists', `cell.setValue('no')`, 'no'],
  ['a formula whose result it lists', `cell.setFormula('="n"&"o"')`, 'no'],
  ['nothing', `cell.setValue('')`, ''],
  ['being emptied', `cell.clearContent()`, ''],
  ['its rule being taken away', `cell.clearDataValidations()`, 'yes'],
  ['looks', `cell.setNumberFormat('@')`, 'yes'],
  [
    'anything once its rule is gone',
    `cell.clearDataValidations(); cell.setValue('maybe')`,
    'maybe',
  ],
])('a strict drop-down takes %s', (_, body, value) => {
  expect(tried(body)).toEqual(['', value]);
});

test('a drop-down that only warns takes any value', () =>
  expect(tried(`cell.setValue('maybe')`, '.setAllowInvalid(true)')).toEqual(['', 'maybe']));

test('a rule may come to a value that it does not list', () =>
  expect(
    tried(
      `const rule = cell.getDataValidation();
       cell.clearDataValidations();
       cell.setValue('maybe');
       cell.setDataValidation(rule);`,
    ),
  ).toEqual(['', 'maybe']));

test('other cells of a call that is refused keep what they had', () => {
  const body = `
    sheet.getRange('B1').setValue('before');
    try {
      sheet.getRange('A1:B1').setValues([['maybe', 'after']]);
    } catch {}
    said = sheet.getRange('B1').getValue();`;
  expect(tried(body)).toEqual(['before', 'yes']);
});

test('what is typed is refused as well', () => {
  const host = hostWith(`
    SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(['yes']).setAllowInvalid(false).build());`);
  host.run('main');
  expect(() => host.type('Sheet1', 'A1', 'maybe')).toThrow(REFUSED);
  host.type('Sheet1', 'A1', 'yes');
  expect(host.cell('Sheet1', 'A1').value).toBe('yes');
});

describe('a value that a drop-down came to later, and does not list', () => {
  /** A drop-down on A1 that comes to the value `maybe`, and what a script then does. */
  const later = (body: string) =>
    tried(`
      const rule = cell.getDataValidation();
      cell.clearDataValidations();
      cell.setValue('maybe');
      cell.setDataValidation(rule);
      ${body}`);

  test.each([
    ['stays beside what is written elsewhere', `sheet.getRange('B1').setValue('other')`],
    ['stays through looks', `cell.setFontWeight('bold').setNumberFormat('@')`],
    ['is read as it is', `said = cell.getDisplayValue() === 'maybe' ? '' : 'lost'`],
    ['stays while another rule comes', `cell.setDataValidation(rule)`],
  ])('%s', (_, body) => expect(later(body)).toEqual(['', 'maybe']));

  test.each([
    ['is not written once more', `cell.setValue('maybe')`],
    [
      'is not written back with others',
      `const range = sheet.getRange('A1:B1'); range.setValues(range.getValues())`,
    ],
    ['gives way to no other that is not listed', `cell.setValue('perhaps')`],
  ])('%s', (_, body) => expect(later(body)).toEqual([REFUSED, 'maybe']));

  test('gives way to one that is listed', () =>
    expect(later(`cell.setValue('no')`)).toEqual(['', 'no']));
});

test('a formula whose result comes to differ from the list stays: only what is written is judged', () =>
  expect(
    tried(`
      sheet.getRange('B1').setValue('no');
      cell.setFormula('=B1');
      sheet.getRange('B1').setValue('maybe');`),
  ).toEqual(['', 'maybe']));

test('rules that are the same cell after cell are one for the engine, and each cell tells its own', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    const [tick, list] = [
      SpreadsheetApp.newDataValidation().requireCheckbox().build(),
      SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no'], true).build(),
    ];
    sheet.getRange('A1:A5').setDataValidations([[tick], [tick], [null], [list], [list]]);
    return ['A1', 'A2', 'A3', 'A4', 'A5'].map((cell) => {
      const rule = sheet.getRange(cell).getDataValidation();
      return rule === null ? '' : String(rule.getCriteriaType());
    });`);
  expect(host.run('main')).toEqual(['CHECKBOX', 'CHECKBOX', '', 'VALUE_IN_LIST', 'VALUE_IN_LIST']);
  const { getters } = host.model;
  expect(getters.getDataValidationRules(getters.getActiveSheetId())).toHaveLength(2);
});
