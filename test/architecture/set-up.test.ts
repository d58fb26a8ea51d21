import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Package>>;

interface Machine {
  readonly hasBrowser: boolean;
  readonly hasApt: boolean;
  readonly isRoot: boolean;
  readonly hasQuietSudo: boolean;
}

const { browserStep, isInstalled } = jest.requireActual<{
  isInstalled(wanted: Packages, installed: Packages): boolean;
  browserStep(
    machine: Machine,
  ): { readonly says: string; readonly commands: readonly (readonly string[])[] } | null;
}>('../../scripts/set-up.cjs');

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const lock: { readonly packages: Packages } = JSON.parse(textOf('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('npm ci installs the same packages on every machine', () => {
  test('the lock names every optional package, whichever machine it is for', () => {
    const names = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, '')));
    const optional = locked.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies),
    );
    expect(optional.length).toBeGreaterThan(50);
    expect(optional.filter((name) => !names.has(name))).toEqual([]);
  });

  test('every package is pinned to what it held', () =>
    expect(locked.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]));

  test('no package runs a script, which could download something else', () =>
    expect(textOf('.npmrc')).toMatch(/^ignore-scripts=true$/m));
});

describe('packages are installed', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-mac': { version: '1.0.0', optional: true },
  };
  const installed = (...versions: readonly [string, string][]) =>
    Object.fromEntries(versions.map(([name, version]) => [`node_modules/${name}`, { version }]));
  const is = (...versions: readonly [string, string][]) =>
    isInstalled(wanted, installed(...versions));

  test('where those for other machines are missing', () => expect(is(['a', '1.0.0'])).toBe(true));
  test('not where nothing is there', () => expect(is()).toBe(false));
  test('not where a version is another', () => expect(is(['a', '1.0.1'])).toBe(false));
  test('not where the version of one for this machine is another', () =>
    expect(is(['a', '1.0.0'], ['a-mac', '0.9.0'])).toBe(false));
});

describe('Chromium', () => {
  const bare = { hasBrowser: false, hasApt: true, isRoot: false, hasQuietSudo: false };

  test('is left alone where it is there', () =>
    expect(browserStep({ ...bare, hasBrowser: true, isRoot: true })).toBeNull());

  test('is installed by root after a line that says so', () =>
    expect(browserStep({ ...bare, isRoot: true })).toEqual({
      says: "Installing Chromium from this system's packages, as root (once) ...",
      commands: [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      ],
    }));

  test('is installed by a sudo that asks nothing, and must not begin to ask', () => {
    const { says, commands } = browserStep({ ...bare, hasQuietSudo: true }) ?? {};
    expect(says).toContain('with sudo');
    expect(commands?.map((words) => words.slice(0, 3))).toEqual([
      ['sudo', '-n', 'apt-get'],
      ['sudo', '-n', 'apt-get'],
    ]);
  });

  test('is asked for by one command where installing it needs a password', () => {
    const { says, commands } = browserStep(bare) ?? {};
    expect(says?.split('\n').slice(1)).toEqual([
      '  sudo apt-get install --no-install-recommends chromium',
    ]);
    expect(commands).toEqual([]);
  });

  test('is asked for by its place where the system has other packages', () => {
    const { says, commands } = browserStep({ ...bare, hasApt: false, isRoot: true }) ?? {};
    expect(says).toContain('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });
});

test('the Node that the documents name is the oldest that package.json takes', () => {
  const { engines } = JSON.parse(textOf('package.json'));
  const [, oldest] = /^>=(\d+)$/.exec(engines.node) ?? [];
  for (const path of ['README.md', 'CONTRIBUTING.md'])
    expect(textOf(path)).toContain(`You need Node ${oldest} or later`);
});
