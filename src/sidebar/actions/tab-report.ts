import type { Cell } from '../../core/report/cell';
import { allPages } from '../../import/server/all-pages';
import type { Remote } from '../../import/server/server';
import type { FrontTabPage, Server } from '../../main';

type Row = readonly Cell[];

/** The cells of a tab, and what the tab is called. */
export interface TabReport {
  readonly name: string;
  readonly cells: readonly Row[];
}

/** Reads the tab in front, page after page. */
export async function readTabReport(server: Remote<Server>): Promise<TabReport> {
  const { name, rows } = await allPages<Row, FrontTabPage>(1, (from, before) =>
    server.readFrontTab(from, before?.name ?? ''),
  );
  return { name, cells: rows };
}
