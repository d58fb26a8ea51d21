import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import type { Refusal } from '../../core/refusal';
import type { Pace } from './csv';
import { filesWords } from './files-words';

/** Packed bytes taken at a stretch: some tens of milliseconds, so that a page can still answer. */
const SLICE = 256 * 1024;

/** Which files are wanted of an archive, and how large they may be together once unpacked. */
export interface Wanted {
  readonly isWanted: (name: string) => boolean;
  readonly bytes: number;
}

/**
 * The wanted files of a zip archive in its order, or one sentence about why there are none. Neither the size that an
 * archive claims nor the one that comes out of it may pass the limit, so that a small file cannot fill the memory.
 */
export async function unpack(
  archive: File,
  { isWanted, bytes }: Wanted,
  { onProgress, signal }: Pace,
): Promise<readonly File[] | Refusal> {
  const opened: Opened = { parts: [], left: bytes, problem: null };
  const unzip = new Unzip((entry) => {
    if (isWanted(entry.name)) open(entry, opened);
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < archive.size && opened.problem === null; from += SLICE) {
      signal.throwIfAborted();
      const slice = await archive.slice(from, from + SLICE).arrayBuffer();
      unzip.push(new Uint8Array(slice), from + SLICE >= archive.size);
      onProgress(Math.min(1, (from + SLICE) / archive.size));
      await new Promise((done) => setTimeout(done, 0));
    }
  } catch (error) {
    if (signal.aborted) throw error;
    opened.problem ??= filesWords.broken(archive.name);
  }
  if (opened.left < 0) return { problem: filesWords.tooLargeInside(archive.name, bytes) };
  const isWhole = opened.parts.every((part) => part.isDone);
  if (opened.problem !== null || !isWhole) return { problem: filesWords.broken(archive.name) };
  return opened.parts.map(({ name, chunks }) => new File(chunks, name));
}

interface Part {
  readonly name: string;
  readonly chunks: BlobPart[];
  isDone: boolean;
}

interface Opened {
  readonly parts: Part[];
  /** Bytes that may still come out; below zero the archive is given up. */
  left: number;
  problem: string | null;
}

function open(entry: UnzipFile, opened: Opened): void {
  const part: Part = { name: entry.name, chunks: [], isDone: false };
  opened.parts.push(part);
  if ((entry.originalSize ?? 0) > opened.left) {
    giveUp(opened);
    return;
  }
  entry.ondata = (error, data, isLast) => {
    if (error) opened.problem ??= error.message;
    else if (data.length > opened.left) giveUp(opened);
    else {
      opened.left -= data.length;
      part.chunks.push(data as Uint8Array<ArrayBuffer>);
      part.isDone ||= isLast;
    }
  };
  entry.start();
}

function giveUp(opened: Opened): void {
  opened.left = -1;
  opened.problem ??= '';
}
