import type { Book } from './book';
import type { FrontTabPage } from './calls';
import * as refusals from './refusals';
import { pageOf } from './tab-pages';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Rows of the tab in front from a row on, dates as day numbers, as many as one call carries well. A later page names the
 * tab, since another may be in front by then.
 */
export function readFrontTab(book: Book, from: number, name: string): FrontTabPage {
  const sheet = tabToRead(book, name);
  const page = pageOf(book, sheet, { from: Math.max(1, from), runs: [] });
  return { name: sheet.getName(), ...page };
}

function tabToRead({ spreadsheet, tabs }: Book, name: string): Sheet {
  const sheet = name === '' ? spreadsheet.getActiveSheet() : spreadsheet.getSheetByName(name);
  if (!sheet) throw new Error(refusals.frontTabGone(name));
  if (tabs.isOwn(sheet)) throw new Error(refusals.frontTabIsOwn(sheet.getName()));
  return sheet;
}
