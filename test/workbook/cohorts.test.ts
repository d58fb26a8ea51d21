import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { monthText, parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import type { Choices } from '../../src/core/report/understanding';
import { cohortsOf } from '../../src/core/retention/cohorts';
import { type Matrix, matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { long, some } from '../some';
import { drop, emptyHost, fixture, understoodBy, withTabs } from './dropped';

type Cohorts = Readonly<Record<string, { customers: number; mrr: readonly number[] }>>;

/** A fixture dropped in a workbook, and the matrix that core makes of it. */
async function both(path: string, choices: Choices & { asOf: number }) {
  const host = emptyHost();
  const cells = fixture(path);
  const { report, settings } = await understoodBy(host, cells, choices);
  await drop(host, cells, { ...withTabs('Cohorts'), ...choices });
  const matrix = matrixOf(ledgerOf(dealsOf(report, settings), settings), choices.asOf);
  return { host, matrix };
}

const cents = (numbers: readonly number[]) => numbers.map((mrr) => Math.round(mrr * 100) / 100);

/** Cohorts of core as the command line prints them. */
function printed(matrix: Matrix, historyFrom = 0): Cohorts {
  return Object.fromEntries(
    cohortsOf(matrix, historyFrom).map(({ first, isBefore, customers, mrr }) => [
      isBefore ? 'before' : monthText(matrix.months[first] ?? 0),
      { customers: customers[0] ?? 0, mrr: cents(mrr) },
    ]),
  );
}

function onTabs(host: Host): Cohorts {
  const cohorts = tabsAsJson(host).cohorts as Cohorts;
  return Object.fromEntries(
    Object.entries(cohorts).map(([month, one]) => [month, { ...one, mrr: cents(one.mrr) }]),
  );
}

const OCTOBER = parseMonth('2025-10') ?? 0;

describe('cohorts by month are those of core', () => {
  test.each(
    some(
      [
        ['small/movements.csv', '2025-10'],
        ['small/snapshots.csv', '2025-10'],
        ['medium/recurring.csv', '2026-10'],
      ],
      1,
    ),
  )('on %s', async (path, month) => {
    const { host, matrix } = await both(path, { asOf: parseMonth(month) ?? 0 });
    expect(onTabs(host)).toEqual(printed(matrix));
  });
});

/** The lines of Cohorts below one of its titles: name, customers, MRR then, and the shares that are not blank. */
function lines(host: Host, title: string) {
  const rows = host.values('Cohorts', 'A5:AM83');
  const from = rows.findIndex(([name]) => name === title) + 1;
  const count = rows.slice(from).findIndex(([name]) => name === '');
  return rows.slice(from, from + count).map(([name, customers, mrr, ...shares]) => ({
    name,
    customers,
    mrr,
    shares: shares.slice(0, 24).filter((share) => typeof share === 'number'),
  }));
}

const close = (numbers: readonly unknown[]) =>
  numbers.map((share) => Math.round(Number(share) * 1e6) / 1e6);

describe('the Cohorts tab', () => {
  const monthly = both('small/recurring.csv', { asOf: OCTOBER });

  test('rests on the cohorts of core', async () => {
    const { host, matrix } = await monthly;
    expect(onTabs(host)).toEqual(printed(matrix));
  });
  test('shows what is left of the MRR of every cohort', async () => {
    const { host, matrix } = await monthly;
    const expected = cohortsOf(matrix).map(({ mrr }) =>
      close(mrr.map((left) => left / (mrr[0] ?? 1))),
    );
    const found = lines(host, 'MRR retention');
    expect(found.map(({ shares }) => close(shares))).toEqual(expected);
  });
  test('shows what is left of the customers of every cohort', async () => {
    const { host, matrix } = await monthly;
    const expected = cohortsOf(matrix).map(({ customers }) =>
      close(customers.map((left) => left / (customers[0] ?? 1))),
    );
    const found = lines(host, 'Customer retention').filter(
      ({ customers }) => Number(customers) > 0,
    );
    expect(found.map(({ shares }) => close(shares))).toEqual(expected);
  });
  test('weighs the cohorts that are old enough by their start in the line of all', async () => {
    const { host, matrix } = await monthly;
    const cohorts = cohortsOf(matrix);
    const age = 12;
    const old = cohorts.filter(({ mrr }) => mrr.length > age);
    const sum = (at: number) => old.reduce((all, { mrr }) => all + (mrr[at] ?? 0), 0);
    const [, , , ...shares] = host.values('Cohorts', 'A5:AM5')[0] ?? [];
    expect(close([shares[age]])).toEqual(close([sum(age) / sum(0)]));
  });
  test('holds MRR that adds up to the closing MRR', async () => {
    const { host } = await monthly;
    const { months, cohorts } = tabsAsJson(host) as {
      months: readonly { closing: number }[];
      cohorts: Cohorts;
    };
    const now = Object.values(cohorts).map(({ mrr }) => mrr[mrr.length - 1] ?? 0);
    const closing = months[months.length - 1]?.closing ?? 0;
    expect(now.reduce((sum, mrr) => sum + mrr, 0)).toBeCloseTo(closing, 6);
  });
});

describe('settings', () => {
  long('Period groups first months and steps by quarters of the fiscal year', async () => {
    const { host, matrix } = await both('small/recurring.csv', {
      asOf: OCTOBER,
      period: 'quarter',
      yearBegins: 2,
    });
    // From November 2023 on, quarters of a year that begins in February are the months by threes.
    const members = matrix.customers.filter(({ firstPaid }) => firstPaid >= 0 && firstPaid < 3);
    const left = [2, 5, 8, 11, 14, 17, 20, 23].map((place) =>
      members.reduce((sum, { mrr }) => sum + (mrr[place] ?? 0), 0),
    );
    const [first] = lines(host, 'MRR retention');
    expect(first?.mrr).toBeCloseTo(left[0] ?? 0, 6);
    expect(close(first?.shares ?? [])).toEqual(close(left.map((mrr) => mrr / (left[0] ?? 1))));
    expect(onTabs(host)).toEqual(printed(matrix));
  });
  long('History complete from puts everybody who paid before it in one cohort', async () => {
    const historyFrom = parseMonth('2024-06') ?? 0;
    const { host, matrix } = await both('small/recurring.csv', { asOf: OCTOBER, historyFrom });
    expect(onTabs(host)).toEqual(printed(matrix, historyFrom - (matrix.months[0] ?? 0)));
    expect(lines(host, 'MRR retention')[0]?.name).toBe('Up to May 2024');
  });
});
