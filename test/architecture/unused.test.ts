import { importsOf, type Source, sourcesIn } from './sources';

const PRODUCT = sourcesIn('src');
const TESTS = sourcesIn('test');

/** What is run, by users or to measure. Tests are no readers: what only they read is reference, and stands in test/reference. */
const READERS = [...PRODUCT, ...['host', 'bench'].flatMap((folder) => sourcesIn(folder))];

/** Files whose exports others call by name: Sheets, the command line, and what reads orders as sums of twelve months. */
const DOORS = [
  'src/globals.ts',
  'src/cell-functions/revenue.ts',
  'src/cell-functions/success.ts',
  'src/core/retention/trailing-sums.ts',
  'src/import/job.ts',
  'src/sql/written-request.ts',
  'src/self-check/globals.ts',
];

const EXPORT = /^export (?:async )?(function|const|type|interface) (\w+)/gm;

/** What is taken from each file, by its path. */
function takenBy(readers: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const reader of readers)
    for (const { to, names: found } of importsOf(reader)) {
      const all = names.get(to) ?? new Set<string>();
      for (const name of found) all.add(name);
      names.set(to, all);
    }
  return names;
}

/** Whether a file says a name again besides where it exports it, comments aside. */
function saysAgain({ text }: Source, name: string): boolean {
  const code = text.replace(/\/\*\*.*?\*\//gs, '');
  return (code.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
}

/**
 * Exports that nothing takes. A type may be exported to give a name to what an exported function takes or returns; a
 * function or a value of which its file makes use may be exported for its own test.
 */
function unused(): readonly string[] {
  const [used, tested] = [takenBy(READERS), takenBy(TESTS)];
  return PRODUCT.filter(({ path }) => !DOORS.includes(path)).flatMap((source) => {
    const [names, inTests] = [used, tested].map((by) => by.get(source.path) ?? new Set<string>());
    // A namespace takes everything.
    if (names?.has('*')) return [];
    return [...source.text.matchAll(EXPORT)]
      .filter(([, kind = '', name = '']) => {
        const mayStay = kind === 'type' || kind === 'interface' || inTests?.has(name);
        return !names?.has(name) && !(mayStay && saysAgain(source, name));
      })
      .map(([, , name]) => `${source.path}: ${name}`);
  });
}

test('every export is imported somewhere, or is public', () => expect(unused()).toEqual([]));

test('every file is imported somewhere, or is a door', () => {
  const doors = [...DOORS, 'src/sidebar/index.tsx', 'src/self-check/page/index.tsx'];
  const used = takenBy(READERS);
  expect(
    PRODUCT.map(({ path }) => path).filter((path) => !doors.includes(path) && !used.has(path)),
  ).toEqual([]);
});
