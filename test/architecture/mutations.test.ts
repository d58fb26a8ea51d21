import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsIn, ROOT } from './sources';

interface Change {
  readonly before: string;
  readonly after: string;
  readonly survives?: string;
}

interface Changed {
  readonly file: string;
  readonly tests: readonly string[];
  readonly changes: readonly Change[];
}

const LIST = join(ROOT, 'test/mutations');
const ALL: readonly Changed[] = readdirSync(LIST).flatMap((name) =>
  JSON.parse(readFileSync(join(LIST, name), 'utf8')),
);

describe('the changes that npm run mutate makes', () => {
  test('are of texts that stand once in their file: say what stands there now, or take the line out', () => {
    const wrong = ALL.flatMap(({ file, changes }) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return changes
        .filter(({ before, after }) => text.split(before).length !== 2 || before === after)
        .map(({ before }) => `${file}: ${before}`);
    });
    expect(wrong).toEqual([]);
  });

  test('are held against tests that are there', () => {
    const paths = pathsIn('test').filter((path) => path.endsWith('.test.ts'));
    const missing = ALL.flatMap(({ tests }) => tests).filter(
      (pattern) => !paths.some((path) => new RegExp(pattern).test(path)),
    );
    expect(missing).toEqual([]);
  });

  test('are enough to tell something of every part', () => {
    const counts: Record<string, number> = {};
    for (const { file, changes } of ALL) {
      const part = file.split('/')[1] ?? '';
      counts[part] = (counts[part] ?? 0) + changes.length;
    }
    expect(Object.keys(counts).sort()).toEqual(
      expect.arrayContaining([
        'core',
        'functions',
        'import',
        'sheets',
        'sidebar',
        'sql',
        'workbook',
      ]),
    );
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200);
  });

  test('survive for a reason, where they do, and few do', () => {
    const all = ALL.flatMap(({ changes }) => changes);
    const named = all.filter(({ survives }) => survives !== undefined);
    expect(named.filter(({ survives = '' }) => survives.length < 20)).toEqual([]);
    expect(named.length).toBeLessThan(all.length / 20);
  });
});
