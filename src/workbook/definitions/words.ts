import type { Plan } from '../plan';
import { shareText } from '../sheet/in-words';
import { numberAt, type Phrases, wordsAt } from '../words/cells';
import { chosenCell, othersOfYear } from './cells';

const known = (number: string) => `IF(ISNUMBER(${number});${shareText(number)};"")`;

/** The parts of Definitions' sentence: the chosen figure, and the lowest and the highest of the others of the same year. */
export function definitionPhrases(plan: Plan): Phrases<'Definitions'> {
  const others = othersOfYear(plan);
  return {
    chosen: { about: 'The chosen one', number: chosenCell(), words: known },
    lowest: { about: 'The lowest other', number: `MIN(${others})`, words: known },
    highest: { about: 'The highest other', number: `MAX(${others})`, words: known },
  };
}

/** "By the chosen definition NRR is 97.7 %; other definitions of the same year give 84.8 % to 105.9 %." */
export function definitionsSentence(): string {
  const [chosen, lowest, highest] = (['chosen', 'lowest', 'highest'] as const).map((part) =>
    wordsAt('Definitions', part),
  );
  const said = `"By the chosen definition NRR is "&${chosen}&"; other definitions of the same year give "&${lowest}&" to "&${highest}&"."`;
  const short = `"The history is too short for a figure of twelve months: import older deals to see one."`;
  return `IF(ISNUMBER(${numberAt('Definitions', 'chosen')});${said};${short})`;
}
