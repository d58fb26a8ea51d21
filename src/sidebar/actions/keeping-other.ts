import { importOther } from '../../import/other-import';
import { sourcesWords } from '../../import/sources-words';
import { type Front, fail, onScreen } from '../state/desk';
import type { Preview } from './preview';

/** Keeps a report of another source on a tab of its own, compared with what counts, and shows the figures or what went wrong. */
export function keepOther(front: Front, { draft, other }: Preview): Promise<void> {
  return onScreen(front, 'importing', async (question) => {
    if (!other) return;
    const { dispatch, server } = question;
    const { fileName, understanding } = draft;
    const noun = sourcesWords.nameThere(other);
    const title = sourcesWords.keeping(other);
    let importNumber: number | null = null;
    dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
    try {
      const source = { ...understanding, fileName, noun };
      const { headline, counts } = await importOther(server, source, (progress) => {
        importNumber = progress.importNumber;
        dispatch({ type: 'works', work: { title, ...progress, canCancel: false } });
      });
      dispatch({ type: 'imported', headline, result: { ...BESIDE_DEALS, counts } });
    } catch (error) {
      fail(question, 'importing', error, { importNumber });
    }
  });
}

/** What only stands beside deals moves no MRR and is not audited. */
const BESIDE_DEALS = {
  holds: 'other source',
  movers: [],
  isUpdate: false,
  repaired: null,
} as const;
