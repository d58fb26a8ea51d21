import type { Choices } from '../../src/core/report/understanding';
import { drop, emptyHost, fixture } from '../workbook/dropped';
import { asked, refusal, table } from './asked';
import { shownIn } from './workbook';

const asOf = 2025 * 12 + 9;
const CASES: readonly (readonly [string, Choices])[] = [
  ['small/recurring.csv', {}],
  ['small/recurring-spoilt.csv', {}],
  ['small/movements-spoilt.csv', { renewalMeans: 'only the change' }],
  ['small/contracts.csv', { graceDays: 0 }],
  ['small/snapshots.csv', {}],
  ['small/invoices.csv', {}],
  ['medium/recurring-spoilt.csv', {}],
  ['medium/movements-spoilt.csv', {}],
];

describe.each(CASES)('on the deals of %s, under %j', (path, choices) => {
  test('DATA_ACCURACY equals the Audit tab, by records and by MRR', async () => {
    const host = emptyHost();
    await drop(host, fixture(path), { asOf, ...choices });
    const shown = ['', '"MRR"'].map((by, place) =>
      shownIn(host, place + 1, `=DATA_ACCURACY(Deals!A:AZ;${by || '"records"'};Settings!A:S)`),
    );
    const [[records, , mrr] = []] = host.values('Audit', 'A6:C6');
    expect(shown).toEqual([records, mrr].map((one) => expect.closeTo(Number(one), 9)));
    expect(Number(records) < 1).toBe(path.includes('spoilt'));
  });
});

/** Four deals of a year: one that should end, one without a company, one that nothing is wrong with, and one that was lost. */
const REPORT = table(`
  Record ID | Associated Company | Deal Type    | Close Date | Amount | Is Closed Won
  1         | Acme               | New Business | 2026-06-10 | 100    | true
  2         |                    | New Business | 2026-06-15 | 80     | true
  3         | Acme               | Downgrade    | 2026-08-03 | -20    | true
  4         | Beta               | New Business | 2026-09-12 | 30     | true
  5         | Beta               | Churn        | 2026-10-05 | -70    | true
  6         | Gamma              | Upsell       | 2026-11-02 | 500    | false`);

describe('over a report as it was exported', () => {
  test('records that would not count are findings, and no reason to refuse', () => {
    expect(asked('DATA_ACCURACY', REPORT)).toBeCloseTo(3 / 5, 9);
    expect(refusal('NRR', REPORT)).toContain('would not count');
  });
  test('a record that stands there twice is one', () => {
    const [header = [], first = [], ...rest] = REPORT;
    expect(asked('DATA_ACCURACY', [header, first, first, ...rest])).toBeCloseTo(2 / 5, 9);
  });
  test('by MRR it holds what is paid at the end, 100, 30 and 20 less, against the 80 of nobody', () =>
    expect(asked('DATA_ACCURACY', REPORT, 'MRR')).toBeCloseTo(110 / 190, 9));
  test('it is by records in any case of letters', () =>
    expect(asked('DATA_ACCURACY', REPORT, 'Records')).toBeCloseTo(3 / 5, 9));
});

test('what is counted is one of two words', () =>
  expect(refusal('DATA_ACCURACY', REPORT, 'customers')).toBe(
    'by is \'customers\'; expected "records" or "MRR"',
  ));
test('customers by months hold no records', () =>
  expect(refusal('DATA_ACCURACY', table('Customer | Opening | Closing\nAcme | 1 | 2'))).toContain(
    'needs records',
  ));

describe('with settings up to what was accepted', () => {
  const settings = (cells: Readonly<Record<number, string>>) => {
    const headers = ['Setting', 'Value', ...Array.from({ length: 40 }, () => '')];
    for (const [column, header] of [
      [37, 'Accepted record'],
      [38, 'Check'],
      [39, 'Reason'],
      [41, 'Checks switched off'],
    ] as const)
      headers[column] = header;
    return [headers, headers.map((_, column) => cells[column] ?? '')];
  };
  const under = (cells: Readonly<Record<number, string>>) =>
    asked('DATA_ACCURACY', REPORT, 'records', settings(cells));

  test('an accepted finding is none', () =>
    expect(under({ 37: '2', 38: 'missing company' })).toBeCloseTo(3 / 4, 9));
  test('another check of that record stays one', () =>
    expect(under({ 37: '2', 38: 'Gap at renewal' })).toBeCloseTo(3 / 5, 9));
  test('a check that is off finds nothing', () =>
    expect(under({ 41: 'Churn that disagrees with what was paid' })).toBeCloseTo(4 / 5, 9));
});
