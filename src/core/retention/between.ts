import type { Matrix } from './customer-months';
import { bridgeOf } from './movements';
import { type Retention, type RetentionChoices, shownPlace, withRatios } from './retention';

const YEAR = 12;

/** Retention between two month ends by their places, -1 for the time before the first month. */
export function retentionBetween(
  matrix: Matrix,
  { from, to }: { readonly from: number; readonly to: number },
  choices: RetentionChoices,
): Retention {
  const hasYear = to - YEAR >= shownPlace(matrix, choices) - 1;
  const year = hasYear ? bridgeOf(matrix.customers, to - YEAR, to) : null;
  return withRatios({ bridge: bridgeOf(matrix.customers, from, to), year }, choices);
}
