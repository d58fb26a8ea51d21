import { type Book, openBook } from './book';
import { refusals } from './refusals';

const WAIT = 20000;

/** Does something to the spreadsheet while nobody else of this document does; what was written stands before it is let go. */
export function locked<T>(work: (book: Book) => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT)) throw new Error(refusals.busy);
  try {
    const result = work(openBook());
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
