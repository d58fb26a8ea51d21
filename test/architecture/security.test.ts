import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PUSHED = ['Code.js', 'sidebar.html'] as const;

describe.each(PUSHED)('in %s', (name) => {
  const is = (what: RegExp) => expect(what.exec(read(`dist/${name}`))?.[0]).toBeUndefined();

  test('nothing writes a log', () => is(/\bconsole\.|\bLogger\.|Stackdriver/));
  test('nothing asks who somebody is', () =>
    is(/getActiveUser\b|getEffectiveUser|getEmail|getTemporaryActiveUserKey/));
  test('no service is named that reaches beyond the spreadsheet', () =>
    is(
      /(UrlFetch|Mail|Gmail|Drive|Document|Slides|Forms|Calendar|Contacts|Script)App\b|Jdbc\b|AdminDirectory|BigQuery\.\w+\.\w+\(/,
    ));
  test('no text is run as a program', () => is(/\beval\(|\bnew Function\b|\bFunction\(["'`]/));
  test('nothing is kept in the browser', () =>
    is(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/));
  test('nothing leads the page elsewhere', () =>
    is(/window\.open|location\.(assign|replace|href ?=)|history\.pushState|http-equiv="refresh"/));
  test('no text becomes HTML', () =>
    is(/insertAdjacentHTML|document\.write|outerHTML ?=|createContextualFragment/));
  test('no secret stands', () =>
    is(
      /AIza[\w-]{35}|-----BEGIN|gh[pousr]_\w{30}|xox[abp]-|\bsk-\w{20}|client_secret|refresh_token|eyJ[\w-]{20}|Bearer /,
    ));
});

test('Google logs no errors, whose sentences may say what a cell holds', () =>
  expect(JSON.parse(read('dist/appsscript.json')).exceptionLogging).toBe('NONE'));

/** The packages as the bundler finds them in what is pushed. */
function bundled(): readonly (readonly string[])[] {
  const lines = execFileSync('node', ['scripts/bundled.mjs'], { cwd: ROOT, encoding: 'utf8' });
  return [...lines.matchAll(/^(\S+): (\S+) (\S+) \((.+)\)$/gm)].map(([, ...parts]) => parts);
}

/** The rows of the table of packages in the document about security. */
function documented(): readonly (readonly string[])[] {
  const [, table = ''] = read('docs/security.md').split('## What is pushed, and whose');
  return [...table.matchAll(/^\| `(.+?)` +\| (\S+) +\| (\S+) +\| (\S+) +\|/gm)].map(
    ([, ...parts]) => parts,
  );
}

test('the document about security names every package that is pushed, in its version', () => {
  const found = bundled();
  expect(found.length).toBeGreaterThan(0);
  expect(documented()).toEqual(found);
});

test('a push asks first whether a vulnerability of one of them is known', () => {
  const { scripts } = JSON.parse(read('package.json'));
  expect(scripts.push).toMatch(/ node scripts\/push\.mjs$/);
  // A command that fails ends the script: run throws.
  expect(read('scripts/push.mjs')).toMatch(
    /^ {2}run\(process\.execPath, \['scripts\/bundled\.mjs', '--audit'\]\);\n {2}clasp\(\.\.\.project, 'push'\);$/m,
  );
});
