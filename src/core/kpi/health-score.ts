/** How far a sum of weights may be from 1 and still be it. */
const NEAR = 0.005;

/** Whether weights add up to 1, a rounding aside. */
export function addUpToOne(weights: readonly number[]): boolean {
  return Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) <= NEAR;
}

/**
 * Health score: the weighted mean of metrics that share one scale. A metric that is not there gives its weight to the
 * others, in proportion; null where none is there.
 * @example healthScore([80, 50], [0.75, 0.25]) //=> 72.5
 */
export function healthScore(
  metrics: readonly (number | null)[],
  weights: readonly number[],
): number | null {
  let sum = 0;
  let weightSum = 0;
  metrics.forEach((metric, place) => {
    if (metric === null) return;
    sum += metric * (weights[place] ?? 0);
    weightSum += weights[place] ?? 0;
  });
  return weightSum > 0 ? sum / weightSum : null;
}
