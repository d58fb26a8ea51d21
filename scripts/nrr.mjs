// npm run nrr: the main job without a screen. Builds what is missing or older than its sources, then runs it.
import { spawnSync } from 'node:child_process';
import { buildWhereStale } from './build.mjs';
import { SHORT_LIVED } from './short-lived.mjs';

await buildWhereStale();
const { status } = spawnSync(
  process.execPath,
  [...SHORT_LIVED, 'build/host/nrr.cjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
