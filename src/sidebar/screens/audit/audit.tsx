import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { auditOf } from '../../../core/audit/audit';
import { checkOf } from '../../../core/audit/checks';
import type { Finding } from '../../../core/audit/finding';
import { repairsOf } from '../../../core/repairs/repairs';
import { sourceOf } from '../../../core/report/sources';
import { nounOf, nounOfRecords } from '../../../import/source-nouns';
import type { Accepted } from '../../../main';
import type { AuditedWorkbook } from '../../actions/workbook-audit';
import { auditWords } from '../../words/audit-words';
import { repairsWords } from '../../words/repairs-words';
import { Screen } from '../screen';
import { StandardReport } from '../standard-report';
import { type AcceptedLine, acceptedLines } from './accepted-lines';
import { FindingsSection } from './findings';
import { MeetingList } from './meeting-list';
import { type RepairActions, RepairFiles } from './repair-files';

/** What a person can say about findings. */
export interface AuditActions extends RepairActions {
  readonly accept: (accepted: Accepted) => void;
  readonly switchCheck: (check: string, isOn: boolean) => void;
}

/** The data audit of the workbook: every finding, to repair, to accept, or to switch its check off. */
export function AuditScreen({
  workbook,
  actions,
  onBack,
}: {
  readonly workbook: AuditedWorkbook;
  readonly actions: AuditActions;
  readonly onBack: () => void;
}) {
  const { audited, labels, headline } = workbook;
  const audit = useMemo(() => auditOf(audited), [audited]);
  const repairs = useMemo(() => repairsOf(audited, audit), [audited, audit]);
  const moreOnTab = (headline?.findings ?? 0) - audit.findings.length;
  return (
    <Screen title={auditWords.title}>
      <FindingsSection
        audit={audit}
        repairs={repairs}
        labels={labels}
        noun={nounOfRecords(audited, labels)}
        unit={audited.settings.moneyAs}
        repaired={null}
        files={<Repairs workbook={workbook} actions={actions} />}
        actionsFor={(finding) =>
          finding.recordId === '' ? (
            <SwitchOff check={finding.check} actions={actions} />
          ) : (
            <Answer finding={finding} actions={actions} />
          )
        }
      />
      {moreOnTab > 0 && <p class="quiet">{auditWords.moreOnTab(moreOnTab)}</p>}
      <StandardReport
        model={audited.settings.model}
        table={audited.table}
        noun={nounOfReport(workbook)}
        has={new Set(labels.keys())}
        changed={null}
      />
      <AcceptedFindings lines={acceptedLines(audited.accepted, audit.silent)} actions={actions} />
      <ChecksOff names={audited.checksOff} actions={actions} />
      <div class="actions">
        <button type="button" onClick={onBack}>
          {auditWords.back}
        </button>
      </div>
    </Screen>
  );
}

/** The lines of the Repairs tab as files for HubSpot, and as a list for a meeting. */
function Repairs({
  workbook,
  actions,
}: {
  readonly workbook: AuditedWorkbook;
  readonly actions: RepairActions;
}) {
  const { lines = [], made = null, hasMadePage = false, today = 0, audited, labels } = workbook;
  const { unlisted = null } = workbook;
  const { repairDays } = audited.settings;
  const meeting = useMemo(() => ({ today, repairDays }), [today, repairDays]);
  return (
    <>
      {unlisted && <p class="unsure">{repairsWords.unlisted(unlisted)}</p>}
      <RepairFiles
        lines={lines}
        made={made}
        noun={nounOfRecords(audited, labels)}
        today={today}
        actions={actions}
      />
      <MeetingList
        lines={lines}
        meeting={meeting}
        noun={nounOfRecords(audited, labels)}
        isMade={hasMadePage}
        makePage={actions.makeMeetingPage}
      />
    </>
  );
}

/** All that can be said of a finding without a Record ID, under which nobody could list it as accepted. */
function SwitchOff({ check, actions }: Pick<Finding, 'check'> & Pick<Answering, 'actions'>) {
  const { name } = checkOf(check);
  return (
    <button
      type="button"
      class="link"
      aria-label={auditWords.switchOffCheck(name)}
      onClick={() => actions.switchCheck(name, false)}
    >
      {auditWords.switchOff}
    </button>
  );
}

interface Answering {
  readonly finding: Finding;
  readonly actions: AuditActions;
}

/** What one record of the last report is called. */
function nounOfReport({ audited, labels }: AuditedWorkbook): string {
  const source = sourceOf(audited.table) ?? 'deals';
  return nounOf({ source, labels: [...labels.values()] });
}

function Answer({ finding, actions }: Answering) {
  const [isOpen, open] = useState(false);
  const { name } = checkOf(finding.check);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        aria-label={auditWords.acceptAbout(name, finding.recordId)}
        onClick={() => open(!isOpen)}
      >
        {auditWords.accept}
      </button>
      {isOpen && <Reason finding={finding} actions={actions} />}
    </>
  );
}

function Reason({ finding, actions }: Answering) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // At once, so that what is typed next goes there.
  useLayoutEffect(() => field.current?.focus(), []);
  const { name } = checkOf(finding.check);
  const { recordId } = finding;
  const id = `reason-${finding.check}-${recordId}`.replace(/\W/g, '-');
  return (
    <div class="choice">
      <label for={id}>{auditWords.reason}</label>
      <input
        type="text"
        id={id}
        ref={field}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="row">
        <button
          type="button"
          disabled={reason.trim() === ''}
          onClick={() => actions.accept({ recordId, check: name, reason: reason.trim() })}
        >
          {auditWords.acceptSure}
        </button>
        <button type="button" class="link" onClick={() => actions.switchCheck(name, false)}>
          {auditWords.switchOff}
        </button>
      </div>
    </div>
  );
}

/** Findings that somebody accepted, with the reason, and the way to take that back. */
function AcceptedFindings({
  lines,
  actions,
}: {
  readonly lines: readonly AcceptedLine[];
  readonly actions: AuditActions;
}) {
  if (lines.length === 0) return null;
  return (
    <section class="ways">
      <h2>{auditWords.acceptedTitle}</h2>
      <ul class="lines">
        {lines.map(({ recordId, check, reason, customer }) => (
          <li key={`${recordId}|${check}`}>
            <span class="name">{check}</span>
            <span class="quiet">{auditWords.record(recordId, customer)}</span>
            <p>{reason}</p>
            <button
              type="button"
              class="link"
              aria-label={auditWords.takeBackAbout(check, recordId)}
              onClick={() => actions.accept({ recordId, check, reason: '' })}
            >
              {auditWords.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChecksOff({
  names,
  actions,
}: {
  readonly names: readonly string[];
  readonly actions: AuditActions;
}) {
  if (names.length === 0) return null;
  return (
    <section>
      <h2>{auditWords.offTitle}</h2>
      <ul class="lines">
        {names.map((name) => (
          <li key={name}>
            <span class="name">{name}</span>
            <button
              type="button"
              class="link"
              aria-label={auditWords.switchOnCheck(name)}
              onClick={() => actions.switchCheck(name, true)}
            >
              {auditWords.switchOn}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
