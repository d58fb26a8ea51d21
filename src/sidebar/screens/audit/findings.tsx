import type { ComponentChildren } from 'preact';
import type { Audit } from '../../../core/audit/audit';
import { checkOf } from '../../../core/audit/checks';
import type { Finding } from '../../../core/audit/finding';
import type { Repaired } from '../../../core/audit/repaired';
import { decisionsText } from '../../../core/repairs/decisions';
import type { Repair } from '../../../core/repairs/repair';
import { type ColumnLabels, repairFiles } from '../../../core/repairs/repair-files';
import { suggestedOf } from '../../../core/repairs/suggested';
import type { MoneyUnit } from '../../../core/settings';
import { auditWords } from '../../words/audit-words';
import { Download, FileDownloads } from './downloads';
import { RepairedLines } from './repaired-lines';

/** Findings in sight, and those that are folded away; the others are in the list to download. */
const SHOWN = 3;
const FOLDED = 60;

/** What a list of findings needs. */
export interface Findings {
  readonly audit: Audit;
  /** What is to change for them. */
  readonly repairs: readonly Repair[];
  /** What money is shown as. */
  readonly unit: MoneyUnit;
  /** How the report calls its columns. */
  readonly labels: ColumnLabels;
  /** What HubSpot calls one of the records. */
  readonly noun: string;
  /** What became of the findings that were there; null where there was no report before. */
  readonly repaired: Repaired | null;
  /** What can be done about a finding here. */
  readonly actionsFor?: (finding: Finding) => ComponentChildren;
  /** What stands in the place of the files of suggestions. */
  readonly files?: ComponentChildren;
}

/** How far the records can be trusted, the worst findings, and the files that help to repair them. */
export function FindingsSection(section: Findings) {
  const { audit, repairs, labels, noun, unit, repaired, actionsFor, files } = section;
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
          <p class="quiet">{auditWords.worst(unit)}</p>
        </>
      )}
      <Lines findings={first} unit={unit} actionsFor={actionsFor} />
      {rest.length > 0 && (
        <details>
          <summary>{auditWords.others(rest.length)}</summary>
          <Lines findings={rest.slice(0, FOLDED)} unit={unit} actionsFor={actionsFor} />
          {rest.length > FOLDED && <p class="quiet">{auditWords.more(rest.length - FOLDED)}</p>}
        </details>
      )}
      {files ?? <Downloads findings={findings} repairs={repairs} labels={labels} noun={noun} />}
    </>
  );
}

function Lines({
  findings,
  unit,
  actionsFor,
}: Pick<Findings, 'unit'> & {
  readonly findings: readonly Finding[];
  readonly actionsFor: Findings['actionsFor'];
}) {
  if (findings.length === 0) return null;
  return (
    <ul class="lines findings">
      {findings.map((finding) => (
        <li key={`${finding.check}|${finding.recordId}|${finding.row}`}>
          <span class="name">{checkOf(finding.check).name}</span>
          <span class="quiet">{aboutText(finding, unit)}</span>
          <p>{finding.message}</p>
          {actionsFor?.(finding)}
        </li>
      ))}
    </ul>
  );
}

function aboutText({ recordId, customer, mrr }: Finding, unit: MoneyUnit): string {
  const about = recordId === '' ? auditWords.wholeReport : auditWords.record(recordId, customer);
  return mrr > 0 ? `${about}: ${auditWords.atStake(mrr, unit)}` : about;
}

type Downloading = Pick<Audit, 'findings'> & Pick<Findings, 'labels' | 'noun' | 'repairs'>;

/** What is suggested comes as files for HubSpot, all else as a list. */
function Downloads({ findings, repairs, labels, noun }: Downloading) {
  if (findings.length === 0) return null;
  const suggested = suggestedOf(repairs);
  const told = new Set(suggested.map(({ repair }) => repair.check + repair.recordId));
  const open = findings.filter(({ check, recordId }) => !told.has(check + recordId));
  const files = repairFiles(suggested, labels);
  return (
    <div class="files">
      <FileDownloads files={files} noun={noun} isMain={false} />
      {open.length > 0 && (
        <Download name="to-decide.txt" text={decisionsText(open)} type="text/plain" isMain={false}>
          {auditWords.decisions}
        </Download>
      )}
    </div>
  );
}
