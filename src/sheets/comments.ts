import { firstDay, parseMonth } from '../core/days';
import { commentFormula } from '../workbook/board/comment';
import { LISTED } from '../workbook/board/places';
import { COMMENT_HEADERS } from '../workbook/data/comment-headers';
import { MONTH, TEXT } from '../workbook/sheet/look';
import type { Book } from './book';
import { growTo } from './grid';
import { isOfThisVersion } from './import-plan';
import * as refusals from './refusals';
import { readSettings } from './settings-cells';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whether some cells lie where Board has comments; told from the range alone, since every edit of the spreadsheet asks. */
export function mayBeComment(edited: Range): boolean {
  return (
    edited.getRow() <= LISTED.last &&
    edited.getLastRow() >= LISTED.first &&
    edited.getColumn() <= LISTED.comment &&
    edited.getLastColumn() >= LISTED.comment
  );
}

/**
 * Moves what somebody typed as comment on Board to Comments, under the customer and month beside which it was typed, and puts
 * the formula back that shows it there: whom the lists name changes with every report.
 */
export function keepComments(book: Book, edited: Range): void {
  const { tabs, spreadsheet } = book;
  const [board, comments] = [tabs.get('Board'), tabs.get('Comments')];
  if (!board || !comments || edited.getSheet().getSheetId() !== board.getSheetId()) return;
  const typed = typedIn(board, edited);
  if (typed.length === 0) return;
  const month = firstDay(parseMonth(readSettings(book).settings.asOf) ?? 0);
  const kept = typed.filter(({ customer }) => customer !== '');
  const lost = typed.find(({ customer, text }) => customer === '' && text !== '');
  // A workbook that an older version made has the tab, and nothing on it.
  if (comments.getLastRow() === 0) comments.getRange(1, 1, 1, 3).setValues([[...COMMENT_HEADERS]]);
  const row = comments.getLastRow() + 1;
  growTo(comments, row + kept.length, 3);
  if (kept.length > 0)
    comments
      .getRange(row, 1, kept.length, 3)
      .setNumberFormats(kept.map(() => [MONTH, TEXT, TEXT]))
      .setValues(kept.map(({ customer, text }) => [month, customer, text]));
  for (const { cell, place } of typed) cell.setFormula(`=${tabs.rename(commentFormula(place))}`);
  if (lost) spreadsheet.toast(refusals.nobodyToComment(lost.text));
}

interface Typed {
  readonly cell: Range;
  /** The place of its customer among all that are listed, from 0. */
  readonly place: number;
  readonly customer: string;
  readonly text: string;
}

/** Cells for comments among the edited ones that hold no formula any more; one without customer and text says nothing. */
function typedIn(board: Sheet, edited: Range): readonly Typed[] {
  const [from, to] = [edited.getRow(), edited.getLastRow()];
  const column = (at: number) => board.getRange(LISTED.first, at, LISTED.last - LISTED.first + 1);
  const formulas = column(LISTED.comment).getFormulas();
  const asked = LISTED.rows
    .flatMap(({ first, count }, list) =>
      Array.from({ length: count }, (_, at) => ({ row: first + at, place: list * count + at })),
    )
    .filter(({ row }) => row >= from && row <= to && formulas[row - LISTED.first]?.[0] === '');
  if (asked.length === 0) return [];
  const [customers, texts] = [LISTED.customer, LISTED.comment].map((at) =>
    column(at).getDisplayValues(),
  );
  return asked.map(({ row, place }) => ({
    place,
    cell: board.getRange(row, LISTED.comment),
    customer: customers?.[row - LISTED.first]?.[0] ?? '',
    text: (texts?.[row - LISTED.first]?.[0] ?? '').trim(),
  }));
}

/**
 * Keeps comments that were typed where no script of the add-on ran, as by somebody who has not installed it: what is built
 * or chosen next may list other customers beside them.
 */
export function keepTypedComments(book: Book): void {
  const board = book.tabs.get('Board');
  const plan = book.memory.read()?.plan;
  // Another version has them elsewhere, and a Board that is still to be built has none.
  if (!board || !plan || !isOfThisVersion(plan) || board.getLastRow() < LISTED.last) return;
  const rows = LISTED.last - LISTED.first + 1;
  const cells = board.getRange(LISTED.first - 1, LISTED.comment, rows + 1, 1).getDisplayValues();
  // Where somebody moved rows or columns, other cells stand there.
  if (LISTED.rows.every(({ first }) => cells[first - LISTED.first]?.[0] === LISTED.header))
    keepComments(book, board.getRange(LISTED.first, LISTED.comment, rows, 1));
}
