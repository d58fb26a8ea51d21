import { auditOf } from '../../core/audit/audit';
import { type Repaired, repairedBetween } from '../../core/audit/repaired';
import { isRefusal } from '../../core/refusal';
import { outcomeOf } from '../../core/repairs/worklist';
import { buildTab } from '../../import/build-tab';
import { writeUpdate } from '../../import/import-report';
import { importWords } from '../../import/import-words';
import { readKnown } from '../../import/known';
import { lookAtRepairs, readRepairLines, type Unlisted } from '../../import/repair-lines';
import { isCounted, nounCounted } from '../../import/source-nouns';
import { type Update, updateFrom } from '../../import/update';
import type { ImportTicket } from '../../main';
import { aheadOf, formulaTab } from '../../workbook/formula-tabs';
import type { Plan } from '../../workbook/plan';
import { type Desk, type Front, fail, onScreen } from '../state/desk';
import type { Draft, Problem } from '../state/state';
import { words } from '../words/words';
import type { Preview } from './preview';
import { readAudited } from './workbook-audit';

/** Writes an update that somebody has seen. */
export function update(front: Front, { draft, update }: Preview): Promise<void> {
  return onScreen(front, 'importing', (question) => write(question, draft, update));
}

/** Writes the update that a draft makes, and shows the result or what went wrong. */
export async function write(desk: Desk, draft: Draft, update: Update): Promise<void> {
  let importNumber: number | null = null;
  try {
    const before = (update.isUpdate && (await readRepairLines(desk.server))) || [];
    let unlisted: Unlisted | null = null;
    const headline = await writeUpdate(desk.server, update, {
      onProgress: (progress) => {
        importNumber = progress.importNumber;
        works(desk, words.buildingTitle, progress);
      },
      onUnlisted: (said) => {
        unlisted = said;
      },
    });
    const { movers, isUpdate, request, noun } = update;
    const repaired = repairedBy(update);
    const outcome =
      before.length > 0 ? outcomeOf(before, (await readRepairLines(desk.server)) ?? []) : null;
    const { counts } = request;
    const brought = { movers, isUpdate, repaired, outcome, counts, noun, unlisted };
    const result = { ...brought, holds: 'deals' as const };
    desk.dispatch({ type: 'imported', headline, result });
  } catch (error) {
    fail(desk, 'importing', error, { draft, importNumber });
  }
}

function repairedBy({ audited, auditedBefore }: Update): Repaired | null {
  return (
    auditedBefore && repairedBetween(auditOf(auditedBefore).findings, auditOf(audited).findings)
  );
}

/** Discards what a failed import has left and imports its draft again. */
export function retry(front: Front, { draft, importNumber }: Problem): Promise<void> {
  return onScreen(front, 'importing', async (question) => {
    if (!draft) return;
    try {
      works(question, words.buildingTitle, { text: words.opening, ratio: null });
      await writeAgain(question, draft, importNumber);
    } catch (error) {
      fail(question, 'importing', error, { draft, importNumber });
    }
  });
}

async function writeAgain(desk: Desk, draft: Draft, importNumber: number | null): Promise<void> {
  const { imports } = await desk.server.readWorkbook();
  const line = imports.find(({ number }) => number === importNumber);
  if (importNumber !== null && line?.status === 'in') return settle(desk, importNumber);
  if (importNumber !== null) await discardImport(desk, importNumber);
  const workbook = await desk.server.readWorkbook();
  const { model } = draft.understanding.settings;
  const update = updateFrom(await readKnown(desk.server, workbook, model), draft);
  if (isRefusal(update)) fail(desk, 'reading', update.problem, { draft });
  else await write(desk, draft, update);
}

/** Puts in an import whose rows have all come. */
export function finish(front: Front, importNumber: number): Promise<void> {
  return onScreen(front, 'importing', (question) => settle(question, importNumber));
}

async function settle(desk: Desk, importNumber: number): Promise<void> {
  works(desk, words.finishing, { text: importWords.committing, ratio: null });
  try {
    const { imports } = await desk.server.readWorkbook();
    const line = imports.find(({ number }) => number === importNumber);
    const isOut = line?.status === 'undone' || line?.status === 'discarded';
    if (isOut) await desk.server.discardImport(importNumber);
    await buildRest(desk);
    const headline = isOut
      ? await desk.server.readHeadline()
      : await desk.server.commitImport(importNumber);
    desk.dispatch({ type: 'imported', headline, result: null });
  } catch (error) {
    fail(desk, 'importing', error, { importNumber });
  }
}

/** Builds the tabs that an import left unbuilt: one that was interrupted, given up or undone. */
export async function buildRest(desk: Desk): Promise<void> {
  const ticket = await desk.server.unbuiltTabs();
  if (ticket) await buildAll(desk, ticket, words.finishing);
}

/** Builds all tabs of a ticket. */
export async function buildAll(desk: Desk, ticket: ImportTicket, title: string): Promise<void> {
  const { tabs, importNumber } = ticket;
  const plan = { ...ticket.plan, noun: await nounFor(desk, tabs) };
  if (tabs.length > 0) await desk.server.prepareTabs(importNumber, aheadOf(tabs, plan));
  for (const tab of tabs) {
    works(desk, title, { text: importWords.building(tab), ratio: null });
    const content = await contentOf(desk, tab, plan);
    await buildTab(desk.server, importNumber, content);
  }
}

/** What records are called on the one tab that says so of them all; nobody knows while the first of them come in. */
async function nounFor({ server }: Desk, tabs: readonly string[]): Promise<string | undefined> {
  if (!tabs.includes('Audit')) return undefined;
  const { imports } = await server.readWorkbook();
  return imports.some(isCounted) ? nounCounted(imports) : undefined;
}

/** A tab as it is laid out; what a look at all records found, and what is to change for it, is looked for again. */
async function contentOf({ server }: Desk, tab: string, plan: Plan) {
  const isOfValues = tab === 'Findings' || tab === 'Repairs';
  const found = isOfValues ? await readAudited(server) : null;
  if (!found) return formulaTab(tab, plan);
  return formulaTab(tab, plan, await lookAtRepairs(server, found));
}

/** Gives up a half-way import. */
export function discard(front: Front, importNumber: number): Promise<void> {
  return onScreen(front, 'importing', async (question) => {
    try {
      await discardImport(question, importNumber);
      await buildRest(question);
      question.dispatch({ type: 'returned' });
    } catch (error) {
      fail(question, 'importing', error, { importNumber });
    }
  });
}

async function discardImport(desk: Desk, importNumber: number): Promise<void> {
  works(desk, words.discarding, { text: words.discarding, ratio: null });
  await desk.server.discardImport(importNumber);
}

function works(
  { dispatch }: Desk,
  title: string,
  { text, ratio }: { readonly text: string; readonly ratio: number | null },
): void {
  dispatch({ type: 'works', work: { title, text, ratio, canCancel: false } });
}
