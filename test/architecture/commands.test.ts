import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourcesIn } from './sources';

const TOP = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
const DOCUMENTS = [...TOP, 'docs'].flatMap((path) => sourcesIn(path, ['.md']));
const CLASP = 'node_modules/@google/clasp/build/src/commands';

/** What documents tell to run, by a pattern, and is not there. */
function missing(pattern: RegExp, isThere: (name: string) => boolean): readonly string[] {
  const told = DOCUMENTS.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ path, name })),
  );
  expect(told.length).toBeGreaterThan(0);
  return told.filter(({ name }) => !isThere(name)).map(({ path, name }) => `${path}: ${name}`);
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const isFile = (path: string) => existsSync(join(ROOT, path));

test('every npm command of a document is in package.json', () =>
  expect(missing(/\bnpm run (?:-s )?([\w:]+(?:-\w+)*)/g, (name) => name in scripts)).toEqual([]));

test('every script of a document is there', () =>
  expect(missing(/\bnode ((?:scripts|bench)\/[\w./-]+\.mjs)/g, isFile)).toEqual([]));

test('every command of clasp in a document is one of clasp', () =>
  expect(missing(/\bclasp ([a-z-]+)\b(?! \w)/g, (name) => isFile(`${CLASP}/${name}.js`))).toEqual(
    [],
  ));

test('the benchmark says how it is used, and measures nothing then', () => {
  const { status, stdout } = spawnSync(process.execPath, ['bench/run.mjs', '--help'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run bench .*\n$/);
});
