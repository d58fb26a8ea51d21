import { readTab, type TabServer } from '../../import/server/tab-cells';
import type { Tab, WorkbookState } from '../../main';
import { importsAgain, settingsAgain } from '../../workbook/tabs-again';
import { type Front, onScreen } from '../state/desk';
import { spoiltWords } from '../words/spoilt-words';
import { buildTabs } from './rebuilding';

/**
 * Puts Settings and Imports back where rows or columns are not where formulas look for them, with all that they say, and
 * writes all formulas anew; where an import is not finished, that comes with finishing it.
 */
export function putBack(front: Front): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    const { server, dispatch } = question;
    const title = spoiltWords.puttingBack;
    dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
    const workbook = await server.readWorkbook();
    const { settings, unfinished } = workbook;
    for (const tab of await tabsAgain(server, workbook)) await server.putBack(tab);
    // Without Settings, or with an import in hand, the first screen says how to go on.
    if (settings === null || unfinished) dispatch({ type: 'returned' });
    else await buildTabs(question);
  });
}

/** The tabs that are to be put back, as they then are. */
async function tabsAgain(
  server: TabServer,
  { problems = [], settings, stands, begun }: WorkbookState,
): Promise<readonly Tab[]> {
  const said = settings ?? stands ?? begun;
  const tabs: Tab[] = [];
  for (const problem of problems) {
    if (problem.kind !== 'moved') continue;
    if (problem.tab === 'Imports')
      tabs.push(importsAgain(await readTab(server, 'Imports', { from: 1, runs: [] })));
    else if (said) tabs.push(settingsAgain(said, problem.isAsOfTyped));
  }
  return tabs;
}
