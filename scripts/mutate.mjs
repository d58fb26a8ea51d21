// npm run mutate [-- --only PATTERN] [-- --sample N]: makes the changes of test/mutations in a copy of the project, one at a
// time, and runs the tests of the changed part each time. It fails where fewer than 95 of 100 are caught, where one survives
// without a reason in the list, and where one of those with a reason is caught after all.
//
// Not Stryker: it switches its mutants on inside the code that a test imports, while tests of tabs and sheets run the built
// bundle in a context of its own, whose size is limited.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';
import { mutated, mutations } from './mutations.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = ['node_modules', '.git', 'build', 'dist'];
const WANTED = 0.95;

/** Tests in these folders run the built bundle. */
const RUNS_BUNDLE = /^test\/(workbook|host|e2e)\b/;

/** No more is run than it takes to notice a change. */
const UNTIL_ONE_FAILS = ['--runInBand', '--bail', '--testSequencer=./scripts/quickest-first.cjs'];

/** A run that takes so many times as long as without the change is hung, which a test notices, too. */
const HUNG = 10;

const { values } = parseArgs({ options: { only: { type: 'string' }, sample: { type: 'string' } } });
const copy = mkdtempSync(join(tmpdir(), 'mutated-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const chosen = sampleOf(
  mutations().filter((one) => new RegExp(values.only ?? '').test(nameOf(one))),
  Number(values.sample ?? Number.POSITIVE_INFINITY),
);
if (chosen.length === 0) throw new Error('no change in test/mutations is called like that');
copyProject();
const times = new Map();
const results = chosen.map((mutation, place) => {
  const result = { ...mutation, isCaught: isCaught(mutation) };
  console.log(`${place + 1}/${chosen.length} ${verdictOf(result)}: ${nameOf(mutation)}`);
  return result;
});
report(results);

function nameOf({ part, file, before, after }) {
  return `${part} ${file}: ${before} -> ${after}`.replace(/\s+/g, ' ');
}

/** So many of a list, evenly from all of it. */
function sampleOf(list, size) {
  if (size >= list.length) return list;
  return Array.from({ length: size }, (_, i) => list[Math.floor((i * list.length) / size)]);
}

function copyProject() {
  cpSync(ROOT, copy, {
    recursive: true,
    filter: (path) => !LEFT_OUT.includes(basename(path)),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('node', ['scripts/build.mjs'], { cwd: copy });
}

function isCaught(mutation) {
  const limit = Math.max(60_000, timeWithout(mutation) * HUNG);
  const path = join(copy, mutation.file);
  const text = readFileSync(path, 'utf8');
  const changed = mutated(text, mutation);
  // What cannot be read as code would fail any test.
  transformSync(changed, { loader: path.endsWith('x') ? 'tsx' : 'ts' });
  writeFileSync(path, changed);
  try {
    return !passes(mutation, limit);
  } finally {
    writeFileSync(path, text);
  }
}

/** How long the tests take without any change; tests that are red anyway would catch everything. */
function timeWithout(mutation) {
  const key = mutation.tests.join(' ');
  const known = times.get(key);
  if (known !== undefined) return known;
  const begun = Date.now();
  // This run tells the ones after it, too, how long each file takes.
  if (!passes(mutation)) throw new Error(`these tests fail without any change: ${key}`);
  const time = Date.now() - begun;
  times.set(key, time);
  return time;
}

function passes({ tests }, timeout) {
  const env = { ...process.env, TZ: 'Pacific/Auckland' };
  // What hangs in a loop hears no other signal.
  const options = { cwd: copy, env, timeout, killSignal: 'SIGKILL' };
  const run = (args) => spawnSync('node', args, options).status === 0;
  const building = "import('./scripts/build.mjs').then(({ build }) => build(['Code']))";
  if (tests.some((path) => RUNS_BUNDLE.test(path)) && !run(['-e', building])) return false;
  return run(['node_modules/.bin/jest', ...UNTIL_ONE_FAILS, ...tests]);
}

function verdictOf({ isCaught, survives }) {
  if (isCaught) return survives ? 'CAUGHT, although it is listed as one that survives' : 'caught';
  return survives ? `survived, as listed (${survives})` : 'SURVIVED';
}

function report(all) {
  const parts = [...new Set(all.map(({ part }) => part))];
  const lines = [...parts, null].map((part) => {
    const own = all.filter((one) => part === null || one.part === part);
    const caught = own.filter((one) => one.isCaught).length;
    const percent = ((100 * caught) / own.length).toFixed(1);
    return `${(part ?? 'all').padEnd(10)} ${String(caught).padStart(4)} of ${String(own.length).padStart(4)} caught, ${percent} %`;
  });
  console.log(`\n${lines.join('\n')}`);
  const unexpected = all.filter((one) => one.isCaught === Boolean(one.survives));
  if (unexpected.length > 0) {
    console.log(`\nOtherwise than listed:`);
    for (const one of unexpected) console.log(`  ${verdictOf(one)}: ${nameOf(one)}`);
  }
  const rate = all.filter(({ isCaught }) => isCaught).length / all.length;
  process.exitCode = rate < WANTED || unexpected.length > 0 ? 1 : 0;
}
