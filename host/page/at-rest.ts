/** Work that is put off until nothing like it was asked for a while. */
export interface AtRest {
  /** Puts work off, in the place of what was put off before. */
  soon(work: () => void): void;
  /** Does at once what was put off. */
  now(): void;
}

/** @param rest how many milliseconds nothing was asked for */
export function atRest(rest: number): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | undefined;
  const now = () => {
    clearTimeout(timer);
    const work = waiting;
    waiting = undefined;
    work?.();
  };
  return {
    soon: (work) => {
      clearTimeout(timer);
      waiting = work;
      timer = setTimeout(now, rest);
    },
    now,
  };
}
