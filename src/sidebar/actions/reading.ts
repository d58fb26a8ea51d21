import { isRefusal } from '../../core/refusal';
import { besideWorkbook } from '../../import/beside-workbook';
import { inOrderOfDate } from '../../import/files/file-order';
import { readAside } from '../../import/files/read-aside';
import { type ReadFile, readDated, readReport } from '../../import/files/read-report';
import { today } from '../../import/today';
import { type Desk, type Front, fail, onScreen } from '../state/desk';
import type { Work } from '../state/state';
import { words } from '../words/words';
import { readTabReport } from './tab-report';

/**
 * Reads the earliest of some reports, of a workbook the sheet that somebody has named, with its line items where they are among
 * the others, and shows what was understood; the others wait for their turn.
 */
export async function readFiles(
  front: Front,
  files: readonly File[],
  sheet?: string,
): Promise<void> {
  const [first, ...others] = inOrderOfDate(files);
  if (!first) return;
  await onScreen(front, 'reading', async (question) => {
    const { dispatch, server, signal } = question;
    const cellsOf = (file: File) => {
      const onProgress = (ratio: number) =>
        dispatch({ type: 'works', work: workOn(file.name, ratio) });
      onProgress(0);
      const isNamed = sheet !== undefined && file === first;
      return readAside(isNamed ? { file, sheet } : file, onProgress, signal);
    };
    const read = (file: File) => readDated(file, cellsOf, signal);
    const report = await readReport([first, ...others], read);
    if (isRefusal(report)) {
      const { problem, sheets } = report;
      return fail(question, 'reading', problem, sheets && { pick: { files, sheets } });
    }
    const { waiting } = report;
    dispatch({ type: 'works', work: { ...workOn(first.name, 1), text: words.understanding } });
    await frameShown();
    dispatch({ type: 'read', ...(await beside(server, report)), today: today(), waiting });
  });
}

/** Reads the tab in front and shows what was understood. */
export function readTab(front: Front): Promise<void> {
  return onScreen(front, 'reading', async ({ dispatch, server }) => {
    const progress = { title: words.readingTitle, text: words.readingTab, ratio: null };
    dispatch({ type: 'works', work: { ...progress, canCancel: true } });
    const { name, cells } = await readTabReport(server);
    const report = await beside(server, { fileName: name, cells });
    dispatch({ type: 'read', ...report, today: today(), waiting: [] });
  });
}

/** What the workbook holds decides how a report is first looked at; where it cannot be read, the report is by itself. */
async function beside(server: Desk['server'], report: ReadFile): Promise<ReadFile> {
  const workbook = await server.readWorkbook().catch(() => null);
  return workbook ? besideWorkbook(server, workbook, report) : report;
}

/** Understanding a long report takes seconds at a stretch; the page should have said so before. */
function frameShown(): Promise<void> {
  return new Promise((done) => setTimeout(done, 30));
}

function workOn(fileName: string, ratio: number): Work {
  return { title: words.readingTitle, text: words.reading(fileName), ratio, canCancel: true };
}
