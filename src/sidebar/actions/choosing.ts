import type { ChosenSettings } from '../../main';
import { type Front, onScreen, type Question } from '../state/desk';
import { settingsWords } from '../words/settings-words';
import type { Actions } from './actions';

/** Shows the choices that people change from month to month. */
function showSettings(front: Front): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    works(question, settingsWords.looking, true);
    const settings = await question.server.readChosen();
    question.dispatch({ type: 'shows', view: { at: 'settings', settings } });
  });
}

/** Writes the choices, and shows the figures under them. */
function changeSettings(front: Front, changed: Partial<ChosenSettings>): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    works(question, settingsWords.changing, false);
    const headline = await question.server.changeSettings(changed);
    question.dispatch({ type: 'imported', headline, result: null });
  });
}

/** What a person can do with these choices; afterwards the workbook is looked at again. */
export function settingActions(
  front: Front,
  lookAgain: () => Promise<unknown>,
): Pick<Actions, 'showSettings' | 'changeSettings'> {
  return {
    showSettings: () => showSettings(front),
    changeSettings: (changed) => changeSettings(front, changed).then(lookAgain),
  };
}

function works({ dispatch }: Question, text: string, canCancel: boolean): void {
  dispatch({ type: 'works', work: { title: settingsWords.title, text, ratio: null, canCancel } });
}
