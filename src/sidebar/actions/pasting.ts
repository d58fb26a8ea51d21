import { readPastedRows } from '../../import/pasted-rows';
import { type Front, fail, onScreen, type Question } from '../state/desk';
import { pastedWords } from '../words/pasted-words';
import { type Pasted, pastedOf } from './pasted';

/** Shows what would be read in pasted rows. */
export function askPasted(front: Front): Promise<void> {
  return onScreen(front, 'opening', async (question) => {
    works(question, pastedWords.looking);
    const rows = await readPastedRows(question.server);
    if (rows.texts.length === 0) return fail(question, 'other', pastedWords.nothing);
    question.dispatch({ type: 'pasted', pasted: pastedOf(rows) });
  });
}

/** Writes what was read in the place of the text, and says so. */
export function readPasted(front: Front, pasted: Pasted): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    works(question, pastedWords.reading);
    const missed = await question.server.typePasted(pasted.reading.cells);
    await question.server.readWorkbook();
    question.dispatch({ type: 'pasted', pasted: { ...pasted, done: 'read', missed } });
  });
}

/** Puts the text back that was read last, and says so. */
export function putTextBack(front: Front): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    works(question, pastedWords.puttingBack);
    const missed = await question.server.untypePasted();
    await question.server.readWorkbook();
    const none = pastedOf({ texts: [], typedDay: null });
    question.dispatch({ type: 'pasted', pasted: { ...none, done: 'put back', missed } });
  });
}

function works({ dispatch }: Question, title: string): void {
  dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
}
