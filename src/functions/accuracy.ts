import { accuracyOf } from '../core/audit/accuracy';
import { judge } from '../core/audit/judged';
import { isRefusal, type Refusal } from '../core/refusal';
import type { Ratio } from '../core/retention/retention';
import { needsRecords } from './function-words';
import { readReport } from './report-shape';
import type { GivenSettings } from './settings-range';
import type { Shape } from './shape';

/** What accuracy may count, records first. */
export const ACCURACY_BY = ['records', 'MRR'] as const;

/** How far the records of a range can be trusted, as the Audit tab says it: by records, or by what is paid now. */
export function dataAccuracy(
  shape: Shape,
  given: GivenSettings,
  by: (typeof ACCURACY_BY)[number],
): Ratio | Refusal {
  if (shape.kind !== 'report') return { problem: needsRecords };
  const found = readReport(shape.table.cells, given, null, 'records');
  if (isRefusal(found)) return found;
  const { report, replaced, settings } = found;
  const { judged, entries } = judge({
    ...{ table: report, report, settings, ...given.kept },
    earlier: [replaced],
  });
  const { accuracy, accuracyByMrr } = accuracyOf(judged, entries, settings);
  return by === 'MRR' ? accuracyByMrr : accuracy;
}
