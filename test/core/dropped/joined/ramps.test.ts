import { auditOf } from '../../../../src/core/audit/audit';
import { joinedReports } from '../../../../src/core/dropped/joined/joined-reports';
import { understandDropped } from '../../../../src/core/dropped/understand-dropped';
import { cellsOfCsv } from '../../../../src/import/files/csv';
import { month } from '../../made-deals';

const LINES =
  'Record ID,Name,Associated Deal IDs,Billing frequency,Term,Billing start date,Net price';

function understood(cells: Parameters<typeof understandDropped>[0]) {
  const read = understandDropped(cells, 'a.csv', { asOf: month('2026-01') });
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

function joinedBy(summed: number, ...lines: readonly string[]) {
  const deals = `Record ID,Deal Name,Company name,Close Date,Deal Stage,Monthly recurring revenue
7,Acme ramp,Acme,2026-01-01,Closed Won,${summed}`;
  const cells = joinedReports(cellsOfCsv(deals), cellsOfCsv([LINES, ...lines].join('\n')));
  return understood(cells ?? []);
}

/** What is said of a deal with these line items beside how many were joined. */
const said = (summed: number, ...lines: readonly string[]) =>
  joinedBy(summed, ...lines).notes.slice(1);

/** What the audit finds in it. */
function found({ report, settings, ramps }: ReturnType<typeof understood>) {
  const audit = auditOf({ table: report, report, settings, ramps, accepted: [], checksOff: [] });
  return audit.findings
    .filter(({ check }) => check === 'ramp added up')
    .map(({ recordId, message, mrr }) => [recordId, message, mrr]);
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

  const SAYS =
    "HubSpot's own MRR of the deal is 220: it adds up line items that follow on each other, which pay 120 at most.";
  test('that adds up a ramp is a finding, with no money of the workbook at stake', () => {
    expect(found(joinedBy(220, YEAR_1, YEAR_2))).toEqual([['7 · 1', SAYS, 0]]);
    expect(found(joinedBy(120, YEAR_1, YEAR_2))).toEqual([]);
  });
  test('is told, too, where HubSpot has joined deals and line items itself', () => {
    const joined = (summed: number) =>
      understood(
        cellsOfCsv(
          [
            'Record ID,Deal Name,Company name,Close Date,Deal Stage,Monthly recurring revenue,Line item name,Billing frequency,Term,Billing start date,Net price',
            `7,Acme ramp,Acme,2026-01-01,Closed Won,${summed},Year 1,Monthly,P12M,2026-01-01,100`,
            `7,Acme ramp,Acme,2026-01-01,Closed Won,${summed},Year 2,Quarterly,P12M,2027-01-01,360`,
          ].join('\n'),
        ),
      );
    expect(joined(220).notes).toContain(
      "HubSpot's own MRR adds up line items that follow on each other, and does not count: 220 on Acme ramp, whose line items pay 120 at most.",
    );
    expect(found(joined(220))).toEqual([['7 · Year 1', SAYS, 0]]);
    expect(joined(120).ramps).toEqual([]);
  });
  const lined = (labels: string, ...rows: readonly string[]) => {
    const deals = `Record ID,Deal Name,Company name,Close Date,Deal Stage,Monthly recurring revenue
7,Acme ramp,Acme,2026-01-01,Closed Won,220
8,Oak ramp,Oak,2026-01-01,Closed Won,500`;
    const lines = cellsOfCsv([`Record ID,Name,Associated Deal IDs,${labels}`, ...rows].join('\n'));
    return understood(joinedReports(cellsOfCsv(deals), lines) ?? []);
  };
  test('is one of the line item that is paid first, not of what is paid once', () =>
    expect(found(joinedBy(220, '3,Set-up,7,,,,2500', YEAR_1, YEAR_2))[0]?.[0]).toBe('7 · 1'));
  test('is none where nobody knows what the line items pay', () =>
    expect(
      lined(
        'Billing frequency,Term,Billing start date,Net price',
        '1,Base,7,Monthly,P12M,2026-01-01,',
        '2,Base,8,Monthly,P12M,2026-01-01,500',
      ).ramps,
    ).toEqual([]));
  test('is found by the ends of line items and by money a year', () => {
    const labels = 'Billing frequency,Billing start date,Billing end date,Annual recurring revenue';
    const { ramps } = lined(
      labels,
      '1,Year 1,7,Monthly,2026-01-01,2026-12-31,1200',
      '2,Year 2,7,Monthly,2027-01-01,2027-12-31,1440',
    );
    expect(ramps).toEqual([{ recordId: '7 · 1', name: 'Acme ramp', summed: 220, paid: 120 }]);
  });
  test('comes first where the most is added up', () => {
    const { ramps } = lined(
      'Billing frequency,Term,Billing start date,Net price',
      '1,Year 1,7,Monthly,P12M,2026-01-01,100',
      '2,Year 2,7,Monthly,P12M,2027-01-01,120',
      '3,Year 1,8,Monthly,P12M,2026-01-01,200',
      '4,Year 2,8,Monthly,P12M,2027-01-01,300',
    );
    expect(ramps.map(({ name }) => name)).toEqual(['Oak ramp', 'Acme ramp']);
  });
});
