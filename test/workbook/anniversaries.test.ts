import { tableAt } from '../../host/cli/table-at';
import { drop, emptyHost, withTabs } from './dropped';

const CELLS = [
  'Record ID,Associated Company,Close Date,Deal Stage,Recurring revenue amount',
  '1,Oak,2024-08-15,Closed Won,100',
  '2,Elm,2025-01-10,Closed Won,70',
].map((line) => line.split(','));

async function workbook() {
  const host = emptyHost();
  await drop(host, CELLS, { asOf: 2025 * 12 + 5, ...withTabs('Renewals') });
  const labels = host.values('Settings', 'A1:A60').map(([label]) => label);
  const cell = `B${labels.indexOf('Months to renewal') + 1}`;
  const listed = () =>
    tableAt(host, 'Renewals', ['Customer', 'MRR', 'Due', 'Days', 'State'])
      .rows.slice(0, 5)
      .filter(([, customer]) => customer !== '')
      .map(([, customer, , , days]) => `${customer} ${days}`);
  return { host, cell, listed };
}

test('what nothing ends is due a year after its first deal, or after as many months as Settings says', async () => {
  const { host, cell, listed } = await workbook();
  expect(listed()).toEqual(['Oak 46']);
  host.type('Settings', cell, '6');
  expect(listed()).toEqual(['Elm 10', 'Oak 46']);
  host.type('Settings', cell, '0');
  expect(listed()).toEqual([]);
});

test('months that are no number are the usual twelve, and move no other figure', async () => {
  const { host, cell, listed } = await workbook();
  const outlook = () => tableAt(host, 'Renewals', ['At the end of']).rows.slice(0, 7);
  const before = outlook();
  for (const text of ['12 months', '', 'x']) {
    host.type('Settings', cell, text);
    expect([text, listed(), outlook()]).toEqual([text, ['Oak 46'], before]);
  }
});
