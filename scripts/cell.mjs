// npm run cell: one formula over a table. Builds what is missing or older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { buildWhereStale } from './build.mjs';

await buildWhereStale();
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=6144', 'build/host/cell.cjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
