import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { joinedReports } from '../../core/dropped/joined/joined-reports';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import { headerOf } from '../../core/report/headers';
import type { Pace } from './csv';
import { extentOf, MOST_CELLS } from './extent';
import { filesWords } from './files-words';
import { unpack } from './unpack';

/** What the parts of a workbook may come to once unpacked. */
const UNPACKED_BYTES = 400 * 1024 * 1024;

/** Unpacking is most of what can be told of; the sheets come at one stretch. */
const UNPACKING = 0.4;

/**
 * The cells of a workbook's first sheet that has a report's header, else of its first sheet; dates as day numbers. Deals on one
 * sheet and their line items on another are one report. Pictures, macros and the like are not even unpacked.
 */
export async function readWorkbookFile(
  file: File,
  { onProgress, signal }: Pace,
): Promise<readonly (readonly Cell[])[] | Refusal> {
  const wanted = { isWanted: isSheetPart, bytes: UNPACKED_BYTES };
  const pace = { signal, onProgress: (ratio: number) => onProgress(ratio * UNPACKING) };
  const parts = await unpack(file, wanted, pace);
  if (isRefusal(parts)) return parts;
  if ((await reachOf(parts)) > MOST_CELLS) return { problem: filesWords.tooManyCells(file.name) };
  try {
    const sheets = (await readXlsxFile(await stored(parts))).map(({ data }) => cellsOf(data));
    onProgress(1);
    return reportOf(sheets);
  } catch {
    return { problem: filesWords.unreadableWorkbook(file.name) };
  }
}

type Cells = readonly (readonly Cell[])[];

function reportOf(sheets: readonly Cells[]): Cells {
  const [first, ...others] = sheets.filter((cells) => headerOf(cells));
  if (!first) return sheets[0] ?? [];
  for (const other of others) {
    const joined = joinedReports(first, other);
    if (joined) return joined;
  }
  return first;
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
