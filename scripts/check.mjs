// Everything `npm test` checks, in the order in which a failure is cheapest to see; with --whole also what takes long.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import together from './together.cjs';

// A workbook makes much that is soon thrown away: with little space for it, a fifth of the time goes to clearing up. Each host
// has a script of its own, whose functions Node would optimise anew long before that pays.
const FLAGS = [
  '--max-old-space-size=4096',
  '--max-semi-space-size=128',
  '--interrupt-budget=400000',
];

const steps = [
  ['types', 'node', ['scripts/types.mjs']],
  ['lint and format', 'node_modules/.bin/biome', ['check', '--error-on-warnings', '.']],
  ['regular expressions', 'node', ['scripts/expressions.mjs']],
  ['build', 'node', ['scripts/build.mjs']],
  ['tests', 'node', [...FLAGS, 'node_modules/.bin/jest', '--maxWorkers=2']],
];

const { values } = parseArgs({ options: { whole: { type: 'boolean' } } });
const env = {
  ...process.env,
  ...{ E2E: '1', TOGETHER: '1', TZ: 'Pacific/Auckland' },
  ...(!values.whole && { SOME: '1' }),
};
together.writeTogether(values.whole);
if (!values.whole)
  console.log(
    'Of long lists of cases some are tried; npm run test:whole tries all, and long tests.',
  );
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`);
  try {
    execFileSync(command, args, { stdio: 'inherit', env });
  } catch {
    console.error(`${name} failed`);
    process.exit(1);
  }
}
