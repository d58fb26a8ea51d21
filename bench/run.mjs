// npm run bench [-- --only scale,template,edit,core,functions,load,calls,growth] [--sizes 250,500]: measures the built product on made
// histories and prints one table. docs/performance.md says what each line means.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhereStale } from '../scripts/build.mjs';
import { measured, measuredJob } from './child.mjs';
import { csvOf, history } from './history.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return (at < 0 ? otherwise : (process.argv[at + 1] ?? '')).split(',');
};
const PARTS = ['scale', 'template', 'edit', 'core', 'functions', 'load', 'calls', 'growth'];
const USAGE = `Usage: npm run bench [-- --only ${PARTS.join()}] [--sizes 250,500,1000,2000]`;
const only = option('only', PARTS.join());
const sizes = option('sizes', '250,500,1000,2000').map(Number);

/** One line of the table, printed at once: what was measured, for how many, and what it came to beside its limit. */
function say(what, size, found, limit = '') {
  console.log([what.padEnd(44), String(size).padStart(8), found.padEnd(44), limit].join('  '));
}

const digits = (value) => value.toFixed(value < 10 ? 2 : 1);
const times = (value) => `${digits(value)} times`;

const jobs = new Map();

/** The headless job on a made report; measured once for each size. */
function jobOf(size) {
  if (!jobs.has(size)) {
    const folder = mkdtempSync(join(tmpdir(), 'retained-made-'));
    const path = join(folder, 'deals-2026-11-01.csv');
    writeFileSync(path, csvOf(history(size)));
    jobs.set(size, measuredJob([path, '--tabs', 'all', '--json']));
    rmSync(folder, { recursive: true });
  }
  return jobs.get(size);
}

function scale() {
  sizes.forEach((size, place) => {
    const { seconds, elapsed, gigabytes } = jobOf(size);
    const isGoal = size === 1000;
    const taken = `${digits(seconds)} s of processor, ${digits(elapsed)} s in all`;
    say('All tabs from a report: time', size, taken, isGoal ? '40 s' : '');
    say('All tabs from a report: memory', size, `${digits(gigabytes)} GB`, isGoal ? '1.5 GB' : '');
    const before = sizes[place - 1];
    if (size === before * 2)
      say('Twice the customers', size, times(seconds / jobOf(before).seconds), '2.3 times');
  });
}

const templates = new Map();
const edits = new Map();
const kept = (map, key, make) => map.get(key) ?? map.set(key, make()).get(key);
const templateOf = (size, kind) =>
  kept(templates, `${size} ${kind}`, () => measured('template.mjs', size, kind));
const editOf = (size) => kept(edits, size, () => measured('edit.mjs', size));

function template() {
  for (const size of sizes)
    for (const kind of ['text', 'number']) {
      const found = templateOf(size, kind);
      const taken = `${digits(found.load)} s, an edit ${digits(found.edit)} s`;
      say(`SUMIFS template, ${kind} keys`, size, taken);
      say(`  its time beside all tabs`, size, times(found.load / jobOf(size).seconds));
    }
}

function edit() {
  for (const size of sizes) {
    const { edit: one, paste, pasted } = editOf(size);
    say('One edited amount until NRR shows it', size, `${digits(one)} s`);
    const ratio = templateOf(size, 'text').edit / one;
    say('  the template with text keys beside it', size, times(ratio), '4 times at 1,000');
    say(`One month of ${pasted} pasted rows`, size, `${digits(paste)} s`);
  }
}

function core() {
  const { deals, parser, core: own } = measured('core.mjs', 100000);
  const found = `${digits(own)} s, papaparse ${digits(parser)} s: ${times(own / parser)}`;
  say('Core alone, cells to the months table', deals, found, '2 times');
}

function functions() {
  const { few, many, most } = measured('functions.mjs');
  say(
    '=NRR(range) of 12 columns: rows',
    50000,
    `${digits(most)} s`,
    '3 s, a tenth of what Sheets allows',
  );
  say('  ten times the rows, from 4,000', 40000, times(many / few), '30 times');
}

function load() {
  const { bytes, more, own, longer } = measured('load.mjs');
  const size = `${digits(bytes / 1024)} KB`;
  say('The script, compiled and run once', size, `${digits(own * 1000)} ms`);
  say(`  with ${digits(more / 1024)} KB more`, '', times(longer / own), '1.2 times');
}

/** No server call may make more service calls than this, nor carry more. */
const BUDGET = { calls: '250', bytes: '1 MB' };

function calls() {
  for (const [size, tabs] of [
    [1000, 'all'],
    [1000, 'few'],
    [20000, 'few'],
  ]) {
    const found = measured('calls.mjs', size, tabs);
    for (const which of ['build', 'update']) {
      const { serverCalls, calls: all, sent, mostCalls, mostSent } = found[which];
      const name = `${which === 'build' ? 'A first import' : 'The next month'}, ${tabs} tabs`;
      const sum = `${all} in ${serverCalls} server calls, ${digits(sent / 1e6)} MB`;
      say(`${name}: service calls`, found.deals, sum);
      const most = `${mostCalls.calls} (${mostCalls.what})`;
      say('  most service calls in one server call', found.deals, most, BUDGET.calls);
      const bytes = `${digits(mostSent.sent / 1e6)} MB (${mostSent.what})`;
      say('  most bytes in one server call', found.deals, bytes, BUDGET.bytes);
    }
  }
}

function growth() {
  const grown = measured('growth.mjs', 2000);
  // Below a hundredth of a second it is the machine that is measured.
  const growthOf = ({ few, many }) => many / Math.max(few, 0.01);
  for (const step of new Set(grown.map((one) => one.step))) {
    const [worst] = grown
      .filter((one) => one.step === step)
      .sort((a, b) => growthOf(b) - growthOf(a));
    const found = `${times(growthOf(worst))}, ${digits(worst.many)} s (${worst.model})`;
    say(`Four times the deals of a shape: ${step}`, worst.shape, found, '10 times');
  }
}

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  console.log(USAGE);
  process.exit();
}
await buildWhereStale();
console.log(`${cpus().length} processors (${cpus()[0]?.model}), Node ${process.version}`);
const measurements = { scale, template, edit, core, functions, load, calls, growth };
for (const part of only) measurements[part]?.();
