import { auditOf } from '../../../../src/core/audit/audit';
import { joinedReports } from '../../../../src/core/dropped/joined/joined-reports';
import { understandDropped } from '../../../../src/core/dropped/understand-dropped';
import { ledgerOf } from '../../../../src/core/retention/ledger';
import { cellsOfCsv } from '../../../../src/import/files/csv';
import { month } from '../../made-deals';

const LINES =
  'Record ID,Name,Associated Deal IDs,Billing frequency,Term,Billing start date,Net price,Quantity';

function understood(cells: Parameters<typeof understandDropped>[0]) {
  const read = understandDropped(cells, 'a.csv', { asOf: month('2027-06') });
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

/** Deals of these types with line items, joined. */
function joined(type: string, ...lines: readonly string[]) {
  const deals = `Record ID,Deal Name,Company name,Close Date,Deal Stage,Deal Type,Amount
7,Acme ramp,Acme,2026-01-01,Closed Won,${type},1
8,Other,Other,2026-01-01,Closed Won,New Business,1
9,More,Acme,2026-06-01,Closed Won,Upsell,1`;
  return understood(
    joinedReports(cellsOfCsv(deals), cellsOfCsv([LINES, ...lines].join('\n'))) ?? [],
  );
}

/** What each line does on the Ledger. */
const done = ({ deals, settings }: ReturnType<typeof understood>) =>
  ledgerOf(deals, settings).map(
    ({ deal, before, mrr }) => `${deal.recordId}: ${deal.category} ${before} -> ${mrr}`,
  );

const YEAR_1 = '1,Base,7,Monthly,P12M,2026-01-01,100,1';
const YEAR_2 = '2,Base,7,Monthly,P12M,2027-01-01,120,1';

describe('a line item that follows on another of its deal and product', () => {
  const is = (expected: string, year2 = YEAR_2, type = 'New Business') =>
    expect(done(joined(type, YEAR_1, year2))[1]).toBe(expected);

  test('is a price increase where it costs more for as much', () =>
    is('7 · 2: price increase 100 -> 120'));
  test('is an upsell where it is more', () =>
    is('7 · 2: upsell 100 -> 120', YEAR_2.replace(/1$/, '2')));
  test('is an upsell where nobody knows how much it is', () =>
    is('7 · 2: upsell 100 -> 120', YEAR_2.replace(/1$/, '')));
  test('is a downgrade where it pays less', () =>
    is('7 · 2: downgrade 100 -> 80', YEAR_2.replace(/120/, '80')));
  test('is so in a renewal, too', () => is('7 · 2: price increase 100 -> 120', YEAR_2, 'Renewal'));
  test('is so whatever year its name says', () => {
    const named = (year: string) => (line: string) => line.replace('Base', `Base - ${year}`);
    const [first, second] = [named('Year 1')(YEAR_1), named('Year 2')(YEAR_2)];
    expect(done(joined('New Business', first, second))[1]).toBe('7 · 2: price increase 100 -> 120');
  });
  test('is so in the third year, and where an add-on began meanwhile', () =>
    expect(
      done(
        joined(
          'New Business',
          YEAR_1,
          YEAR_2,
          '3,Base,7,Monthly,P12M,2028-01-01,150,1',
          '4,Base,7,Monthly,P36M,2026-06-01,7,1',
        ),
      ),
    ).toEqual([
      '7 · 1: new business 0 -> 100',
      '7 · 4: new business 0 -> 7',
      '7 · 2: price increase 100 -> 120',
      '7 · 3: price increase 120 -> 150',
    ]));
  test('says nothing where its deal has no type', () => is('7 · 2: null 100 -> 120', YEAR_2, ''));
});

describe('is sold anew what', () => {
  const isNew = (year2: string) =>
    expect(done(joined('New Business', YEAR_1, year2)).at(-1)).toMatch(/new business 0/);

  test('is of another product', () => isNew(YEAR_2.replace('Base', 'Care')));
  test('is of another deal', () =>
    expect(done(joined('New Business', YEAR_1, YEAR_2.replace(',7,', ',8,'))).at(-1)).toBe(
      '8 · 2: new business 0 -> 120',
    ));
  test('begins beside the first', () => isNew(YEAR_2.replace('2027-01-01', '2026-01-01')));
  test('begins months after it', () => isNew(YEAR_2.replace('2027-01-01', '2027-03-01')));
  test('follows on free months only', () =>
    expect(
      done(
        joined(
          'New Business',
          '1,Base,7,Monthly,P3M,2026-01-01,0,1',
          '2,Base,7,Monthly,P12M,2026-04-01,100,1',
          '3,Base,7,Monthly,P12M,2027-04-01,120,1',
        ),
      ),
    ).toEqual([
      '7 · 1: new business 0 -> 0',
      '7 · 2: new business 0 -> 100',
      '7 · 3: price increase 100 -> 120',
    ]));
});

test('steps tell nothing of whether upsells take the place of what is sold already', () => {
  const grown = [YEAR_2.replace(/1$/, '2'), '4,Base,9,Monthly,P36M,2026-06-01,7,1'];
  const { report, settings } = joined('New Business', YEAR_1, ...grown);
  const audit = auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
  expect(audit.findings.map(({ check }) => check)).toEqual([]);
});

test('line items alone tell it by the deals that they name', () => {
  const cells =
    cellsOfCsv(`Record ID,Name,Associated Deal IDs,Associated Company,Deal Type,Billing frequency,Term,Billing start date,Net price
1,Base,7,Acme,New Business,Monthly,P12M,2026-01-01,100
2,Base,7,Acme,New Business,Monthly,P12M,2027-01-01,120`);
  expect(done(understood(cells))).toEqual(['1: new business 0 -> 100', '2: upsell 100 -> 120']);
});
