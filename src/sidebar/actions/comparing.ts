import { isRefusal } from '../../core/refusal';
import { comparedFor } from '../../import/compared-for';
import { readKnown } from '../../import/known';
import { updateFrom } from '../../import/update';
import { type Front, fail, onScreen } from '../state/desk';
import type { Draft } from '../state/state';
import { updateWords } from '../words/update-words';
import { write } from './importing';

/** Shows what a draft does to the workbook; where nothing is there yet, writes it at once. */
export function compare(front: Front, draft: Draft): Promise<void> {
  return onScreen(front, 'comparing', async (question) => {
    const { server, dispatch } = question;
    const progress = { title: updateWords.comparing, text: updateWords.comparingText, ratio: null };
    dispatch({ type: 'works', work: { ...progress, canCancel: true } });
    try {
      const workbook = await server.readWorkbook();
      const known = await readKnown(server, workbook, draft.understanding.settings.model);
      if (known.rows.length > 0) {
        const { settings } = workbook;
        const other = await comparedFor(server, workbook, draft.understanding);
        return dispatch({ type: 'compared', draft, known, settings, other });
      }
      const update = updateFrom(known, draft);
      if (isRefusal(update)) fail(question, 'reading', update.problem, { draft });
      else await write(question, draft, update);
    } catch (error) {
      fail(question, 'comparing', error, { draft });
    }
  });
}
