import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type * as Job from '../../src/import/job';
import type { Headline, Server } from '../../src/main';
import { createHost, type Host } from '../host';
import { workbookFile } from '../xlsx/workbook-file';
import { USAGE, type Wanted, wantedFrom } from './arguments';
import { auditAsJson } from './audit-as-json';
import { headlineText } from './headline-text';
import { job, remote } from './job';
import { tabsAsJson } from './tabs-as-json';
import { twiceAsJson } from './twice-as-json';
import { tabsWanted } from './wanted-tabs';
import { workbookSize } from './workbook-size';

/** The main job without a screen: reports in, tabs out. Runs the built bundle, as the page does. */
async function main(): Promise<number> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const wanted = wantedFrom(process.argv.slice(2));
  const host = createHost({
    code: readFileSync('dist/Code.js', 'utf8'),
    html: {},
    isWatched: false,
    timeZone: wanted.timeZone,
    locale: wanted.locale,
  });
  let headline: Headline | null = null;
  const doubts: Doubt[] = [];
  const compared: Record<string, unknown>[] = [];
  for (let [file, ...others] = inOrder(wanted.files); file; ) {
    const report = await job.readReport([file, ...others], (one) => readNamed(one, wanted));
    if ('problem' in report) throw new Error(refusalOf(file, report));
    headline = await drop(host, report, { wanted, doubts, compared });
    [file, ...others] = report.waiting;
  }
  const twice = await job.computeTwice(remote(host));
  const json = wanted.json
    ? {
        ...tabsAsJson(host),
        size: workbookSize(host),
        doubts: doubts.map(job.doubtAsJson),
        compared,
        ...(twice && twiceAsJson(twice)),
      }
    : null;
  if (json) process.stdout.write(`${JSON.stringify(json)}\n`);
  else if (headline) process.stdout.write(headlineText(headline, await besideFigures(host)));
  if (wanted.xlsx)
    writeFileSync(wanted.xlsx, await workbookFile(host.model, { linked: host.linked }));
  const [departure] = twice?.departures ?? [];
  if (twice && departure)
    process.stderr.write(
      `${job.twiceWords.differ(twice)}. ${job.twiceWords.departs(departure, twice.model)}\n`,
    );
  return !departure && headline?.checks.every(({ ok }) => ok) ? 0 : 1;
}

/** What is said beside the headline: what the audit found, and what a record is called. */
async function besideFigures(host: Host): Promise<Parameters<typeof headlineText>[1]> {
  const { accuracy, findings } = auditAsJson(host);
  const { imports } = await remote(host).readWorkbook();
  return { accuracy, findings: findings.length, noun: job.nounCounted(imports) };
}

/** A file that was named. */
interface Named {
  readonly name: string;
  readonly path: string;
}

/** Reports in the order of the dates in their names; as given where one has none. */
function inOrder(paths: readonly string[]): readonly Named[] {
  const files = paths.map((path) => ({ name: basename(path), path }));
  const areDated = files.every(({ name }) => job.hasDate(name));
  return areDated ? job.inOrderOfDate(files) : files;
}

function refusalOf({ name }: Named, { problem, sheets }: Job.Refusal): string {
  return sheets ? job.filesWords.namedSheets(name, sheets) : problem;
}

function readNamed({ name, path }: Named, { sheet }: Wanted): ReturnType<typeof job.readDated> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  if (statSync(path).isDirectory())
    throw new Error(`${path} is a folder: name a report that is in it.`);
  return job.readDated(new File([readFileSync(path)], name), (file) =>
    job.readCells(sheet === null ? file : { file, sheet }),
  );
}

interface Dropping {
  readonly wanted: Wanted;
  /** What is doubted of the reports so far. */
  readonly doubts: Doubt[];
  /** What reports of other sources say, beside what the workbook counts. */
  readonly compared: Record<string, unknown>[];
}

