import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'cell-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(formula: string, table?: string) {
  const file = join(folder, 'table.csv');
  if (table !== undefined) writeFileSync(file, table);
  const args = ['build/host/cell.cjs', formula, ...(table === undefined ? [] : [file])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const SUMMARY = 'Opening MRR,100000\nExpansion,18000\nChurn,8000\nContraction,3000\n';

test('prints what the cell shows as JSON', () =>
  expect(run('=NRR(A1:B4)', SUMMARY)).toEqual({ status: 0, stdout: '1.07\n', stderr: '' }));
test('prints rows where the result fills several cells', () =>
  expect(run('=MRR_BY_CUSTOMER(A:C)', 'Customer,Before,After\n=SUM Analytics,100,80\n')).toEqual({
    status: 0,
    stdout: '[["Customer","Before","After"],["=SUM Analytics",100,80]]\n',
    stderr: '',
  }));
test('prints an empty text where there is no value', () =>
  expect(run('=NRR(A1:B2)', 'Opening,0\nChurn,0\n').stdout).toBe('""\n'));
test('reads a table in which dates are dates', () =>
  expect(run('=NRR(A:C)', 'Customer,2026-09-30,2026-10-31\nAcme,100,80\n').stdout).toBe('0.8\n'));
test('works without a table', () => expect(run('=CLTV(100;1/2;1/10)').stdout).toBe('500\n'));
test('says what is wrong on standard error', () =>
  expect(run('=NRR(A1:B2)', 'Opening,ten\nChurn,1\n')).toEqual({
    status: 1,
    stdout: '',
    stderr: "row 1: 'ten' is not an amount; look at column 2 of the range\n",
  }));
test('says so of any other formula, too', () => expect(run('=1/0').status).toBe(1));
test('asks for a formula', () =>
  expect(run('NRR(A1:B2)').stderr).toContain('Give a formula that starts with "="'));
test('says how it is called', () =>
  expect(run('--help')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Usage: npm run -s cell/),
  }));
