import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './sources';

/** Whether `npm test` goes on when this line stands in a file of the product. */
function isLetThrough(line: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'retained-expressions-'));
  try {
    writeFileSync(join(folder, 'made.ts'), `export const found = ${line};\n`);
    const { status } = spawnSync(process.execPath, ['scripts/expressions.mjs', folder], {
      cwd: ROOT,
    });
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a regular expression is refused', () => {
  const is = (line: string) => expect(isLetThrough(line)).toBe(false);

  test('that begins anywhere and ends at the end', () => is('/0+$/'));
  test('that follows each beginning to an end which does not come', () => is('/\\([^)]*\\)/g'));
  test('of which two repetitions share what they read', () => is('/^\\d*\\.?\\d+$/'));
  test('of which the beginning lies in what it repeats', () => is('/<a>.*<b>/'));
  test('of which a repetition is repeated', () => is('/^(?:a+)+$/'));
  test('that is put together from parts which repeat', () =>
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the line is code
    is('new RegExp(`^${String(1)}+$`)'));
  test('that comes from elsewhere', () => is('new RegExp(String(1))'));
});

describe('a regular expression is let through', () => {
  const is = (line: string) => expect(isLetThrough(line)).toBe(true);

  test('that reads each character once', () => is('/^\\d+(?:\\.\\d*)?$/'));
  test('without repetitions', () => is('/^\\d{4}-\\d{2}/'));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the line is code
  test('of fixed words', () => is('new RegExp(`\\\\b(${String(1)})!`)'));
});
