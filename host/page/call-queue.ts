import type { Outcome } from './messages';

/** Runs one function of the server side. */
export type Run = (name: string, ...args: unknown[]) => unknown;

// Long enough for the browser to paint what the answer before changed, such as a progress bar.
const PAUSE_MS = 20;

/**
 * Answers calls one after the other, in the order they came, each after a pause to paint.
 *
 * The host runs a call in one go, as if no other user were there.
 */
export function callQueue(run: Run): (name: string, args: unknown[]) => Promise<Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  return (name, args) => {
    const outcome = last.then(pause).then(() => outcomeOf(run, name, args));
    last = outcome;
    return outcome;
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

function outcomeOf(run: Run, name: string, args: unknown[]): Outcome {
  try {
    return { ok: true, value: run(name, ...args) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
