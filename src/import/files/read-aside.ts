import type { Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import type { Said, Told } from './answer-reading';
import type { Pace } from './csv';
import { filesWords } from './files-words';
import { readCells, type SheetOf } from './read-cells';
import { startedWorker } from './worker';

type Row = readonly Cell[];
type Read = readonly Row[] | Refusal;

/**
 * The cells of a dropped file as {@link readCells} gives them, read in a worker so that the page answers meanwhile; in
 * the page where no worker may start. A file that cannot be read is a refusal, an aborted `signal` rejects with its reason.
 */
export async function readAside(
  file: File | SheetOf,
  onProgress: (ratio: number) => void,
  signal: AbortSignal,
): Promise<Read> {
  const worker = await startedWorker();
  try {
    signal.throwIfAborted();
    return worker
      ? await readBy(worker, file, { onProgress, signal })
      : await readCells(file, onProgress, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return { problem: filesWords.notReadable('sheet' in file ? file.file.name : file.name) };
  } finally {
    worker?.terminate();
  }
}

function readBy(worker: Worker, file: File | SheetOf, { onProgress, signal }: Pace): Promise<Read> {
  const rows: Row[] = [];
  const tell = (told: Told) => worker.postMessage(told);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = reject;
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      if (signal.aborted) return;
      if (data.type === 'progress' || data.type === 'rows') onProgress(data.ratio);
      if (data.type === 'rows') {
        for (const row of data.rows) rows.push(row);
        tell('more');
      }
      if (data.type === 'read') resolve(rows);
      if (data.type === 'refused') resolve(data.refusal);
      if (data.type === 'failed') reject(data);
    };
    tell(file);
  });
}
