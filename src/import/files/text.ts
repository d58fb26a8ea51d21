import type { Pace } from './csv';
import { isUtf16 } from './kind';

/** Bytes read at a stretch. */
const SLICE = 4 * 1024 * 1024;

/**
 * The text of a file in the encoding that it is in: UTF-16 where its mark says so, else UTF-8, else the Western
 * encoding in which spreadsheet programs save CSV.
 */
export async function readText(file: Blob, pace: Pace): Promise<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (isUtf16(start)) return decoded(file, start[0] === 0xff ? 'utf-16le' : 'utf-16be', pace);
  try {
    return await decoded(file, 'utf-8', pace);
  } catch (error) {
    if (pace.signal.aborted) throw error;
    return decoded(file, 'windows-1252', pace);
  }
}

/** Throws where the bytes are not in that encoding, and where the file cannot be read at all. */
async function decoded(file: Blob, encoding: string, pace: Pace): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const texts: string[] = [];
  for (let from = 0; from < file.size; from += SLICE) {
    pace.signal.throwIfAborted();
    const bytes = await file.slice(from, from + SLICE).arrayBuffer();
    texts.push(decoder.decode(bytes, { stream: true }));
    pace.onProgress(Math.min(1, (from + SLICE) / file.size));
  }
  texts.push(decoder.decode());
  return texts.join('');
}
