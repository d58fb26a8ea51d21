import { MOST_CELLS } from '../../import/report-size';
import type { ImportTicket, TabName } from '../../main';
import { changedTabs, formulaTab, tabsAfter } from '../../workbook/formula-tabs';
import type { Plan } from '../../workbook/plan';
import { cellsOfPlan } from '../../workbook/workbook-size';
import { type Front, fail, onScreen, type Question } from '../state/desk';
import { tabsWords } from '../words/tabs-words';
import { buildAll } from './importing';

/** Adds a tab to the workbook with its steps, and brings it to the front. No other tab is built but those that tell of it. */
export function addTab(front: Front, tab: TabName): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    const title = tabsWords.adding(tab);
    const ticket = await begun(question, title);
    if (!ticket) return;
    const after = { ...ticket.plan, tabs: tabsAfter(ticket.plan, tab, true) };
    if (!after.tabs.includes(tab)) return fail(question, 'other', tabsWords.nothingToShow(tab));
    const cells = cellsOfPlan(after);
    if (cells > MOST_CELLS)
      return fail(question, 'other', tabsWords.tooLarge(tab, cells, MOST_CELLS));
    const toBuild = toBuildFor(ticket, after);
    const change = { seen: ticket.plan.tabs, tabs: after.tabs, toBuild, written: [] };
    await buildAll(question, await question.server.changeTabs(change), title);
    await question.server.showTab(tab);
    await shown(question, tab);
  });
}

/** Takes a tab out of the workbook with its steps; what tells of it is written in the same call. */
export function removeTab(front: Front, tab: TabName): Promise<void> {
  return onScreen(front, 'other', async (question) => {
    const title = tabsWords.removing(tab);
    const ticket = await begun(question, title);
    if (!ticket) return;
    const after = { ...ticket.plan, tabs: tabsAfter(ticket.plan, tab, false) };
    const toBuild = toBuildFor(ticket, after);
    // What an import found among the records is laid out only when it is looked for again.
    const isAtOnce = ticket.tabs.length === 0;
    const written = isAtOnce ? toBuild.map((name) => formulaTab(name, after)) : [];
    const change = { seen: ticket.plan.tabs, tabs: after.tabs, toBuild, written };
    await buildAll(question, await question.server.changeTabs(change), title);
    await shown(question, tab);
  });
}

/** What the tabs are laid out for now, and which of them are left to build. */
async function begun({ server, dispatch }: Question, title: string): Promise<ImportTicket | null> {
  dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
  const ticket = await server.unbuiltTabs();
  if (!ticket) fail({ dispatch }, 'other', tabsWords.nothingThere);
  return ticket;
}

function toBuildFor({ plan, tabs: left }: ImportTicket, after: Plan): readonly TabName[] {
  const changed = changedTabs(plan, after);
  return after.tabs.filter((name) => changed.includes(name) || left.includes(name));
}

/** The choice of tabs as it then is. */
async function shown({ server, dispatch }: Question, changed: TabName): Promise<void> {
  await server.readWorkbook();
  dispatch({ type: 'tabs', changed });
}
