import { fieldOf } from '../../../core/report/fields';
import type { AbsentColumn } from '../../../import/absent-columns';
import { columnsWords } from '../../words/columns-words';
import type { Choosing } from './choices';

/** The columns that the last report had and this one lacks, each with the question what to do. */
export function Absent({ draft, onChoose }: Choosing) {
  const { absent, choices } = draft;
  if (absent.length === 0) return null;
  const chosen = choices.columns ?? {};
  const leaveOut = (columns: readonly AbsentColumn[]) =>
    Object.fromEntries(columns.map(({ label }) => [label, '' as const]));
  return (
    <section class="unsure">
      <h2>{columnsWords.absentTitle}</h2>
      <p class="quiet">{columnsWords.absentHint}</p>
      <ul class="types">
        {absent.map((column, index) => (
          <li key={column.label}>
            <AbsentChoice
              id={`absent-${index}`}
              column={column}
              draft={draft}
              onLeaveOut={() => onChoose({ columns: { ...chosen, ...leaveOut([column]) } })}
              onReplace={(label) => onChoose({ columns: { ...chosen, [label]: column.field } })}
            />
          </li>
        ))}
      </ul>
      {absent.length > 1 && (
        <button
          type="button"
          class="link"
          onClick={() => onChoose({ columns: { ...chosen, ...leaveOut(absent) } })}
        >
          {columnsWords.withoutAll}
        </button>
      )}
    </section>
  );
}

interface AbsentChoosing extends Pick<Choosing, 'draft'> {
  readonly id: string;
  readonly column: AbsentColumn;
  readonly onLeaveOut: () => void;
  readonly onReplace: (label: string) => void;
}

function AbsentChoice({ id, column, draft, onLeaveOut, onReplace }: AbsentChoosing) {
  const { header } = draft.understanding;
  const place = header.columns.get(column.field);
  const isOut = draft.choices.columns?.[column.label] === '';
  const value = place === undefined ? (isOut ? WITHOUT : '') : (header.labels[place] ?? '');
  const choose = (text: string) => {
    if (text === WITHOUT) onLeaveOut();
    else if (text !== '') onReplace(text);
  };
  return (
    <>
      <label for={id}>{columnsWords.absent(column.label, fieldOf(column.field).label)}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{columnsWords.chooseColumn}</option>
        <option value={WITHOUT}>{columnsWords.without}</option>
        {[...new Set(header.labels)].filter(Boolean).map((label) => (
          <option key={label} value={label}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}

/** No column has this label. */
const WITHOUT = '\u0000';
