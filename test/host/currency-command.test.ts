import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'currency-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER =
  'Record ID,Company,Close Date,Deal Stage,Recurring revenue amount,Recurring revenue inactive date,Currency';

/** Reports of one currency each, of successive months: deals by Record ID and company. */
function written(name: string, rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [HEADER, ...rows].join('\n'));
  return path;
}
const EUROS = written('deals-2026-07-01.csv', [
  '1,Oak,2026-01-10,Closed Won,1000,,EUR',
  '2,Elm,2026-01-10,Closed Won,100,2026-05-10,EUR',
]);
const DOLLARS = written('deals-2026-08-01.csv', ['3,Fir,2026-02-10,Closed Won,600,,USD']);

function run(...words: readonly string[]) {
  const few = ['--set', 'Spare rows=20', '--tabs', ''];
  const args = ['build/host/nrr.cjs', EUROS, DOLLARS, '--json', ...few, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(__dirname, '..', '..'),
    encoding: 'utf8',
  });
  const closing = stdout === '' ? null : JSON.parse(stdout).months.at(-1).closing;
  return { status, closing, last: stderr.trimEnd().split('\n').at(-1) };
}

test('A report in dollars never adds at 1 to a workbook in euros: it is refused with the settings that settle it', () => {
  expect(run()).toEqual({
    status: 1,
    closing: null,
    last: 'The report does not tell what to make of Currency USD: MRR 0 if rows in USD are left out, 600 if one USD is worth RATE EUR, here 1. Say which by --set "Rate USD=left out" or --set "Rate USD=RATE".',
  });
});

test('With a rate it is worth that, and it may be left out knowingly', () => {
  expect(run('--set', 'Rate USD=0.5')).toMatchObject({ status: 0, closing: 1300 });
  expect(run('--set', 'Rate USD=left out')).toMatchObject({ status: 0, closing: 1000 });
});
