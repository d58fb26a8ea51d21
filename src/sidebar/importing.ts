import { type Desk, fail } from './desk';
import { importReport } from './import-report';
import type { Draft, Problem } from './state';
import { words } from './words';

/** Writes a draft into the workbook and shows the result, or what went wrong. */
export async function build(desk: Desk, draft: Draft): Promise<void> {
  let importNumber: number | null = null;
  try {
    const { understanding, fileName } = draft;
    const headline = await importReport(desk.server, understanding, fileName, (progress) => {
      importNumber = progress.importNumber;
      works(desk, words.buildingTitle, progress);
    });
    if ('problem' in headline) fail(desk, 'reading', headline.problem, { draft });
    else desk.dispatch({ type: 'imported', headline });
  } catch (error) {
    fail(desk, 'importing', error, { draft, importNumber });
  }
}

/** Discards what a failed import has left and imports its draft again. */
export async function retry(desk: Desk, { draft, importNumber }: Problem): Promise<void> {
  if (!draft) return;
  try {
    if (importNumber !== null) await discardImport(desk, importNumber);
  } catch (error) {
    return fail(desk, 'importing', error, { draft, importNumber });
  }
  await build(desk, draft);
}

/** Puts in an import whose rows have all come. */
export async function finish(desk: Desk, importNumber: number): Promise<void> {
  works(desk, words.finishing, { text: words.committing, ratio: null });
  try {
    await buildRest(desk, importNumber);
    const headline = await desk.server.commitImport(importNumber);
    desk.dispatch({ type: 'imported', headline });
  } catch (error) {
    fail(desk, 'importing', error, { importNumber });
  }
}

/** Builds the tabs that an interrupted import left unbuilt. */
async function buildRest(desk: Desk, importNumber: number): Promise<void> {
  const { tabs } = await desk.server.resumeImport(importNumber);
  for (const tab of tabs) {
    works(desk, words.finishing, { text: words.building(tab), ratio: null });
    await desk.server.buildTab(importNumber, tab);
  }
}

/** Gives up a half-way import; false where that failed. */
export async function discard(desk: Desk, importNumber: number): Promise<boolean> {
  try {
    await discardImport(desk, importNumber);
    await buildRest(desk, importNumber);
    return true;
  } catch (error) {
    fail(desk, 'importing', error, { importNumber });
    return false;
  }
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
