import { type Month, monthOf } from '../core/days';
import type { Cell } from '../core/report/cell';
import type { Report } from '../core/report/report';
import { snapshotChanges } from '../core/report/snapshot-runs';
import type { Understanding } from '../core/report/understanding';
import { FIRST_TABS } from '../workbook/formula-tabs';
import { type WorkbookSize, workbookSize } from '../workbook/workbook-size';
import { layoutOf } from './layout';
import { mostParts } from './most-parts';
import { plainSettings } from './request';

/** With more cells than this to compute a spreadsheet may get slow, however few formulas fill them. */
export const COMFORTABLE_CELLS = 4_000_000;

/** A spreadsheet holds no more cells than this. */
export const MOST_CELLS = 10_000_000;

/** A cell holds no longer text than this. */
export const LONGEST_TEXT = 50_000;

/** The size of the workbook that a report makes on its own, with these of the tabs that may be left out. */
export function sizeOfReport(
  understanding: Understanding,
  tabs: readonly string[] = FIRST_TABS,
): WorkbookSize {
  const { deals, report, settings } = understanding;
  const counted = deals.filter(({ state }) => state === 'counted');
  const starts = counted.flatMap(({ start }) => (start === null ? [] : [monthOf(start)]));
  const last = settings.asOf ?? 0;
  const first = starts.reduce<Month>((least, month) => Math.min(least, month), last);
  const plain = plainSettings(understanding, { asOf: '', tables: null });
  const layout = layoutOf(plain, { ...report, tabs });
  const { fields, rows } = rowsOfDeals(understanding);
  return workbookSize({
    ...layout,
    settings: plain,
    fields,
    rows: rows.length,
    customers: new Set(counted.map(({ customerKey }) => customerKey)).size,
    parts: mostParts(layout.segments, { ...report, deals }),
    months: last - first + 1,
  });
}

/** The rows of Deals that a report is, of which one of snapshots may stand for several months. */
function rowsOfDeals({ report, settings }: Understanding): Pick<Report, 'fields' | 'rows'> {
  if (settings.model !== 'monthly snapshots') return report;
  return snapshotChanges({ fields: [], rows: [] }, report, {}).write;
}

/** The row of the first cell whose text is too long, counted from 0, and its place in the row; null where none is. */
export function tooLongText(
  rows: readonly (readonly Cell[])[],
): { readonly row: number; readonly place: number } | null {
  for (const [row, cells] of rows.entries()) {
    const place = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST_TEXT);
    if (place >= 0) return { row, place };
  }
  return null;
}
