import { type Import, importsOf, sourcesIn } from './sources';

const IMPORTS = sourcesIn('src').flatMap(importsOf);

/** The part of the house a file stands in: its folder, or its name where it stands at the door. */
function partOf(path: string): string {
  const [, first = '', rest] = path.split('/');
  return rest === undefined ? first.replace(/\.tsx?$/, '') : first;
}

/** Whom each part may call. */
const MAY_CALL: Readonly<Record<string, readonly string[]>> = {
  globals: ['main', 'cell-functions'],
  'cell-functions': ['main'],
  main: ['sheets', 'functions', 'script', 'workbook', 'core'],
  sheets: ['sheets', 'script', 'workbook', 'core'],
  functions: ['functions', 'script', 'workbook', 'core'],
  workbook: ['workbook', 'core'],
  script: ['script', 'core'],
  core: ['core'],
  sql: ['sql', 'core'],
  import: ['import', 'workbook', 'core'],
  sidebar: ['sidebar', 'import', 'workbook', 'sql', 'core'],
  // A release and more: nothing of a release may call it.
  'self-check': ['self-check', 'globals', 'main', 'script', 'import', 'sidebar'],
};

/** Whose words each part may use besides: types are gone once the program runs. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  globals: ['core'],
  // What the page and the tabs exchange is declared where it is exchanged.
  sheets: ['main'],
  import: ['main'],
  sidebar: ['main', 'workbook'],
};

function isAllowed({ from, to, isType }: Import): boolean {
  const [caller, called] = [partOf(from), partOf(to)];
  const named = isType ? (MAY_NAME[caller] ?? []) : [];
  return [...(MAY_CALL[caller] ?? []), ...named].includes(called);
}

const shown = ({ from, to, isType }: Import) => `${from} ${isType ? 'names' : 'calls'} ${to}`;

describe('imports run one way', () => {
  test('from the public surface to core', () =>
    expect(IMPORTS.filter((one) => !isAllowed(one)).map(shown)).toEqual([]));
  test('and every part of the house is in the plan', () =>
    expect(
      [...new Set(IMPORTS.map(({ from }) => partOf(from)))].filter((part) => !(part in MAY_CALL)),
    ).toEqual([]));
  test('of the workbook page and import take the tabs, their size, the plan, its segments, the letters of columns, and where it reads figures only', () =>
    expect(
      IMPORTS.filter(
        ({ from, to }) => ['import', 'sidebar'].includes(partOf(from)) && partOf(to) === 'workbook',
      )
        .filter(
          ({ to }) =>
            !/workbook\/(plan|(formula|data)-tabs|tabs-again|workbook-size)\.ts$/.test(to) &&
            !/workbook\/(segments\/segment-columns|sheet\/(references|headroom))\.ts$/.test(to) &&
            !/workbook\/(data\/(deals|companies|held-rows|other-source-columns|imports-note)|compared\/(cells|months-sum|movers)|repairs\/(lines|meeting))\.ts$/.test(
              to,
            ),
        )
        .map(shown),
    ).toEqual([]));
  test('the product takes nothing from tests, where the reference is that they compare it with', () =>
    expect(IMPORTS.filter(({ to }) => !to.startsWith('src/')).map(shown)).toEqual([]));
  test('core imports no package', () =>
    expect(
      sourcesIn('src/core')
        .filter(({ text }) => /^import .* from '[^.']/m.test(text))
        .map(({ path }) => path),
    ).toEqual([]));
  test('the host knows the product by its bundles, and its types', () =>
    expect(
      sourcesIn('host')
        .flatMap(importsOf)
        .filter(({ to, isType }) => to.startsWith('src/') && !isType)
        .map(shown),
    ).toEqual([]));
  test('nothing in the product imports the host, a script or a test', () =>
    expect(IMPORTS.filter(({ to }) => !to.startsWith('src/')).map(shown)).toEqual([]));
});

/** The files on a way from a file back to itself; empty where there is none. */
function cycleFrom(
  start: string,
  calls: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const waiting: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = waiting.pop(); way; way = waiting.pop())
    for (const next of calls.get(way[way.length - 1] ?? '') ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) waiting.push([...way, next]);
      seen.add(next);
    }
  return [];
}

describe('files call each other in no circle', () => {
  const calls = new Map<string, string[]>();
  for (const { from, to, isType } of IMPORTS)
    if (!isType) calls.set(from, [...(calls.get(from) ?? []), to]);

  test.each(['core', 'workbook', 'sheets', 'functions', 'sql', 'import', 'sidebar'])(
    'in src/%s',
    (part) => {
      const files = [...calls.keys()].filter((path) => partOf(path) === part);
      expect(
        files.map((path) => cycleFrom(path, calls)).filter((cycle) => cycle.length > 0),
      ).toEqual([]);
    },
  );
});
