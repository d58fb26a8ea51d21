import { type Book, isOfNewer, openBook } from './book';
import * as refusals from './refusals';

const WAIT = 20000;

/**
 * Does something to the spreadsheet while nobody else of this document does; what was written stands before it is let go.
 * @throws where a newer version of the add-on has noted what this one would write over
 */
export function locked<T>(work: (book: Book) => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT)) throw new Error(refusals.busy);
  try {
    const book = openBook();
    if (isOfNewer(book)) throw new Error(refusals.newer);
    const result = work(book);
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
