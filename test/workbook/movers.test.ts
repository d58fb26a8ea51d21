import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { lastDay, parseMonth } from '../../src/core/days';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import type { Movement } from '../../src/core/retention/movements';
import { type Mover, moversBetween, sizeOf } from '../../src/core/retention/movers';
import { comparable } from '../../src/core/settings';
import { lossReasons } from '../reference/loss-reasons';
import { dealsBehind } from '../reference/mover-deals';
import { long, some } from '../some';
import { drop, emptyHost, fixture, understoodBy, withTabs } from './dropped';

const MOVEMENTS: readonly Movement[] = ['expansion', 'contraction', 'churn', 'reactivation', 'new'];

type Cells = Parameters<typeof drop>[1];

/** Tabs that are not looked at here are not built, which would take longer than all else. */

/** What the Movers tab says, and what the core says of the same period of some months. */
async function bothSides(cells: Cells, choices: Choices & { asOf: number }, months: number) {
  const host = emptyHost();
  const { report, deals, settings } = await understoodBy(host, cells, choices);
  const { checks } = await drop(host, cells, { ...choices, ...withTabs('Movers') });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  const entries = ledgerOf(deals, settings);
  const matrix = matrixOf(entries, choices.asOf);
  const to = matrix.months.length - 1;
  const movers = moversBetween(matrix, to - months, to);
  const behind = dealsBehind(movers, entries, {
    opening: lastDay(choices.asOf - months),
    closing: lastDay(choices.asOf),
  });
  const reasons = lossReasons(movers, { report, firstRow: deals[0]?.row ?? 0, behind });
  const dealOf = ({ customerKey }: Mover) => behind.get(customerKey)?.entry.deal.recordId ?? '';
  return { host, movers, reasons, dealOf };
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}

/** Whom the tab lists of each movement, without the number of the line and the movement. */
function listsOf(host: Host): readonly (readonly unknown[][])[] {
  const { rows } = tableAt(host, 'Movers', ['Deal that did it', 'Record ID']);
  return MOVEMENTS.map((movement) =>
    rows
      .filter((row) => comparable(String(row[2])) === movement)
      .map((row) => [row[1], ...row.slice(3, 10)]),
  );
}

function summaryOf(host: Host) {
  const { rows } = tableAt(host, 'Movers', ['Movement', 'Their share']);
  return rows.slice(0, 7).map((row) => row.slice(1, 6).map(rounded));
}

function reasonsOf(host: Host) {
  const { rows } = tableAt(host, 'Movers', ['Reason', 'Churned customers']);
  const named = rows.slice(1, 9).map((row) => row.slice(1, 6).map(rounded));
  return {
    named: named.filter(([reason]) => reason !== ''),
    all: rows[0]?.slice(2, 6).map(rounded),
  };
}

const month = (text: string) => parseMonth(text) ?? 0;

/** Everything that the tab shows is what the core says. */
async function expectAlike(cells: Cells, choices: Choices & { asOf: number }, months: number) {
  const { host, movers, reasons, dealOf } = await bothSides(cells, choices, months);
  const lists = MOVEMENTS.map((one) => movers.filter(({ movement }) => movement === one));
  const sum = (list: readonly Mover[]) => list.reduce((all, one) => all + sizeOf(one), 0);
  expect(
    listsOf(host).map((list) =>
      list
        .filter(([customer]) => customer !== '')
        .map((row) => [row[0], rounded(row[1]), rounded(row[2]), row[7]]),
    ),
  ).toEqual(
    lists.map((list) =>
      list
        .slice(0, 10)
        .map((one) => [one.customer, rounded(one.from), rounded(one.to), dealOf(one)]),
    ),
  );
  const summary = summaryOf(host);
  expect(summary.slice(0, 5).map((row) => row.slice(1, 4))).toEqual(
    lists.map((list) => [list.length, sum(list), sum(list.slice(0, 10))].map(rounded)),
  );
  expect(summary[6]?.[2]).toBe(0);
  const shown = reasonsOf(host);
  const known = new Set(reasons.map(({ reason }) => comparable(reason)));
  for (const [place, list] of listsOf(host).entries()) {
    const whys = list.filter(([customer]) => customer !== '').map((row) => String(row[5]));
    const isLoss = MOVEMENTS[place] === 'contraction' || MOVEMENTS[place] === 'churn';
    expect(whys.filter((why) => (isLoss ? !known.has(comparable(why)) : why !== ''))).toEqual([]);
  }
  expect(shown.named).toEqual(
    reasons
      .slice(0, 8)
      .map((one) =>
        [one.reason, one.churnedCustomers, one.churn, one.contractedCustomers, one.contraction].map(
          rounded,
        ),
      ),
  );
  expect(shown.all?.[1]).toBe(rounded(reasons.reduce((all, { churn }) => all + churn, 0)));
}

