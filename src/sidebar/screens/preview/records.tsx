import type { Changes, MissingRecords } from '../../../core/report/changes';
import type { RevenueModel } from '../../../core/settings';
import { updateWords } from '../../words/update-words';
import { words } from '../../words/words';
import { Choice } from '../understood/choice';

/** How many deals the report adds, changes, leaves and lacks; what happens to those it lacks can be overruled. */
export function Records({
  changes,
  model,
  missing,
  onMissing,
}: {
  readonly changes: Changes;
  readonly model: RevenueModel;
  readonly missing: MissingRecords;
  readonly onMissing: (missing: MissingRecords) => void;
}) {
  return (
    <section>
      <h2>{updateWords.recordsTitle(model)}</h2>
      <ul class="reasons">
        {linesOf(changes).map(([name, records]) => (
          <li key={name}>
            <span>{name}</span> <span class="number">{words.whole(records)}</span>
          </li>
        ))}
      </ul>
      {changes.merged.length > 0 && <p class="quiet">{updateWords.mergedHint}</p>}
      {changes.missing.length > 0 && (
        <Choice
          id="missing"
          label={updateWords.missingLabel(changes.missing.length, model)}
          value={changes.isGone ? 'mark as gone' : 'keep'}
          options={[
            ['keep', updateWords.missingChoices.keep],
            ['mark as gone', updateWords.missingChoices['mark as gone']],
          ]}
          isSure
          onChoose={onMissing}
        >
          {reasonOf(missing, changes.isGone, model)}
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

function reasonOf(missing: MissingRecords, isGone: boolean, model: RevenueModel): string {
  if (missing !== 'automatic') return updateWords.missingChosen;
  return isGone ? updateWords.missingGone(model) : updateWords.missingKept;
}
