import { readFileSync } from 'node:fs';
import { resultsAsJson } from '../../host/cli/tabs-as-json';
import { createHost, type Host, type HostOptions } from '../../host/host';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import type { Cell } from '../../src/core/report/cell';
import type { Choices, Understanding } from '../../src/core/report/understanding';
import { cellsOfCsv } from '../../src/import/files/csv';
import { importReport } from '../../src/import/import-report';
import { workbookChoices } from '../../src/import/remembered';
import type { Remote } from '../../src/import/server/server';
import type { Headline, Server } from '../../src/main';
import { buildRest } from '../../src/sidebar/actions/importing';
import { OPTIONAL_TABS } from '../../src/workbook/formula-tabs';
import type { TabName } from '../../src/workbook/sheet/tab';

/** The built bundle in an empty spreadsheet of the strict host. */
export function emptyHost(options: Partial<HostOptions> = {}): Host {
  const code = readFileSync('dist/Code.js', 'utf8');
  return createHost({ code, html: {}, isWatched: false, ...options });
}

/** The server's functions as the sidebar calls them. */
export function serverOf<S = Server>(host: Host): Remote<S> {
  const call =
    (name: string) =>
    async (...args: unknown[]) =>
      host.run(name, ...args);
  return new Proxy({}, { get: (_, name) => call(String(name)) }) as Remote<S>;
}

/** The cells of a fixture's export. */
export function fixture(path: string): readonly (readonly Cell[])[] {
  return cellsOfCsv(readFileSync(`test/fixtures/${path}`, 'utf8'));
}

/** What is chosen for a report, and which of the tabs that may be left out are wanted. */
export type Chosen = Choices & { readonly tabs?: readonly TabName[] };

/** A small workbook: of the tabs that may be left out it has those that a test is about, and few rows are spare. */
export function withTabs(...tabs: readonly TabName[]): Chosen {
  return { tabs, spareRows: 60 };
}

/** A workbook with every tab there is. */
export const EVERY_TAB: Chosen = { tabs: OPTIONAL_TABS };

/** A report as the sidebar understands it on top of what the workbook remembers. */
export async function understoodBy(
  host: Host,
  cells: readonly (readonly Cell[])[],
  choices: Choices = {},
): Promise<Understanding> {
  const workbook = await serverOf(host).readWorkbook();
  const remembered = workbookChoices(workbook);
  const all = workbook.settings === null ? { spareRows: 60, ...remembered } : remembered;
  const found = understandDropped(cells, 'report.csv', { ...all, ...choices });
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

/**
 * Drops a report on the sidebar, in the words of the sidebar but without its page. A new workbook has only the tabs that
 * every workbook needs, unless a test asks for others: building them takes time.
 */
export async function drop(
  host: Host,
  cells: readonly (readonly Cell[])[],
  { tabs, ...choices }: Chosen = {},
  server: Remote<Server> = serverOf(host),
): Promise<Headline> {
  const understanding = await understoodBy(host, cells, choices);
  const wanted = tabs ?? ((await serverOf(host).readWorkbook()).tabs ? undefined : []);
  const headline = await importReport(server, understanding, 'report.csv', { tabs: wanted });
  if ('problem' in headline) throw new Error(headline.problem);
  return headline;
}

/** What the tabs show, without what differs between two ways to the same deals. */
export function figures(host: Host): Record<string, unknown> {
  return resultsAsJson(host);
}

/** The number of the last import that is in; 0 where none is. */
export async function lastIn(host: Host): Promise<number> {
  const { imports } = await serverOf(host).readWorkbook();
  return imports.reduce((last, { number, status }) => (status === 'in' ? number : last), 0);
}

/** Undoes the last import, as the sidebar does, and is sure of it where rows were changed. */
export async function undoLast(host: Host): Promise<void> {
  const server = serverOf(host);
  await server.undoImport(await lastIn(host), true);
  await buildRest({ server, dispatch: () => undefined });
}
