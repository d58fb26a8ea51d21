import type { Cell } from '../../core/report/cell';
import type { Refusal } from '../../core/report/understanding';
import { fileRefused } from '../words';
import { type Pace, readCsvText } from './csv';
import { type FileKind, kindOf, SEEN_BYTES } from './kind';
import { readText } from './text';

/** Turns one kind of file into cells. */
type Reader = (file: File, pace: Pace) => Promise<readonly (readonly Cell[])[] | Refusal>;

/** The kinds that can be read; any other is refused in words. */
const READERS: Partial<Record<FileKind, Reader>> = { text: readCsvFile };

/**
 * The cells of a dropped file, or one sentence about why it has none. The page stays responsive meanwhile;
 * `onProgress` hears how much is done (0 to 1), and an aborted `signal` rejects with its reason.
 */
export async function readCells(
  file: File,
  onProgress: (ratio: number) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly (readonly Cell[])[] | Refusal> {
  const start = new Uint8Array(await file.slice(0, SEEN_BYTES).arrayBuffer());
  const kind = kindOf(start, file.name);
  const read = READERS[kind];
  return read ? read(file, { onProgress, signal }) : { problem: fileRefused(file.name, kind) };
}

/** Decoding is quick, parsing is most of the work. */
const DECODING = 0.2;

async function readCsvFile(file: File, { onProgress, signal }: Pace): Promise<string[][]> {
  const decoding = { signal, onProgress: (ratio: number) => onProgress(ratio * DECODING) };
  const text = await readText(file, decoding);
  const onParsed = (ratio: number) => onProgress(DECODING + ratio * (1 - DECODING));
  return readCsvText(text, { signal, onProgress: onParsed });
}
