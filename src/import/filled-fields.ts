import type { FieldId } from '../core/report/fields';
import type { Report } from '../core/report/report';

/** The columns in which at least one row says something: Deals has every standard column, filled or not. */
export function filledFields({
  fields,
  rows,
}: Pick<Report, 'fields' | 'rows'>): readonly FieldId[] {
  const isFilled = (place: number) =>
    rows.some((row) => (row[place] ?? null) !== null && row[place] !== '');
  return fields.filter((_, place) => isFilled(place));
}
