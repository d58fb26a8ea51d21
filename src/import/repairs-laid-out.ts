import { lineKey, type WorkLine } from '../core/repairs/worklist';
import type { Server } from '../main';
import { formulaTab } from '../workbook/formula-tabs';
import { buildTab } from './build-tab';
import type { LookedAt } from './repair-lines';
import type { Remote } from './server/server';

/** Lays the tab of repairs out anew where it lacks lines, or says of one another thing than a look at the records does now. */
export async function layOutRepairs(server: Remote<Server>, looked: LookedAt): Promise<void> {
  const { lines, shown } = looked;
  const there = new Map(shown?.map((line) => [lineKey(line), saidOf(line)]));
  if (shown === null || lines.every((line) => there.get(lineKey(line)) === saidOf(line))) return;
  const ticket = await server.unbuiltTabs();
  if (ticket === null) return;
  await buildTab(server, ticket.importNumber, formulaTab('Repairs', ticket.plan, looked));
}

function saidOf({ status, isSilent }: WorkLine): string {
  return `${status}|${isSilent}`;
}
