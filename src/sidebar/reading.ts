import type { Actions } from './actions';
import { type Desk, fail } from './desk';
import { inOrderOfDate } from './file-order';
import { datedName } from './files/dated-name';
import { readAside } from './files/read-aside';
import type { Work } from './state';
import { readTabReport } from './tab-report';
import { writeAs } from './texts';
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
    writeAs(workbook.locale);
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

type Reader = Pick<Actions, 'readFiles' | 'readNext' | 'readTab' | 'cancel'>;

/** Reads one report at a time; a new one, or a cancel, gives up the one before. Files dropped together wait their turn. */
export function readerOf(desk: Desk, opening: Opening): Reader {
  let current = new AbortController();
  let waiting: readonly File[] = [];
  const begin = (): AbortSignal => {
    current.abort();
    current = new AbortController();
    return current.signal;
  };
  const readFiles = (files: readonly File[]) => {
    const [file, ...rest] = inOrderOfDate(files);
    if (!file) return;
    waiting = rest;
    desk.dispatch({ type: 'queued', waiting: rest.map(({ name }) => name) });
    void read(desk, { file, signal: begin(), opening });
  };
  return {
    readFiles,
    readNext: () => readFiles(waiting),
    readTab: () => void readTab(desk, { signal: begin(), opening }),
    cancel: () => {
      current.abort();
      desk.dispatch({ type: 'returned' });
    },
  };
}

async function readTab(desk: Desk, { signal, opening }: Omit<Reading, 'file'>): Promise<void> {
  const progress = { title: words.readingTitle, text: words.readingTab, ratio: null };
  desk.dispatch({ type: 'works', work: { ...progress, canCancel: true } });
  try {
    const { name, cells } = await readTabReport(desk.server);
    opening.refresh();
    await opening.isDone();
    if (!signal.aborted) desk.dispatch({ type: 'read', fileName: name, cells });
  } catch (error) {
    if (!signal.aborted) fail(desk, 'reading', error);
  }
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
    const cells = await readAside(file, onProgress, signal);
    const fileName = 'problem' in cells ? file.name : await datedName(file, signal);
    // What the workbook holds decides how the report is first looked at.
    opening.refresh();
    await opening.isDone();
    if (signal.aborted) return;
    if ('problem' in cells) return fail(desk, 'reading', cells.problem);
    desk.dispatch({ type: 'works', work: { ...work(file.name, 1), text: words.understanding } });
    await frameShown();
    if (!signal.aborted) desk.dispatch({ type: 'read', fileName, cells });
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
