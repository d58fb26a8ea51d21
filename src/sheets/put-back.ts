import type { Tab } from '../workbook/sheet/tab';
import type { Book } from './book';
import * as refusals from './refusals';
import { refuseSecond } from './start-import';
import { writeTab } from './write-tab';

/**
 * Puts Settings or Imports, as the sidebar laid it out with all that it says, in the place of the tab whose rows or columns
 * are not where formulas look for them. That tab stays under another name, whatever else stands there, and the formulas of
 * all others are to be written anew.
 */
export function putBack(book: Book, content: Tab): void {
  const { tabs } = book;
  const { name } = content;
  if (name !== 'Settings' && name !== 'Imports') throw new Error(refusals.noTab(name));
  refuseSecond(book);
  const memory = book.memory.read();
  // First: whoever goes on after an interruption builds them all, too.
  if (memory) book.memory.write({ ...memory, toBuild: memory.plan.tabs });
  tabs.replace(name, (sheet) => {
    tabs.nameAreas(sheet, content.names ?? []);
    writeTab(sheet, content, { tabs, isNew: true });
  });
}
