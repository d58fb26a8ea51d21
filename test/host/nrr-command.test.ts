import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellsOfCsv } from '../../src/import/files/csv';
import { madeWorkbook } from '../import/made-files';

const ROOT = join(__dirname, '..', '..');

function run(...words: readonly string[]) {
  return runAfter([], ...words);
}

/** @param flags what Node is told before the program's name */
function runAfter(flags: readonly string[], ...words: readonly string[]) {
  const args = [...flags, 'build/host/nrr.cjs', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('A folder is refused in one plain sentence', () =>
  expect(run(tmpdir())).toEqual({
    status: 1,
    stdout: '',
    stderr: `${tmpdir()} is a folder: name a report that is in it.\n`,
  }));

test('A file that is not there is refused in one plain sentence', () =>
  expect(run('nowhere.csv')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no file nowhere.csv.\n',
  }));

describe('Of a workbook with two sheets that could be the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  const path = join(folder, 'deals.xlsx');
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    const cells = cellsOfCsv(readFileSync('test/fixtures/small/recurring.csv', 'utf8'));
    const half = cells.slice(0, Math.ceil(cells.length / 2));
    const made = madeWorkbook([half, cells].map((rows) => rows.map((row) => [...row])));
    writeFileSync(path, new Uint8Array(await made.arrayBuffer()));
  });

  test('none is read by itself: one sentence names them and how to say it', () => {
    const { status, stdout, stderr } = run(path);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^deals\.xlsx has several sheets .*: "Sheet 1" \(\d+ rows, .*\) and "Sheet 2" \(.*\)\. Say which one is meant, such as --sheet "Sheet 1"\.\n$/,
    );
  });
  test('the one that is named is read', () => {
    const few = ['--set', 'Spare rows=20', '--tabs', ''];
    const more = ['--as-of', '2025-10', '--json', ...few];
    const { status, stdout } = run(path, '--sheet', 'Sheet 2', ...more);
    expect(status).toBe(0);
    const { stdout: whole } = run('test/fixtures/small/recurring.csv', ...more);
    expect(JSON.parse(stdout).months).toEqual(JSON.parse(whole).months);
  });
  test('a name that none has is refused with those that they have', () =>
    expect(run(path, '--sheet', 'Deals')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'deals.xlsx has no sheet "Deals", but "Sheet 1" and "Sheet 2".\n',
    }));
});

test('Asked for help, it says how it is used', () => {
  const { status, stdout, stderr } = run('--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: npm run -s nrr -- REPORT\.csv .*\n$/);
});

describe('The months are computed twice', () => {
  const report = ['test/fixtures/small/recurring.csv', '--as-of', '2025-10', '--json'];
  const few = ['--set', 'Spare rows=20', '--tabs', ''];

  test('and where formulas and core agree, the answer says in how many', () => {
    const { status, stdout, stderr } = run(...report, ...few);
    expect(JSON.parse(stdout).computedTwice).toEqual({
      ...{ months: 24, agree: 24, differ: [], latest: [], first: null },
    });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Computed twice')]);
  });
  test('and where they do not, a sentence says which tab departs first', () => {
    const { status, stdout, stderr } = runAfter(
      ['--require', './test/host/spoilt-engine.cjs'],
      ...[...report, ...few],
    );
    const { agree, differ, first } = JSON.parse(stdout).computedTwice;
    expect([status, agree]).toEqual([1, 0]);
    expect(first).toMatchObject({ tab: 'Customers', column: 'Month' });
    expect(differ[0]).toMatchObject({ month: '2023-11', figure: 'month' });
    expect(stderr).toMatch(
      /Computed twice: formulas and add-on differ in 24 of 24 months\. Customers departs first, in \d+ cells? of its column Month\.\n$/,
    );
  });
});

describe('Deals and their line items, named together', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  const file = (name: string, ...lines: readonly string[]) => {
    writeFileSync(join(folder, name), lines.join('\n'));
    return join(folder, name);
  };
  const deals = file(
    'all-deals-2026-10-01.csv',
    'Record ID,Associated Company (Primary),Close Date,Deal Stage,Amount,Monthly recurring revenue',
    '71,Acme,2026-08-01,Closed Won,5300,220',
  );
  const lines = file(
    'line-items-2026-10-01.csv',
    'Record ID,Name,Associated Deal IDs,Net price,Billing frequency,Term,Billing start date',
    '1,Year 1,71,100,Monthly,P1M,',
    '2,Year 2,71,360,Quarterly,P36M,2026-09-01',
    '3,Set-up,72,2500,,,',
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['deals first', [deals, lines]],
    ['line items first', [lines, deals]],
  ])('are one report: %s', (_, files) => {
    const few = ['--set', 'Spare rows=20', '--tabs', ''];
    const { status, stdout, stderr } = run(...files, '--json', ...few);
    const { months, report, asOf } = JSON.parse(stdout);
    expect(months.map(({ closing }: { closing: number }) => closing)).toEqual([100, 120]);
    expect(report).toMatchObject({ rows: 3, counted: 2 });
    expect(report.notCounted).toEqual([{ reason: 'Line item of no deal', rows: 1 }]);
    expect([status, asOf]).toEqual([0, '2026-09']);
    expect(stderr).toContain(
      '1 deal joined with 2 line items; 1 line item of no deal in the report left out.\n',
    );
  });
});

