import { cellsAsDays } from '../script/day-cells';
import { IN } from '../workbook/data/imports-tab';
import type { SettingValue } from '../workbook/settings/values';
import type { Book } from './book';
import { untouched, writeChanges } from './changed-cells';
import { isOut } from './import-lines';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = readonly (readonly SettingValue[])[];

/**
 * Takes back what Settings was made with where no import is in any more: the next report is understood by what somebody
 * has typed there, and not by what another one told.
 */
export function takeBack(book: Book, settings: Sheet): void {
  const made = madeWith(book);
  if (made.length === 0 || !book.imports.all().every(({ status }) => isOut(status))) return;
  const cells = cellsAsDays(settings.getDataRange().getValues(), book.timeZone());
  for (const { number, note } of made) {
    writeChanges(settings, untouched(note.changes, cells), false);
    book.memory.keepUndoNote(number, { ...note, changes: [] });
  }
}

/** The cells of Settings as they are once that is taken back. */
export function withoutMade(book: Book, cells: Cells): Cells {
  const shown = cells.map((line) => [...line]);
  for (const { note } of madeWith(book))
    for (const { row, column, before } of untouched(note.changes, cells))
      shown[row - 1]?.splice(column - 1, 1, before);
  return shown;
}

/** Imports that Settings was made with and that are not in, and what is noted of each. */
function madeWith({ memory, imports }: Book) {
  return imports.all().flatMap(({ number, status }) => {
    const note = status === IN ? null : memory.undoNote(number);
    return note?.isMade && note.changes.length > 0 ? [{ number, note }] : [];
  });
}
