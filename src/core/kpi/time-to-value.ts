/** The middle of some numbers, the mean of the two middle ones where their count is even; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const low = sorted[(sorted.length - 1) >> 1];
  const high = sorted[sorted.length >> 1];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A customer's start and first value, as day numbers; null where value was not reached yet. */
export interface FirstValue {
  readonly start: number;
  readonly value: number | null;
}

/** Time to value: the median of the days from start to first value, over the customers who reached it. */
export function timeToValue(customers: readonly FirstValue[]): number | null {
  return median(customers.flatMap(({ start, value }) => (value === null ? [] : [value - start])));
}
