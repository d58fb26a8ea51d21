import { sourcesWords } from '../../../import/sources-words';
import { changesNothing, mayCountBoth, type Preview } from '../../actions/preview';
import { labelsIn } from '../../actions/workbook-audit';
import { updateWords } from '../../words/update-words';
import { words } from '../../words/words';
import { ReportAudit } from '../audit/report-audit';
import { Screen } from '../screen';
import { ChangedRecords } from './changed-records';
import { Months } from './months';
import { OtherActions, OtherSourceOf } from './other-source';
import { Records } from './records';

/** What the screen needs: the preview, and what can be done from it. */
export interface Previewing {
  readonly preview: Preview;
  readonly onMissing: (missing: Preview['draft']['missing']) => void;
  /** Lets a report of another source count beside what is there. */
  readonly onBoth: () => void;
  /** Keeps a report of another source beside what is there, where it is only compared. */
  readonly onKeep: () => void;
  readonly onUpdate: () => void;
  readonly onBack: () => void;
  /** The report that comes after this one; null where none waits. */
  readonly next: string | null;
  /** Goes on where there is nothing to write. */
  readonly onStart: () => void;
}

/** What a report changes in a workbook that is there, before it is written. */
export function PreviewScreen({
  preview,
  onMissing,
  onBoth,
  onKeep,
  onUpdate,
  onBack,
  next,
  onStart,
}: Previewing) {
  const { draft, update, other } = preview;
  const isNothing = changesNothing(preview);
  return (
    <Screen title={other ? sourcesWords.title : updateWords.title}>
      <p class="file">
        <span class="name">{draft.fileName}</span>
        <span class="quiet">{words.fileRows(draft.understanding.report.rows.length)}</span>
      </p>
      {other && <OtherSourceOf other={other} onBoth={mayCountBoth(preview) ? onBoth : null} />}
      {update.request.rowCount === 0 && <p class="good">{nothingText(preview, isNothing)}</p>}
      <Records
        title={other ? sourcesWords.replaceTitle(other) : null}
        changes={update.changes}
        noun={update.noun}
        missing={draft.missing}
        onMissing={other ? null : onMissing}
      />
      <ChangedRecords changed={update.changes.changed} noun={update.noun} />
      {!isNothing && <Months preview={preview} />}
      <ReportAudit
        audited={update.audited}
        before={update.auditedBefore}
        labels={labelsIn(draft.understanding)}
      />
      {other ? (
        <OtherActions other={other} onKeep={onKeep} onReplace={onUpdate} onLeave={onStart} />
      ) : (
        <div class="actions sticky">
          <button type="button" class="primary" onClick={isNothing ? onStart : onUpdate}>
            {isNothing ? goOnText(next) : updateWords.update}
          </button>
          <button type="button" onClick={onBack}>
            {updateWords.back}
          </button>
        </div>
      )}
    </Screen>
  );
}

function goOnText(next: string | null): string {
  return next === null ? updateWords.toStart : words.nextWaiting(next, 0);
}

function nothingText({ update, settings }: Preview, isNothing: boolean): string {
  if (isNothing) return updateWords.nothing(update.changes.unchanged, update.noun);
  const isLater = settings?.asOf !== update.request.settings.asOf;
  const none = updateWords.noneChanges(update.noun);
  return isLater ? none : `${none} ${updateWords.settingsChange}`;
}
