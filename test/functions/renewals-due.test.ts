import { tableAt } from '../../host/cli/table-at';
import { dayText } from '../../src/core/days';
import { drop, emptyHost, fixture, withTabs } from '../workbook/dropped';
import { asked, refusal, table } from './asked';
import { shownIn } from './workbook';

/** At the end of June 2026: one contract in grace, one that ends in time, one under notice, and what nothing ends. */
const REPORT = table(`
  Record ID | Associated Company | Product line | Deal owner | Deal Type    | Is Closed Won | Close Date | Contract start date | Contract end date | Monthly recurring revenue | Recurring revenue inactive reason
  1         | Ash                | Base         | Jo         | New Business | true          | 2025-07-01 | 2025-07-01          | 2026-06-25        | 100                       |
  2         | Elm                | Base         | Jo         | New Business | true          | 2025-08-01 | 2025-08-01          | 2026-07-31        | 250                       |
  3         | Elm                | Care         | Kim        | New Business | true          | 2025-10-01 | 2025-10-01          | 2026-09-30        | 40                        | Churned
  4         | Fir                | Base         | Kim        | New Business | true          | 2024-08-15 | 2024-08-15          |                   | 70                        |
  5         | Oak                | Base         | Kim        | New Business | true          | 2025-01-10 | 2025-01-10          |                   | 90                        |
  6         | Oak                | Base         | Kim        | Renewal      | false         | 2026-08-20 |                     |                   |                           |
  7         | Yew                | Base         | Jo         | New Business | true          | 2026-01-01 | 2026-01-01          | 2027-12-31        | 500                       |`);
const SETTINGS = table(`
  Setting     | Value
  As-of month | 2026-06
  Report date | 2026-07-01`);
const with_ = (label: string, value: string) => [...SETTINGS, [label, value]];

/** Without its header, of each row what a person looks at first. */
const listed = (...given: readonly unknown[]) => {
  const rows = asked('RENEWALS_DUE', REPORT, ...given);
  if (!Array.isArray(rows)) throw new Error('no table');
  return rows.slice(1).map((row) => row.join(' '));
};

describe('what is due', () => {
  test('has a header of words', () =>
    expect(asked('RENEWALS_DUE', REPORT, '', '', SETTINGS)).toEqual(
      expect.arrayContaining([
        ['Customer', 'Product line', 'MRR', 'Due', 'Days', 'State', 'Owner', 'Record ID'],
      ]),
    ));
  test('within 90 days, and overdue, is listed with its state, the earliest first', () =>
    expect(listed('', '', SETTINGS)).toEqual([
      'Ash Base 100 2026-06-25 -5 In grace Jo 1',
      'Elm Base 250 2026-07-31 31 Upcoming Jo 2',
      'Fir Base 70 2026-08-15 46 Anniversary Kim 4',
      'Oak Base 90 2026-08-20 51 Upcoming Kim 5',
    ]));
  test('is what lies between two days, both included', () => {
    expect(listed('2026-08-15', '2026-09-30', SETTINGS)).toEqual([
      'Fir Base 70 2026-08-15 46 Anniversary Kim 4',
      'Oak Base 90 2026-08-20 51 Upcoming Kim 5',
      'Elm Care 40 2026-09-30 92 Notice given Kim 3',
    ]);
    expect(listed('2027-12-31', '', SETTINGS)).toEqual([
      'Yew Base 500 2027-12-31 549 Upcoming Jo 7',
    ]);
  });
  test('comes again after so many months as Settings says, or never', () => {
    expect(listed('2026-08-01', '', with_('Months to renewal', '24'))[0]).toBe(
      'Fir Base 70 2026-08-15 46 Anniversary Kim 4',
    );
    expect(listed('2026-07-01', '2026-07-31', with_('Months to renewal', '1'))).toContain(
      'Fir Base 70 2026-07-15 15 Anniversary Kim 4',
    );
    expect(listed('', '', with_('Months to renewal', '0')).join()).not.toContain('Anniversary');
  });
});

