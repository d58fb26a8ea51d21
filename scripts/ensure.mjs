// Installs what is missing, so that every command of package.json works on a bare clone.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { browserStep, isInstalled } from './set-up.cjs';

const packagesOf = (path) =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};

if (!isInstalled(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json'))) {
  console.error('Installing the packages of package-lock.json into node_modules (once) ...');
  run(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

if (process.argv.includes('--browser')) {
  const step = browserStep({
    hasBrowser: existsSync('/usr/bin/chromium'),
    hasApt: succeeds('apt-get', '--version'),
    isRoot: process.getuid?.() === 0,
    hasQuietSudo: succeeds('sudo', '-n', 'true'),
  });
  if (step) console.error(step.says);
  if (step?.commands.length === 0) process.exit(1);
  for (const command of step?.commands ?? []) run(command);
}

function succeeds(command, ...words) {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

function run([command, ...words]) {
  try {
    execFileSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    console.error(`This did not work; type it to see why: ${[command, ...words].join(' ')}`);
    process.exit(1);
  }
}
