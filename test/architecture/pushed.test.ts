import { execFileSync, type StdioOptions } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { DECLARED } from '../functions/declared';
import { pathsIn, ROOT } from './sources';

const PUSHED = ['Code.js', 'appsscript.json', 'sidebar.html'];
const KILOBYTE = 1024;

const timeOf = (path: string) =>
  statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds what is pushed, where a source is newer than what is there. */
function buildWhereStale(): void {
  const sources = ['src', 'scripts', 'appsscript.json', 'package-lock.json'].flatMap(pathsIn);
  const built = ['dist/Code.js', 'dist/sidebar.html'].map(timeOf);
  if (Math.max(...sources.map(timeOf)) <= Math.min(...built)) return;
  const run = "import('./scripts/build.mjs').then(({ build }) => build(['Code', 'sidebar']))";
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
  execFileSync(process.execPath, ['-e', run], { cwd: ROOT, stdio });
}

const sizeOf = (path: string) => statSync(join(ROOT, path)).size / KILOBYTE;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

beforeAll(buildWhereStale);

/** The functions that a file exports. */
function declared(path: string): readonly string[] {
  return [...read(path).matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
}

function publicNames(): readonly string[] {
  return [...declared('src/globals.ts'), ...DECLARED].sort();
}

/** The pushed script in a world that has nothing but the language: every call of a service would throw. */
function loaded(): Record<string, unknown> {
  const world: Record<string, unknown> = {};
  runInNewContext(read('dist/Code.js'), world);
  return world;
}

describe('the pushed script', () => {
  test('loads where there is no service at all', () => expect(loaded).not.toThrow());
  test('declares the public functions and its bundle, and nothing else', () =>
    expect(Object.keys(loaded()).sort()).toEqual([...publicNames(), 'Retained_'].sort()));
  test('declares functions that are', () => {
    const world = loaded();
    expect(publicNames().filter((name) => typeof world[name] !== 'function')).toEqual([]);
  });
  test('answers the sidebar by functions of its bundle, each under the same name', () => {
    const { Retained_: bundle } = loaded();
    const { server } = Object(bundle);
    const called = [...read('dist/Code.js').matchAll(/Retained_\.server\.(\w+)/g)];
    expect(Object.keys(server).sort()).toEqual(called.map(([, name]) => name).sort());
    expect(publicNames()).toEqual(expect.arrayContaining(Object.keys(server)));
  });
  test('calls nothing that its bundle lacks', () => {
    const { Retained_: bundle } = loaded();
    const called = [...read('dist/Code.js').matchAll(/^(?:return )?Retained_\.(\w+)/gm)];
    expect(called).toHaveLength(publicNames().length);
    expect(called.filter(([, name = '']) => !(name in Object(bundle)))).toEqual([]);
  });
  test('has a comment above each custom function, which Sheets shows as help', () => {
    const code = read('dist/Code.js');
    expect(DECLARED.filter((name) => !code.includes(`*/\nfunction ${name}(`))).toEqual([]);
  });
  test('marks as custom functions those written in capitals, and no other', () => {
    const help = [
      ...read('dist/Code.js').matchAll(/\/\*\*((?:[^*]|\*(?!\/))*)\*\/\nfunction (\w+)/g),
    ];
    const marked = help
      .filter(([, text]) => text?.includes('@customfunction'))
      .map(([, , name]) => name);
    expect(marked.sort()).toEqual(publicNames().filter((name) => /^[A-Z_]+$/.test(name)));
  });
  test('names no function as a cell, or as hidden', () =>
    expect(
      publicNames().filter((name) => /^[A-Z]{1,3}\d+$/i.test(name) || name.endsWith('_')),
    ).toEqual([]));
  test('has no import, export or private field', () =>
    expect(read('dist/Code.js')).not.toMatch(/^\s*(import|export)\s|\bthis\.#\w/m));
  // Every cell with a custom function waits until it is compiled: `npm run bench -- --only load` says what a part more costs.
  // Of the data audit it holds what judges, without a word of what the sidebar says of it: DATA_ACCURACY asks for that.
  test('is smaller than 216 KB', () => expect(sizeOf('dist/Code.js')).toBeLessThan(216));
});

describe('the pushed page', () => {
  // It carries the layout of every tab, the data audit, the SQL, and what reads and joins reports as people have them, so that
  // no cell has to, and is loaded once, when it is opened. Without template literals, which HtmlService spoils, it takes 7 % more.
  test('is smaller than 1020 KB', () => expect(sizeOf('dist/sidebar.html')).toBeLessThan(1020));
  test('holds no tag that Apps Script reads as a template', () =>
    expect(read('dist/sidebar.html')).not.toContain('<?'));
  test('loads no file', () =>
    expect(read('dist/sidebar.html')).not.toMatch(/<(script|img|iframe|link)[^>]+(src|href)=/i));
  test('calls only functions that are public', () => {
    const called = [...read('src/main.ts').matchAll(/^ {2}(\w+)\(.*\): [^;]+;$/gm)].map(
      ([, name = '']) => name,
    );
    expect(called.length).toBeGreaterThan(5);
    expect(called.filter((name) => !publicNames().includes(name))).toEqual([]);
  });
});

/** Addresses that name something and are never fetched. */
const NAMESPACES = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org/',
  'http://purl.oclc.org/ooxml/',
];

describe('nothing leaves the spreadsheet', () => {
  const WAYS =
    /\bfetch\(|UrlFetchApp|XMLHttpRequest\(|WebSocket|EventSource|sendBeacon|importScripts|navigator\.connect/;

  test.each(['Code.js', 'sidebar.html'])('by a call in %s', (name) =>
    expect(WAYS.exec(read(`dist/${name}`))?.[0]).toBeUndefined(),
  );
  // Sources that benchmarks are quoted from, and the example of a setting: shown, never fetched.
  const quoted = ['src/core/kpi/benchmarks.ts', 'src/workbook/settings/notes.ts'].map(read).join();
  test.each(['Code.js', 'sidebar.html'])('by an address in %s that is not quoted', (name) => {
    // The page writes the second slash as an escape, since HtmlService could take two for a comment.
    const plain = read(`dist/${name}`).replaceAll('\\x2f', '/');
    const found = plain.match(/https?:\/\/[^"'`\s)<\\]*/g) ?? [];
    expect(found.length).toBeGreaterThan(0);
    const isKnown = (one: string) =>
      quoted.includes(one) || NAMESPACES.some((start) => one.startsWith(start));
    expect(found.filter((one) => !isKnown(one))).toEqual([]);
  });
});

describe('the manifest', () => {
  const manifest: Record<string, unknown> = JSON.parse(read('appsscript.json'));

  test('asks for the two narrowest scopes, and no other', () =>
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]));
  test('runs on V8', () => expect(manifest.runtimeVersion).toBe('V8'));
  test('is that of an editor add-on', () => expect(manifest).not.toHaveProperty('addOns'));
  test('turns on no advanced service', () => expect(manifest.dependencies).toEqual({}));
  test('is pushed as it is', () =>
    expect(JSON.parse(read('dist/appsscript.json'))).toEqual(manifest));
});

test('clasp would push the script, the page and the manifest, and nothing else', () => {
  const home = mkdtempSync(join(tmpdir(), 'clasp-'));
  const answer = execFileSync('node_modules/.bin/clasp', ['show-file-status', '--json'], {
    cwd: ROOT,
    env: { ...process.env, HOME: home },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { filesToPush }: { filesToPush: readonly string[] } = JSON.parse(answer);
  expect([...filesToPush].sort()).toEqual(PUSHED.map((name) => `dist/${name}`));
});
