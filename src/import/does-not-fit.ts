import type { Refusal } from '../core/refusal';
import type { Changes } from '../core/report/changes';
import { FIELDS } from '../core/report/fields';
import type { ImportRequest } from '../main';
import { workbookSize } from '../workbook/workbook-size';
import { LONGEST_TEXT, MOST_CELLS, tooLongText } from './report-size';
import { sizeWords } from './size-words';

/** Why an update does not fit into a spreadsheet, said before anything is written; null where it does. */
export function doesNotFit(
  request: ImportRequest,
  { rows, fields }: Changes['write'],
  rowsThere: number,
): Refusal | null {
  const long = tooLongText(rows);
  if (long) {
    const field = FIELDS.find(({ id }) => id === fields[long.place]);
    const text = rows[long.row]?.[long.place];
    return {
      problem: sizeWords.tooLongText(field?.label ?? '', String(text).length, LONGEST_TEXT),
    };
  }
  const { model, spareRows } = request.settings;
  const { cells } = workbookSize({ ...request, model, spareRows, rows: rows.length + rowsThere });
  if (cells <= MOST_CELLS) return null;
  return { problem: sizeWords.tooManyCells(cells, MOST_CELLS, request.seenSettings !== null) };
}
