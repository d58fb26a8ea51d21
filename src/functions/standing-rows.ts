import { bringers, liveRows } from '../core/report/live-rows';
import { type Report, recordRows } from '../core/report/report';
import type { Understanding } from '../core/report/understanding';
import { IMPORT_HEADER } from '../workbook/data/deals';
import type { Cells } from './table';

type Table = Pick<Report, 'fields' | 'rows'>;

/** The rows that stand for their records, and those that later ones of the same record took the place of. */
export interface StandingRows {
  readonly report: Report;
  readonly replaced: Table;
}

/** Tells them apart on the Deals tab, by the imports that brought them; every row of another range stands. */
export function standingRows(
  { header, report, settings: { model } }: Pick<Understanding, 'header' | 'report' | 'settings'>,
  cells: Cells,
): StandingRows {
  const { fields, rows } = report;
  const by = header.labels.indexOf(IMPORT_HEADER);
  if (by < 0 || !header.columns.has('leftOut')) return { report, replaced: { fields, rows: [] } };
  const numbers = recordRows(cells, header).map((row) => row[by] ?? null);
  const live = liveRows(
    report,
    bringers(numbers, () => true),
    model,
  );
  const stands = new Set(live.rows);
  return {
    report: { ...report, rows: live.rows },
    replaced: { fields, rows: rows.filter((row) => !stands.has(row)) },
  };
}
