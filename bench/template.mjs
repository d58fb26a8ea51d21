// node bench/template.mjs CUSTOMERS text|number: the template that people use instead, in the same engine: a SUMIFS over all
// deals in each cell of customers x months, and NRR below. Prints the seconds until NRR shows, and after an edited amount, the
// median of five.
import { history } from './history.mjs';
import { product, seconds, secondsOfEdit } from './product.mjs';

const [customers, kind] = [Number(process.argv[2]), process.argv[3]];
const MONTHS = 36;

const SCRIPT = `
function fill(deals, keys) {
  const book = SpreadsheetApp.getActive();
  const data = book.getSheets()[0].setName('Data');
  const table = book.insertSheet('Table');
  const last = deals.length;
  grow(data, last);
  grow(table, keys.length + 3);
  table.insertColumnsAfter(26, ${MONTHS} - 20);
  data.getRange(1, 1, last, 4).setValues(deals);
  table.getRange(2, 1, keys.length, 1).setValues(keys.map((key) => [key]));
  table.getRange(1, 2).setFormula('=DATE(2023;11;30)');
  table.getRange(1, 3, 1, ${MONTHS} - 1).setFormula('=EOMONTH(B1;1)');
  table.getRange(2, 2, keys.length, ${MONTHS}).setFormula(
    '=SUMIFS(Data!$D$1:$D$' + last + ';Data!$A$1:$A$' + last + ';$A2;Data!$B$1:$B$' + last +
    ';"<="&B$1;Data!$C$1:$C$' + last + ';">"&B$1)');
  const end = keys.length + 1;
  table.getRange(end + 1, 3, 1, ${MONTHS} - 1).setFormula(
    '=IF(SUM(B2:B' + end + ')>0;SUMPRODUCT((B2:B' + end + '>0)*C2:C' + end + ')/SUM(B2:B' + end + ');"")');
  return end + 1;
}
function grow(sheet, rows) {
  if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
}
function edit(amount) { SpreadsheetApp.getActive().getSheetByName('Data').getRange(1, 4).setValue(amount); }
function settled(row) {
  const table = SpreadsheetApp.getActive().getSheetByName('Table');
  table.getLastRow();
  return table.getRange(row, ${MONTHS} + 1).getValue();
}`;

const serial = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86400000) + 25569;
const [header, ...rows] = history(customers);
const at = (row, label) => row[header.indexOf(label)];
const keyOf = (row) =>
  kind === 'number'
    ? Number(at(row, 'Associated Company IDs (Primary)'))
    : at(row, 'Associated Company (Primary)');
const deals = rows.map((row) => {
  const end = at(row, 'Recurring revenue inactive date');
  const amount = Number(at(row, 'Recurring revenue amount'));
  return [keyOf(row), serial(at(row, 'Close Date')), end ? serial(end) : 999999, amount];
});
const keys = [...new Set(rows.map(keyOf))];

const { createHost } = await product();
const host = createHost({ code: SCRIPT, html: {}, isWatched: false });
let row;
let nrr;
const load = await seconds(() => {
  row = host.run('fill', deals, keys);
  nrr = host.run('settled', row);
});
const edit = await secondsOfEdit((amount) => {
  host.run('edit', amount);
  host.run('settled', row);
});
const gigabytes = process.resourceUsage().maxRSS / 2 ** 20;
console.log(JSON.stringify({ load, edit, gigabytes, nrr }));
