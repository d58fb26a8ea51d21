import { useState } from 'preact/hooks';
import { dayText } from '../../../core/days';
import type { Cell } from '../../../core/report/cell';
import { FIELDS, type FieldId, fieldOf } from '../../../core/report/fields';
import { importWords } from '../../../import/import-words';
import { columnsWords } from '../../words/columns-words';
import { words } from '../../words/words';
import type { Choosing } from './choices';

/** The columns of the report, each with a value from it and the field that it is read as. */
export function Columns({ draft, onChoose }: Choosing) {
  const { header, report } = draft.understanding;
  const [more, setMore] = useState<readonly string[]>([]);
  const chosen = draft.choices.columns ?? {};
  // What was found out of a row stands in no column of the file.
  const read = report.fields.flatMap((id) => header.labels[header.columns.get(id) ?? -1] ?? []);
  const shown = [...new Set([...read, ...more])];
  const others = [...new Set(header.labels)].filter((label) => label && !shown.includes(label));
  const choose = (label: string, field: FieldId | '') => {
    if (!shown.includes(label) || field === '') setMore([...more, label]);
    onChoose({ columns: { ...chosen, [label]: field } });
  };
  return (
    <details>
      <summary>{columnsWords.found(read.length)}</summary>
      <ul class="types">
        {shown.map((label, index) => (
          <li key={label}>
            <ColumnChoice
              id={`column-${index}`}
              label={label}
              sample={sampleOf(draft, label)}
              field={chosen[label] ?? report.fields[read.indexOf(label)] ?? ''}
              onChoose={(field) => choose(label, field)}
            />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <label for="another-column">{columnsWords.another}</label>
          <ColumnSelect
            id="another-column"
            labels={others}
            onChoose={(label) => setMore([...more, label])}
          />
          <p class="quiet">{columnsWords.unused(others.length)}</p>
        </>
      )}
    </details>
  );
}

interface ColumnChoosing {
  readonly id: string;
  readonly label: string;
  readonly sample: string;
  readonly field: FieldId | '';
  readonly onChoose: (field: FieldId | '') => void;
}

function ColumnChoice({ id, label, sample, field, onChoose }: ColumnChoosing) {
  const choose = (value: string) => onChoose(FIELDS.find((one) => one.id === value)?.id ?? '');
  return (
    <>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={field}
        aria-label={columnsWords.readAs(label)}
        aria-describedby={`${id}-sample`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{importWords.notRead}</option>
        {FIELDS.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === field}>
            {one.label}
          </option>
        ))}
      </select>
      <p class="quiet" id={`${id}-sample`}>
        {sample}
      </p>
    </>
  );
}

/** One of the report's columns; it says nothing until one is chosen. */
function ColumnSelect({
  id,
  labels,
  onChoose,
}: {
  readonly id: string;
  readonly labels: readonly string[];
  readonly onChoose: (label: string) => void;
}) {
  return (
    <select
      id={id}
      value=""
      onChange={(event) => event.currentTarget.value && onChoose(event.currentTarget.value)}
    >
      <option value="">{columnsWords.chooseColumn}</option>
      {labels.map((label) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
    </select>
  );
}

const LONGEST_SAMPLE = 60;

/** A value of a column as it was read, or as it stands in the file where it is not read. */
function sampleOf({ understanding, cells }: Choosing['draft'], label: string): string {
  const { header, report } = understanding;
  const place = report.fields.findIndex(
    (id) => header.labels[header.columns.get(id) ?? -1] === label,
  );
  const field = report.fields[place];
  if (field) return sampleText(firstOf(report.rows, place), fieldOf(field).kind === 'day');
  return sampleText(firstOf(cells.slice(header.row + 1), header.labels.indexOf(label)), false);
}

function firstOf(rows: readonly (readonly Cell[])[], place: number): Cell {
  const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined && cell !== '';
  return rows.find((row) => isFilled(row[place]))?.[place] ?? null;
}

function sampleText(value: Cell, isDay: boolean): string {
  if (value === null) return words.sentence(columnsWords.empty);
  const text = isDay && typeof value === 'number' ? dayText(value) : String(value);
  return columnsWords.sample(
    text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text,
  );
}
