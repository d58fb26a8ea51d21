import { cellsAsDays } from '../script/day-cells';
import { dealFormat } from '../workbook/data/deals';
import { IN } from '../workbook/data/import-columns';
import type { Book } from './book';
import type { ReadCell } from './calls';
import { columnsOfDeals } from './deal-rows';
import * as refusals from './refusals';
import { refuseSecond } from './start-import';

type Value = ReadCell[2 | 3];

/** A cell, what must stand there, and what comes in its place. */
type Swap = readonly [row: number, column: number, from: Value, to: Value];

/**
 * Puts days, amounts and flags in the place of the text in which the sidebar has read them, where it still stands there;
 * answers in how many cells it does not. What is replaced is noted first, so that also half of it can be undone.
 */
export function typePasted(book: Book, cells: readonly ReadCell[]): number {
  refuseSecond(book);
  const { memory, imports } = book;
  const before = memory.pasted();
  const after = imports.all().reduce((n, { number, status }) => (status === IN ? number : n), 0);
  const all = before?.isHalf ? [...before.cells, ...cells] : cells;
  memory.keepPasted({ cells: all, after, isHalf: true });
  const missed = swapped(book, cells);
  memory.keepPasted({ cells: all, after, isHalf: false });
  return missed;
}

/** Puts the text back that was last read, where what was read in it still stands; answers in how many cells it does not. */
export function untypePasted(book: Book): number {
  refuseSecond(book);
  const note = book.memory.pasted();
  if (!note) throw new Error(refusals.nothingToUndo);
  const missed = swapped(
    book,
    note.cells.map(([row, column, text, value]) => [row, column, value, text]),
  );
  book.memory.keepPasted({ ...note, cells: [] });
  return missed;
}

/**
 * Swaps cells of Deals in few calls: of each column all that stands from the first cell to the last is written again, what
 * is not swapped as it was. Answers how many hold neither what must stand there nor what comes in its place.
 */
function swapped({ tabs, timeZone }: Book, cells: readonly Swap[]): number {
  const sheet = tabs.need('Deals');
  const ids = columnsOfDeals(sheet);
  const [top, bottom] = ends(cells);
  const height = Math.min(bottom, sheet.getMaxRows()) - top + 1;
  if (height < 1) return cells.length;
  const area = sheet.getRange(top, 1, height, ids.length);
  const [held, formulas] = [area.getValues(), area.getFormulas()];
  const shown = cellsAsDays(held, timeZone());
  const stands = ([row, column]: Swap) =>
    formulas[row - top]?.[column - 1] || shown[row - top]?.[column - 1];
  // Rows may have changed places since: in one of an import the same may stand, which is not what was pasted.
  const place = ids.indexOf('import');
  const isPasted = ([row]: Swap) => (shown[row - top]?.[place] ?? '') === '';
  const due = cells.filter((cell) => isPasted(cell) && stands(cell) === cell[2]);
  for (const column of new Set(due.map(([, column]) => column))) {
    const own = due.filter((cell) => cell[1] === column);
    const [first, last] = ends(own);
    const values = held
      .slice(first - top, last - top + 1)
      .map((row, down) => [
        formulas[first - top + down]?.[column - 1] || asWritten(row[column - 1]),
      ]);
    for (const [row, , , to] of own) values[row - first] = [asWritten(to)];
    const range = sheet.getRange(first, column, last - first + 1, 1);
    // A number written into a cell of text would stay text.
    range.setNumberFormat(dealFormat(ids[column - 1] ?? '') ?? 'General');
    range.setValues(values);
  }
  SpreadsheetApp.flush();
  const isThere = (cell: Swap) => [cell[2], cell[3]].includes(stands(cell) ?? '');
  return cells.filter((cell) => !isPasted(cell) || !isThere(cell)).length;
}

/** The first and the last row of some cells. */
function ends(cells: readonly Swap[]): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const [row] of cells) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return [first, last];
}

/** Text is marked as such, so that it is not read as what it looks like. */
function asWritten(value: unknown): unknown {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
