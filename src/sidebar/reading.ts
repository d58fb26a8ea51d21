import type { Actions } from './actions';
import { type Desk, fail } from './desk';
import { readCells } from './files/read-cells';
import type { Work } from './state';
import { words } from './words';

/** Looks at the workbook, and knows when that has been done. */
export interface Opening {
  readonly open: () => void;
  /** Looks again, without a word where that fails. */
  readonly refresh: () => void;
  readonly isDone: () => Promise<unknown>;
}

/** The opening of the workbook behind a server. */
export function openingOf(desk: Desk): Opening {
  let done: Promise<unknown> = Promise.resolve();
  const look = async () => {
    const workbook = await desk.server.readWorkbook();
    desk.dispatch({ type: 'opened', workbook });
  };
  return {
    open: () => {
      done = look().catch((error) => fail(desk, 'opening', error));
    },
    refresh: () => {
      done = look().catch(() => {});
    },
    isDone: () => done,
  };
}

/** Reads one file at a time; a new one, or a cancel, gives up the one before. */
export function readerOf(desk: Desk, opening: Opening): Pick<Actions, 'readFile' | 'cancel'> {
  let current = new AbortController();
  return {
    readFile: (file) => {
      current.abort();
      current = new AbortController();
      void read(desk, { file, signal: current.signal, opening });
    },
    cancel: () => {
      current.abort();
      desk.dispatch({ type: 'returned' });
    },
  };
}

interface Reading {
  readonly file: File;
  readonly signal: AbortSignal;
  readonly opening: Opening;
}

async function read(desk: Desk, { file, signal, opening }: Reading): Promise<void> {
  const onProgress = (ratio: number) => {
    if (!signal.aborted) desk.dispatch({ type: 'works', work: work(file.name, ratio) });
  };
  try {
    onProgress(0);
    const cells = await readCells(file, onProgress, signal);
    // What the workbook holds decides how the report is first looked at.
    await opening.isDone();
    if (signal.aborted) return;
    if ('problem' in cells) return fail(desk, 'reading', cells.problem);
    desk.dispatch({ type: 'works', work: { ...work(file.name, 1), text: words.understanding } });
    await frameShown();
    if (!signal.aborted) desk.dispatch({ type: 'read', fileName: file.name, cells });
  } catch (error) {
    if (!signal.aborted) fail(desk, 'reading', error);
  }
}

/** Understanding a long report takes seconds at a stretch; the page should have said so before. */
function frameShown(): Promise<void> {
  return new Promise((done) => setTimeout(done, 30));
}

function work(fileName: string, ratio: number): Work {
  return { title: words.readingTitle, text: words.reading(fileName), ratio, canCancel: true };
}
