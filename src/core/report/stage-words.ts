/** Words by which the name of a stage says that the deal is lost, in the languages HubSpot speaks. */
export const LOST_WORDS = ['lost', 'not won', 'perdid', 'perdu', 'verlor'] as const;

/** Words by which it says that the deal is won, where none says that it is lost. */
export const WON_WORDS = ['won', 'ganad', 'gagn', 'ganho', 'gewon', 'vinto'] as const;

/** Whether a stage's name says that the deal was lost. */
export function isLostStage(stage: string): boolean {
  return says(stage, LOST_WORDS);
}

/** Whether a stage's name says that the deal was won. */
export function isWonStage(stage: string): boolean {
  return says(stage, WON_WORDS) && !isLostStage(stage);
}

function says(stage: string, words: readonly string[]): boolean {
  const text = stage.toLowerCase();
  return words.some((word) => text.includes(word));
}
