import { useMemo } from 'preact/hooks';
import { type Audited, auditOf } from '../../../core/audit/audit';
import type { ColumnLabels } from '../../../core/audit/fix-file';
import { repairedBetween } from '../../../core/audit/repaired';
import { auditWords } from '../../words/audit-words';
import { FindingsSection } from './findings';

/** What is wrong with a report before it is written, and what was repaired since the one before. */
export function ReportAudit({
  audited,
  before,
  labels,
}: {
  readonly audited: Audited;
  /** The records as the workbook has them; null where it has none. */
  readonly before: Audited | null;
  readonly labels: ColumnLabels;
}) {
  const audit = useMemo(() => auditOf(audited), [audited]);
  const repaired = useMemo(
    () => before && repairedBetween(auditOf(before).findings, audit.findings),
    [before, audit],
  );
  return (
    <section>
      <h2>{auditWords.title}</h2>
      <FindingsSection audit={audit} labels={labels} repaired={repaired} />
    </section>
  );
}
