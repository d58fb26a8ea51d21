import type { Cell } from '../core/report/cell';
import type { Server } from '../main';
import type { Remote } from './server';

/** The cells of a tab, and what the tab is called. */
export interface TabReport {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** Reads the tab in front, page after page. */
export async function readTabReport(server: Remote<Server>): Promise<TabReport> {
  const first = await server.readFrontTab(1, '');
  const cells = [...first.rows];
  for (let from = first.next; from !== null; ) {
    const page = await server.readFrontTab(from, first.name);
    cells.push(...page.rows);
    from = page.next;
  }
  return { name: first.name, cells };
}
