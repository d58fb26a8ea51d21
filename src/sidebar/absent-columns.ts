import type { FieldId } from '../core/report/fields';
import type { Header } from '../core/report/headers';
import type { Choices } from '../core/report/understanding';

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
