// npm run push: builds dist/ and pushes it with clasp. `-- --self-check` pushes the self-check in its place, and `-- --dry`
// builds only, and says what would be pushed.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { buildSelfCheck, PUSHED } from './self-check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SELF_CHECK = `${root}build/self-check`;

const run = (command, words) => execFileSync(command, words, { cwd: root, stdio: 'inherit' });
const clasp = (...words) => run('node_modules/.bin/clasp', words);

const wanted = given();
rmSync(`${root}dist`, { recursive: true, force: true });
await build();
if (wanted['self-check']) {
  console.log('Asking the local host what it expects; this takes a minute.');
  await buildSelfCheck(SELF_CHECK);
  writeProject();
}
const project = wanted['self-check'] ? ['--project', SELF_CHECK] : [];
if (wanted.dry) clasp(...project, 'show-file-status');
else {
  run(process.execPath, ['scripts/bundled.mjs', '--audit']);
  clasp(...project, 'push');
  if (wanted['self-check'])
    console.log('Pushed the self-check. `npm run push` puts the release back in its place.');
}

/** The same script as that of the release, and the self-check's folder in the place of dist/. */
function writeProject() {
  const { scriptId } = JSON.parse(readFileSync(`${root}.clasp.json`, 'utf8'));
  writeFileSync(`${SELF_CHECK}/.clasp.json`, JSON.stringify({ scriptId, rootDir: PUSHED }));
}

function given() {
  try {
    const options = { 'self-check': { type: 'boolean' }, dry: { type: 'boolean' } };
    return parseArgs({ options }).values;
  } catch (error) {
    const known = 'Give --self-check, --dry, or nothing.';
    console.error(`${error.message.split('. ')[0]}. ${known}`);
    process.exit(1);
  }
}
