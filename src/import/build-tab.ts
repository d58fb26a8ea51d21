import type { Server, Tab } from '../main';
import type { Remote } from './server/server';

/**
 * Has the server build a tab. Several charts go in a request of their own: each takes a dozen calls of services, and no
 * request is to take long.
 */
export async function buildTab(
  server: Remote<Server>,
  importNumber: number,
  tab: Tab,
): Promise<void> {
  const { name, charts } = tab;
  if (charts.length < 2) return server.buildTab(importNumber, tab);
  await server.buildTab(importNumber, { ...tab, charts: [], chartsFollow: true });
  await server.drawCharts(importNumber, { name, charts });
}
