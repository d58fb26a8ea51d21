// The list of small changes in meaning that some test must notice: test/mutations/, one file a part of the source.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LIST = fileURLToPath(new URL('../test/mutations', import.meta.url));

/**
 * Every change: `{ part, file, before, after, tests }`, and `survives` with the reason where no test can or need notice it.
 * `before` is a text that stands once in the file.
 */
export function mutations() {
  return readdirSync(LIST)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const part = name.replace(/\.json$/, '');
      const files = JSON.parse(readFileSync(`${LIST}/${name}`, 'utf8'));
      return files.flatMap(({ file, tests, changes }) =>
        changes.map((change) => ({ part, file, tests, ...change })),
      );
    });
}

/** A file's text with one change made. */
export function mutated(text, { file, before, after }) {
  const [head, tail, ...more] = text.split(before);
  if (tail === undefined || more.length > 0)
    throw new Error(`${file}: this text must stand there once: ${before}`);
  return `${head}${after}${tail}`;
}
