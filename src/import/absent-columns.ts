import type { Refusal } from '../core/refusal';
import type { FieldId } from '../core/report/fields';
import type { Header } from '../core/report/headers';
import type { Choices } from '../core/report/understanding';
import { importWords } from './import-words';

/** A column that the last report was read from and that this one lacks. */
export interface AbsentColumn {
  readonly label: string;
  readonly field: FieldId;
}

/** Columns of the last report whose field no column of this one gives. */
export function absentColumns(
  { columns }: Header,
  remembered: Choices['columns'] = {},
): readonly AbsentColumn[] {
  return Object.entries(remembered).flatMap(([label, field]) =>
    field === '' || columns.has(field) ? [] : [{ label, field }],
  );
}

/** Those about which nobody has said yet whether to go on without them, or what to read instead. */
export function unanswered(
  absent: readonly AbsentColumn[],
  { columns }: Header,
  chosen: Choices['columns'] = {},
): readonly AbsentColumn[] {
  return absent.filter(({ label, field }) => !columns.has(field) && chosen[label] !== '');
}

/** Why a report is not imported where nobody can be asked about its absent columns; null where it can be. */
export function absenceRefused(
  header: Header,
  remembered: Choices,
  choices: Choices,
): Refusal | null {
  const absent = absentColumns(header, remembered.columns);
  const open = unanswered(absent, header, choices.columns).map(({ label }) => label);
  return open.length === 0 ? null : { problem: importWords.sayWithout(open) };
}