describe('the Movers tab and the core agree', () => {
  test.each(
    some(
      [
        ['small/recurring.csv', '2025-10', 'month', 1],
        ['small/contracts.csv', '2025-06', 'quarter', 3],
        ['small/movements.csv', '2025-12', 'year', 12],
        ['medium/recurring.csv', '2026-06', 'quarter', 3],
        ['small/movements-spoilt.csv', '2025-10', 'month', 1],
        ['small/snapshots.csv', '2025-10', 'month', 1],
      ] as const,
      1,
    ),
  )('on %s at %s by the %s', (path, asOf, period, months) =>
    expectAlike(fixture(path), { asOf: month(asOf), period }, months),
  );
});

describe('what customers lost', () => {
  const HEADER = [
    'Record ID',
    'Associated Company',
    'Close Date',
    'Recurring revenue amount',
    'Recurring revenue inactive date',
    'Recurring revenue inactive reason',
    'Closed Lost Reason',
    'Deal Stage',
  ];
  const row = (id: string, company: string, from: string, amount: string, ...rest: string[]) => [
    id,
    company,
    from,
    amount,
    ...rest,
    'Closed Won',
  ];
  const cells = [
    HEADER,
    row('1', '>5 Corp', '2025-01-05', '300', '2025-06-10', 'Churned', '=Budget'),
    row('2', 'A*', '2025-01-05', '100', '2025-06-10', 'Churned', '=budget '),
    row('3', 'Cy', '2025-01-05', '100', '2025-06-10', 'Renewal', ''),
    row('4', 'Di', '2025-01-05', '100', '2025-06-10', 'Downgrade', ''),
    row('5', 'Di', '2025-06-10', '60', '', '', ''),
    row('6', 'Ed', '2025-01-05', '50', '2025-06-10', '', ''),
    row('7', 'Fa', '2025-01-05', '50', '', '', ''),
  ];

  test('is told by reason, whatever the texts look like', async () => {
    const { host } = await bothSides(cells, { asOf: month('2025-06') }, 1);
    const [, contraction = [], churn = []] = listsOf(host);
    expect(
      [...contraction, ...churn]
        .slice(0)
        .map(([customer, , , , , why]) => [customer, why])
        .filter(([customer]) => customer !== ''),
    ).toEqual([
      ['Di', 'Downgrade'],
      ['>5 Corp', '=Budget'],
      ['A*', '=budget'],
      ['Cy', 'Not renewed'],
      ['Ed', '(no reason given)'],
    ]);
    expect(reasonsOf(host)).toEqual({
      named: [
        ['=Budget', 2, 400, 0, 0],
        ['Not renewed', 1, 100, 0, 0],
        ['(no reason given)', 1, 50, 0, 0],
        ['Downgrade', 0, 0, 1, 40],
      ],
      all: [4, 550, 1, 40],
    });
  });
  long('is the same in the core', () => expectAlike(cells, { asOf: month('2025-06') }, 1));
});
