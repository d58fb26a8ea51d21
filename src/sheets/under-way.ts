import type { Book } from './book';
import type { ImportLine } from './calls';

/**
 * The import that has begun and is not in: the last one that did. Over the word of an earlier one somebody has typed, and
 * its rows are not to be given up.
 */
export function importUnderWay({ imports, memory }: Book): ImportLine | null {
  const lines = imports.all();
  const last = memory.read()?.importNumber ?? lines[lines.length - 1]?.number;
  return lines.find(({ number, status }) => number === last && status === 'writing') ?? null;
}
