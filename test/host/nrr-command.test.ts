import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPTIONAL_TABS } from '../../src/workbook/formula-tabs';

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

test('Asked for help, it says how it is used', () => {
  const { status, stdout, stderr } = run('--help');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: npm run -s nrr -- REPORT\.csv .*\n$/);
});

describe('The months are computed twice', () => {
  const report = ['test/fixtures/small/recurring.csv', '--as-of', '2025-10', '--json'];
  const few = ['--set', 'Spare rows=20', '--set', `Tabs left out=${OPTIONAL_TABS.join()}`];

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
