import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'absent-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = [
  ['Record ID', 'Close Date', 'Deal Stage', 'Company name', 'Recurring revenue amount'],
  ['1', '2026-03-14', 'Closed Won', 'Acme', '100'],
  ['2', '2026-04-14', 'Closed Won', 'Beta', '200'],
];
const SECTORS = ['Industry', 'Retail', 'Media'];

function written(name: string, rows: readonly (readonly string[])[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => row.join()).join('\n'));
  return path;
}

const OCTOBER = written(
  'deals-2026-11-01.csv',
  ROWS.map((row, place) => [...row, SECTORS[place] ?? '']),
);
const NOVEMBER = written('deals-2026-12-01.csv', ROWS);
/** The tabs that take the time; no test here looks at them. */
const FEW_TABS = ['--tabs', ''];

/** Imports one report after the other, without a screen. */
function run(...words: readonly string[]) {
  const args = ['build/host/nrr.cjs', OCTOBER, NOVEMBER, ...FEW_TABS, ...words];
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}

test('A column that the last report had and this one lacks is refused in one sentence', () => {
  const { status, stdout, stderr } = run();
  expect(stderr.trimEnd().split('\n').at(-1)).toBe(
    'The report lacks Industry, which the last one had: export it with the same columns, or go on without by --set "Column Industry=Not read".',
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

test('It may be gone without', () => {
  const { status, stdout } = run('--set', 'Column Industry=Not read');
  expect(stdout).toMatch(/^2026-11: Churn cannot be seen in this report: no record has an end/);
  expect(status).toBe(0);
});

test('A report that tells no last month is refused with the option that says it', () => {
  const undated = written('deals.csv', [
    ['Record ID', 'Company name', 'Contract start date', 'Contract end date', 'MRR'],
    ['1', 'Acme', '2026-03-14', '2027-03-13', '100'],
  ]);
  const args = ['build/host/nrr.cjs', undated, ...FEW_TABS];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toMatch(/does not tell which month was the last\. Say it by --as-of, such as /);
  expect(status).toBe(1);
});
