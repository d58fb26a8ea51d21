import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { firstDay, lastDay, parseMonth } from '../../src/core/days';
import { type DueRenewal, dueRenewals } from '../../src/core/kpi/due-renewals';
import { renewalSums, renewalsOf } from '../../src/core/kpi/renewals';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { fallingCustomers } from '../reference/falling';
import { signedOutlook } from '../reference/signed-outlook';
import { some } from '../some';
import { drop, emptyHost, fixture, understoodBy, withTabs } from './dropped';

type Cells = Parameters<typeof drop>[1];

/** Tabs that are not looked at here are not built, which would take longer than all else. */
type AsOf = Choices & { readonly asOf: number };

const month = (text: string) => parseMonth(text) ?? 0;

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}

/** The workbook of a report, and everything that the core takes renewals from. */
async function bothSides(cells: Cells, choices: AsOf) {
  const host = emptyHost();
  const { report, deals, settings } = await understoodBy(host, cells, choices);
  const { checks } = await drop(host, cells, { ...choices, ...withTabs('Renewals') });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  const entries = ledgerOf(deals, settings);
  const matrix = matrixOf(entries, choices.asOf);
  const basis = { report, deals, entries, settings, asOf: choices.asOf };
  return { host, basis, matrix };
}

type Sides = Awaited<ReturnType<typeof bothSides>>;

/** Rows of a table of the Renewals tab, so many and without what stands to the left and to the right. */
function rowsOf(
  host: Host,
  headers: readonly [string, ...string[]],
  rows: number,
  columns: number,
) {
  const table = tableAt(host, 'Renewals', headers);
  const first = table.header.indexOf(headers[0]);
  return table.rows.slice(0, rows).map((row) => row.slice(first, first + columns).map(rounded));
}

function expectMonths({ host, basis }: Sides): void {
  const renewals = renewalsOf(basis) ?? [];
  const shown = rowsOf(host, ['Month', 'Renewal rate'], 24, 10).filter(
    ([day]) => typeof day === 'number' && day > 0,
  );
  const core = shown.map((_, index) => {
    const one = basis.asOf - shown.length + 1 + index;
    const { due, renewed, before, after, kept } = renewalSums(renewals, { first: one, last: one });
    const share = (above: number, below: number) => (below > 0 ? above / below : '');
    return [
      lastDay(one),
      renewed,
      due - renewed,
      share(renewed, due),
      share(kept, before),
      share(after, before),
      due,
      before,
      kept,
      after,
    ].map(rounded);
  });
  expect(shown).toEqual(core);
}

/** What the list and the summary show of what is due. */
function expectDue({ host, basis }: Sides): void {
  const due = dueRenewals(basis) ?? [];
  const isListed = ({ days }: DueRenewal) => days <= 90;
  const listed = due.filter(isListed).sort((a, b) => a.due - b.due);
  const list = rowsOf(host, ['Customer', 'MRR', 'Due', 'Days', 'State'], 60, 6);
  const named = list.filter(([customer]) => customer !== '');
  expect(named.map((row) => row.slice(0, 6).join('|'))).toEqual(
    listed
      .slice(0, 60)
      .map(({ deal, mrr, due: day, days, state }) =>
        [deal.customer, rounded(mrr), day, days, wordOf(state), deal.recordId]
          .slice(0, 5)
          .join('|'),
      )
      .map((text, index) => `${text}|${list[index]?.[5]}`),
  );
  const count = (isIt: (one: DueRenewal) => boolean) => due.filter(isIt).length;
  const within = (days: number, state: DueRenewal['state'] = 'Upcoming') =>
    count((one) => one.state === state && one.days <= days);
  expect(rowsOf(host, ['At risk', 'Number'], 8, 2).map(([, number]) => number)).toEqual([
    ...[30, 60, 90].map((days) => within(days)),
    count(({ state }) => state === 'In grace'),
    count(({ state }) => state === 'Overdue'),
    count(({ state }) => state === 'Renewal overdue'),
    within(90, 'Notice given'),
    within(90, 'Anniversary'),
  ]);
}

/** What is overdue has one name. */
function wordOf(state: DueRenewal['state']): string {
  return state === 'Overdue' ? 'Renewal overdue' : state;
}

function expectOutlook({ host, basis, matrix }: Sides): void {
  const due = dueRenewals(basis) ?? [];
  const outlook = signedOutlook({ ...basis, matrix, due, choices: basis.settings });
  const ways = (['ifNone', 'ifAll'] as const).flatMap((way) =>
    (['closing', 'nrr', 'nrr12'] as const).map((id) => outlook.map((one) => one[way][id] ?? '')),
  );
  const shown = rowsOf(host, ['At the end of'], 7, 4).map((row) => row.slice(1));
  expect(shown).toEqual([outlook.map((one) => one.due), ...ways].map((row) => row.map(rounded)));
}

function expectFalling({ host, basis, matrix }: Sides, months: number): void {
  const isSummed = basis.settings.model === 'invoices or orders';
  const falling = fallingCustomers(matrix, { months, isSummed });
  const shown = rowsOf(host, ['Customer', 'Three periods ago'], 20, 5);
  expect(
    shown.filter(([customer]) => customer !== '').map(([name, then, , , now]) => [name, then, now]),
  ).toEqual(
    falling.slice(0, 20).map(({ customer, then, now }) => [customer, then, now].map(rounded)),
  );
}

