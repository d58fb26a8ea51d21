import { joinedReports } from '../../src/core/dropped/joined/joined-reports';
import { cellsOfCsv } from '../../src/import/files/csv';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { makeFiles } from '../../src/sidebar/actions/repairing';
import { frontOver } from '../../src/sidebar/state/desk';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { serverOf } from './dropped';
import { lineOf } from './repairs';

const DEALS = `Record ID,Deal Name,Company name,Close Date,Deal Stage,Monthly recurring revenue
7,Acme ramp,Acme,2026-01-01,Closed Won,220.5`;
const LINES = `Record ID,Name,Associated Deal IDs,Billing frequency,Term,Billing start date,Net price
1,Year 1,7,Monthly,P12M,2026-01-01,100
2,Year 2,7,Quarterly,P12M,2027-01-01,361`;

test('a ramp that HubSpot adds up stands on Repairs with both figures, also where the tabs are built anew without the report', async () => {
  const cells = joinedReports(cellsOfCsv(DEALS), cellsOfCsv(LINES)) ?? [];
  const host = await workbookWith([[cells, { asOf: month('2026-02') }]]);
  const line = () => lineOf(host, '7 · 1', 'Ramp');
  const before = line();
  expect(before).toMatchObject({
    'HubSpot column': 'Monthly recurring revenue',
    'Value now': '220.5',
    'Suggested value': '120.33',
    'What is wrong': expect.stringContaining('220.5'),
    State: 'Open',
  });
  const front = frontOver(serverOf(host));
  await rebuild(front);
  expect(line()).toEqual(before);
  await makeFiles(front, { by: 'all', name: '' });
  const { view } = front.state();
  expect(view).toMatchObject({ at: 'audit', audit: { made: { files: [] } } });
  expect(line()).toEqual(before);
});
