import { execFileSync } from 'node:child_process';

/** A file of tests as jest hands it to its sequencer. */
interface Queued {
  readonly path: string;
  readonly duration?: number;
  readonly context: object;
}

type Sequencer = new (
  options: object,
) => { sort(files: readonly Queued[]): readonly Queued[]; time(file: Queued): number | undefined };

const LONGEST_FIRST = jest.requireActual<Sequencer>('../../scripts/jest-sequencer.cjs');
const QUICKEST_FIRST = jest.requireActual<Sequencer>('../../scripts/quickest-first.cjs');

type Numbers = Readonly<Record<string, number>>;

/** The order of files of this size in which a run begins; times are of the run before. */
function order(files: Numbers, times: Numbers, sequencer = LONGEST_FIRST) {
  class Told extends sequencer {
    override time({ path }: Queued) {
      return times[path];
    }
    hasFailed() {
      return false;
    }
  }
  const context = { hasteFS: { getSize: (path: string) => files[path] } };
  const tests = Object.keys(files).map((path) => ({ path, context }));
  return new Told({ contexts: [], globalConfig: {} }).sort(tests).map(({ path }) => path);
}

const SIZES = {
  '/test/sql/window.test.ts': 900,
  '/build/together/workbook-2.test.ts': 300,
  '/build/together/workbook-1.test.ts': 400,
  '/test/e2e/screens.test.ts': 200,
  '/test/e2e/large-files.test.ts': 100,
};

test('a first run begins with what takes longest on the page, then workbooks, however small their files', () =>
  expect(order(SIZES, {})).toEqual([
    '/test/e2e/screens.test.ts',
    '/test/e2e/large-files.test.ts',
    '/build/together/workbook-1.test.ts',
    '/build/together/workbook-2.test.ts',
    '/test/sql/window.test.ts',
  ]));

test('a later run goes by what took longest, after files that are new', () =>
  expect(
    order(SIZES, {
      '/test/sql/window.test.ts': 90_000,
      '/test/e2e/screens.test.ts': 30_000,
      '/test/e2e/large-files.test.ts': 60_000,
    }),
  ).toEqual([
    '/build/together/workbook-1.test.ts',
    '/build/together/workbook-2.test.ts',
    '/test/sql/window.test.ts',
    '/test/e2e/large-files.test.ts',
    '/test/e2e/screens.test.ts',
  ]));

test('a run that ends with the first failure goes by what was quickest, and tries what is new last', () =>
  expect(
    order(
      SIZES,
      {
        '/test/sql/window.test.ts': 90_000,
        '/test/e2e/screens.test.ts': 30_000,
        '/build/together/workbook-1.test.ts': 100,
        '/test/e2e/large-files.test.ts': 60_000,
      },
      QUICKEST_FIRST,
    ),
  ).toEqual([
    '/build/together/workbook-1.test.ts',
    '/test/e2e/screens.test.ts',
    '/test/e2e/large-files.test.ts',
    '/test/sql/window.test.ts',
    '/build/together/workbook-2.test.ts',
  ]));

const { LONG, TOGETHER, groupsOfTests } = jest.requireActual<{
  readonly LONG: RegExp;
  readonly TOGETHER: RegExp;
  readonly groupsOfTests: (isWhole: boolean) => readonly { readonly files: readonly string[] }[];
}>('../../scripts/together.cjs');

test('files that count what sources do run in no group, where others have loaded those', () =>
  expect(TOGETHER.test('/test/core/growth/dropped.test.ts')).toBe(false));

test('each file of tests in a folder whose files run in groups is in one of them, and one that takes long in the whole', () => {
  const there = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'test'])
    .toString()
    .split('\n')
    .filter((path) => path.endsWith('.test.ts') && TOGETHER.test(`/${path}`));
  expect(there.length).toBeGreaterThan(100);
  const grouped = (isWhole: boolean) =>
    groupsOfTests(isWhole)
      .flatMap(({ files }) => files)
      .sort();
  expect(grouped(true)).toEqual(there.sort());
  expect(grouped(false)).toEqual(there.filter((path) => !LONG.test(path)).sort());
  expect(grouped(false).length).toBeLessThan(grouped(true).length);
});
