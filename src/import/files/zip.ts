import { isRefusal, type Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import { readCsvFile } from './csv-file';
import { filesWords } from './files-words';
import { joinedParts, type NamedCells } from './joined-parts';
import { unpack } from './unpack';
import { type OfSheet, readWorkbookFile } from './workbook';

/** What the files of an archive may come to once unpacked. */
const UNPACKED_BYTES = 700 * 1024 * 1024;
const UNPACKING = 0.3;

/** The cells of HubSpot's zip: one report, or the parts of one in their order under one header. */
export async function readZipFile(
  file: File,
  { onProgress, signal, sheet }: OfSheet,
): Promise<readonly (readonly Cell[])[] | Refusal> {
  const wanted = { isWanted: isReport, bytes: UNPACKED_BYTES };
  const pace = { signal, onProgress: (ratio: number) => onProgress(ratio * UNPACKING) };
  const files = await unpack(file, wanted, pace);
  if (isRefusal(files)) return files;
  if (files.length === 0) return { problem: filesWords.nothingInside(file.name) };
  const parts: NamedCells[] = [];
  for (const [place, part] of files.entries()) {
    const onPart = (ratio: number) =>
      onProgress(UNPACKING + (1 - UNPACKING) * ((place + ratio) / files.length));
    const read = /\.xlsx$/i.test(part.name) ? readWorkbookFile : readCsvFile;
    const cells = await read(part, { signal, sheet, onProgress: onPart });
    if (isRefusal(cells)) return cells;
    parts.push({ name: part.name, cells });
  }
  return joinedParts(parts, file.name);
}

/** Whether a file of an archive may be a report; Mac's own notes beside each file bear the file's name, too. */
export function isReport(name: string): boolean {
  return /\.(csv|tsv|txt|xlsx)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);
}
