/**
 * The cases of a list that are tried: all, or in `npm test` no more than so many, spread evenly over the list from its first
 * to its last, so that what stands in it for one kind after the other is met. `npm run test:whole` tries all of them.
 */
export function some<const T>(all: readonly T[], most: number): readonly T[] {
  if (!process.env.SOME || all.length <= most) return all;
  const step = most > 1 ? (all.length - 1) / (most - 1) : 0;
  return Array.from({ length: most }, (_, place) => all[Math.round(place * step)] as T);
}

type Test = Pick<jest.It, 'each'> & ((title: string, body: jest.ProvidesCallback) => void);

const leftOut: Test = Object.assign(() => undefined, { each: () => () => undefined });

/** A test of `npm run test:whole`, and of a file that is run by itself: one more case of what others hold, and as long. */
export const long: Test = process.env.SOME ? leftOut : test;