describe('MRR at risk', () => {
  test('is what is overdue and paid, due within 90 days, or under notice for them', () =>
    expect(asked('MRR_AT_RISK', REPORT, '', SETTINGS)).toBe(100 + 250 + 90));
  test('is that of so many days as are named', () => {
    expect(asked('MRR_AT_RISK', REPORT, 31, SETTINGS)).toBe(350);
    expect(asked('MRR_AT_RISK', REPORT, 92, SETTINGS)).toBe(480);
    expect(asked('MRR_AT_RISK', REPORT, 0, SETTINGS)).toBe(100);
  });
  test('is none of what was lost already', () =>
    expect(asked('MRR_AT_RISK', REPORT, 31, with_('Report date', '2026-07-20'))).toBe(250));
  test('is blank where nothing says when it ends or renews', () => {
    const endless = REPORT.map((row, at) =>
      row.map((cell, column) => (at > 0 && column === 8 ? '' : cell)),
    );
    const won = endless.filter((row) => row[0] !== 6);
    expect(asked('MRR_AT_RISK', won, '', SETTINGS)).toBe('');
  });
});

test('what cannot say when it is due is refused', () => {
  const invoices = table(`
    Associated Company | Invoice date | Amount billed
    Ash                | 2026-05-01   | 100
    Ash                | 2026-06-01   | 100`);
  for (const name of ['RENEWALS_DUE', 'MRR_AT_RISK'] as const) {
    expect(refusal(name, invoices)).toBe(
      'Monthly snapshots, invoices and orders do not say when a renewal is due; give deals, contracts or subscriptions.',
    );
    expect(refusal(name, table('Customer | Opening | Closing\nAsh | 1 | 2'))).toMatch(
      /^This needs the records that end or renew/,
    );
  }
});

test('days that are none are refused by name', () => {
  expect(refusal('RENEWALS_DUE', REPORT, 'soon')).toBe(
    'from is \'soon\'; expected a date or text such as "2026-11-30"',
  );
  expect(refusal('RENEWALS_DUE', REPORT, '', 'soon')).toMatch(/^to is 'soon'/);
  expect(refusal('MRR_AT_RISK', REPORT, 1.5)).toBe(
    'days is 1.5; expected a whole number of days such as 90',
  );
});

test.each(['small/recurring.csv', 'small/contracts.csv', 'small/movements.csv'])(
  'over the deals of %s it is what the Renewals tab lists and sums up',
  async (path) => {
    const host = emptyHost();
    await drop(host, fixture(path), { asOf: 2025 * 12 + 7, ...withTabs('Renewals') });
    const [risk] = ['=MRR_AT_RISK(Deals!A:AZ;"";Settings!A:S)'].map((formula) =>
      shownIn(host, 1, formula),
    );
    shownIn(host, 2, '=RENEWALS_DUE(Deals!A:AZ;"";"";Settings!A:S)');
    const rows = host.values('Sheet1', 'A3:G62').filter(([customer]) => customer !== '');
    const headers = ['Customer', 'MRR', 'Due', 'Days', 'State'] as const;
    const list = tableAt(host, 'Renewals', headers)
      .rows.slice(0, 60)
      .filter(([, customer]) => customer !== '');
    const days = (day: unknown) => (typeof day === 'number' ? dayText(day) : day);
    expect(
      rows.map(([customer, , mrr, due, left, state]) => [customer, mrr, due, left, state]),
    ).toEqual(
      list.map(([, customer, mrr, due, left, state]) => [
        customer,
        expect.closeTo(Number(mrr), 6),
        days(due),
        left,
        state,
      ]),
    );
    expect(rows.length).toBeGreaterThan(0);
    const sums = tableAt(host, 'Renewals', ['At risk', 'Number']).rows;
    const mrrOf = (label: string) =>
      Number(sums.find(([, text]) => text === label)?.[3] ?? Number.NaN);
    const parts = [
      'Due in the next 90 days',
      'Renewal overdue, in grace',
      'Renewal overdue, paid on',
      'Notice given for the next 90 days',
    ].map(mrrOf);
    const known = parts.reduce((sum, mrr) => sum + mrr, 0);
    expect(known === 0 ? Number(risk) : risk).toBeCloseTo(known, 6);
  },
);
