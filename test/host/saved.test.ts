import { recompute } from '../../host/functions/registry';
import { createHost, type Host, type HostOptions } from '../../host/host';

/** What a script can put on a spreadsheet, and what it finds there again. */
const CODE = `
function make() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheets()[0];
  sheet.getRange('A1:B3').setValues([['n', 'twice'], [1, ''], [2, '']]);
  sheet.getRange('B2:B3').setFormulaR1C1('=RC[-1]*2');
  sheet.getRange('A1').setNote('how many').setFontWeight('bold').setNumberFormat('0.00');
  sheet.getRange('A2:A3').setDataValidation(
    SpreadsheetApp.newDataValidation().requireNumberBetween(0, 9).setHelpText('a digit').build());
  sheet.getRange('A1:B1').protect().setDescription('labels').setWarningOnly(true);
  sheet.addDeveloperMetadata('kept', 'tab');
  book.addDeveloperMetadata('kept', 'book');
  book.setNamedRange('Numbers', sheet.getRange('A2:A3'));
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 177);
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1)
    .setBackground('#FF0000').setRanges([sheet.getRange('A2:A3')]).build()]);
  sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B3'))
    .setPosition(5, 1, 0, 0).setOption('title', 'Both').build());
  const other = book.insertSheet('Other');
  other.getRange('A1').setFormula('=SUM(Numbers)+Sheet1!B3');
  other.getRange('D4').setFormula('=SORT(Sheet1!A2:A3;1;FALSE)');
  book.insertSheet('Hidden').hideSheet();
  PropertiesService.getDocumentProperties().setProperty('of', 'document');
  keep();
  other.activate();
  other.getRange('B2:C3').activate();
}
function keep() {
  PropertiesService.getUserProperties().setProperty('of', 'user');
}
function told() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Sheet1');
  const rule = sheet.getRange(sheet.getLastRow(), 1).getDataValidation();
  const entries = [book, sheet].flatMap((one) => one.getDeveloperMetadata())
    .map((entry) => [entry.getId(), entry.getKey(), entry.getValue()]);
  return {
    tabs: book.getSheets().map((one) => [one.getName(), one.getSheetId(), one.isSheetHidden()]),
    values: sheet.getRange('A1:B3').getDisplayValues(),
    formulas: sheet.getRange('A1:B3').getFormulas(),
    others: book.getSheetByName('Other').getRange('A1:D5').getValues(),
    format: sheet.getRange('A1').getNumberFormat(),
    note: sheet.getRange('A1').getNote(),
    rule: [String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getHelpText()],
    protections: book.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) =>
        [one.getDescription(), one.isWarningOnly(), one.getRange().getA1Notation()].join()).join(),
    entries,
    names: book.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()]),
    size: [sheet.getFrozenRows(), sheet.getColumnWidth(2), sheet.getMaxRows()],
    conditional: sheet.getConditionalFormatRules().map((one) =>
      one.getRanges().map((range) => range.getA1Notation())),
    charts: sheet.getCharts().map((one) =>
      [one.getOptions().get('title'), one.getRanges()[0].getSheet().getName()]),
    properties: [PropertiesService.getDocumentProperties().getProperty('of'),
      PropertiesService.getUserProperties().getProperty('of')],
    selected: [book.getActiveSheet().getName(), book.getActiveRange().getA1Notation()],
  };
}
function change() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Sheet1');
  sheet.getRange('A3').setValue(9).setNote('changed').setFontWeight('bold');
  sheet.insertRowsBefore(1, 1);
  book.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].setDescription('changed');
  sheet.getDeveloperMetadata()[0].setValue('changed');
  sheet.setConditionalFormatRules([]);
  sheet.removeChart(sheet.getCharts()[0]);
  book.insertSheet('More');
  PropertiesService.getDocumentProperties().setProperty('of', 'changed');
}
function rename() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  book.setNamedRange('Numbers', book.getSheetByName('Sheet1').getRange('A3:A3'));
}`;

const hostWith = (options: Partial<HostOptions> = {}) =>
  createHost({ code: CODE, html: {}, ...options });

function made(options: Partial<HostOptions> = {}): Host {
  const host = hostWith(options);
  host.run('make');
  return host;
}

