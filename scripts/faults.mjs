// npm run test:faults: every function of the server, gone wrong at every single service call, an import interrupted at each,
// and whatever other hands do to the workbook. It takes hours; `npm test` takes a sample.
import { execFileSync } from 'node:child_process';
import { build } from './build.mjs';

const TESTS = [
  'test/faults',
  'workbook/entry-points',
  'workbook/interruptions',
  'workbook/hostile',
  'workbook/spoilt',
];

await build(['Code']);
execFileSync('node_modules/.bin/jest', [...TESTS, '--testTimeout=86400000'], {
  stdio: 'inherit',
  env: { ...process.env, FAULTS: 'all' },
});
