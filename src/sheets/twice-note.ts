import { FIRST_NOTE } from '../workbook/data/import-columns';
import type { Book } from './book';
import type { Noted, TwiceNote } from './calls';
import { growTo } from './grid';

/** Notes on an import's line what came of computing the months twice: values, which Audit holds against the months of now. */
export function noteTwice(
  book: Book,
  importNumber: number,
  { result, about, sum }: TwiceNote,
): Noted {
  const [sheet, line] = [book.tabs.need('Imports'), book.imports.find(importNumber)];
  const timeZone = book.timeZone();
  const when = Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd HH:mm');
  if (line && !book.imports.lacking()) {
    growTo(sheet, line.row, FIRST_NOTE + 3);
    sheet.getRange(line.row, FIRST_NOTE, 1, 4).setValues([[result, about, when, sum]]);
  }
  return { when, timeZone };
}
