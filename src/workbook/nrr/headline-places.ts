/*
 * What stands where in the headline of NRR. What it says and how it looks is told apart, in headline.ts and cards.ts: the
 * pushed script reads cells, and needs only their places.
 */

/** Where the headline stands: title, sentence, a line that explains the cards, then their rows. The frozen columns hold the period. */
export const HEADLINE = {
  title: 1,
  sentence: 2,
  legend: 3,
  label: 4,
  value: 5,
  change: 6,
  year: 7,
  target: 8,
  means: 9,
} as const;

/** The column of the title and the sentence. */
export const TEXT_COLUMN = 3;

/** The column in which the status begins, to the right of the title. */
export const STATUS_COLUMN = 9;

/** How many cards there are. */
export const CARD_COUNT = 7;

/** The first of the two columns of a card, which are merged. */
export function cardColumn(index: number): number {
  return 1 + index * 2;
}
