import type { ChangedRecord } from '../../../core/report/changes';
import { fieldOf } from '../../../core/report/fields';
import { list } from '../../../import/texts';
import { updateWords } from '../../words/update-words';

const SHOWN = 20;

/** The records that a report changes, each with the fields that differ, folded away. */
export function ChangedRecords({
  changed,
  noun,
}: {
  readonly changed: readonly ChangedRecord[];
  /** What one of them is called. */
  readonly noun: string;
}) {
  if (changed.length === 0) return null;
  return (
    <details>
      <summary>{updateWords.changedFields}</summary>
      <ul class="lines">
        {changed.slice(0, SHOWN).map(({ key, name, fields }) => (
          <li key={key}>
            <span class="name">{name || updateWords.unnamed(noun)}</span>
            <span class="quiet">
              {list(
                fields.map((id) => fieldOf(id).label),
                'and',
              )}
            </span>
          </li>
        ))}
      </ul>
      {changed.length > SHOWN && (
        <p class="quiet">{updateWords.more(changed.length - SHOWN, noun)}</p>
      )}
    </details>
  );
}
