import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigQueryScript } from '../../src/sql/script';
import { type Written, writtenRequest } from '../../src/sql/written-request';
import { fixtureCells } from '../core/fixtures';

const PLAIN: Written = {
  model: 'invoices',
  choices: {},
  file: null,
  source: 'retained.report',
  dataset: 'retained',
  isPartitioned: false,
  last: null,
};

/** What is asked for, or the sentence that says why nothing is. */
function asked(said: Partial<Written>) {
  const request = writtenRequest({ ...PLAIN, ...said });
  if ('problem' in request) return request.problem;
  const { settings, columns } = request;
  return { settings, columns: Object.fromEntries(columns) };
}

function listOf(...lines: readonly (readonly string[])[]) {
  return { name: 'columns.csv', cells: [['Standard column', 'Column'], ...lines] };
}

describe('the model', () => {
  const is = (model: string, expected: string) =>
    expect(asked({ model })).toMatchObject({ settings: { model: expected } });

  test('goes by its name', () => is('Deal movements', 'deal movements'));
  test('goes by one of its words', () => is('orders', 'invoices or orders'));
  test('may be said as a setting', () =>
    expect(asked({ model: null, choices: { model: 'contracts' } })).toMatchObject({
      settings: { model: 'contracts', amountMeans: 'TCV' },
    }));
  test('is asked for where nothing tells it', () =>
    expect(asked({ model: null })).toMatch(
      /^Say which revenue model the table is kept in, one of/,
    ));
  test('is refused where nobody knows it', () =>
    expect(asked({ model: 'deals' })).toMatch(/^"deals" is no revenue model; choose one of/));
});

describe('the columns', () => {
  test('are the usual ones where nobody says them', () =>
    expect(asked({})).toMatchObject({
      columns: { billed: 'Amount_billed', line: 'Product_line' },
    }));
  test('are those of the report that is loaded', () => {
    const cells = fixtureCells('small/recurring.csv');
    expect(asked({ model: null, file: { name: 'deals.csv', cells } })).toMatchObject({
      settings: { model: 'recurring deals', asOf: null },
      columns: {
        companyIds: 'Associated_Company_IDs',
        companyId: 'Associated_Company_IDs__Primary_',
      },
    });
  });
  test('tell what the report tells', () => {
    const cells = fixtureCells('small/movements.csv');
    const found = asked({ model: null, file: { name: 'deals.csv', cells } });
    expect(typeof found === 'string' ? [] : [...found.settings.types]).toContainEqual([
      'one-time services',
      'one-time',
    ]);
  });
  test('are those of a list', () =>
    expect(
      asked({ file: listOf(['Invoice date', 'billed on'], ['row order', 'loaded'], ['', '']) }),
    ).toMatchObject({ columns: { invoiceDate: 'billed on', rowOrder: 'loaded' } }));
  test('of a report may be named by hand', () => {
    const cells = [
      ['Wer', 'Wann', 'Wieviel'],
      ['Acme', '2026-01-05', '100'],
    ];
    const columns = { Wer: 'companies', Wann: 'invoiceDate', Wieviel: 'billed' } as const;
    expect(asked({ file: { name: 'x.csv', cells }, choices: { columns } })).toMatchObject({
      columns: { companies: 'Wer', invoiceDate: 'Wann', billed: 'Wieviel' },
    });
    expect(asked({ choices: { columns } })).toMatch(/^What a column is read as can be said of/);
  });
  test('of a list are no report, whatever they are called', () =>
    expect(
      asked({ file: listOf(['Invoice date', 'Close Date'], ['Amount', 'Record ID']) }),
    ).toMatchObject({ columns: { invoiceDate: 'Close Date', amount: 'Record ID' } }));
  test('of a report of which nothing counts are refused with the reason', () => {
    const [header = [], ...rows] = fixtureCells('small/contracts.csv');
    const cells = [header, ...rows.map((row) => row.map(() => null))];
    expect(asked({ model: 'contracts', file: { name: 'x.csv', cells } })).toMatch(/^[A-Z].*\.$/);
  });
  test('are refused where a line names no standard column', () =>
    expect(asked({ file: listOf(['Birthday', 'b']) })).toMatch(
      /^"Birthday" is no standard column/,
    ));
  test('are refused where a name would end the quotes around it', () =>
    expect(asked({ file: listOf(['Amount', 'a`; --']) })).toMatch(
      /cannot be a column of BigQuery/,
    ));
  test('are refused where a file names none', () =>
    expect(asked({ file: { name: 'x.csv', cells: [['a', 'b']] } })).toMatch(
      /^The file of columns names none/,
    ));
});

test('months are a number', () => {
  expect(asked({ last: 'three' })).toMatch(/^"three" is no number of months/);
  const request = writtenRequest({ ...PLAIN, last: '3' });
  expect('problem' in request ? request.problem : bigQueryScript(request)).toContain(
    'SET from_month = DATE_SUB(as_of, INTERVAL 2 MONTH)',
  );
});

describe('npm run sql', () => {
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/sql.mjs', ...words], { encoding: 'utf8' });

  test('prints a script', () => {
    const { status, stdout, stderr } = run('--model', 'invoices', '--set', 'As-of month=2026-10');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain("DECLARE as_of DATE DEFAULT DATE '2026-10-01';");
  });
  test('says in one sentence what is wrong, and prints no script', () => {
    const folder = mkdtempSync(join(tmpdir(), 'columns-'));
    writeFileSync(join(folder, 'c.csv'), 'Standard column,Column\nInvoice date,d\nAmount,a\n');
    const { status, stdout, stderr } = run('--model', 'orders', '--columns', `${folder}/c.csv`);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^For the model "invoices or orders" the table needs .*\.\n$/);
  });
  test('says how it is used', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: npm run -s sql -- --model MODEL .*\n$/);
  });
  test('refuses a folder of columns', () => {
    const { status, stdout, stderr } = run('--model', 'orders', '--columns', tmpdir());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`${tmpdir()} is a folder: name a report that is in it.\n`);
  });
  test('says what a setting may be', () => {
    const { status, stdout, stderr } = run('--model', 'orders', '--set', 'Grace days=x');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/Grace days.*from 0 to 999/);
  });
});
