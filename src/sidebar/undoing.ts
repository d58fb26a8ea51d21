import { type Desk, fail } from './desk';
import { buildRest } from './importing';
import { updateWords } from './update-words';
import { words } from './words';

/** Shows what undoing the last import would take out; looks first, since the workbook may have changed meanwhile. */
export async function askUndo(desk: Desk): Promise<void> {
  works(desk, words.opening);
  try {
    const workbook = await desk.server.readWorkbook();
    desk.dispatch({ type: 'opened', workbook });
    const line = workbook.imports.filter(({ status }) => status === 'in').pop();
    if (line) desk.dispatch({ type: 'undo', line, isDone: false });
    else fail(desk, 'other', updateWords.nothingToUndo);
  } catch (error) {
    fail(desk, 'opening', error);
  }
}

/** Takes the last import out and says so. */
export async function undo(desk: Desk): Promise<void> {
  works(desk, updateWords.undoing);
  try {
    const line = await desk.server.undoImport();
    await buildRest(desk);
    const workbook = await desk.server.readWorkbook();
    desk.dispatch({ type: 'opened', workbook });
    desk.dispatch({ type: 'undo', line, isDone: true });
  } catch (error) {
    fail(desk, 'other', error);
  }
}

function works({ dispatch }: Desk, title: string): void {
  dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
}
