import type { ComponentChildren } from 'preact';
import type { Audit } from '../../../core/audit/audit';
import { checkOf } from '../../../core/audit/checks';
import type { Finding } from '../../../core/audit/finding';
import {
  type ColumnLabels,
  decisionsText,
  fixFile,
  repairable,
} from '../../../core/audit/fix-file';
import type { Repaired } from '../../../core/audit/repaired';
import { auditWords } from '../../words/audit-words';
import { RepairedLines } from './repaired-lines';

/** Findings in sight, and those that are folded away; the others are in the list to download. */
const SHOWN = 3;
const FOLDED = 60;

/** What a list of findings needs. */
export interface Findings {
  readonly audit: Audit;
  /** How the report calls its columns. */
  readonly labels: ColumnLabels;
  /** What became of the findings that were there; null where there was no report before. */
  readonly repaired: Repaired | null;
  /** What can be done about a finding here. */
  readonly actionsFor?: (finding: Finding) => ComponentChildren;
  /** Whether repairing them is what the screen is for. */
  readonly isMain?: boolean;
}

/** How far the records can be trusted, the worst findings, and the files that help to repair them. */
export function FindingsSection({ audit, labels, repaired, actionsFor, isMain }: Findings) {
  const { findings, records, accuracy } = audit;
  const [first, rest] = [findings.slice(0, SHOWN), findings.slice(SHOWN)];
  return (
    <>
      <RepairedLines repaired={repaired} />
      {findings.length === 0 ? (
        <p class="good">{`✓ ${auditWords.none(records)}`}</p>
      ) : (
        <>
          <p>{auditWords.found(findings.length, accuracy)}</p>
          <p class="quiet">{auditWords.worst}</p>
        </>
      )}
      <Lines findings={first} actionsFor={actionsFor} />
      {rest.length > 0 && (
        <details>
          <summary>{auditWords.others(rest.length)}</summary>
          <Lines findings={rest.slice(0, FOLDED)} actionsFor={actionsFor} />
          {rest.length > FOLDED && <p class="quiet">{auditWords.more(rest.length - FOLDED)}</p>}
        </details>
      )}
      <Downloads findings={findings} labels={labels} isMain={isMain ?? false} />
    </>
  );
}

function Lines({
  findings,
  actionsFor,
}: {
  readonly findings: readonly Finding[];
  readonly actionsFor: Findings['actionsFor'];
}) {
  if (findings.length === 0) return null;
  return (
    <ul class="lines findings">
      {findings.map((finding) => (
        <li key={`${finding.check}|${finding.recordId}|${finding.row}`}>
          <span class="name">{checkOf(finding.check).name}</span>
          <span class="quiet">{aboutText(finding)}</span>
          <p>{finding.message}</p>
          {actionsFor?.(finding)}
        </li>
      ))}
    </ul>
  );
}

function aboutText({ recordId, customer, mrr }: Finding): string {
  const about = recordId === '' ? auditWords.wholeReport : auditWords.record(recordId, customer);
  return mrr > 0 ? `${about}: ${auditWords.atStake(mrr)}` : about;
}

interface Downloading extends Pick<Audit, 'findings'>, Pick<Findings, 'labels'> {
  readonly isMain: boolean;
}

function Downloads({ findings, labels, isMain }: Downloading) {
  const fixed = repairable(findings).length;
  if (findings.length === 0) return null;
  return (
    <div class="files">
      {fixed > 0 && (
        <>
          <Download
            name="hubspot-fix-file.csv"
            text={fixFile(findings, labels)}
            type="text/csv"
            isMain={isMain}
          >
            {auditWords.fixFile(fixed)}
          </Download>
          <p class="quiet">{auditWords.fixHint}</p>
        </>
      )}
      {fixed < findings.length && (
        <Download
          name="to-decide.txt"
          text={decisionsText(findings)}
          type="text/plain"
          isMain={isMain && fixed === 0}
        >
          {auditWords.decisions}
        </Download>
      )}
    </div>
  );
}

interface Downloaded {
  readonly name: string;
  readonly text: string;
  readonly type: string;
  readonly isMain: boolean;
  readonly children: ComponentChildren;
}

function Download({ name, text, type, isMain, children }: Downloaded) {
  const href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
  return (
    <a class={isMain ? 'primary button' : 'button'} download={name} href={href}>
      {children}
    </a>
  );
}
