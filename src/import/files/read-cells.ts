import type { Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import { readCsvFile } from './csv-file';
import { fileRefused, filesWords } from './files-words';
import { type FileKind, kindOf, SEEN_BYTES } from './kind';
import { type OfSheet, readWorkbookFile } from './workbook';
import { readZipFile } from './zip';

/** Turns one kind of file into cells, if it is not too large for a browser to hold. */
interface Reader {
  readonly bytes: number;
  readonly read: (file: File, pace: OfSheet) => Promise<readonly (readonly Cell[])[] | Refusal>;
}

const MEGABYTE = 1024 * 1024;

/** The kinds that can be read; any other is refused in words. */
const READERS: Partial<Record<FileKind, Reader>> = {
  text: { bytes: 100 * MEGABYTE, read: readCsvFile },
  workbook: { bytes: 20 * MEGABYTE, read: readWorkbookFile },
  zip: { bytes: 100 * MEGABYTE, read: readZipFile },
};

/** A workbook, and the sheet of it that somebody has named. */
export interface SheetOf {
  readonly file: File;
  readonly sheet: string;
}

/**
 * The cells of a dropped file, or one sentence about why it has none. The page stays responsive meanwhile;
 * `onProgress` hears how much is done (0 to 1), and an aborted `signal` rejects with its reason.
 */
export async function readCells(
  given: File | SheetOf,
  onProgress: (ratio: number) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly (readonly Cell[])[] | Refusal> {
  const { file, sheet } = 'sheet' in given ? given : { file: given, sheet: undefined };
  const start = new Uint8Array(await file.slice(0, SEEN_BYTES).arrayBuffer());
  const kind = kindOf(start, file.name);
  const reader = READERS[kind];
  if (!reader) return { problem: fileRefused(file.name, kind) };
  if (file.size > reader.bytes) return { problem: filesWords.tooLarge(file.name, reader.bytes) };
  return reader.read(file, { onProgress, signal, sheet });
}
