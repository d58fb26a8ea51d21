import { rowsOf } from '../../dropped/dropped';
import { type Overlap, overlapsIn } from '../../dropped/overlaps';
import { renewedDeals } from '../../dropped/renewed-deals';
import { looksWon } from '../../report/model';
import { comparable, type RevenueModel } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Facts, when } from '../question';

/**
 * Whether a contract that begins before the last one ends, or the renewal of a recurring deal that nobody ended, adds to it or
 * takes its place.
 */
export const askOverlaps: Ask = (facts) => {
  const { overlaps: said, model = 'deal movements' } = facts.choices;
  const overlaps = said ? [] : (FOUND[model]?.(facts) ?? []);
  if (overlaps.length === 0) return [];
  const kind = model === 'contracts' ? words.overlaps.contracts : words.overlaps.deals;
  const like = overlaps.filter(({ isLike }) => isLike).length;
  const other = overlaps.length - like;
  return [
    {
      about: 'Overlaps',
      readings: [
        {
          says: kind.add,
          choices: { overlaps: 'add up' },
          set: 'Overlaps=add up',
          evidence: when(
            true,
            0.5 + other / overlaps.length,
            kind.otherAmounts(other, overlaps.length),
          ),
        },
        {
          says: kind.replace,
          choices: { overlaps: 'the later replaces' },
          set: 'Overlaps=the later replaces',
          evidence: when(
            true,
            0.5 + like / overlaps.length,
            kind.likeAmounts(like, overlaps.length),
          ),
        },
      ],
    },
  ];
};

const FOUND: Partial<Record<RevenueModel, (facts: Facts) => readonly Overlap[]>> = {
  contracts: (facts) => overlapsIn(facts.dropped, isCounted(facts)),
  'recurring deals': (facts) => renewedDeals(facts.dropped, facts.choices.types, isCounted(facts)),
};

/** Rows of won deals that nothing leaves out. */
export function isCounted({ dropped, choices }: Pick<Facts, 'dropped' | 'choices'>) {
  const get = rowsOf(dropped);
  const won = new Set(choices.wonStages?.map(comparable));
  return (place: number): boolean => {
    const read = get(place);
    return read('leftOut') === null && looksWon(read, won);
  };
}
