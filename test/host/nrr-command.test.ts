import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

function run(...words: readonly string[]) {
  const args = ['build/host/nrr.cjs', ...words];
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

test('Asked for help, it says how it is used', () => {
  const { status, stdout, stderr } = run('--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: npm run -s nrr -- REPORT\.csv .*\n$/);
});
