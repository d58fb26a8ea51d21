import { headerOfColumn } from '../workbook/data/deals';
import type { DealColumn } from '../workbook/plan';
import type { Book } from './book';
import { headersOfDeals, lostColumn } from './deal-rows';
import * as refusals from './refusals';
import { isWhole } from './settings-cells';

/**
 * @throws where rows or columns of Settings or Imports are not where formulas look for them: what is written would go
 * elsewhere; a Settings tab that is empty may be written anew
 */
export function refuseMoved({ tabs, imports }: Book, mayBeEmpty = false): void {
  const settings = tabs.get('Settings');
  if (settings && !isWhole(settings) && !(mayBeEmpty && settings.getLastRow() === 0))
    throw new Error(refusals.moved('Settings'));
  if (imports.lacking()) throw new Error(refusals.moved('Imports'));
}

/** The header of a column that Deals has lost; empty where it has all that the tabs were built for. */
export function lostHeader({ memory }: Book, columns: readonly DealColumn[]): string {
  // A copy of the spreadsheet does not know what its tabs were built for.
  return headerOfColumn(lostColumn(memory.read()?.plan.dealColumns ?? ['import'], columns) ?? '');
}

/**
 * Rows are cleared column by column: what stood below a header that is gone would stay, and count as pasted by hand. Tabs
 * that are built without it would show 0 for what it said.
 * @throws where Deals has lost a column
 */
export function refuseLost(book: Book): void {
  const deals = book.tabs.get('Deals');
  if (!deals) return;
  const { columns, problem } = headersOfDeals(deals);
  // Where one stands twice, nothing is cleared until it does no more.
  const lost = problem === null ? lostHeader(book, columns) : '';
  if (lost !== '') throw new Error(refusals.headerLost(lost));
}
