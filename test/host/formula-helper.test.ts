import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type Host } from '../../host/host';
import type { FormulaRequest, Inserted, Selection } from '../../src/main';

const code = readFileSync(join(__dirname, '..', '..', 'dist', 'Code.js'), 'utf8');
const html = { sidebar: '<html><body></body></html>' };

const CUSTOMERS = [
  ['Customer', 'Opening MRR', 'Closing MRR'],
  ['Acme', '100', '120'],
  ['Beta', '50', '30'],
  ['Gamma', '50', '0'],
];
/** Names a tab as one of the add-on's, as an import does. */
const OWN = `
function markAsOwn(name) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.insertSheet(name);
  spreadsheet.addDeveloperMetadata('retained-tabs', name + '=' + sheet.getSheetId());
}
function makePlainText(a1) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange(a1).setNumberFormat('@');
}
function select(a1) {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange(a1);
  SpreadsheetApp.getActiveSpreadsheet().setActiveRange(range);
}`;

let host: Host;
beforeEach(() => {
  host = createHost({ code: `${code}\n${OWN}`, html });
  host.paste('Sheet1', 'A1', CUSTOMERS);
});

const insert = (formula: string, more: Partial<FormulaRequest> = {}) =>
  host.run('insertFormula', {
    tab: 'Sheet1',
    cell: 'F2',
    formula,
    replace: false,
    ...more,
  }) as Inserted;
const selection = () => host.run('readSelection') as Selection;

describe('a formula is put into a cell', () => {
  test('and the cell shows its result', () => {
    expect(insert('=NRR(Sheet1!A1:C4)')).toEqual({ text: '0.75', isError: false });
    expect(host.cell('Sheet1', 'F2')).toMatchObject({
      value: 0.75,
      formula: expect.stringContaining('NRR('),
    });
  });
  test('and calculates where the format of the cell was plain text', () => {
    host.run('makePlainText', 'F2');
    expect(insert('=NRR(Sheet1!A1:C4)')).toEqual({ text: '0.75', isError: false });
  });
  test('with numbers, shares and texts', () => {
    expect(insert('=CLTV(100;8/10;5%)').text).toBe('1600');
    expect(insert('=NRR_BENCHMARK("all";"GRR")', { cell: 'F3' }).isError).toBe(false);
  });
  test('and a table fills the cells below and beside', () => {
    expect(insert('=MRR_BY_CUSTOMER(A1:C4)').text).toBe('Customer');
    expect(host.cell('Sheet1', 'F3').text).toBe('Acme');
  });
  test('and the sentence of its error is told', () => {
    host.type('Sheet1', 'C3', 'ten');
    const { text, isError } = insert("=NRR('Sheet1'!A1:C4)");
    expect(text).toMatch(/^row 3: 'ten' is not an amount/);
    expect(isError).toBe(true);
    expect(host.cell('Sheet1', 'F2').error).toContain(text);
  });
  test('in place of what the cell holds only where that was agreed', () => {
    host.type('Sheet1', 'F2', 'mine');
    expect(() => insert('=NRR(A1:C4)')).toThrow('Sheet1!F2 is not empty.');
    expect(host.cell('Sheet1', 'F2').text).toBe('mine');
    expect(insert('=NRR(A1:C4)', { replace: true }).text).toBe('0.75');
  });
});

describe('nothing is written', () => {
  const isRefused = (formula: string) => {
    expect(() => insert(formula)).toThrow('is no formula');
    expect(host.cell('Sheet1', 'F2').text).toBe('');
  };
  test('for a function that is not one of the add-on', () => isRefused('=SUM(A1:A4)'));
  test('for a formula that calls another inside', () =>
    isRefused('=NRR(IMPORTDATA("https://example.com"))'));
  test('for a formula that goes on after the function', () => isRefused('=NRR(A1:C4)&"a"'));
  test('for a text that does not end', () => isRefused('=NRR("A1:C4)'));
  test('for what is no formula', () => isRefused('NRR(A1:C4)'));
  test('into a tab of the add-on', () => {
    host.run('markAsOwn', 'Ledger');
    expect(() => insert('=NRR(Sheet1!A1:C4)', { tab: 'Ledger' })).toThrow(
      "Ledger is one of Retained's own tabs.",
    );
  });
  test('into a tab or a cell that is not there', () => {
    expect(() => insert('=NRR(A1:C4)', { tab: 'Gone' })).toThrow('There is no cell Gone!F2.');
    expect(() => insert('=NRR(A1:C4)', { cell: 'F2:G9' })).toThrow('There is no cell Sheet1!F2:G9');
  });
});

describe('the cells that are selected', () => {
  test('are named with their tab', () => {
    host.run('select', 'A1:C4');
    expect(selection()).toEqual({ tab: 'Sheet1', range: 'A1:C4', isOwn: false, isEmpty: false });
  });
  test('are empty where the first of them is', () => {
    host.run('select', 'F2');
    expect(selection()).toMatchObject({ range: 'F2', isEmpty: true });
  });
  test('are told to be the add-on’s', () => {
    host.run('markAsOwn', 'Ledger');
    expect(selection()).toMatchObject({ tab: 'Ledger', isOwn: true });
  });
});

test('the menu opens the sidebar on the formula helper', () => {
  host.open();
  expect(host.menu().map(({ caption }) => caption)).toEqual([
    'Open Retained',
    'Insert a formula',
    'About and help',
  ]);
  host.clickMenu('Insert a formula');
  expect(host.sidebar()?.html).toBe('<html><body data-screen="formula"></body></html>');
});
