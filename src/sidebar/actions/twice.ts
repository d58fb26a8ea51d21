import { type ComputedTwice, computeTwice } from '../../import/compute-twice';
import { failureOf } from '../../import/server/failure';
import type { Headline } from '../../main';
import type { Front, Question } from '../state/desk';
import { isBusy } from '../state/state';

/** How far computing the months twice is. */
export type Twice =
  | { readonly at: 'computing' }
  | { readonly at: 'computed'; readonly found: ComputedTwice }
  | { readonly at: 'failed'; readonly why: string };

/** Shows the figures of the workbook, and computes their months a second time. */
export function showResult(front: Front, headline: Headline): Promise<void> {
  front.dispatch({ type: 'imported', headline, result: null });
  return computeShown(front);
}

/** Computes the months of the result that is shown a second time, beside whatever somebody does meanwhile. */
export async function computeShown(front: Front): Promise<void> {
  const { view } = front.state();
  const isDone =
    (view.at === 'undo' && view.isDone) || (view.at === 'pasted' && view.pasted.done !== null);
  const isResult = view.at === 'done' || isDone;
  const question = isResult ? front.ask('months') : null;
  if (question === null) return;
  const tell = (twice: Twice | null) => question.dispatch({ type: 'computed twice', twice });
  tell({ at: 'computing' });
  try {
    const found = await undisturbed(front, question);
    tell(found && { at: 'computed', found });
  } catch (error) {
    tell({ at: 'failed', why: failureOf(error).sentence });
  }
}

/** Begins anew where something was written meanwhile: new rows would be held against what stood there before them. */
async function undisturbed(
  front: Front,
  { server, signal }: Question,
): Promise<ComputedTwice | null> {
  let isDisturbed = false;
  const pause = async () => {
    await turn();
    signal.throwIfAborted();
    isDisturbed = isBusy(front.state());
    if (isDisturbed) throw new Error();
  };
  for (;;) {
    isDisturbed = false;
    try {
      return await computeTwice(server, pause);
    } catch (error) {
      if (!isDisturbed) throw error;
    }
    while (isBusy(front.state())) await turn(LOOK_AGAIN_MS);
  }
}

const LOOK_AGAIN_MS = 100;

/** After it the page has handled whatever was waiting. */
function turn(ms = 0): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
