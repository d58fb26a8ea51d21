import { transformSync } from 'esbuild';
import { type Source, sourcesIn } from './sources';

/** What Apps Script lacks, or a spreadsheet must not do. */
const MISSING = [
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'XMLHttpRequest',
  'UrlFetchApp',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'structuredClone',
  'Intl',
  'window',
  'document',
  'process',
  'performance',
  'require',
  'Buffer',
];
const SERVICES = [
  'SpreadsheetApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'CacheService',
  'Utilities',
  'Session',
  'ScriptApp',
  'DriveApp',
  'GmailApp',
  'Logger',
  'Charts',
];

const MARK = '__global__';

/** The file without types and comments, every global of these names marked: a variable of the same name is none. */
function marked({ path, text }: Source, names: readonly string[]): string {
  const define = Object.fromEntries(names.map((name) => [name, `${MARK}${name}`]));
  return transformSync(text, {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    define,
    jsx: 'automatic',
  }).code;
}

/** Which of these globals the files name, each with its file. */
function namedIn(sources: readonly Source[], names: readonly string[]): readonly string[] {
  return sources.flatMap((source) => {
    const code = marked(source, names);
    const found = names.filter((name) => new RegExp(`${MARK}${name}\\b`).test(code));
    return found.map((name) => `${source.path}: ${name}`);
  });
}

const PAGES = ['src/import/', 'src/sidebar/', 'src/self-check/page/'];
const SERVER = sourcesIn('src').filter(
  ({ path }) => !PAGES.some((folder) => path.startsWith(folder)),
);
const PURE = ['src/core/', 'src/workbook/', 'src/functions/', 'src/sql/'];

describe('a name is found', () => {
  const is = (text: string, expected: readonly string[]) =>
    expect(namedIn([{ path: 'a.ts', text }], ['window', 'fetch'])).toEqual(expected);

  test('where it is called', () => is("fetch('x')", ['a.ts: fetch']));
  test('where its property is read', () => is('export const a = window.name', ['a.ts: window']));
  test('but not where a variable goes by it', () =>
    is('export const f = (window: number) => window + 1', []));
  test('but not where a property goes by it', () =>
    is('export const a = { window: 1 }.window', []));
  test('but not in a comment or a text', () => is("// fetch(\nexport const a = 'window'", []));
});

describe('what runs in Apps Script', () => {
  test('names nothing that Apps Script lacks', () => expect(namedIn(SERVER, MISSING)).toEqual([]));
  test('asks no value whether it is a Date of this realm', () =>
    expect(
      SERVER.filter((source) => /instanceof Date\b/.test(marked(source, []))).map(
        ({ path }) => path,
      ),
    ).toEqual([]));
  test('pushes no list of unknown length as arguments', () =>
    expect(
      SERVER.filter((source) =>
        /push\.apply|\.push\(\.\.\.|Math\.(max|min)\(\.\.\./.test(marked(source, [])),
      ).map(({ path }) => path),
    ).toEqual([]));
});

describe('services of Apps Script', () => {
  const pure = SERVER.filter(({ path }) => PURE.some((folder) => path.startsWith(folder)));
  const elsewhere = (allowed: readonly string[]) =>
    SERVER.filter(({ path }) => !allowed.some((start) => path.startsWith(start)));

  test('are named by no pure part', () => expect(namedIn(pure, SERVICES)).toEqual([]));
  test('but for the menu and the page are named by sheets and script only', () =>
    expect(
      namedIn(
        elsewhere(['src/sheets/', 'src/script/', 'src/self-check/', 'src/main.ts']),
        SERVICES,
      ),
    ).toEqual([]));
  test('for spreadsheets are named by sheets, and by main to hand them on', () =>
    expect(
      namedIn(elsewhere(['src/sheets/', 'src/self-check/', 'src/main.ts']), ['SpreadsheetApp']),
    ).toEqual([]));
  test('are not named by a page', () =>
    expect(
      namedIn(
        PAGES.flatMap((folder) => sourcesIn(folder)),
        SERVICES,
      ),
    ).toEqual([]));
});

test('core has no clock and no chance', () =>
  expect(
    sourcesIn('src/core')
      .filter((source) => /Date\.now|new Date\(\)|Math\.random|toLocale/.test(marked(source, [])))
      .map(({ path }) => path),
  ).toEqual([]));