describe('a host that goes on from a saved spreadsheet', () => {
  test.each([true, false])('finds all that was there, where it is watched: %s', (isWatched) => {
    const host = made({ isWatched });
    const again = hostWith({ isWatched, saved: host.saved() });
    expect(again.run('told')).toEqual(host.run('told'));
    expect(again.notes()).toEqual([{ sheetName: 'Sheet1', a1: 'A1', text: 'how many' }]);
    expect(again.model._exportData(false)).toEqual({
      ...host.model._exportData(false),
      revisionId: again.model._exportData(false).revisionId,
    });
  });

  test('comes to the same by the same steps', () => {
    const host = made();
    const again = hostWith({ saved: host.saved() });
    for (const one of [host, again]) one.run('change');
    expect(again.run('told')).toEqual(host.run('told'));
  });

  test('computes what somebody types', () => {
    const again = hostWith({ saved: made().saved() });
    again.type('Sheet1', 'A3', '5');
    expect(again.values('Sheet1', 'B2:B3')).toEqual([[2], [10]]);
    expect(again.values('Other', 'D4:D5')).toEqual([[5], [1]]);
  });

  test('computes nothing until something changes', () => {
    let sums = 0;
    recompute(
      'SUM',
      (before) =>
        function (...args) {
          sums++;
          return before.apply(this, args);
        },
    );
    const host = made();
    const atFirst = sums;
    const again = hostWith({ isWatched: false, saved: host.saved() });
    expect(again.cell('Other', 'A1').value).toBe(7);
    expect(again.values('Other', 'D4:D5')).toEqual([[2], [1]]);
    expect([atFirst > 0, sums]).toEqual([true, atFirst]);
    again.type('Sheet1', 'A3', '5');
    expect(again.cell('Other', 'A1').value).toBe(16);
    expect(sums).toBeGreaterThan(atFirst);
  });

  test('computes anew what holds for a moment only', () => {
    const host = made({ now: () => Date.UTC(2026, 0, 1, 12) });
    host.type('Other', 'A3', '=TODAY()');
    const again = hostWith({ saved: host.saved(), now: () => Date.UTC(2027, 0, 1, 12) });
    expect([host, again].map((one) => one.cell('Other', 'A3').value)).toEqual([46_023, 46_388]);
  });

  test('writes numbers as its own locale does', () => {
    const host = made({ locale: 'en_US' });
    host.type('Sheet1', 'A1', '0.5');
    const again = hostWith({ saved: host.saved(), locale: 'de_DE' });
    const shown = (one: Host) => (one.run('told') as { values: string[][] }).values[0]?.[0];
    expect([host, again].map(shown)).toEqual(['0.50', '0,50']);
  });

  test('fills cells again once they are free', () => {
    const host = made();
    host.type('Other', 'D5', 'taken');
    const again = hostWith({ saved: host.saved() });
    expect(again.cell('Other', 'D4').value).toBe('#REF!');
    again.type('Other', 'D5', '');
    expect(again.values('Other', 'D4:D5')).toEqual([[2], [1]]);
  });

  test('follows a name that comes to mean other cells', () => {
    const again = hostWith({ saved: made().saved() });
    expect(again.cell('Other', 'A1').value).toBe(7);
    again.run('rename');
    expect(again.cell('Other', 'A1').value).toBe(6);
  });

  test('refuses what may not be typed where a rule was kept', () => {
    const again = hostWith({ saved: made().saved() });
    const rule = again.model.getters.getValidationRuleForCell({
      sheetId: 'sheet-0',
      row: 1,
      col: 0,
    });
    expect(rule?.criterion).toMatchObject({ type: 'isBetween', values: ['0', '9'] });
  });

  test('knows what each user kept, and what the owner protects', () => {
    const host = made();
    host.protect('Sheet1', 'A1:A1');
    host.actAs('Bo');
    host.run('keep');
    host.actAs('Cy');
    const again = hostWith({ saved: host.saved() });
    const ofUser = (name: string) => {
      again.actAs(name);
      return again.run('told');
    };
    expect(ofUser('Bo')).toMatchObject({ properties: ['document', 'user'] });
    expect(ofUser('Cy')).toMatchObject({ properties: ['document', null] });
    expect(again.access.protected).toHaveLength(1);
  });

  test('waits for nothing: what was saved has reached the spreadsheet', () => {
    const code = `${CODE}
      function locked() {
        const lock = LockService.getDocumentLock();
        lock.tryLock(0);
        lock.releaseLock();
      }`;
    const again = createHost({ code, html: {}, isWatched: false, saved: made().saved() });
    again.run('locked');
    expect(again.locks.unflushed).toBe(0);
  });
});

test('what was saved stays as it was, whatever happens where it came from or went to', () => {
  const host = made();
  const before = host.run('told');
  const saved = host.saved();
  host.run('change');
  const first = hostWith({ saved });
  first.run('change');
  first.type('Other', 'A1', 'changed');
  expect(hostWith({ saved }).run('told')).toEqual(before);
});