describe('A report of another source than the one before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));
  const file = (name: string, ...lines: readonly string[]) => {
    writeFileSync(join(folder, name), lines.join('\n'));
    return join(folder, name);
  };
  const files = [
    file(
      'all-deals-2026-07-01.csv',
      'Record ID,Deal Name,Associated Company (Primary),Close Date,Deal Stage,Recurring revenue amount,Recurring revenue inactive date',
      '1,O,Oak,2026-01-01,Closed Won,100,2026-05-01',
      '2,E,Elm,2026-02-01,Closed Won,200,',
    ),
    file(
      'subscriptions-2026-08-01.csv',
      'Record ID,Subscription name,Company name,Status,Start date,Billing frequency,Amount',
      's2,Base,Elm,Active,2026-02-01,Monthly,205',
    ),
  ];
  const few = ['--set', 'Spare rows=20', '--tabs', '', '--json'];
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is compared, and nothing of it is written', () => {
    const { status, stdout, stderr } = run(...files, ...few);
    const { months, compared, asOf } = JSON.parse(stdout);
    expect([status, asOf, months.at(-1).closing]).toEqual([0, '2026-06', 200]);
    expect(compared).toEqual([
      {
        ...{ file: 'subscriptions-2026-08-01.csv', month: '2026-06' },
        workbook: { source: 'deals', mrr: 200 },
        report: { source: 'subscriptions', mrr: 205 },
        customers: [{ customer: 'Elm', workbook: 200, report: 205 }],
      },
    ]);
    expect(stderr).toContain(
      'This report holds subscriptions; the workbook counts deals. Both together may count revenue twice. MRR in Jun 2026: Deals 200, subscriptions 205. They differ on Elm 200 and 205.\nNothing was written. To keep it on a tab of its own, compared with what counts: --set "Other source=keep"; to count subscriptions from now on: --set "Other source=replace"; to count both, as different revenue: --set "Other source=add".\n',
    );
  });
  test('does not count beside it under another model', () => {
    const { status, stderr } = run(...files, ...few, '--set', 'Other source=add');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Subscriptions cannot count beside deals: the workbook is read by the model "recurring deals", the report by "contracts".',
    );
  });
  test('takes its place where that is said', () => {
    const { stdout } = run(...files, ...few, '--set', 'Other source=replace');
    const { months, report, model } = JSON.parse(stdout);
    expect([model, months.at(-1).closing, report.counted]).toEqual(['contracts', 205, 1]);
  });
  test('does not count beside it where records of both have one ID', () => {
    const columns = 'Contract start date,Contract end date,MRR';
    const deals = file(
      'deals-2026-07-01.csv',
      `Record ID,Associated Company,Close Date,Deal Stage,${columns}`,
      '1,Oak,2026-01-01,Closed Won,2026-01-01,2026-12-31,100',
    );
    const contracts = file(
      'contracts-2026-08-01.csv',
      `Record ID,Contract name,Associated Company,Status,${columns}`,
      '1,Base,Elm,Active,2026-01-01,2026-12-31,50',
    );
    const { status, stderr } = run(deals, contracts, ...few, '--set', 'Other source=add');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Contracts cannot count beside deals: both have a record of the ID 1, and a workbook counts an ID once. Import it into a spreadsheet of its own, or say --set "Other source=replace".',
    );
  });
});
