// Installs what is missing, so that every command of package.json works on a bare clone.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

if (!isInstalled()) {
  console.error('Installing packages (once) ...');
  // Not npm ci: it wants every machine's optional packages in the lock file, and registries may lack some.
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Whether node_modules holds what package-lock.json asks for; packages for other machines may be missing. */
function isInstalled() {
  const path = 'node_modules/.package-lock.json';
  if (!existsSync(path)) return false;
  const { packages: installed } = JSON.parse(readFileSync(path, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || (installed[name] ? installed[name].version === version : optional),
  );
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
