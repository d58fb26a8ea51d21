// npm run sheets-truth: holds the host's functions against tables of formulas with the values that Google Sheets gave.
import { spawnSync } from 'node:child_process';
import { buildWhereStale } from './build.mjs';

await buildWhereStale();
const { status } = spawnSync(
  process.execPath,
  ['build/host/sheets-truth.cjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
