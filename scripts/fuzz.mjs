// npm run fuzz -- --runs N [--seed S]: reads N spoilt exports (CSV, workbooks, archives) as the sidebar does.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const { runs = '10000', seed = String(Date.now() % 2 ** 31) } = values;
if (![runs, seed].every((one) => /^\d+$/.test(one))) {
  console.error('Say how many files to read as a number: npm run fuzz -- --runs 10000');
  process.exit(2);
}
execFileSync('node_modules/.bin/jest', ['test/fuzz', '--maxWorkers=1'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
});
