import { type Ratio, ratio } from '../retention/retention';

/** The lowest answer on the five-point scale that counts as satisfied. */
export const SATISFIED_FROM = 4;

/** CSAT: satisfied answers / all answers; by convention 4 and 5 of 5 are satisfied. */
export function satisfiedShare(answers: readonly number[], from = SATISFIED_FROM): Ratio {
  return ratio(answers.filter((answer) => answer >= from).length, answers.length);
}

/**
 * Net promoter score, -100 to 100: the percentage of answers 9 and 10 minus the percentage of 0 to 6.
 * Source: Reichheld, "The One Number You Need to Grow", 2003.
 */
export function netPromoterScore(answers: readonly number[]): Ratio {
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return ratio((promoters - detractors) * 100, answers.length);
}
