import { importsOf, type Source, sourcesIn } from './sources';

const PRODUCT = sourcesIn('src');
const READERS = [...PRODUCT, ...['host', 'test', 'bench'].flatMap((folder) => sourcesIn(folder))];

/** Files whose exports others call by name: Sheets, and the command line. */
const DOORS = [
  'src/globals.ts',
  'src/cell-functions.ts',
  'src/sidebar/job.ts',
  'src/self-check/globals.ts',
];

const EXPORT = /^export (?:async )?(function|const|type|interface) (\w+)/gm;

/** What is taken from each file, by its path. */
function taken(): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const reader of READERS)
    for (const { to, names: found } of importsOf(reader)) {
      const all = names.get(to) ?? new Set<string>();
      for (const name of found) all.add(name);
      names.set(to, all);
    }
  return names;
}

/** A type may be exported to give a name to what an exported function takes or returns. */
function isWordOfItsFile({ text }: Source, kind: string, name: string): boolean {
  return kind !== 'function' && (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
}

function unused(): readonly string[] {
  const used = taken();
  return PRODUCT.filter(({ path }) => !DOORS.includes(path)).flatMap((source) => {
    const names = used.get(source.path) ?? new Set();
    // A namespace takes everything.
    if (names.has('*')) return [];
    return [...source.text.matchAll(EXPORT)]
      .filter(
        ([, kind = '', name = '']) =>
          !names.has(name) && !(kind !== 'const' && isWordOfItsFile(source, kind, name)),
      )
      .map(([, , name]) => `${source.path}: ${name}`);
  });
}

test('every export is imported somewhere, or is public', () => expect(unused()).toEqual([]));

test('every file is imported somewhere, or is a door', () => {
  const doors = [...DOORS, 'src/sidebar/index.tsx', 'src/self-check/page/index.tsx'];
  const used = taken();
  expect(
    PRODUCT.map(({ path }) => path).filter((path) => !doors.includes(path) && !used.has(path)),
  ).toEqual([]);
});
