import type { Dropped } from '../dropped/dropped';
import { rowsOf } from '../dropped/dropped';
import { looksWon } from '../report/model';
import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { type Answered, type Ask, answered, type Facts, joinedChoices } from './question';
import { askAmount } from './questions/amount';
import { askAsOf } from './questions/as-of';
import { askCopies } from './questions/copies';
import { askDealTypes } from './questions/deal-types';
import { askModel } from './questions/model';
import { askOverlaps } from './questions/overlaps';
import { askRenewal } from './questions/renewal';
import { askTestCustomers } from './questions/test-customers';
import { askWonStages } from './questions/won-stages';

/** Every guess, in the order in which they are made: a later one builds on those before. */
const QUESTIONS: readonly Ask[] = [
  askWonStages,
  askTestCustomers,
  askModel,
  askAmount,
  askCopies,
  askOverlaps,
  askDealTypes,
  askRenewal,
  askAsOf,
];

/** What a report was read by: what somebody chose, and what the weight of its evidence decided. */
export interface Decided {
  readonly choices: Choices;
  readonly questions: readonly Answered[];
}

/** Answers every question that nobody has answered by the reading for which most speaks. */
export function decided(
  dropped: Dropped,
  { choices, fileName }: Pick<Facts, 'choices' | 'fileName'>,
  questions: readonly Ask[] = QUESTIONS,
): Decided {
  const found: Answered[] = [];
  let known = choices;
  for (const ask of questions) {
    const asked = ask({ dropped, fileName, choices: known, won: wonRows(dropped, known) });
    for (const question of asked) {
      const answer = answered(question);
      if (!answer) continue;
      found.push(answer);
      known = joinedChoices(known, answer.best.choices);
    }
  }
  return { choices: known, questions: found };
}

/** The rows of won deals that nothing leaves out. */
function wonRows(dropped: Dropped, { wonStages, otherStages }: Choices): Facts['won'] {
  const get = rowsOf(dropped);
  const won = new Set(wonStages?.map(comparable));
  const others = new Set(otherStages?.map(comparable));
  const isOther = (stage: unknown) => others.has(comparable(String(stage ?? '')));
  return dropped.report.rows
    .map((_, place) => get(place))
    .filter((read) => read('leftOut') === null && looksWon(read, won) && !isOther(read('stage')));
}
