import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Remote } from '../../src/import/job';
import type { Server } from '../../src/main';
import type { ExpectedCells } from '../../src/self-check/page/expected-cells';
import type { ExpectedAnswers } from '../../src/self-check/page/report';
import type { SelfCheckServer } from '../../src/self-check/server';
import { createHost, type Host } from '../host';
import { job, remote } from './job';

type Tabs = Readonly<Record<string, readonly (readonly (string | number | boolean)[])[]>>;
type Answering = Remote<Server & SelfCheckServer>;

/**
 * What the host answers to the self-check: `node self-check.cjs Code.js sample.zip en_US de_DE` writes it as JSON, every
 * cell as in the first locale.
 */
async function main(): Promise<void> {
  const [code = '', sample = '', ...locales] = process.argv.slice(2);
  const answers: Record<string, Record<string, string>> = {};
  const tabs: Record<string, Tabs> = {};
  for (const locale of locales) {
    const host = createHost({
      code: readFileSync(code, 'utf8'),
      html: {},
      isWatched: false,
      locale,
    });
    answers[locale] = await answersOf(remote(host));
    tabs[locale] = await sampleTabs(host, sample);
  }
  const expected: { readonly answers: ExpectedAnswers; readonly cells: ExpectedCells } = {
    answers,
    cells: cellsOf(locales, tabs),
  };
  process.stdout.write(JSON.stringify(expected));
}

async function answersOf(server: Answering): Promise<Record<string, string>> {
  const { probes } = await server.readSelfCheck();
  const answers: Record<string, string> = {};
  for (const { name, isMeasured } of probes)
    if (!isMeasured) answers[name] = (await server.runSelfCheckProbe(name)).got;
  return answers;
}

/** Every cell of the tabs that the sample makes. */
async function sampleTabs(host: Host, path: string): Promise<Tabs> {
  const server: Answering = remote(host);
  const [before, file] = [namesOf(host), new File([readFileSync(path)], basename(path))];
  const cells = await job.readCells(file);
  if ('problem' in cells) throw new Error(cells.problem);
  const name = await job.datedName(file);
  const understood = job.understandDropped(cells, name, {});
  if ('problem' in understood) throw new Error(understood.problem);
  await job.importReport(server, understood, name, { tabs: job.OPTIONAL_TABS });
  const tabs: Record<string, Tabs[string]> = {};
  for (const tab of namesOf(host)) if (!before.includes(tab)) tabs[tab] = await rowsOf(server, tab);
  return tabs;
}

async function rowsOf(server: Answering, tab: string): Promise<Tabs[string]> {
  const rows: Tabs[string][number][] = [];
  for (let from: number | null = 1; from !== null; ) {
    const page = await server.readSelfCheckTab(tab, from);
    for (const row of page?.rows ?? []) rows.push(row);
    from = page?.next ?? null;
  }
  return rows;
}

function namesOf({ model: { getters } }: Host): readonly string[] {
  return getters.getSheetIds().map((id) => getters.getSheetName(id));
}

/** The cells of the first locale, and of the others what they write otherwise. */
function cellsOf(
  [first = '', ...others]: readonly string[],
  tabs: Readonly<Record<string, Tabs>>,
): ExpectedCells {
  const base = tabs[first] ?? {};
  const otherwise = others.map((locale) => {
    const found = Object.entries(tabs[locale] ?? {}).map(([tab, rows]) => {
      const cells = rows.flatMap((row, y) =>
        row.flatMap((cell, x) => (cell === base[tab]?.[y]?.[x] ? [] : [[y, x, cell] as const])),
      );
      return [tab, cells] as const;
    });
    return [locale, Object.fromEntries(found.filter(([, cells]) => cells.length > 0))] as const;
  });
  return { tabs: base, otherwise: Object.fromEntries(otherwise) };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
