import { lastDay } from '../core/days';
import type { Cell } from '../core/report/cell';
import { snapshotChanges } from '../core/report/snapshot-runs';
import type { Understanding } from '../core/report/understanding';
import { keptRecords } from '../core/retention/kept-records';
import type { Headline, ImportCounts, Server } from '../main';
import {
  OTHER_COLUMNS,
  OTHER_HEADERS,
  type OtherColumn,
  otherRowsFor,
} from '../workbook/data/other-source-columns';
import { importsIn } from './deal-rows';
import { doesNotFit } from './does-not-fit';
import { type Progress, writeUpdate } from './import-report';
import { importWords } from './import-words';
import { withKept } from './kept-rows';
import { readKnown } from './known';
import { layoutOf } from './layout';
import type { Remote } from './server/server';
import { readTab } from './server/tab-cells';
import { nounCounted } from './source-nouns';
import { unchangedUpdate } from './unchanged-update';

/** A report of another source, and what its records are called. */
export interface KeptSource extends Pick<Understanding, 'report' | 'settings'> {
  readonly fileName: string;
  readonly noun: string;
}

type Row = readonly Cell[];

/**
 * Writes a report of another source onto a tab of its own as one more import, so that one cell puts it in and undo takes it
 * out; deals, settings and the as-of month stay as they are, and a tab compares both from then on.
 */
export async function importOther(
  server: Remote<Server>,
  source: KeptSource,
  onProgress: (progress: Progress) => void = () => {},
): Promise<{ readonly headline: Headline; readonly counts: ImportCounts }> {
  const workbook = await server.readWorkbook();
  const { settings, hasOther = false } = workbook;
  if (!workbook.isBuilt || settings === null) throw new Error(importWords.dealsFirst);
  const known = await readKnown(server, workbook, settings.model);
  const isIn = importsIn(workbook.imports.filter(({ holds }) => holds === 'other source'));
  const before = hasOther ? await rowsKept(server, Math.max(0, ...isIn)) : [];
  const now = rowsOf(source);
  const { rows, counts } = withKept(before, now, [COLUMNS.indexOf('told')]);
  const update = unchangedUpdate(known, settings, {
    fileName: source.fileName,
    noun: nounCounted(workbook.imports),
  });
  const request = {
    ...update.request,
    ...layoutOf(settings, { ...known, hasOther: true }),
    ...{ settings, rowCount: rows.length, counts, isOther: true as const },
  };
  const refused = doesNotFit(request, {
    ...{ rows, fields: known.fields, dealRows: known.rows.length, labels: OTHER_HEADERS },
    otherRows: otherRowsFor(rows.length + before.length),
  });
  if (refused) throw new Error(refused.problem);
  const changes = { ...update.changes, write: { fields: known.fields, rows } };
  const headline = await writeUpdate(server, { ...update, request, changes }, { onProgress });
  return { headline, counts };
}

/** The rows of the tab but for their import. */
function rowsOf({ report, settings, noun }: KeptSource): readonly Row[] {
  const isMonthly = settings.model === 'monthly snapshots';
  const table = isMonthly ? snapshotChanges({ fields: [], rows: [] }, report, {}).write : report;
  const told = settings.asOf === null ? null : lastDay(settings.asOf);
  return keptRecords(table, settings).map((record): Row => {
    const cells = { ...record, holds: noun, told };
    return COLUMNS.map((id) => cells[id]);
  });
}

const COLUMNS = OTHER_COLUMNS.filter((id): id is Exclude<OtherColumn, 'import'> => id !== 'import');

/** The rows that the last report of another source brought. */
async function rowsKept(server: Remote<Server>, importNumber: number): Promise<readonly Row[]> {
  const place = OTHER_COLUMNS.indexOf('import');
  const [, ...rows] = await readTab(server, 'Other source', { from: 1, runs: [] });
  return rows
    .filter((row) => row[place] === importNumber)
    .map((row) => COLUMNS.map((_, at) => row[at] ?? null));
}
