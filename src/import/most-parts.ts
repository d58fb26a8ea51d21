import { textOf } from '../core/report/cell';
import type { Deal } from '../core/report/deal';
import type { FieldId } from '../core/report/fields';
import { fieldReader, type Report } from '../core/report/report';
import { comparable } from '../core/settings';
import type { SegmentColumn } from '../workbook/plan';

/** The deals of a table, one for each of its rows, in their order. */
interface Read extends Pick<Report, 'fields' | 'rows'> {
  readonly deals: readonly Deal[];
}

/**
 * How many customers' parts Segments needs rows for: pairs of a customer and a value, in the column of deals that has the
 * most of them; 0 where no column belongs to deals. A deal that moves a product line without naming it belongs to a pair
 * that is counted anyway, so that these are never too few.
 */
export function mostParts(segments: readonly SegmentColumn[], read: Read): number {
  const counts = segments.map(({ of, field }) =>
    of === 'deal' && field !== 'contract size' ? partsBy(field, read) : 0,
  );
  return Math.max(0, ...counts);
}

function partsBy(field: FieldId, { fields, rows, deals }: Read): number {
  const value = fieldReader(fields);
  const parts = new Set<string>();
  for (const [place, { state, customerKey }] of deals.entries()) {
    const row = rows[place];
    if (state === 'counted' && row)
      parts.add(`${customerKey}\n${comparable(textOf(value(row, field)))}`);
  }
  return parts.size;
}
