import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type Host } from '../../host/host';
import { understand } from '../../src/core/report/understanding';
import { cellsOfCsv } from '../../src/import/files/csv';
import { importReport } from '../../src/import/import-report';
import type { Remote } from '../../src/import/server/server';
import { withSettings } from '../../src/import/with-settings';
import type { Server } from '../../src/main';

const ROOT = join(__dirname, '..', '..');

/** The pushed script in an empty spreadsheet. */
export function builtHost(): Host {
  return createHost({
    code: readFileSync(join(ROOT, 'dist/Code.js'), 'utf8'),
    html: {},
    isWatched: false,
    timeZone: 'America/Sao_Paulo',
  });
}

/** A spreadsheet with the tabs that every workbook has, from a report of test/fixtures, with settings written as pairs. */
export async function workbookOf(path: string, pairs: readonly string[]): Promise<Host> {
  const host = builtHost();
  const call =
    (name: string) =>
    async (...args: unknown[]) =>
      host.run(name, ...args);
  const server = new Proxy({}, { get: (_, name) => call(String(name)) }) as Remote<Server>;
  const cells = cellsOfCsv(readFileSync(join(ROOT, 'test/fixtures', path), 'utf8'));
  const choices = withSettings(pairs, { spareRows: 60 });
  if ('problem' in choices) throw new Error(choices.problem);
  const understood = understand(cells, path, choices);
  if ('problem' in understood) throw new Error(understood.problem);
  const headline = await importReport(server, understood, path, { tabs: [] });
  if ('problem' in headline) throw new Error(headline.problem);
  return host;
}

/** What a formula shows on the first tab, in a cell of its own. */
export function shownIn(host: Host, row: number, formula: string): unknown {
  host.type('Sheet1', `A${row}`, formula);
  const cell = host.cell('Sheet1', `A${row}`);
  return cell.error === undefined ? cell.value : cell.error;
}
