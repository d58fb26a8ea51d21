import { useMemo } from 'preact/hooks';
import { type Audited, auditOf } from '../../../core/audit/audit';
import { repairedBetween } from '../../../core/audit/repaired';
import type { ColumnLabels } from '../../../core/repairs/repair-files';
import { repairsOf } from '../../../core/repairs/repairs';
import { nounOfRecords } from '../../../import/source-nouns';
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
  const repairs = useMemo(() => repairsOf(audited, audit), [audited, audit]);
  const repaired = useMemo(
    () => before && repairedBetween(auditOf(before).findings, audit.findings),
    [before, audit],
  );
  return (
    <section>
      <h2>{auditWords.title}</h2>
      <FindingsSection
        {...{ audit, repairs, labels, repaired }}
        noun={nounOfRecords(audited, labels)}
        unit={audited.settings.moneyAs}
      />
    </section>
  );
}