/** One report, as if it had been dropped on the sidebar. */
async function drop(
  host: Host,
  read: Report,
  { wanted, doubts, compared }: Dropping,
): Promise<Headline> {
  const server = remote(host);
  const workbook = await server.readWorkbook();
  const { cells, fileName: name, isOther } = await job.besideWorkbook(server, workbook, read);
  const remembered = isOther ? job.otherChoices(workbook) : job.workbookChoices(workbook);
  const pairs = wanted.asOf ? [...wanted.settings, `As-of month=${wanted.asOf}`] : wanted.settings;
  const chosen = job.withSettings(pairs, remembered);
  if ('problem' in chosen) throw new Error(chosen.problem);
  const choices = { ...chosen, today: job.today() };
  const companies = job.companiesDraft(cells, name);
  if (companies) return dropCompanies(server, { ...companies, tabs: tabsWanted(wanted, false) });
  const understood = job.understandDropped(cells, name, choices);
  if ('problem' in understood)
    throw new Error(
      job.refusalWithColumns({ cells, fileName: name, choices, refusal: understood }),
    );
  const refused =
    job.absenceRefused(understood.header, remembered, choices) ?? job.asOfRefused(understood);
  if (refused) throw new Error(refused.problem);
  const taken = job.asOfTaken(understood);
  if (taken) process.stderr.write(`${taken}\n`);
  for (const note of understood.notes) process.stderr.write(`${note}\n`);
  const open = settled(job.doubtsOf({ cells, fileName: name, choices }, understood));
  doubts.push(...open);
  const other = await job.comparedFor(server, workbook, understood);
  if (other) compared.push(job.sourceAsJson(name, other));
  if (other) process.stderr.write(`${job.sourcesWords.compared(other)}\n`);
  // What is kept beside once is kept beside again, month after month.
  const rule = choices.otherSource ?? (workbook.hasOther ? 'keep' : 'compare');
  if (other && rule === 'compare') {
    process.stderr.write(`${job.sourcesWords.nothingWritten(other)}\n`);
    return server.readHeadline();
  }
  if (other && rule === 'keep') {
    const noun = job.sourcesWords.nameThere(other);
    const kept = await job.importOther(server, { ...understood, fileName: name, noun });
    return kept.headline;
  }
  const models = [workbook.settings?.model ?? '', understood.settings.model] as const;
  if (other && rule === 'add') refuseToAdd(other, models);
  const tabs = tabsWanted(wanted, !workbook.tabs);
  const how = { isOther: other !== null && rule === 'replace', tabs, doubts: open };
  return written(server, await job.updateOf(server, understood, name, how));
}

/** Both count only where one model reads them, and no ID is of both. */
function refuseToAdd(other: Other, [here, there]: readonly [string, string]): void {
  const { sourcesWords } = job;
  if (here !== there) throw new Error(sourcesWords.cannotAdd(other, here, there));
  if (other.clashes.length > 0) throw new Error(sourcesWords.cannotAddIds(other, other.clashes));
}

function written(
  server: Job.Remote<Server>,
  update: Awaited<ReturnType<typeof Job.updateOf>>,
): Promise<Headline> {
  if ('problem' in update) throw new Error(update.problem);
  return job.writeUpdate(server, update);
}

type Report = Exclude<Awaited<ReturnType<typeof job.readReport>>, { problem: string }>;
type Other = NonNullable<Awaited<ReturnType<typeof job.comparedFor>>>;
type Doubt = ReturnType<typeof Job.doubtsOf>[number];

/** Doubts that are said and gone on with; where the report does not tell two readings apart, somebody must. */
function settled(doubts: readonly Doubt[]): readonly Doubt[] {
  const open = doubts.find(({ isOpen }) => isOpen);
  if (open) throw new Error(job.doubtText.refusal(open));
  for (const doubt of doubts) process.stderr.write(`${job.doubtText.warning(doubt)}\n`);
  return doubts;
}

interface Companies extends NonNullable<ReturnType<typeof Job.companiesDraft>> {
  readonly tabs: readonly string[] | undefined;
}

/** A report of companies, every number of it taken over. */
function dropCompanies(server: Job.Remote<Server>, draft: Companies): Promise<Headline> {
  const { reported, report } = draft;
  if (reported === null)
    throw new Error(
      `The name of ${draft.fileName} does not say the day of the report: name it such as companies-2026-11-01.csv.`,
    );
  return job.importCompanies(server, { ...draft, reported, numbers: report.numbers });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
