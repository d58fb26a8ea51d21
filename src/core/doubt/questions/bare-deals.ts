import { rowsOf } from '../../dropped/dropped';
import { termedDeals } from '../../dropped/joined/joined-deals';
import { looksWon } from '../../report/model';
import { comparable } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Ask, when } from '../question';

/** Whether deals without line items count by their Amount and term, beside others that count by their line items. */
export const askBareDeals: Ask = ({ dropped, choices }) => {
  if (choices.bareDeals) return [];
  const get = rowsOf(dropped);
  const won = new Set((choices.wonStages ?? []).map(comparable));
  const { length } = termedDeals(dropped).filter(({ place }) => looksWon(get(place), won));
  if (length === 0) return [];
  return [
    {
      about: 'Deals without line items',
      readings: [
        {
          says: words.bareDealsCount,
          choices: { bareDeals: 'count' },
          set: 'Deals without line items=count',
          evidence: when(true, 1.5, words.bareDealsTermed(length)),
        },
        {
          says: words.bareDealsDoNot,
          choices: { bareDeals: 'leave out' },
          set: 'Deals without line items=leave out',
          evidence: when(true, 1, words.othersHaveLines),
        },
      ],
    },
  ];
};
