import type { Outcome } from './messages';

/** Runs one function of the server side. */
export type Run = (name: string, ...args: unknown[]) => unknown;

/**
 * Answers calls one after the other, in the order they came, each after a pause to paint.
 *
 * The host runs a call in one go, as if no other user were there.
 */
export function callQueue(run: Run): (name: string, args: unknown[]) => Promise<Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  return (name, args) => {
    const outcome = last.then(painted).then(() => outcomeOf(run, name, args));
    last = outcome;
    return outcome;
  };
}

/** Gives the browser the time to paint what changed before, such as a progress bar. */
export function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAINT_MS));
}

const PAINT_MS = 20;

function outcomeOf(run: Run, name: string, args: unknown[]): Outcome {
  try {
    return { ok: true, value: run(name, ...args) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
