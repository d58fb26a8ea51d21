import type { Headline } from '../core/doubt/headline';
import { type Mapping, mappingOf, readingOf } from '../core/dropped/mapping';
import type { Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import { fieldOf } from '../core/report/fields';
import type { Choices } from '../core/report/understanding';
import { list, percent, whole } from './texts';

/** What the command line and the page say of columns that somebody must name. */
export const mappingText = {
  missing: (missing: readonly string[]) => `Still missing: ${list(missing, 'and')}.`,
  values: (values: readonly string[]) => (values.length === 0 ? 'blank' : values.join('; ')),
  gives: ({ closing, nrr }: Headline) =>
    `Read so, it gives MRR ${whole(closing)}, NRR ${percent(nrr)}.`,
  guessed: ({ closing, nrr }: Headline) =>
    `With these guesses it gives MRR ${whole(closing)}, NRR ${percent(nrr)}.`,
  column: (label: string, values: string, readAs: string) => `  "${label}" (${values}): ${readAs}`,
  perhaps: (label: string, field: string) => `not read; perhaps --set "Column ${label}=${field}"`,
  unread: (label: string) => `not read; --set "Column ${label}=..." reads it`,
  howTo:
    'Its columns, three values of each, and how they are read; --set "Column X=Y" reads X as Y:',
} as const;

/** A report that was refused. */
interface Refused {
  readonly cells: readonly (readonly Cell[])[];
  readonly fileName: string;
  readonly choices: Choices;
  readonly refusal: Refusal;
}

/** Why a report was refused and, where that is about its columns, what they hold and the `--set` that says what they are. */
export function refusalWithColumns({ cells, fileName, choices, refusal }: Refused): string {
  const mapping = refusal.isAboutColumns ? mappingOf(cells, choices.columns) : null;
  if (!mapping) return refusal.problem;
  const columns = { ...choices.columns, ...mapping.guessed };
  const isGuessed = Object.keys(mapping.guessed).length > 0;
  const headline = isGuessed ? readingOf(cells, fileName, { ...choices, columns }) : null;
  return [
    refusal.problem,
    ...(mapping.missing.length > 0 ? [mappingText.missing(mapping.missing)] : []),
    mappingText.howTo,
    ...mapping.columns.map(columnLine),
    ...(headline ? [mappingText.guessed(headline)] : []),
  ].join('\n');
}

function columnLine({ label, values, field, guess }: Mapping['columns'][number]): string {
  const readAs =
    field !== ''
      ? fieldOf(field).label
      : guess !== ''
        ? mappingText.perhaps(label, fieldOf(guess).label)
        : mappingText.unread(label);
  return mappingText.column(label, mappingText.values(values), readAs);
}
