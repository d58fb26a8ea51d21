// npm run test:faults [-- --slices N] [-- --first N] [-- --again]: every function of the server, gone wrong at every single
// service call, an import interrupted at each, whatever somebody does to any row, column or cell, and what other hands do.
//
// All of it takes a day. It is cut into slices, each spread over everything, so that the first of them are a sample of it
// (`--first 3`). What was tried is noted in build/: after a stop, it goes on with the next; `--again` begins anew, and so
// does any change of what is tried.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NOTED = join(ROOT, 'build', 'faults.json');

/** Tests that a slice would not make quicker. */
const WHOLE = [
  'test/faults',
  'workbook/hostile',
  'workbook/computed-twice',
  'workbook/typed-undone',
];
const SLICED = [
  'workbook/entry-points.test',
  'workbook/interruptions',
  'workbook/spoilt-tabs',
  'workbook/spoilt-figures',
  'workbook/guards',
];

const { values } = parseArgs({
  options: {
    slices: { type: 'string', default: '48' },
    first: { type: 'string' },
    again: { type: 'boolean', default: false },
  },
});
const slices = Number(values.slices);
const first = Math.min(slices, Number(values.first ?? slices));

await build(['Code']);
const of = `${fingerprint()} in ${slices}`;
const { done, failed } = noted();
for (const { name, tests, slice } of steps()) {
  if (done.includes(name)) continue;
  console.log(`\n== ${name}`);
  const passes = passesAll(tests, slice);
  done.push(name);
  if (!passes) failed.push(name);
  writeFileSync(NOTED, JSON.stringify({ of, done, failed }));
}
console.log(
  `\n${done.length} of ${1 + slices * SLICED.length} steps are done, ${failed.length} failed`,
);
for (const name of failed) console.log(`  ${name}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function steps() {
  const sliced = Array.from({ length: first }, (_, place) =>
    SLICED.map((tests) => {
      const slice = `${place + 1}/${slices}`;
      return { name: `${tests}, slice ${slice}`, tests: [tests], slice };
    }),
  );
  return [{ name: 'whole files', tests: WHOLE, slice: 'all' }, ...sliced.flat()];
}

function passesAll(tests, slice) {
  const args = ['node_modules/.bin/jest', '--runInBand', ...tests, '--testTimeout=86400000'];
  const env = { ...process.env, TZ: 'Pacific/Auckland', FAULTS: slice };
  const { status, signal } = spawnSync('node', args, { cwd: ROOT, stdio: 'inherit', env });
  // Stopped by hand: this step is not done.
  if (signal !== null || status === null || status > 128) process.exit(130);
  return status === 0;
}

/** What was tried of the same sources before. */
function noted() {
  if (values.again || !existsSync(NOTED)) return { done: [], failed: [] };
  const found = JSON.parse(readFileSync(NOTED, 'utf8'));
  return found.of === of ? found : { done: [], failed: [] };
}

/** Tells whether sources, host or tests are other ones than before. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'host', 'test'])
    for (const name of readdirSync(join(ROOT, folder), { recursive: true }).sort()) {
      if (!/\.(ts|tsx|json|csv)$/.test(name)) continue;
      hash.update(name).update(readFileSync(join(ROOT, folder, name)));
    }
  return hash.digest('hex').slice(0, 16);
}
