import { comparable } from '../../core/settings';

/** Where the labels of a tab stand, counted from 0. */
export interface Places {
  /** One a label that is expected; -1 where it is gone. */
  readonly of: readonly number[];
  /** Whether every one is where formulas look for it. */
  readonly isWhole: boolean;
  /** Those that are gone. */
  readonly gone: readonly string[];
}

/**
 * Finds labels that somebody may have moved, or deleted with their row or column. One that was typed over is where it was,
 * as long as all others are.
 */
export function placesOf(shown: readonly unknown[], expected: readonly string[]): Places {
  const texts = shown.map((label) => comparable(String(label)));
  const found = expected.map((label, own) =>
    label === '' || texts[own] === comparable(label) ? own : texts.indexOf(comparable(label)),
  );
  const isWhole = found.every((place, own) => place < 0 || place === own);
  return {
    of: found.map((place, own) => (isWhole ? own : place)),
    isWhole,
    gone: isWhole ? [] : expected.filter((_, own) => found[own] === -1),
  };
}

/** The row that holds the headers, counted from 0: it knows three of them, since a word may stand anywhere; -1 where none does. */
export function headerRow(
  cells: readonly (readonly unknown[])[],
  expected: readonly string[],
): number {
  return cells.findIndex((row) => {
    const shown = new Set(row);
    return expected.filter((label) => label !== '' && shown.has(label)).length > 2;
  });
}
