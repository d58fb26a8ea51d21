import type { Cell } from '../../core/report/cell';
import type { CellsOfTab, Server, TabName, TabPage } from '../../main';
import { allPages } from './all-pages';
import type { Remote } from './server';

/** What reading a tab needs of the server. */
export type TabServer = Pick<Remote<Server>, 'readTab'>;

/** Cells of one of the add-on's tabs, page after page, blank ones null; no rows where the tab is gone. */
export async function readTab(
  server: TabServer,
  tab: TabName,
  { from: first, runs }: CellsOfTab,
): Promise<readonly (readonly Cell[])[]> {
  const read = (from: number) => server.readTab(tab, { from, runs });
  return (await allPages<readonly Cell[], TabPage>(first, read)).rows;
}
