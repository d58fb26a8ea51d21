import type { Doubt } from '../core/doubt/doubt';
import type { TypedRate } from '../core/doubt/question';
import { percent, whole } from './texts';

/** What a doubt says, on the page and on the command line. */
export const doubtText = {
  /** Both figures: those that differ. */
  figures: (doubt: Doubt) => {
    const figures = figuresOf(doubt);
    if (!figures)
      return `Only figures of earlier months depend on whether ${doubt.assumed} or ${doubt.otherwise}.`;
    const [now, otherwise] = figures;
    return `${now} if ${doubt.assumed}, ${otherwise} if ${doubt.otherwise}.`;
  },
  reasons: ({ because, but }: Doubt) => `For the first: ${because}. For the second: ${but}.`,
  /** How a report was read that nobody has answered this for, as the tabs keep it. */
  assumed: (doubt: Doubt) => `${doubt.keep}: ${doubtText.figures(doubt)}`,
  /** How the command line reads it otherwise. */
  set: ({ set }: Doubt) => `--set "${set}"`,
  warning: (doubt: Doubt) =>
    `${doubt.about}: ${doubtText.figures(doubt)} It was read as the first. ${doubtText.reasons(doubt)} The second: ${doubtText.set(doubt)}`,
  /** The heading over doubts, what they are, and what answers one. */
  title: 'What the report leaves open',
  hint: 'Each of these would change a figure. The first answer is how it was read.',
  option: (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`,
  why: 'Why',
  /** Where a rate has to be typed: what shows without it, what to type, and the two answers. */
  rateWanted: (doubt: Doubt, { code }: TypedRate) => {
    const figures = figuresOf(doubt);
    return figures
      ? `There is no exchange rate for ${code}: ${figures[0]} without its rows.`
      : `There is no exchange rate for ${code}, and its rows change earlier months.`;
  },
  rateLabel: ({ code, home }: TypedRate) => `What is one ${code} worth in ${home}?`,
  useRate: 'Use this rate',
  leaveOut: ({ code }: TypedRate) => `Leave ${code} out`,
  ratesWhy: ({ because, but }: Doubt) => `${doubtText.option(because)}; ${but}.`,
  answer: ({ about }: Doubt) => `Say above what is right about ${about}.`,
  /** Why nothing is built where the report does not tell two readings apart. */
  refusal: (doubt: Doubt) =>
    `The report does not tell what to make of ${doubt.about}: ${doubtText.figures(doubt)} Say which by --set "${doubt.keep}" or ${doubtText.set(doubt)}.`,
} as const;

/** NRR under both readings, or MRR where that is the same or only one of them has a rate; null where only earlier months differ. */
function figuresOf({
  nrr,
  nrrOtherwise,
  mrr,
  mrrOtherwise,
}: Doubt): readonly [string, string] | null {
  const rates = [`NRR ${percent(nrr)}`, percent(nrrOtherwise)] as const;
  const isRated = nrr !== null && nrrOtherwise !== null;
  if (isRated && percent(nrr) !== percent(nrrOtherwise)) return rates;
  if (whole(mrr) !== whole(mrrOtherwise)) return [`MRR ${whole(mrr)}`, whole(mrrOtherwise)];
  if (percent(nrr) !== percent(nrrOtherwise)) return rates;
  return null;
}

/** A doubt as other programs read it. */
export function doubtAsJson(doubt: Doubt): Record<string, unknown> {
  const { about, assumed, because, but, otherwise, nrr, nrrOtherwise, mrr, mrrOtherwise, set } =
    doubt;
  return { about, assumed, because, but, otherwise, nrr, nrrOtherwise, mrr, mrrOtherwise, set };
}
