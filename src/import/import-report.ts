import type { Audited } from '../core/audit/audit';
import { isRefusal, type Refusal } from '../core/refusal';
import type { ColumnLabels } from '../core/repairs/repair-files';
import type { Cell } from '../core/report/cell';
import type { Headline, Server } from '../main';
import { HOLDS_OTHER } from '../workbook/data/held-rows';
import { aheadOf, formulaTab } from '../workbook/formula-tabs';
import type { Plan } from '../workbook/plan';
import { buildTab } from './build-tab';
import { dataTabsFor } from './data-tabs';
import { importWords } from './import-words';
import { labelsOf, lookAtRepairs, type Unlisted } from './repair-lines';
import type { Told } from './request';
import { failureError, failureOf } from './server/failure';
import type { Remote } from './server/server';
import { ROW_NOUNS } from './texts';
import { type Incoming, type Update, updateOf } from './update';

/** How far an import is. */
export interface Progress {
  /** The step in hand, in importWords. */
  readonly text: string;
  /** From 0 to 1. */
  readonly ratio: number;
  /** The number under which the server knows the import; null until it has one. */
  readonly importNumber: number | null;
}

/** What somebody may say beside the report: who hears of progress, and which tabs are wanted of those that may be left out. */
interface How extends Pick<Incoming, 'tabs' | 'doubts'>, Hearing {}

/** Who hears of what an import does. */
interface Hearing {
  readonly onProgress?: (progress: Progress) => void;
  /** Of findings that somebody accepted on the tab of repairs, and that Settings does not list. */
  readonly onUnlisted?: (unlisted: Unlisted) => void;
}

/** Cells sent in one call: few calls, each well below what a call can carry. */
const CELLS_A_CALL = 50_000;

/**
 * Writes an understood report into the workbook, call after call, and resolves to the headline that the tabs then show;
 * a refusal where there is nothing to write. A failed call rejects with an Error that says in words which step failed:
 * until the last step the workbook counts none of the rows, so the import can be discarded and tried again.
 */
export async function importReport(
  server: Remote<Server>,
  understanding: Told,
  fileName: string,
  { tabs, doubts = [], ...hearing }: How = {},
): Promise<Headline | Refusal> {
  const update = await updateOf(server, understanding, fileName, { tabs, doubts });
  return isRefusal(update) ? update : writeUpdate(server, update, hearing);
}

/** Writes an update that somebody has seen, or need not see. */
export async function writeUpdate(
  server: Remote<Server>,
  { request, changes, audited, noun }: Update,
  { onProgress = () => {}, onUnlisted = () => {} }: Hearing = {},
): Promise<Headline> {
  const { rows, fields } = changes.write;
  const chunks = chunksOf(rows, Math.max(1, Math.floor(CELLS_A_CALL / fields.length)));
  onProgress({ text: importWords.starting, ratio: 0, importNumber: null });
  const { importNumber, tabs, ...ticket } = await step(importWords.starting, () =>
    server.startImport(request, dataTabsFor(request)),
  );
  const plan = { ...ticket.plan, noun };
  const holds = request.companies ? 'companies' : request.isOther ? HOLDS_OTHER : 'deals';
  const steps = stepsOf({
    ...{ server, importNumber, plan, chunks, tabs, audited, onUnlisted },
    rowCount: rows.length,
    reportNumber: holds === 'deals' ? importNumber : null,
    noun: holds === 'deals' ? noun : ROW_NOUNS[holds],
    labels: labelsOf(request.settings.columns),
  });
  for (const [done, { text, run }] of steps.entries()) {
    onProgress({ text, ratio: (done + 1) / (steps.length + 2), importNumber });
    await step(text, run);
  }
  const ratio = (steps.length + 1) / (steps.length + 2);
  onProgress({ text: importWords.committing, ratio, importNumber });
  return step(importWords.committing, () => server.commitImport(importNumber));
}

interface Step {
  readonly text: string;
  readonly run: () => Promise<void>;
}
interface Job extends Required<Pick<Hearing, 'onUnlisted'>> {
  readonly server: Remote<Server>;
  readonly importNumber: number;
  /** The same where it brings what counts. */
  readonly reportNumber: number | null;
  readonly plan: Plan;
  readonly chunks: readonly Rows[];
  readonly tabs: readonly string[];
  readonly rowCount: number;
  /** What a row is called. */
  readonly noun: string;
  readonly audited: Audited;
  readonly labels: ColumnLabels;
}
type Rows = readonly (readonly Cell[])[];

function stepsOf(job: Job): readonly Step[] {
  const { server, importNumber, plan, chunks, tabs, rowCount, noun } = job;
  let from = 0;
  const writing = chunks.map((chunk) => {
    const first = from;
    from += chunk.length;
    const run = async () => {
      const received = await server.addRows(importNumber, first, chunk);
      const sent = first + chunk.length;
      if (received !== sent) throw new Error(importWords.rowsMissing(received, sent));
    };
    return { text: importWords.writing(rowCount, noun), run };
  });
  const ordered = tabs.filter((tab) => !OF_VALUES.includes(tab));
  const preparing = {
    text: importWords.preparing,
    run: () => server.prepareTabs(importNumber, aheadOf([...ordered, ...OF_VALUES], plan)),
  };
  const building = ordered.map((tab) => ({
    text: importWords.building(tab),
    run: () => buildTab(server, importNumber, formulaTab(tab, plan)),
  }));
  return [...writing, preparing, ...building, auditing(job)];
}

/** The tabs of what is to change, and of what is found among all records, which come last. */
const OF_VALUES: readonly string[] = ['Repairs', 'Findings'];

/** What only a look at all records finds is written with every import, since no formula finds it. */
function auditing({ server, plan, onUnlisted, ...job }: Job): Step {
  const { importNumber, labels } = job;
  const run = async () => {
    const looked = await lookAtRepairs(server, job);
    const { audit, lines, unlisted } = looked;
    if (unlisted) onUnlisted(unlisted);
    const columns = labels.size > 0 ? { columns: new Set(labels.keys()) } : {};
    const found = { audit, importNumber, lines, ...columns };
    for (const tab of OF_VALUES) await buildTab(server, importNumber, formulaTab(tab, plan, found));
  };
  return { text: importWords.auditing, run };
}

async function step<T>(text: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const { sentence, cause } = failureOf(error);
    throw failureError({ sentence: importWords.stepFailed(text, sentence), cause });
  }
}

function chunksOf(rows: Rows, size: number): readonly Rows[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
