import { guessTypes } from '../../report/guesses';
import { guessRenewalMeaning } from '../../report/renewal';
import { RENEWAL_MEANINGS, type RenewalMeaning } from '../../settings';
import { churnedAmounts } from '../churned-amounts';
import { doubtWords as words } from '../doubt-words';
import { type Ask, when } from '../question';

/** What a renewal's amount is: everything that is paid from then on, or only what changes. */
export const askRenewal: Ask = ({ choices, won }) => {
  if (choices.renewalMeans || choices.model !== 'deal movements') return [];
  const types = new Map([...guessTypes(won, 'deal movements'), ...(choices.types ?? [])]);
  const guess = guessRenewalMeaning(won, types);
  const { full, change } = churnedAmounts({ won });
  const ends = { 'full MRR': full, 'only the change': change };
  const readings = RENEWAL_MEANINGS.map((meaning) => ({
    says: words.renewalIs[meaning],
    choices: { renewalMeans: meaning },
    set: `Renewal amount means=${meaning}`,
    evidence: [
      ...when(meaning === guess.value, guess.isSure ? 2 : 1, guess.reason),
      ...when(ends[meaning] > ends[other(meaning)], 1, words.churnFits(ends[meaning])),
    ],
  }));
  return [{ about: 'Renewal amount', readings }];
};

const other = (meaning: RenewalMeaning): RenewalMeaning =>
  meaning === 'full MRR' ? 'only the change' : 'full MRR';
