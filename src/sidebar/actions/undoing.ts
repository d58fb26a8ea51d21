import { type Desk, type Front, fail, onScreen } from '../state/desk';
import { updateWords } from '../words/update-words';
import { words } from '../words/words';
import { buildRest } from './importing';

/** Shows what undoing the last import would take out; looks first, since the workbook may have changed meanwhile. */
export function askUndo(front: Front): Promise<void> {
  return onScreen(front, 'opening', async (question) => {
    works(question, words.opening);
    const { imports } = await question.server.readWorkbook();
    const line = imports.filter(({ status }) => status === 'in').pop();
    if (line) question.dispatch({ type: 'undo', line, isDone: false });
    else fail(question, 'other', updateWords.nothingToUndo);
  });
}

/** Takes the import out that was shown as the last one, and says so; rows that somebody has changed are told first. */
export function undo(front: Front, importNumber: number, isSure = false): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    works(question, updateWords.undoing);
    const line = await question.server.undoImport(importNumber, isSure);
    if (line.isChanged) return question.dispatch({ type: 'undo', line, isDone: false });
    await buildRest(question);
    await question.server.readWorkbook();
    question.dispatch({ type: 'undo', line, isDone: true });
  });
}

function works({ dispatch }: Desk, title: string): void {
  dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
}
