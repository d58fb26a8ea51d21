import { cellsAsDays } from '../script/day-cells';
import { IN } from '../workbook/data/import-columns';
import type { SettingValue } from '../workbook/settings/values';
import type { Book } from './book';
import { typedOver, untouched, writeChanges } from './changed-cells';
import { columnsOfDeals } from './deal-rows';
import { isOut } from './import-lines';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = readonly (readonly SettingValue[])[];

interface Taking {
  /** The import in hand, which what it made stays with. */
  readonly underWay?: number;
  /** Whether all stays while rows stand on Deals: they count, or may count again, under what Settings says. */
  readonly sparesRows?: boolean;
}

/**
 * Takes back what Settings was made with where no import is in any more: the next report is understood by what somebody
 * has typed there, and not by what another one told.
 */
export function takeBack(book: Book, settings: Sheet, { underWay, sparesRows }: Taking = {}): void {
  const made = madeWith(book).filter(({ number }) => number !== underWay);
  const others = book.imports.all().filter(({ number }) => number !== underWay);
  if (made.length === 0 || !others.every(({ status }) => isOut(status))) return;
  if (sparesRows && holdsRows(book)) return;
  const cells = cellsAsDays(settings.getDataRange().getValues(), book.timeZone());
  for (const { number, note } of made) {
    writeChanges(settings, untouched(note.changes, cells), false);
    book.memory.keepUndoNote(number, { ...note, changes: typedOver(note.changes, cells) });
  }
}

/** Forgets it, before Settings is made anew: what it then holds is of another import. */
export function forgetMade(book: Book): void {
  for (const { number, note } of madeWith(book))
    book.memory.keepUndoNote(number, { ...note, changes: [] });
}

/** The cells of Settings as they are once that is taken back, and the choices over which somebody has typed. */
export function withoutMade(book: Book, cells: Cells) {
  const shown = cells.map((line) => [...line]);
  const typed = madeWith(book).flatMap(({ note: { changes } }) => {
    for (const { row, column, before } of untouched(changes, cells))
      shown[row - 1]?.splice(column - 1, 1, before);
    return typedOver(changes, cells);
  });
  return { shown, typed };
}

/** Whether Settings holds what it was made with, though no import is in: that counts again with rows that stand on Deals. */
export function isMade(book: Book): boolean {
  return madeWith(book).some(({ note }) =>
    note.changes.some(({ before, after }) => before !== after),
  );
}

/** Imports that Settings was made with and that are not in, and what is noted of each. */
function madeWith({ memory, imports }: Book) {
  return imports.all().flatMap(({ number, status }) => {
    const note = status === IN ? null : memory.undoNote(number);
    return note?.isMade && note.changes.length > 0 ? [{ number, note }] : [];
  });
}

/** Whether rows stand on Deals: of somebody's own, or of an import that counts again once "in" is typed. */
function holdsRows({ tabs }: Book): boolean {
  const deals = tabs.get('Deals');
  if (!deals) return false;
  const columns = columnsOfDeals(deals);
  const isFilled = (row: readonly unknown[]) =>
    columns.some((id, at) => id !== '' && row[at] !== '');
  return deals.getDataRange().getValues().slice(1).some(isFilled);
}
