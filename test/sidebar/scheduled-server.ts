import type fc from 'fast-check';
import type { Remote } from '../../src/import/server/server';
import type { Accepted, ImportLine, Server } from '../../src/main';
import { fakeServer, headline } from '../import/fake-server';
import { plainSettingsOf } from '../import/plain-settings';

/** A workbook that does at once what it is asked, and whose answers come when a scheduler lets them. */
export interface ScheduledServer {
  readonly server: Remote<Server>;
  /** How often somebody has looked at the workbook; each answer says in its headline which one it is. */
  readonly looks: () => number;
  readonly selections: () => number;
  readonly accepted: () => readonly Accepted[];
  /** Whether a call has failed so far. */
  readonly hasFailed: () => boolean;
}

const LINE: ImportLine = {
  ...{ number: 1, file: 'october.csv', when: '2026-10-01', asOf: '2026-09', rows: 1 },
  ...{ status: 'in', holds: 'deals', counts: { added: 1, changed: 0, unchanged: 0, gone: 0 } },
};

const DEALS = {
  rows: [
    [
      ...['Record ID', 'Close Date', 'Deal Stage', 'Associated Company'],
      ...['Recurring revenue amount', 'Import'],
    ],
    ['9', 46036, 'Closed Won', 'Gamma', 50, 1],
    ['8', '14.02.2026', 'Closed Won', 'Gamma', 50, null],
  ],
  next: null,
};

const TAB = [
  ['Record ID', 'Close Date', 'Deal Stage', 'Company name', 'Recurring revenue amount'],
  ['3', '2026-05-14', 'Closed Won', 'Delta', '300'],
];

/** @param failing the places of the calls that fail, from 0 */
export function scheduledServer(
  scheduler: fc.Scheduler,
  failing: readonly number[],
): ScheduledServer {
  const { server } = fakeServer();
  const accepted: Accepted[] = [];
  const count = { calls: 0, looks: 0, selections: 0 };
  let hasFailed = false;
  const own: Partial<Remote<Server>> = {
    readWorkbook: async () => {
      count.looks += 1;
      const lines = accepted.map((one) => [one.recordId, one.check, one.reason] as const);
      const settings = plainSettingsOf({ accepted: lines, wonStages: ['Closed Won'] });
      const held = { isBuilt: true, imports: [LINE], headline: headline(count.looks, '2026-09') };
      return { ...(await server.readWorkbook()), ...held, settings };
    },
    readTab: async (tab) => (tab === 'Deals' ? DEALS : { rows: [], next: null }),
    readFrontTab: async () => ({ name: 'Pasted', rows: TAB, next: null }),
    undoImport: async () => LINE,
    unbuiltTabs: async () => null,
    acceptFindings: async (all) => {
      accepted.push(...all);
    },
    readSelection: async () => {
      count.selections += 1;
      return { tab: 'Sheet1', range: `A${count.selections}`, isOwn: false, isEmpty: true };
    },
    insertFormula: async ({ formula }) => ({ text: `result of ${formula}`, isError: false }),
  };
  const all = { ...server, ...own };
  const answer = async (name: keyof Server, args: readonly unknown[]) => {
    if (!failing.includes(count.calls++)) return Reflect.apply(all[name], all, args);
    hasFailed = true;
    throw new Error('Service timed out.');
  };
  return {
    server: new Proxy(all, {
      get:
        (_, name) =>
        (...args: readonly unknown[]) =>
          scheduler.schedule(answer(name as keyof Server, args), String(name)),
    }),
    looks: () => count.looks,
    selections: () => count.selections,
    accepted: () => accepted,
    hasFailed: () => hasFailed,
  };
}
