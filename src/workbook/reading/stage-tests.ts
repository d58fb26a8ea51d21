import { LOST_WORDS, WON_WORDS } from '../../core/report/stage-words';

/** A formula that tells whether the name of a stage says that the deal was lost; `stage` is a formula, in lower case. */
export function saysLost(stage: string): string {
  return says(stage, LOST_WORDS);
}

/** The same for a deal that was won, where nothing says that it was lost. */
export function saysWon(stage: string): string {
  return says(stage, WON_WORDS);
}

function says(stage: string, words: readonly string[]): string {
  return `(${words.map((word) => `ISNUMBER(FIND("${word}";${stage}))`).join('+')}>0)`;
}
