/**
 * The place of the first item of a sorted list that is not less than a value; the list's length where all are less.
 * @example firstAtLeast([1, 3, 3, 5], 3) //=> 1
 */
export function firstAtLeast(sorted: readonly number[], value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
