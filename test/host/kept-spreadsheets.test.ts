import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHost } from '../../host/host';
import type { Saved } from '../../host/saved';

const CODE = `
function make() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheets()[0];
  sheet.getRange('A1:B2').setValues([[1, 10], [2, 20]]);
  sheet.getRange('D1').setFormula('=SUM(A:A)');
  sheet.getRange('D1').copyTo(sheet.getRange('E1'));
  sheet.getRange('D5:D9').setFormulaR1C1('=SUM(R1C1:R2C2)+R[-1]C[-3]');
  const other = book.insertSheet('Other');
  other.getRange('A1').setFormula('=SUM(Sheet1!1:1)');
  other.getRange('A1').copyTo(other.getRange('A2'));
  other.getRange('C1').setFormula('=SUM(Sheet1!A2:A)');
  other.getRange('C1').copyTo(other.getRange('D1'));
  sheet.getRange('D1').copyTo(other.getRange('F1'));
  other.getRange('C3').setValue(7);
}
function grow() {
  const [sheet, other] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  for (const one of [sheet, other]) one.insertRowsAfter(one.getMaxRows(), 5);
  sheet.getRange(sheet.getMaxRows(), 1, 1, 2).setValues([[100, 1000]]);
  other.getRange(other.getMaxRows(), 3).setValue(70);
  other.getRange('F1').copyTo(other.getRange('F2'));
}
function shown() {
  const [sheet, other] = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  return {
    columns: sheet.getRange('D1:E1').getValues()[0],
    formulas: [sheet.getRange('E1').getFormula(), other.getRange('F1').getFormula()],
    rows: other.getRange('A1:A2').getValues().map(([value]) => value),
    below: other.getRange('C1:D1').getValues()[0],
    elsewhere: other.getRange('F1:F2').getValues().map(([value]) => value),
  };
}`;

const hostOf = (saved?: Saved) =>
  createHost({ code: CODE, html: {}, isWatched: false, ...(saved && { saved }) });

/** Clears the memory of all that nothing holds; Node has to be told to allow that. */
async function cleared(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
}

function savedAlone() {
  const host = hostOf();
  host.run('make');
  host.run('shown');
  return { saved: host.saved(), model: new WeakRef<object>(host.model) };
}

test('what is saved of a spreadsheet keeps nothing of it in memory, whatever formulas it has copied', async () => {
  const { saved, model } = savedAlone();
  await cleared();
  expect(model.deref() === undefined).toBe(true);
  expect(hostOf(saved).run('shown')).toMatchObject({ columns: [3, 30] });
});

test('copies of references to whole columns and rows reach as far as the tab that they are on', () => {
  const made = {
    columns: [3, 30],
    formulas: ['=SUM(B:B)', '=SUM(C:C)'],
    rows: [44, 22],
    below: [2, 20],
    elsewhere: [9, ''],
  };
  const grown = {
    ...{ ...made, columns: [103, 1030], rows: [1144, 22] },
    ...{ below: [102, 1020], elsewhere: [179, 179] },
  };
  const first = hostOf();
  first.run('make');
  expect(first.run('shown')).toEqual(made);
  const saved = first.saved();
  for (const host of [first, hostOf(saved)]) {
    host.run('grow');
    expect(host.run('shown')).toEqual(grown);
  }
});
