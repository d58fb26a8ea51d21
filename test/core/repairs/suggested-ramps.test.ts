import { auditOf } from '../../../src/core/audit/audit';
import { joinedReports } from '../../../src/core/dropped/joined/joined-reports';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import { repairFiles } from '../../../src/core/repairs/repair-files';
import { repairsOf } from '../../../src/core/repairs/repairs';
import { suggestedOf } from '../../../src/core/repairs/suggested';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { month } from '../made-deals';

/** What is to change for a ramp of 100 and 120 a month, of which HubSpot says another sum. */
function repairs(summed: number, second = '2,Year 2,7,Quarterly,P12M,2027-01-01,360') {
  const deals = `Record ID,Deal Name,Company name,Close Date,Deal Stage,Monthly recurring revenue
7,Acme ramp,Acme,2026-01-01,Closed Won,${summed}`;
  const lines = `Record ID,Name,Associated Deal IDs,Billing frequency,Term,Billing start date,Net price
1,Year 1,7,Monthly,P12M,2026-01-01,100
${second}`;
  const cells = joinedReports(cellsOfCsv(deals), cellsOfCsv(lines)) ?? [];
  const read = understandDropped(cells, 'a.csv', { asOf: month('2026-01') });
  if ('problem' in read) throw new Error(read.problem);
  const { report, settings, ramps } = read;
  const audited = { table: report, report, settings, ramps, accepted: [], checksOff: [] };
  return repairsOf(audited, auditOf(audited));
}

const WHY =
  'Its line items pay no more than that at one time. HubSpot calculates the sum, so no file brings it: make the years of the ramp deals of their own, or do not compare with it.';

test('of a ramp that HubSpot adds up its sum is the value now, and what is paid at most the one that is right', () =>
  expect(repairs(220)).toMatchObject([
    { recordId: '7 · 1', column: 'mrr', now: 220, suggested: 120, why: WHY, mrr: 0 },
  ]));

test('both are written to the cent', () =>
  expect(repairs(220.1234, '2,Year 2,7,Quarterly,P12M,2027-01-01,361')).toMatchObject([
    { now: 220.12, suggested: 120.33 },
  ]));

test('it goes into no file, as HubSpot calculates the column, and is left among what is to decide', () => {
  expect(suggestedOf(repairs(220))).toEqual([]);
  expect(repairFiles(suggestedOf(repairs(220)), new Map())).toEqual([]);
});
