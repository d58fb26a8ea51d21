import { joinedReports, mayBeJoined } from '../../core/dropped/joined/joined-reports';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import { datedName } from './dated-name';
import { likelyHalves } from './file-order';

type Cells = readonly (readonly Cell[])[];

/** A report as it was read of one file, or of two that are halves of one, and the files that were not read. */
export interface ReadReport<F> extends ReadFile {
  readonly waiting: readonly F[];
}

/** What was read of a file, and the name by which it is dated. */
export interface ReadFile {
  readonly fileName: string;
  readonly cells: Cells;
}

/**
 * The first of some files as a report; of deals, together with their line items, where one of the others holds these and is of
 * the same day, or of the next one and has no deals of its own, in whichever order they come.
 */
export async function readReport<F extends { readonly name: string }>(
  [file, ...others]: readonly [F, ...F[]],
  read: (file: F) => Promise<ReadFile | Refusal>,
): Promise<ReadReport<F> | Refusal> {
  const report = await read(file);
  if (isRefusal(report)) return report;
  for (const other of mayBeJoined(report.cells) ? likelyHalves(file, others) : []) {
    const more = await read(other);
    const cells = isRefusal(more) ? null : joinedReports(report.cells, more.cells);
    if (cells === null || isRefusal(more)) continue;
    const fileName = `${report.fileName} + ${more.fileName}`;
    return { fileName, cells, waiting: others.filter((one) => one !== other) };
  }
  return { ...report, waiting: others };
}

/** A file as some reader gives its cells, with the name by which it is dated. */
export async function readDated(
  file: File,
  read: (file: File) => Promise<Cells | Refusal>,
  signal?: AbortSignal,
): Promise<ReadFile | Refusal> {
  const cells = await read(file);
  return isRefusal(cells) ? cells : { cells, fileName: await datedName(file, signal) };
}
