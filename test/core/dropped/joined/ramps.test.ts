import { joinedReports } from '../../../../src/core/dropped/joined/joined-reports';
import { understandDropped } from '../../../../src/core/dropped/understand-dropped';
import { cellsOfCsv } from '../../../../src/import/files/csv';
import { month } from '../../made-deals';

const LINES =
  'Record ID,Name,Associated Deal IDs,Billing frequency,Term,Billing start date,Net price';

/** What is said of a deal with these line items beside how many were joined. */
function said(summed: number, ...lines: readonly string[]): readonly string[] {
  const deals = `Record ID,Deal Name,Company name,Close Date,Deal Stage,Monthly recurring revenue
7,Acme ramp,Acme,2026-01-01,Closed Won,${summed}`;
  const cells = joinedReports(cellsOfCsv(deals), cellsOfCsv([LINES, ...lines].join('\n')));
  const read = understandDropped(cells ?? [], 'a.csv', { asOf: month('2026-01') });
  if ('problem' in read) throw new Error(read.problem);
  return read.notes.slice(1);
}

const YEAR_1 = '1,Year 1,7,Monthly,P12M,2026-01-01,100';
const YEAR_2 = '2,Year 2,7,Quarterly,P12M,2027-01-01,360';

describe('money a month on a deal', () => {
  test('is told where it adds up years that follow on each other, with both figures', () =>
    expect(said(220, YEAR_1, YEAR_2)).toEqual([
      "HubSpot's own MRR adds up line items that follow on each other, and does not count: 220 on Acme ramp, whose line items pay 120 at most.",
    ]));
  test('is right where line items are paid at the same time', () =>
    expect(said(220, YEAR_1, YEAR_2.replace('2027', '2026'))).toEqual([]));
  test('is right for lines that overlap by a day', () =>
    expect(said(220, YEAR_1, YEAR_2.replace('2027-01-01', '2026-12-31'))).toEqual([]));
  test('is right beside what is paid once', () =>
    expect(said(100, YEAR_1, '3,Set-up,7,,,,2500')).toEqual([]));
  test('may be rounded', () => expect(said(100.9, YEAR_1)).toEqual([]));
});
