import type { Changes, MissingRecords } from '../../../core/report/changes';
import { sourcesWords } from '../../../import/sources-words';
import { updateWords } from '../../words/update-words';
import { words } from '../../words/words';
import { Choice } from '../understood/choice';

/** How many records the report adds, changes, leaves and lacks; what happens to those it lacks can be overruled. */
export function Records({
  title,
  changes,
  noun,
  missing,
  onMissing,
}: {
  /** What stands over it where that is no plain update; else null. */
  readonly title: string | null;
  readonly changes: Changes;
  /** What one of them is called. */
  readonly noun: string;
  readonly missing: MissingRecords;
  /** Null where all of them are replaced. */
  readonly onMissing: ((missing: MissingRecords) => void) | null;
}) {
  return (
    <section>
      <h2>{title ?? updateWords.recordsTitle(noun)}</h2>
      <ul class="reasons">
        {(onMissing ? linesOf(changes) : replacingLines(changes)).map(([name, records]) => (
          <li key={name}>
            <span>{name}</span> <span class="number">{words.whole(records)}</span>
          </li>
        ))}
      </ul>
      {onMissing === null && <p class="quiet">{sourcesWords.replaceHint}</p>}
      {onMissing && changes.merged.length > 0 && (
        <p class="quiet">{updateWords.mergedHint(noun)}</p>
      )}
      {onMissing && changes.missing.length > 0 && (
        <Choice
          id="missing"
          label={updateWords.missingLabel(changes.missing.length, noun)}
          value={changes.isGone ? 'mark as gone' : 'keep'}
          options={[
            ['keep', updateWords.missingChoices.keep],
            ['mark as gone', updateWords.missingChoices['mark as gone']],
          ]}
          isSure
          onChoose={onMissing}
        >
          {reasonOf(missing, changes.isGone, noun)}
        </Choice>
      )}
    </section>
  );
}

type Line = readonly [name: string, records: number];

function linesOf(changes: Changes): readonly Line[] {
  const { added, changed, unchanged, typed, merged, missing, isGone } = changes;
  const rare: readonly Line[] = [
    [updateWords.typed, typed],
    [updateWords.merged, merged.length],
    [isGone ? updateWords.gone : updateWords.kept, missing.length],
  ];
  return [
    [updateWords.added, added.length],
    [updateWords.changed, changed.length],
    [updateWords.unchanged, unchanged],
    ...rare.filter(([, records]) => records > 0),
  ];
}

/** Of a report that takes the place of another source. */
function replacingLines({ added, changed, unchanged, merged, missing }: Changes): readonly Line[] {
  const stay = changed.length + unchanged;
  return [
    [updateWords.added, added.length],
    [sourcesWords.replaced, merged.length + missing.length],
    ...(stay > 0 ? [[updateWords.unchanged, stay] as const] : []),
  ];
}

function reasonOf(missing: MissingRecords, isGone: boolean, noun: string): string {
  if (missing !== 'automatic') return updateWords.missingChosen;
  return isGone ? updateWords.missingGone(noun) : updateWords.missingKept(noun);
}
