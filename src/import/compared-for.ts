import type { WorkbookState } from '../main';
import { readKnown } from './known';
import { type OtherSource, otherSource } from './other-source';
import type { Told } from './request';
import type { TabServer } from './server/tab-cells';

/** What a report is beside the rows that a workbook holds now, if it is of another source; null where it is none. */
export async function comparedFor(
  server: TabServer,
  workbook: WorkbookState,
  told: Told,
): Promise<OtherSource | null> {
  const { settings } = workbook;
  if (settings === null) return null;
  return otherSource(await readKnown(server, workbook, settings.model), settings, told);
}
