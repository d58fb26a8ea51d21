import { LOST_WORDS, WON_WORDS } from '../core/report/stage-words';

/** A formula that tells whether the name of a stage, itself a formula, says that the deal was lost. */
export function saysLost(stage: string): string {
  return says(stage, LOST_WORDS);
}

/** The same for a deal that was won. */
export function saysWon(stage: string): string {
  return `IF(${saysLost(stage)};FALSE;${says(stage, WON_WORDS)})`;
}

function says(stage: string, words: readonly string[]): string {
  const text = `LOWER(${stage})`;
  return `(${words.map((word) => `ISNUMBER(FIND("${word}";${text}))`).join('+')}>0)`;
}
