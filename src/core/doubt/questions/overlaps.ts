import { rowsOf } from '../../dropped/dropped';
import { overlapsIn } from '../../dropped/overlaps';
import { looksWon } from '../../report/model';
import { comparable } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Facts, when } from '../question';

/** Whether a contract that begins before the last one ends adds to it or takes its place. */
export const askOverlaps: Ask = (facts) => {
  if (facts.choices.overlaps || facts.choices.model !== 'contracts') return [];
  const overlaps = overlapsIn(facts.dropped, isCounted(facts));
  if (overlaps.length === 0) return [];
  const like = overlaps.filter(({ isLike }) => isLike).length;
  const other = overlaps.length - like;
  return [
    {
      about: 'Overlaps',
      readings: [
        {
          says: words.overlapsAdd,
          choices: { overlaps: 'add up' },
          set: 'Overlaps=add up',
          evidence: when(
            true,
            0.5 + other / overlaps.length,
            words.otherAmounts(other, overlaps.length),
          ),
        },
        {
          says: words.overlapsReplace,
          choices: { overlaps: 'the later replaces' },
          set: 'Overlaps=the later replaces',
          evidence: when(
            true,
            0.5 + like / overlaps.length,
            words.likeAmounts(like, overlaps.length),
          ),
        },
      ],
    },
  ];
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
