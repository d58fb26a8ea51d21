/** A row of the table: how it is called, and what stands under each period; null is no amount. */
export interface Line {
  readonly name: string;
  readonly texts: readonly string[];
  readonly amounts: readonly (number | null)[];
}

/** Whether some amount is below zero. */
export function hasNegative(lines: readonly Line[]): boolean {
  return lines.some(({ amounts }) => amounts.some((amount) => (amount ?? 0) < 0));
}

/** Where amounts may be negative, a sum that is too large may fall again: over so many rows that is looked for. */
const FARTHEST = 300;

/** How many lines, one after the other, add up to another one; 0 where they do not. */
export function summands(
  line: Line | undefined,
  next: (step: number) => Line | undefined,
  canFall: boolean,
): number {
  let sum: readonly number[] = [];
  for (let step = 0, one = next(0); one !== undefined; step += 1, one = next(step)) {
    sum = added(sum, one);
    if (isSameSum(line, sum)) return step + 1;
    if (canFall ? step >= FARTHEST : isBeyond(line, sum)) return 0;
  }
  return 0;
}

/** Whether a sum is larger than a line in some period, so that more rows only take it further. */
function isBeyond(line: Line | undefined, sums: readonly number[]): boolean {
  return sums.some((sum, at) => sum > (line?.amounts[at] ?? 0) + ROUNDING);
}

/** A line's amounts added to sums. */
export function added(sum: readonly number[], line: Line | undefined): readonly number[] {
  return (line?.amounts ?? []).map((amount, period) => (sum[period] ?? 0) + (amount ?? 0));
}

/** Half a unit a row is rounding. */
export const ROUNDING = 0.51;

/** Whether sums are what a line holds, in each period. */
export function isSameSum(
  line: Line | undefined,
  sums: readonly number[],
  tolerance = ROUNDING,
): boolean {
  const amounts = line?.amounts ?? [];
  const isAny = amounts.some((amount) => (amount ?? 0) !== 0);
  return (
    isAny && amounts.every((amount, at) => Math.abs((amount ?? 0) - (sums[at] ?? 0)) <= tolerance)
  );
}
