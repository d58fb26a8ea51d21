/** Sums over the first items of a list, whose amounts may become known in any order (a Fenwick tree). */
export interface PrefixSums {
  readonly add: (place: number, amount: number) => void;
  /** The sum of what was added at the first places. */
  readonly ofFirst: (places: number) => number;
}

/** Sums of nothing yet, over so many places; both steps take time that grows with the logarithm of those. */
export function prefixSums(places: number): PrefixSums {
  const sums = new Array<number>(places + 1).fill(0);
  return {
    add: (place, amount) => {
      for (let at = place + 1; at <= places; at += at & -at) sums[at] = (sums[at] ?? 0) + amount;
    },
    ofFirst: (count) => {
      let sum = 0;
      for (let at = count; at > 0; at -= at & -at) sum += sums[at] ?? 0;
      return sum;
    },
  };
}
