/** `3/24` is the third of 24 slices, `all` the only one; nothing in `npm test`, which tries a sample. */
const [, part, parts] = /^(\d+)\/(\d+)$/.exec(asSlice(process.env.FAULTS ?? '')) ?? [];

function asSlice(wanted: string): string {
  return wanted === 'all' ? '1/1' : wanted;
}

/** Whether no more is tried than a sample. */
export const isSampled = part === undefined || parts === undefined;

/** Which of all trials are made now: the sample, or a slice that is spread over all of them. */
export function tried<T>(all: readonly T[], sample: readonly T[]): readonly T[] {
  if (isSampled) return sample;
  return all.filter((_, place) => place % Number(parts) === Number(part) - 1);
}
