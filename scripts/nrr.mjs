// npm run nrr: the main job without a screen. Builds what is missing or older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { buildWhereStale } from './build.mjs';

await buildWhereStale();
const { status } = spawnSync(
  process.execPath,
  [
    '--max-old-space-size=6144',
    '--max-semi-space-size=64',
    'build/host/nrr.cjs',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
