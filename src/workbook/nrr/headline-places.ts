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

/** The first column in sight, which holds the period; before it stand the numbers of months. */
export const FIRST_COLUMN = 2;

/** The column of the title and the sentence. */
export const TEXT_COLUMN = 3;

/** The column in which the status begins, to the right of the title. */
export const STATUS_COLUMN = 7;

/** How many cards there are. */
export const CARD_COUNT = 7;

/** The columns of the cards, four beside each other; those of each are merged. All four are of one width. */
export const CARD_COLUMNS = [
  { column: FIRST_COLUMN, columns: 2 },
  { column: 4, columns: 2 },
  { column: 6, columns: 2 },
  { column: 8, columns: 3 },
] as const;

/** The rows of cards that have a target, and of the others, below them. */
const LOWER = HEADLINE.means - HEADLINE.label + 1;

/** The last row of the cards. */
export const LAST_CARD_ROW = HEADLINE.year + LOWER;

type CardLine = 'label' | 'value' | 'change' | 'year' | 'target' | 'means';

/** The cell of a card in which a line of it stands. */
export function cardAt(index: number, line: CardLine = 'label'): { row: number; column: number } {
  const across = CARD_COLUMNS.length;
  const { column } = CARD_COLUMNS[index % across] ?? CARD_COLUMNS[0];
  return { row: HEADLINE[line] + LOWER * Math.floor(index / across), column };
}
