import { readKnown } from '../../import/known';
import { layoutOf } from '../../import/layout';
import { type Front, fail, onScreen, type Question } from '../state/desk';
import { tabsWords } from '../words/tabs-words';
import { buildRest } from './importing';

/** Builds the tabs of formulas that are there anew, by what Settings says now, and shows the result. */
export function rebuild(front: Front): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    const { dispatch } = question;
    const title = tabsWords.building;
    dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
    await buildTabs(question);
  });
}

/** Builds them in the course of something that somebody asked for. */
export async function buildTabs(question: Question): Promise<void> {
  const { server, dispatch } = question;
  const workbook = await server.readWorkbook();
  const { settings } = workbook;
  if (settings === null) return fail(question, 'other', tabsWords.nothingThere);
  const known = await readKnown(server, workbook, settings.model);
  await server.rebuildTabs(layoutOf(settings, known));
  await buildRest(question);
  dispatch({ type: 'imported', headline: await server.readHeadline(), result: null });
}
