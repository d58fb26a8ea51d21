import type { Book } from './book';
import type { ImportLine } from './calls';

/**
 * The import that has begun and is not in: the last one that did, or one whose line was opened and no more. Over the word of
 * an earlier one, or of one that was in, somebody has typed, and its rows are not to be given up.
 */
export function importUnderWay({ imports, memory }: Book): ImportLine | null {
  const lines = imports.all();
  const known = memory.read();
  const last = known?.importNumber ?? lines[lines.length - 1]?.number ?? 0;
  const wasIn = (number: number) =>
    number === known?.importNumber &&
    known.pending === null &&
    memory.undoNote(number)?.sum !== undefined;
  const isOpen = ({ number, status }: ImportLine) => number >= last && status === 'writing';
  return lines.find((line) => isOpen(line) && !wasIn(line.number)) ?? null;
}
