import { fixtureCells } from '../core/fixtures';
import { month } from '../core/made-deals';
import { coreFigures, figuresIn, loadedReport, requestFor } from './both-sides';
import { openWarehouse, type Warehouse } from './warehouse';

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openWarehouse();
});
afterEach(() => warehouse.close());

/** Whether a line of a report of invoices is dated in some months. */
function isOf(months: RegExp, row: readonly string[], labels: readonly string[]): boolean {
  return months.test(row[labels.indexOf('Invoice date')] ?? '');
}

describe('the last months alone', () => {
  test('come to the same as all of them', async () => {
    const loaded = loadedReport(fixtureCells('orders/invoices.csv'), '2026-10');
    const earlier = { ...loaded, settings: { ...loaded.settings, asOf: month('2026-08') } };
    await warehouse.load(
      loaded.labels,
      loaded.rows.filter((row) => !isOf(/^2026-(09|10)/, row, loaded.labels)),
    );
    await warehouse.run(requestFor(earlier));
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run({ ...requestFor(loaded), lastMonths: 2 });
    const inTwoRuns = await figuresIn(warehouse.rows);
    await warehouse.run(requestFor(loaded));
    expect(inTwoRuns).toEqual(await figuresIn(warehouse.rows));
  });
  test('come to the same where only their partitions are read', async () => {
    const loaded = loadedReport(fixtureCells('orders/invoices.csv'), '2026-10');
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.rows(`CREATE OR REPLACE TABLE reports.deals AS SELECT * REPLACE (
      CAST(nullif(Invoice_date, '') AS DATE) AS Invoice_date
    ) FROM reports.deals`);
    await warehouse.run(requestFor(loaded));
    const whole = await figuresIn(warehouse.rows);
    await warehouse.rows("DELETE FROM retained.ledger WHERE paid_from >= '2026-09-01'");
    await warehouse.run({ ...requestFor(loaded), lastMonths: 2, isPartitioned: true });
    expect(await figuresIn(warehouse.rows)).toEqual(whole);
  });
  test('leave the months before as they were', async () => {
    const loaded = loadedReport(fixtureCells('orders/invoices.csv'), '2026-10');
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run(requestFor(loaded));
    const before = await figuresIn(warehouse.rows);
    await warehouse.load(
      loaded.labels,
      loaded.rows.filter((row) => isOf(/^2026-10/, row, loaded.labels)),
    );
    await warehouse.run({ ...requestFor(loaded), lastMonths: 1 });
    expect((await figuresIn(warehouse.rows)).months).toEqual(before.months);
  });
  test('follow deals that began long before', async () => {
    const loaded = loadedReport(fixtureCells('small/contracts.csv'), '2025-10');
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run(requestFor(loaded));
    const whole = await figuresIn(warehouse.rows);
    await warehouse.run({ ...requestFor(loaded), lastMonths: 3 });
    expect(await figuresIn(warehouse.rows)).toEqual(whole);
  });
});

describe('a script that runs again', () => {
  test('doubles nothing', async () => {
    const loaded = loadedReport(fixtureCells('small/snapshots.csv'), '2025-10');
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run(requestFor(loaded));
    const once = await figuresIn(warehouse.rows);
    await warehouse.run(requestFor(loaded));
    expect(await figuresIn(warehouse.rows)).toEqual(once);
  });
  test('keeps no segments of columns that the table no longer has', async () => {
    const loaded = loadedReport(fixtureCells('small/snapshots.csv'), '2025-10');
    const { columns, ...request } = requestFor(loaded);
    const segments = async () =>
      (await warehouse.rows('SELECT DISTINCT segment_column FROM retained.segments')).length;
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run({ ...request, columns });
    expect(await segments()).toBe(2);
    const fewer = [...columns].filter(([id]) => id !== 'industry' && id !== 'region');
    await warehouse.run({ ...request, columns: new Map(fewer) });
    expect(await segments()).toBe(0);
  });
  test('looks back when the as-of month does', async () => {
    const loaded = loadedReport(fixtureCells('small/recurring.csv'), '2025-10');
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run(requestFor(loaded));
    const then = { ...loaded, settings: { ...loaded.settings, asOf: month('2025-03') } };
    await warehouse.run(requestFor(then));
    const [latest] = await warehouse.rows('SELECT max(month) AS month FROM retained.retention');
    expect(latest?.month).toBe('2025-03-01');
  });
});

test.each(['small/movements.csv', 'small/movements-spoilt.csv'])(
  'a table of %s without an order of its rows comes to the same',
  async (path) => {
    const { deals, ...loaded } = loadedReport(fixtureCells(path), '2025-10');
    const { columns, ...request } = requestFor(loaded);
    await warehouse.load(loaded.labels, [...loaded.rows].reverse());
    await warehouse.run({
      ...request,
      columns: new Map([...columns].filter(([id]) => id !== 'rowOrder')),
    });
    expect(await figuresIn(warehouse.rows)).toEqual(coreFigures(deals, loaded.settings));
  },
);

test('columns of their own type are read as their texts are', async () => {
  const loaded = loadedReport(fixtureCells('small/recurring.csv'), '2025-10');
  await warehouse.load(loaded.labels, loaded.rows);
  await warehouse.run(requestFor(loaded));
  const fromTexts = await figuresIn(warehouse.rows);
  await warehouse.rows(`CREATE OR REPLACE TABLE reports.deals AS SELECT * REPLACE (
    CAST(Record_ID AS BIGINT) AS Record_ID,
    CAST(nullif(Close_Date, '') AS TIMESTAMP) AS Close_Date,
    CAST(nullif(Amount, '') AS DOUBLE) AS Amount,
    CAST(Is_Closed_Won AS BOOLEAN) AS Is_Closed_Won,
    CAST(nullif(Recurring_revenue_inactive_date, '') AS DATE) AS Recurring_revenue_inactive_date,
    CAST(row_number AS BIGINT) AS row_number
  ) FROM reports.deals`);
  await warehouse.run(requestFor(loaded));
  expect(await figuresIn(warehouse.rows)).toEqual(fromTexts);
});
