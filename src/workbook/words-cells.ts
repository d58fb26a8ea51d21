import { onTab } from './references';

/** Tabs whose sentences are put together from words on the hidden Words tab, and how many lines each has there. */
const LINES = {
  NRR: 12,
  Audit: 12,
  Movers: 6,
  Definitions: 4,
  Renewals: 4,
  Benchmarks: 2,
} as const;
export type Speaker = keyof typeof LINES;

/** A part of a sentence: what it says, the number that it speaks of, and how it says it. */
export interface Phrase {
  readonly about: string;
  /** A formula. */
  readonly number?: string;
  /** A formula, given the cell of the number. */
  readonly words: (number: string) => string;
}

/** The row in which the words of a tab begin. */
export function firstLine(speaker: Speaker): number {
  const all = Object.keys(LINES) as Speaker[];
  const before = all.slice(0, all.indexOf(speaker));
  return before.reduce((row, one) => row + LINES[one], 2);
}

/** The last row of all words. */
export const LAST_LINE = Object.values(LINES).reduce((row, lines) => row + lines, 1);

/** The number of the nth phrase of a tab, and its words, as formulas name them. */
export function numberAt(speaker: Speaker, index: number): string {
  return onTab('Words', `$C$${firstLine(speaker) + index}`);
}
export function wordsAt(speaker: Speaker, index: number): string {
  return onTab('Words', `$D$${firstLine(speaker) + index}`);
}
