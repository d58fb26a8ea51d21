import { hasDate } from './file-order';
import { kindOf, SEEN_BYTES } from './kind';
import { unpack } from './unpack';
import { isReport } from './zip';

/**
 * The name by which a report is dated: the file's own; behind that of an archive without a date, the name of the first
 * report in it that has one.
 */
export async function datedName(
  file: File,
  signal: AbortSignal = new AbortController().signal,
): Promise<string> {
  if (hasDate(file.name)) return file.name;
  const start = new Uint8Array(await file.slice(0, SEEN_BYTES).arrayBuffer());
  if (kindOf(start, file.name) !== 'zip') return file.name;
  const dated: string[] = [];
  const note = (name: string) => {
    if (isReport(name) && hasDate(name)) dated.push(name.split('/').pop() ?? name);
    return false;
  };
  await unpack(file, { isWanted: note, bytes: 0 }, { onProgress: () => {}, signal });
  const [inside] = dated.sort();
  return inside === undefined ? file.name : `${file.name} (${inside})`;
}
