import type { Dropped } from '../dropped/dropped';
import { rowsOf } from '../dropped/dropped';
import { looksWon } from '../report/model';
import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { held, isAssumed } from './assumed';
import { type Answered, type Ask, answered, type Facts, joinedChoices } from './question';
import { askAmount } from './questions/amount';
import { askAsOf } from './questions/as-of';
import { askCopies } from './questions/copies';
import { askDealTypes } from './questions/deal-types';
import { askModel } from './questions/model';
import { askOverlaps } from './questions/overlaps';
import { askRates } from './questions/rates';
import { askRenewal } from './questions/renewal';
import { askTestCustomers } from './questions/test-customers';
import { askWonStages } from './questions/won-stages';

/** A guess, and the choices that may hold it already. */
export type Guessing = readonly [ids: readonly (keyof Choices)[], ask: Ask];

/** Every guess, in the order in which they are made: a later one builds on those before. */
const QUESTIONS: readonly Guessing[] = [
  [['wonStages', 'otherStages'], askWonStages],
  [['excluded', 'keptCustomers'], askTestCustomers],
  [['withoutRate'], askRates],
  [['model'], askModel],
  [['amountMeans'], askAmount],
  [['copies'], askCopies],
  [['overlaps'], askOverlaps],
  [['types'], askDealTypes],
  [['renewalMeans'], askRenewal],
  [['asOf'], askAsOf],
];

/** What a report was read by: what somebody chose, what is assumed, and what the weight of its evidence decided. */
export interface Decided {
  readonly choices: Choices;
  readonly questions: readonly Answered[];
}

/** Answers every question that nobody has answered: by what is assumed, else by the reading for which most speaks. */
export function decided(
  dropped: Dropped,
  { choices, fileName }: Pick<Facts, 'choices' | 'fileName'>,
  questions: readonly Guessing[] = QUESTIONS,
): Decided {
  const found: Answered[] = [];
  let known = choices;
  for (const guessing of questions) {
    for (const answer of answersTo(guessing, { dropped, fileName, choices: known })) {
      found.push(answer);
      known = joinedChoices(known, answer.best.choices);
    }
  }
  return { choices: known, questions: found };
}

/** What is assumed may be no reading of this report: it holds all the same, and nothing is asked. */
function answersTo([ids, ask]: Guessing, given: Omit<Facts, 'won'>): readonly Answered[] {
  const { assumed = {} } = given.choices;
  const askedUnder = (choices: Choices) =>
    ask({ ...given, choices, won: wonRows(given.dropped, choices) });
  const answers = askedUnder(held(given.choices, ids)).flatMap(
    (question) => answered(question, (reading) => isAssumed(reading.choices, assumed)) ?? [],
  );
  if (ids.every((id) => assumed[id] === undefined)) return answers;
  const open = new Set(askedUnder(held(given.choices)).map(({ about }) => about));
  return answers.filter(({ about, isHeld }) => isHeld || open.has(about));
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
