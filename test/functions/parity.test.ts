import { type Table, tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { monthOf, monthText } from '../../src/core/days';
import { shownIn, workbookOf } from './workbook';

/** The tab's column that each function answers for, and the window it has. */
const SAME: readonly (readonly [string, string, number])[] = [
  ['NRR', 'NRR', 1],
  ['GRR', 'GRR', 1],
  ['NRR', 'NRR, 12 months', 12],
  ['GRR', 'GRR, 12 months', 12],
  ['LOGO_CHURN', 'Logo churn', 1],
  ['QUICK_RATIO', 'Quick ratio', 1],
  ['ARPA', 'ARPA', 1],
];
const MOVEMENTS = ['Opening MRR', 'New', 'Reactivation', 'Expansion', 'Contraction', 'Churn'];
const SHOWN = [...MOVEMENTS, 'Closing MRR', 'NRR', 'GRR'];

interface Opened {
  readonly host: Host;
  readonly table: Table;
  readonly rows: readonly (readonly unknown[])[];
}

async function opened(path: string, pairs: readonly string[]): Promise<Opened> {
  const host = await workbookOf(path, pairs);
  const table = tableAt(host, 'NRR', ['Month', 'Opening MRR']);
  const rows = table.rows.filter((row) => Number(table.at(row, 'Month')) > 0);
  return { host, table, rows };
}

const near = (value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['small/recurring.csv', ['As-of month=2025-10']],
  ['small/contracts.csv', ['As-of month=2025-10', 'Grace days=0']],
  [
    'small/movements.csv',
    ['As-of month=2025-10', 'Reactivation in NRR=Yes', 'Reactivation in quick ratio=No'],
  ],
  ['small/snapshots.csv', ['As-of month=2025-10']],
  ['small/invoices.csv', ['As-of month=2025-10']],
  ['small/recurring-spoilt.csv', ['As-of month=2025-10']],
  ['small/movements-spoilt.csv', ['As-of month=2025-10', 'Renewal amount means=only the change']],
];

describe.each(CASES)('on the deals of %s, under %j', (path, pairs) => {
  let book: Opened;
  beforeAll(async () => {
    book = await opened(path, pairs);
  });

  test('functions of one number equal the tab, month for month', () => {
    const { host, table, rows } = book;
    const chosen = rows.filter((_, place) => place % 12 === 1 || place === rows.length - 1);
    const formulas = chosen.map((row) => {
      const month = monthText(monthOf(Number(table.at(row, 'Month'))));
      return SAME.map(
        ([name, , months]) => `=${name}(Deals!A:AZ;"${month}";${months};Settings!A:S)`,
      );
    });
    host.paste('Sheet1', 'A1', formulas);
    const shown = host.values('Sheet1', `A1:G${chosen.length}`);
    expect(shown.map((cells) => cells.map(near))).toEqual(
      chosen.map((row) => SAME.map(([, column]) => near(table.at(row, column)))),
    );
  });

  test('MRR_MOVEMENTS equals the monthly table', () => {
    const { host, table, rows } = book;
    shownIn(host, 100, '=MRR_MOVEMENTS(Deals!A:AZ;"";"";Settings!A:S)');
    const shown = host.values('Sheet1', `B101:J${100 + rows.length}`);
    expect(shown.map((row) => row.map(near))).toEqual(
      rows.map((row) => SHOWN.map((header) => near(table.at(row, header)))),
    );
  });

  test('MRR_BY_CUSTOMER equals the Customers tab', () => {
    const { host } = book;
    shownIn(host, 200, '=MRR_BY_CUSTOMER(Deals!A:AZ;"";3;Settings!A:S)');
    const customers = tableAt(host, 'Customers', ['No.', 'Customer']);
    const lines = customers.rows.filter(([number]) => Number(number) > 0);
    const months = customers.header.flatMap((header, at) =>
      typeof header === 'number' ? [at] : [],
    );
    const last = months
      .filter((at) => lines.some((line) => typeof line[at] === 'number'))
      .slice(0, 3)
      .reverse();
    expect(host.values('Sheet1', `A201:D${200 + lines.length}`)).toEqual(
      lines.map((line) => [line[1], ...last.map((at) => line[at])]),
    );
  });
});
