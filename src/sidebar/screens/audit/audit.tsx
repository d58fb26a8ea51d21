import { useMemo, useState } from 'preact/hooks';
import { auditOf } from '../../../core/audit/audit';
import { checkOf } from '../../../core/audit/checks';
import type { Finding } from '../../../core/audit/finding';
import type { Accepted } from '../../../main';
import { auditWords } from '../../audit-words';
import type { AuditedWorkbook } from '../../workbook-audit';
import { Screen } from '../screen';
import { FindingsSection } from './findings';

/** What a person can say about findings. */
export interface AuditActions {
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
  const { audited, labels } = workbook;
  const audit = useMemo(() => auditOf(audited), [audited]);
  return (
    <Screen title={auditWords.title}>
      <FindingsSection
        audit={audit}
        labels={labels}
        repaired={null}
        actionsFor={(finding) => <Answer finding={finding} actions={actions} />}
      />
      <ChecksOff names={audited.checksOff} actions={actions} />
      <div class="actions">
        <button type="button" onClick={onBack}>
          {auditWords.back}
        </button>
      </div>
    </Screen>
  );
}

interface Answering {
  readonly finding: Finding;
  readonly actions: AuditActions;
}

function Answer({ finding, actions }: Answering) {
  const [isOpen, open] = useState(false);
  const { name } = checkOf(finding.check);
  if (!isOpen)
    return (
      <button
        type="button"
        class="link"
        aria-label={`${auditWords.accept}: ${name} ${finding.recordId}`}
        onClick={() => open(true)}
      >
        {auditWords.accept}
      </button>
    );
  return <Reason finding={finding} actions={actions} onCancel={() => open(false)} />;
}

function Reason({ finding, actions, onCancel }: Answering & { readonly onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const { name } = checkOf(finding.check);
  const { recordId } = finding;
  const id = `reason-${finding.check}-${recordId}`.replace(/\W/g, '-');
  return (
    <div class="choice">
      <label for={id}>{auditWords.reason}</label>
      <input id={id} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
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
      <button type="button" class="link" onClick={onCancel}>
        {auditWords.cancel}
      </button>
    </div>
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
            <span class="name">{auditWords.isOff(name)}</span>
            <button type="button" class="link" onClick={() => actions.switchCheck(name, true)}>
              {auditWords.switchOn}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
