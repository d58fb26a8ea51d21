import { type Day, dayText } from '../../../core/days';
import type { Cell } from '../../../core/report/cell';
import { fieldOf } from '../../../core/report/fields';
import { plainLabel } from '../../../core/report/headers';
import type { Understanding } from '../../../core/report/understanding';
import { words } from '../../words';

/** The columns of the report that are used, each with what it is read as and a value from it. */
export function Columns({ header, report }: Pick<Understanding, 'header' | 'report'>) {
  const unused = header.labels.filter((label) => label !== '').length - report.fields.length;
  return (
    <details>
      <summary>{words.columnsFound(report.fields.length)}</summary>
      <ul class="lines">
        {report.fields.map((id, place) => {
          const field = fieldOf(id);
          const label = header.labels[header.columns.get(id) ?? -1] ?? field.label;
          const value = report.rows.find((row) => (row[place] ?? null) !== null)?.[place] ?? null;
          return (
            <li key={id}>
              <span class="name">{label}</span>
              <span class="quiet">
                {plainLabel(label) !== plainLabel(field.label) &&
                  `${words.asColumn(field.label)}, `}
                {sampleText(value, field.kind === 'day')}
              </span>
            </li>
          );
        })}
      </ul>
      {unused > 0 && <p class="quiet">{words.columnsUnused(unused)}</p>}
    </details>
  );
}

const LONGEST_SAMPLE = 60;

function sampleText(value: Cell, isDay: boolean): string {
  if (value === null) return words.emptyColumn;
  const text = isDay && typeof value === 'number' ? dayText(value satisfies Day) : String(value);
  return words.sample(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
}
