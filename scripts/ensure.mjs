// Installs what is missing, so that every command of package.json works on a bare clone.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-lock';
const lock = readFileSync('package-lock.json', 'utf8');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installing packages (once) ...');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, lock);
}

if (process.argv.includes('--browser') && !existsSync('/usr/bin/chromium')) {
  console.error('Installing Chromium from Debian (once) ...');
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const run = (...words) => {
    const [command, ...rest] = [...asRoot, ...words];
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
}