describe('the Renewals tab and the core agree', () => {
  const REPORTS = [
    ['small/recurring.csv', '2025-06'],
    ['small/contracts.csv', '2025-08'],
    ['small/movements.csv', '2025-10'],
    ['small/recurring-spoilt.csv', '2025-10'],
    ['medium/contracts.csv', '2026-06'],
  ] as const;
  test.each(some(REPORTS, 2))('on %s at %s', async (path, asOf) => {
    const sides = await bothSides(fixture(path), { asOf: month(asOf) });
    expectMonths(sides);
    expectDue(sides);
    expectOutlook(sides);
    expectFalling(sides, 1);
  });
  test.each([
    ['small/snapshots.csv', 'month', 1],
    ['orders/invoices.csv', 'quarter', 3],
  ] as const)('on who pays less in %s by the %s', async (path, period, months) => {
    const asOf = month(path.startsWith('small') ? '2025-10' : '2026-10');
    expectFalling(await bothSides(fixture(path), { asOf, period }), months);
  });
});

describe('what is due at the end of June 2025', () => {
  const HEADER =
    'Record ID,Associated Company,Contract start date,Contract end date,Monthly recurring revenue,Deal Type,Close Date,Deal Stage'.split(
      ',',
    );
  const won = (id: string, company: string, from: string, to: string, ...more: string[]) => {
    const [amount = '100', type = 'New Business'] = more;
    return [id, company, from, to, amount, type, from, 'Closed Won'];
  };
  const asked = (id: string, company: string, closes: string, stage = 'Contract sent') => [
    ...[id, company, '', '', '', 'Renewal'],
    ...[closes, stage],
  ];
  const CELLS = [
    HEADER,
    won('1', 'In grace', '2024-07-01', '2025-06-25'),
    won('2', 'Overdue', '2024-06-01', '2025-05-31'),
    won('3', 'Long gone', '2024-01-01', '2024-12-31'),
    won('4', 'Soon', '2024-08-01', '2025-07-31', '250'),
    won('5', 'Renewed early', '2024-07-01', '2025-06-30'),
    won('6', 'Renewed early', '2025-06-20', '2026-06-30', '120', 'Renewal'),
    won('7', 'Both at once', '2024-09-01', '2025-08-31'),
    won('8', 'Both at once', '2024-10-01', '2025-08-31', '40'),
    won('9', 'Goes on beside', '2024-07-01', '2025-06-30'),
    won('10', 'Goes on beside', '2024-09-01', '2027-08-31', '10'),
    won('11', 'Upsold', '2024-07-01', '2025-03-31'),
    won('12', 'Upsold', '2025-04-01', '2027-03-31', '150', 'Upsell'),
    won('13', 'No end', '2024-07-01', ''),
    asked('14', 'No end', '2025-08-10'),
    won('15', 'Asked late', '2024-07-01', ''),
    asked('16', 'Asked late', '2025-06-10'),
    won('21', 'That day', '2024-07-01', '2025-06-30', '70'),
    won('22', 'Asked that day', '2024-07-01', '', '80'),
    asked('23', 'Asked that day', '2025-06-30'),
    won('17', 'Asked in vain', '2024-07-01', ''),
    asked('18', 'Asked in vain', '2025-08-10', 'Closed lost'),
    won('19', 'Begins', '2025-08-01', '2026-07-31'),
    asked('20', 'Never paid', '2025-08-10'),
  ];
  const reported = firstDay(month('2025-07'));
  const choices = { asOf: month('2025-06'), reported, model: 'contracts' as const };
  test('is listed with its state, the earliest first', async () => {
    const sides = await bothSides(CELLS, choices);
    expect(
      rowsOf(sides.host, ['Customer', 'MRR', 'Due', 'Days', 'State'], 9, 5).map(
        ([customer, mrr, , days, state]) => `${customer} ${mrr} ${days} ${state}`,
      ),
    ).toEqual([
      'Overdue 100 -30 Renewal overdue',
      'Asked late 100 -20 Renewal overdue',
      'In grace 100 -5 In grace',
      'Asked that day 80 0 Upcoming',
      'That day 70 0 Upcoming',
      'Asked in vain 100 1 Anniversary',
      'Soon 250 31 Upcoming',
      'No end 100 41 Upcoming',
      'Both at once 140 62 Upcoming',
    ]);
    expectMonths(sides);
    expectDue(sides);
    expectOutlook(sides);
  });
  test('is said in a sentence, or that nothing which is paid names an end', async () => {
    const said = async (rows: typeof CELLS) => {
      const { host } = await bothSides([HEADER, ...rows], choices);
      return host.values('Renewals', 'B2:B2')[0]?.[0];
    };
    const noEnd = won('13', 'No end', '2024-07-01', '');
    expect(await said([won('1', 'Gone', '2023-01-01', '2023-12-31'), noEnd])).toMatch(
      /^No deal that is paid says when it ends or renews/,
    );
    expect(
      await said([
        won('1', 'Gone', '2023-01-01', '2023-12-31'),
        noEnd,
        asked('14', 'No end', '2025-08-10'),
      ]),
    ).toMatch(/^1 renewal is due in the next 90 days, and none is overdue/);
  });
  test('is overdue where a report that was made later holds no renewal', async () => {
    const sides = await bothSides(CELLS, { ...choices, reported: reported + 10 });
    const listed = rowsOf(sides.host, ['Customer', 'MRR', 'Due', 'Days', 'State'], 3, 5);
    const states = listed.map(([, , , , state]) => state);
    expect(states).toEqual(['Renewal overdue', 'Renewal overdue', 'Renewal overdue']);
    expectMonths(sides);
    expectDue(sides);
    expectOutlook(sides);
  });
  test('is the same in the core without grace', async () => {
    const sides = await bothSides(CELLS, { ...choices, graceDays: 0 });
    expectMonths(sides);
    expectDue(sides);
    expectOutlook(sides);
  });
});
