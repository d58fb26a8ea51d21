import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import type { Pace } from './csv';
import { extentOf, MOST_CELLS } from './extent';
import { filesWords } from './files-words';
import { meantSheet } from './meant-sheet';
import { unpack } from './unpack';

/** What the parts of a workbook may come to once unpacked. */
const UNPACKED_BYTES = 400 * 1024 * 1024;

/** Unpacking is most of what can be told of; the sheets come at one stretch. */
const UNPACKING = 0.4;

/** How a file is read, and of a workbook in it which sheet. */
export interface OfSheet extends Pace {
  /** The sheet that somebody has named. */
  readonly sheet?: string | undefined;
}

/** The cells of the sheet of a workbook that is meant; dates as day numbers. Pictures, macros and the like are not even unpacked. */
export async function readWorkbookFile(
  file: File,
  { onProgress, signal, sheet }: OfSheet,
): Promise<readonly (readonly Cell[])[] | Refusal> {
  const wanted = { isWanted: isSheetPart, bytes: UNPACKED_BYTES };
  const pace = { signal, onProgress: (ratio: number) => onProgress(ratio * UNPACKING) };
  const parts = await unpack(file, wanted, pace);
  if (isRefusal(parts)) return parts;
  if ((await reachOf(parts)) > MOST_CELLS) return { problem: filesWords.tooManyCells(file.name) };
  try {
    const sheets = (await readXlsxFile(await stored(parts))).map(({ sheet: name, data }) => {
      return { name, cells: cellsOf(data) };
    });
    onProgress(1);
    return meantSheet(sheets, { file: file.name, sheet });
  } catch {
    return { problem: filesWords.unreadableWorkbook(file.name) };
  }
}

function isSheetPart(name: string): boolean {
  return /\.(xml|rels)$/.test(name) && !/drawings?\/|theme\/|comments|vmlDrawing/.test(name);
}

/** Cells that all sheets reach over together. */
async function reachOf(parts: readonly File[]): Promise<number> {
  let cells = 0;
  for (const part of parts) if (/worksheets\//.test(part.name)) cells += await extentOf(part);
  return cells;
}

/** The parts as an archive that is not packed: its reader unpacks large ones in a worker, which a sandboxed page lacks. */
async function stored(parts: readonly File[]): Promise<ArrayBuffer> {
  const bytes = await Promise.all(
    parts.map(async (part) => [part.name, new Uint8Array(await part.arrayBuffer())] as const),
  );
  return zipSync(Object.fromEntries(bytes), { level: 0 }).slice().buffer;
}

function cellsOf(rows: readonly (readonly unknown[])[]): readonly (readonly Cell[])[] {
  return rows.map((row) => row.map(cellOf)).filter((row) => row.some((cell) => cell !== null));
}

const DAY = 86400000;
const EPOCH = 25569;

/** Dates come as midnight in no zone. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}
