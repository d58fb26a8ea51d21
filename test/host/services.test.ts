import { quietly } from '../../host/engine/quiet';
import { answerOf, hostWith } from './harness';

test('copyTo repeats the first row down a range, relative references moved', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1').setFormula('=A1*$A$3');
    sheet.getRange('B1').copyTo(sheet.getRange('B1:B3'));`);
  host.run('main');
  expect(host.values('Sheet1', 'B1:B3')).toEqual([[3], [6], [9]]);
});

test('copyTo with contentsOnly leaves values behind', () => {
  const body = `
    sheet.getRange('A1:B1').setValues([[2, '=A1*5']]);
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3'), { contentsOnly: true });
    return [sheet.getRange('A3:B3').getValues(), sheet.getRange('B3').getFormula()];`;
  expect(answerOf(body)).toEqual([[[2, 10]], '']);
});

test('notes move with the rows that are inserted above them', () => {
  const body = `
    sheet.getRange('B2').setNote('why');
    sheet.insertRowsBefore(1, 3);
    return [sheet.getRange('B2').getNote(), sheet.getRange('B5').getNote()];`;
  expect(answerOf(body)).toEqual(['', 'why']);
});

test('metadata answers only for the kind of place it is on', () => {
  const body = `
    const book = SpreadsheetApp.getActive();
    book.addDeveloperMetadata('on', 'book');
    sheet.addDeveloperMetadata('on', 'sheet');
    sheet.getRange('2:2').addDeveloperMetadata('on', 'row');
    return book.createDeveloperMetadataFinder().withKey('on').find().map((entry) => {
      const place = entry.getLocation();
      return [entry.getValue(), place.getSpreadsheet() === null, place.getSheet() === null];
    });`;
  expect(answerOf(body)).toEqual([
    ['book', false, true],
    ['sheet', true, false],
    ['row', true, true],
  ]);
});

test('a tab is found by its ID as long as it is there', () => {
  const body = `
    const book = SpreadsheetApp.getActive();
    const other = book.insertSheet('Other');
    const id = other.getSheetId();
    const before = book.getSheetById(id).getName();
    book.deleteSheet(other);
    return [before, book.getSheetById(id)];`;
  expect(answerOf(body)).toEqual(['Other', null]);
});

test('a list of ranges gives each of them a look', () => {
  const body = `
    sheet.getRangeList(['A1:B1', 'D2']).setNumberFormat('@');
    return sheet.getRange('A1:D2').getNumberFormats();`;
  expect(answerOf(body)).toEqual([
    ['@', '@', 'General', 'General'],
    ['General', 'General', 'General', '@'],
  ]);
});

test('metadata is found by its key, and goes with its tab', () => {
  const body = `
    const book = SpreadsheetApp.getActive();
    const other = book.insertSheet('Other');
    other.addDeveloperMetadata('owner', 'me', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    const find = () => book.createDeveloperMetadataFinder().withKey('owner').find();
    const before = find().map((entry) => [entry.getValue(), entry.getLocation().getSheet().getName()]);
    book.deleteSheet(other);
    return [before, find().length];`;
  expect(answerOf(body)).toEqual([[['me', 'Other']], 0]);
});

test('a named range leads back to its cells', () => {
  const body = `
    const book = SpreadsheetApp.getActive();
    book.setNamedRange('Target', sheet.getRange('C3:C4'));
    return [book.getRangeByName('Target').getA1Notation(), book.getRangeByName('Other')];`;
  expect(answerOf(body)).toEqual(['C3:C4', null]);
});

test('a protection can be a warning only', () => {
  const body = `
    sheet.protect().setDescription('Formulas').setWarningOnly(true);
    const found = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    return found.map((one) => [one.getDescription(), one.isWarningOnly()]);`;
  expect(answerOf(body)).toEqual([['Formulas', true]]);
});

test('frozen rows, widths, merges, borders and colours are taken', () => {
  const body = `
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.setColumnWidths(1, 3, 120);
    sheet.getRange('B1:C1').merge().setBackground('#009E73').setFontWeight('bold').setFontColor('white');
    sheet.getRange('A2:C2').setBorder(true, null, true, null, null, null, '#334155', SpreadsheetApp.BorderStyle.SOLID);
    sheet.setTabColor('#0072B2').setHiddenGridlines(true);
    return [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getColumnWidth(2)];`;
  expect(answerOf(body)).toEqual([2, 1, 120]);
});

test('getLastRow counts what formulas spill', () => {
  expect(
    answerOf(
      `sheet.getRange('B2').setFormula('=SEQUENCE(4)'); return [sheet.getLastRow(), sheet.getLastColumn()];`,
    ),
  ).toEqual([5, 2]);
});

test('clearing contents keeps formats, clearing formats keeps contents', () => {
  const body = `
    const cell = sheet.getRange('A1').setNumberFormat('0.0%').setValue(0.5);
    cell.clearContent();
    const format = cell.getNumberFormat();
    cell.setValue(0.5).clearFormat();
    return [format, cell.getNumberFormat(), cell.getValue()];`;
  expect(answerOf(body)).toEqual(['0.0%', 'General', 0.5]);
});

test('a menu item runs its function and the sidebar shows the page', () => {
  const host = hostWith('', {
    code: `
      function onOpen(e) {
        SpreadsheetApp.getUi().createAddonMenu().addItem('Show', 'show').addSeparator().addToUi();
      }
      function show() {
        const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Retained');
        SpreadsheetApp.getUi().showSidebar(page);
      }`,
    html: { sidebar: '<p>Hello</p>' },
  });
  host.open('NONE');
  expect(host.menu()).toEqual([{ caption: 'Show', functionName: 'show' }, { caption: '' }]);
  host.clickMenu('Show');
  expect(host.sidebar()).toEqual({ title: 'Retained', html: '<p>Hello</p>' });
});

test('properties hold strings of 9 KB at most', () => {
  const put = (size: number) =>
    `PropertiesService.getDocumentProperties().setProperty('k', 'x'.repeat(${size}));`;
  expect(() => answerOf(put(9_300))).toThrow('Argument too large: value');
  expect(
    answerOf(
      `${put(9_000)} return PropertiesService.getDocumentProperties().getProperty('k').length;`,
    ),
  ).toBe(9_000);
});

test('a lock held elsewhere is not had, and one is let go when the execution ends', () => {
  const host = hostWith('return LockService.getDocumentLock().tryLock(10);');
  expect(host.run('main')).toBe(true);
  expect(host.locks.held).toBe(false);
  host.locks.heldElsewhere = true;
  expect(host.run('main')).toBe(false);
});

test.each([
  ["'yyyy-MM-dd HH:mm:ss'", '2026-10-01 00:30:00'],
  ["'d MMM yyyy'", '1 Oct 2026'],
  ["'EEEE, MMMM dd'", 'Thursday, October 01'],
  ['"yyyy\'T\'HH:mmXXX"', '2026T00:30+09:00'],
])('formatDate writes the pattern %s', (pattern, expected) => {
  const instant = Date.UTC(2026, 8, 30, 15, 30);
  expect(
    answerOf(`return Utilities.formatDate(new Date(${instant}), 'Asia/Tokyo', ${pattern});`),
  ).toBe(expected);
});

test('a tab that a person adds at the grid is one like the others, and the one in front', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    return [sheet.getName(), sheet.getSheetId() > 0, sheet.getMaxRows(), SpreadsheetApp.getActive().getNumSheets()];`);
  const added = { sheetId: 'mine', name: 'Mine', position: 1, rows: 50, cols: 5 };
  quietly(() => host.model.dispatch('CREATE_SHEET', added));
  quietly(() =>
    host.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: 'sheet-0', sheetIdTo: 'mine' }),
  );
  host.run('main');
  expect(host.run('main')).toEqual(['Mine', true, 50, 2]);
});

test('activating a range brings its tab to the front and selects it', () => {
  const body = `
    SpreadsheetApp.getActive().insertSheet('Other');
    sheet.getRange('B2:C3').activate();
    return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()];`;
  expect(answerOf(body)).toEqual(['Sheet1', 'B2:C3']);
});

test('what a script did is not undone by a person', () => {
  const host = hostWith(`SpreadsheetApp.getActive().insertSheet('Other').setFrozenRows(1);`);
  host.run('main');
  expect(host.model.getters.canUndo()).toBe(false);
});
