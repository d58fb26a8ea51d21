import type { Cell } from '../core/report/cell';
import type { FrontTabPage, Server } from '../main';
import { allPages } from './all-pages';
import type { Remote } from './server';

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
