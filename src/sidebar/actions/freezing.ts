import { type Front, onScreen } from '../state/desk';
import { pagesWords } from '../words/pages-words';
import { words } from '../words/words';
import type { Actions } from './actions';

/** Shows the pages of Board that were frozen. */
function showPages(front: Front): Promise<void> {
  return onScreen(front, 'other', async ({ server, dispatch }) => {
    const title = words.opening;
    dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: true } });
    dispatch({ type: 'shows', view: { at: 'pages', pages: await server.frozenPages() } });
  });
}

/** Freezes Board as it is now, and shows all that were frozen. */
function freeze(front: Front): Promise<void> {
  return onScreen(front, 'other', async ({ server, dispatch }) => {
    const title = pagesWords.freezing;
    dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
    await server.freezeBoard();
    dispatch({ type: 'shows', view: { at: 'pages', pages: await server.frozenPages() } });
  });
}

/** What a person can do with tabs to look at, and with Board as a page to print and to keep. */
export function pageActions(
  front: Front,
): Pick<Actions, 'showPages' | 'freezeBoard' | 'showPage' | 'showTab'> {
  return {
    showPages: () => showPages(front),
    freezeBoard: () => freeze(front),
    showPage: (name) => onScreen(front, 'other', ({ server }) => server.showPage(name)),
    showTab: (tab) => onScreen(front, 'other', ({ server }) => server.showTab(tab)),
  };
}
