import { guessCategory, type RevenueCategory } from '../../category';
import { addTo } from '../../grouped';
import { typeText } from '../../report/deal';
import { comparable } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { paidBefore, type Standing } from '../paid-before';
import { type Ask, mostAsked, type Question, type Reading, when } from '../question';

/** What a deal type means that says no movement, or says only that the customer is not new. */
export const askDealTypes: Ask = (facts) => {
  if (facts.choices.model !== 'deal movements') return [];
  const chosen = new Set([...(facts.choices.types?.keys() ?? [])].map(comparable));
  const standings = paidBefore(facts.won);
  const types = new Map<string, Standing[]>();
  facts.won.forEach((get, place) => {
    const type = typeText(get, { model: 'deal movements' });
    const standing = standings[place];
    if (type === '' || !standing || !isUnclear(type) || chosen.has(comparable(type))) return;
    addTo(types, type, standing);
  });
  return mostAsked([...types], ([, rows]) => rows.length).map(([type, rows]) =>
    questionOf(type, rows),
  );
};

const SAYS_ONLY_KNOWN =
  /^(?:existing|current|bestand|bestehend|existente|existant|bestaand|esistente|istniejac|befintlig|nykyinen|olemassa)/;

/** A type of which nobody knows what it moves: its deals are left out until somebody says. */
function unknown(type: string): Reading {
  return {
    says: words.typeUnknown(type),
    choices: { types: new Map([[type, null]]) },
    set: `Deal type ${type}=unknown`,
    evidence: when(true, 1.25, words.typeSaysNothing),
  };
}

/** Whether a type says nothing of a movement, or only that the customer was there before. */
function isUnclear(type: string): boolean {
  const plain = comparable(type);
  return guessCategory(type) === null || (SAYS_ONLY_KNOWN.test(plain) && !/\(/.test(plain));
}

function questionOf(type: string, rows: readonly Standing[]): Question {
  const count = (is: Standing) => rows.filter((row) => row === is).length;
  const [renewing, adding, first] = [count('half or more'), count('less'), count('first')];
  const of = rows.length;
  const share = (part: number) => part / Math.max(1, of);
  const reading = (category: RevenueCategory, weight: number, says: string) => ({
    says: words.typeIs(type, category),
    choices: { types: new Map([[type, category]]) },
    set: `Deal type ${type}=${category}`,
    evidence: when(weight > 0, weight, says),
  });
  return {
    about: `Deal type ${type}`,
    readings: [
      ...(guessCategory(type) === null ? [unknown(type)] : []),
      reading('renewal', share(renewing), words.carriesHalf(renewing, of)),
      reading('upsell', share(adding), words.carriesLess(adding, of)),
      reading('new business', share(first) * 0.9, words.firstOfCustomer(first, of)),
    ],
  };
}
