import type { Tab } from '../workbook/sheet/tab';
import type { Book } from './book';
import { freeName } from './own-tabs';
import { writeTab } from './write-tab';

/** Writes a page that no later import touches, under a name that is free, and brings it to the front. */
export function addPage({ tabs, spreadsheet }: Book, name: string, page: Tab): void {
  const free = freeName(name, (one) => spreadsheet.getSheetByName(one) !== null);
  const sheet = spreadsheet.insertSheet(free);
  try {
    writeTab(sheet, page, { tabs, isNew: true });
  } catch (error) {
    spreadsheet.deleteSheet(sheet);
    throw error;
  }
}
