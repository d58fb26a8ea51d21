// npm run test:faults: an import interrupted at every single service call. It takes hours; `npm test` takes a sample.
import { execFileSync } from 'node:child_process';
import { build } from './build.mjs';

await build(['Code']);
execFileSync('node_modules/.bin/jest', ['test/workbook/interruptions', '--testTimeout=86400000'], {
  stdio: 'inherit',
  env: { ...process.env, FAULTS: 'all' },
});
