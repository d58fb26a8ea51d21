import { type Desk, fail } from './desk';
import { buildRest } from './importing';
import { readKnown } from './known';
import { layoutOf } from './layout';
import { tabsWords } from './tabs-words';

/** Builds the tabs of formulas anew by what Settings says now, without those that nobody wants, and shows the result. */
export async function rebuild(desk: Desk, tabsLeftOut: readonly string[]): Promise<void> {
  const { server, dispatch } = desk;
  const title = tabsWords.building;
  dispatch({ type: 'works', work: { title, text: title, ratio: null, canCancel: false } });
  try {
    const workbook = await server.readWorkbook();
    const { settings } = workbook;
    if (settings === null) return fail(desk, 'other', tabsWords.nothingThere);
    const known = await readKnown(server, workbook, settings.model);
    await server.rebuildTabs(layoutOf({ ...settings, tabsLeftOut }, known));
    await buildRest(desk);
    dispatch({ type: 'imported', headline: await server.readHeadline(), result: null });
  } catch (error) {
    fail(desk, 'other', error);
  }
}
