import { type Desk, fail } from './desk';
import { write } from './importing';
import { readKnown } from './known';
import type { Draft } from './state';
import { updateFrom } from './update';
import { updateWords } from './update-words';

/** Compares one draft at a time with what the workbook holds. */
export interface Comparer {
  /** Shows what a draft does to the workbook; where nothing is there yet, writes it at once. */
  readonly compare: (draft: Draft) => Promise<void>;
  /** Goes back to the draft, as long as nothing is written; false where nothing is compared. */
  readonly cancel: () => boolean;
}

/** The comparing of drafts at a desk. */
export function comparerOf(desk: Desk): Comparer {
  let current: { readonly draft: Draft; readonly stop: AbortController } | null = null;
  return {
    compare: async (draft) => {
      const stop = new AbortController();
      current = { draft, stop };
      await compare(desk, draft, stop.signal);
      if (current?.stop === stop) current = null;
    },
    cancel: () => {
      if (current === null) return false;
      current.stop.abort();
      desk.dispatch({ type: 'went back', draft: current.draft });
      current = null;
      return true;
    },
  };
}

async function compare(desk: Desk, draft: Draft, signal: AbortSignal): Promise<void> {
  const { server, dispatch } = desk;
  const progress = { title: updateWords.comparing, text: updateWords.comparingText, ratio: null };
  dispatch({ type: 'works', work: { ...progress, canCancel: true } });
  const readDeals: typeof server.readDeals = (from) => {
    signal.throwIfAborted();
    return server.readDeals(from);
  };
  try {
    const workbook = await server.readWorkbook();
    const known = await readKnown({ readDeals }, workbook, draft.understanding.settings.model);
    if (signal.aborted) return;
    dispatch({ type: 'opened', workbook });
    if (known.rows.length > 0) return dispatch({ type: 'compared', draft, known });
    const update = updateFrom(known, draft);
    if ('problem' in update) fail(desk, 'reading', update.problem, { draft });
    else await write(desk, draft, update);
  } catch (error) {
    if (!signal.aborted) fail(desk, 'comparing', error, { draft });
  }
}
