import { isRefusal, type Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import { readCells, type SheetOf } from './read-cells';

type Rows = readonly (readonly Cell[])[];

/** What a worker says: that it runs; then, about the file that it was given, how far it is, and what came of it. */
export type Said =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly ratio: number }
  | { readonly type: 'rows'; readonly rows: Rows; readonly ratio: number }
  | { readonly type: 'read' }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'failed' };

/** What a worker is told: the file to read; then, after each part of its rows, to go on. */
export type Told = File | SheetOf | 'more';

/** The worker as it sees itself. */
export interface WorkerScope {
  postMessage(said: Said): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<Told>) => void): void;
}

/** Cells in one message: taking one over keeps the page for some milliseconds. */
const CELLS_A_MESSAGE = 20_000;

/** Reading is most of the work, handing the rows over the rest. */
const READING = 0.8;

/** Makes a worker read the file that it is given and hand the rows over, a part each time that the page asks for more. */
export function answerReading(scope: WorkerScope): void {
  let answers: Iterator<Said> = [].values();
  const answer = async (told: Told) => {
    if (told !== 'more') answers = await answersTo(told, scope);
    const { value, done } = answers.next();
    if (!done) scope.postMessage(value);
  };
  scope.addEventListener('message', ({ data }) => {
    answer(data).catch(() => scope.postMessage({ type: 'failed' }));
  });
  scope.postMessage({ type: 'ready' });
}

async function answersTo(file: File | SheetOf, scope: WorkerScope): Promise<Iterator<Said>> {
  const onProgress = (ratio: number) =>
    scope.postMessage({ type: 'progress', ratio: ratio * READING });
  try {
    const cells = await readCells(file, onProgress);
    return isRefusal(cells)
      ? [{ type: 'refused', refusal: cells } as const].values()
      : parts(cells);
  } catch {
    return [{ type: 'failed' } as const].values();
  }
}

function* parts(cells: Rows): Generator<Said> {
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 1);
  const step = Math.max(1, Math.floor(CELLS_A_MESSAGE / widest));
  for (let from = 0; from < cells.length; from += step) {
    const ratio = READING + (1 - READING) * Math.min(1, (from + step) / cells.length);
    yield { type: 'rows', rows: cells.slice(from, from + step), ratio };
  }
  yield { type: 'read' };
}
