/** Choices that follow from one number, so that an example of the law is plain data. */
export interface Dice {
  /** A whole number below another. */
  readonly below: (most: number) => number;
  /** One of a list. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** Whether something happens that does once in so many times. */
  readonly once: (times: number) => boolean;
}

/** The choices that follow from a number. */
export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const below = (most: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % most;
  };
  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    once: (times) => below(times) === 0,
  };
}
