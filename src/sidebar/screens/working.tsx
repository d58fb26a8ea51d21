import type { Work } from '../state/state';
import { words } from '../words/words';
import { Screen } from './screen';

/** Something takes a while: what is being done, and how far it is. */
export function Working({
  work,
  onCancel,
}: {
  readonly work: Work;
  readonly onCancel: () => void;
}) {
  const percent = work.ratio === null ? null : words.percent(work.ratio);
  return (
    <Screen title={work.title}>
      <div
        class={work.ratio === null ? 'bar unknown' : 'bar'}
        role="progressbar"
        aria-label={work.title}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(work.ratio !== null && { 'aria-valuenow': Math.floor(work.ratio * 100) })}
        aria-valuetext={percent === null ? work.text : `${work.text}, ${percent}`}
      >
        <div class="done" style={work.ratio === null ? {} : { width: `${work.ratio * 100}%` }} />
      </div>
      <p class="progress">
        <span aria-live="polite">{work.text}</span> <span class="quiet">{percent}</span>
      </p>
      {work.canCancel ? (
        <div class="actions">
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <p class="quiet">{words.keepOpen}</p>
      )}
    </Screen>
  );
}
