import { parseMonth } from '../core/days';
import { PAGE } from '../workbook/board/places';
import { BRIDGE, NRR, NRR_HEADER_ROW } from '../workbook/nrr/places';
import { INK, QUIET_INK } from '../workbook/sheet/look';
import { columnNumber } from '../workbook/sheet/references';
import type { Book } from './book';
import type { FrozenPage } from './calls';
import { frozenBy, frozenOn } from './frozen-words';
import { refuseLost, refuseMoved } from './moved';
import { freeName } from './own-tabs';
import * as refusals from './refusals';
import { readSettings } from './settings-cells';
import { importUnderWay } from './under-way';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Marks a frozen page; its value is the month that it shows. */
const KEY = 'retained-frozen';

/** Copies Board as values under the name of its month, which no later import changes; what its charts draw comes along on a hidden tab. */
export function freezeBoard(book: Book): void {
  const { tabs, spreadsheet } = book;
  const [board, drawn] = [tabs.need('Board'), tabs.need('Drawn')];
  if (importUnderWay(book)) throw new Error(refusals.unfinished);
  refuseMoved(book);
  refuseLost(book);
  const { asOf } = readSettings(book).settings;
  const name = freeName(`Board ${asOf}`, (one) => spreadsheet.getSheetByName(one) !== null);
  const made: Sheet[] = [];
  try {
    const page = copied(board, spreadsheet, made);
    const data = copied(drawn, spreadsheet, made);
    for (const chart of page.getCharts()) {
      const ranges = chart.getRanges().map((range) => data.getRange(range.getA1Notation()));
      const begun = chart.modify().clearRanges();
      page.updateChart(ranges.reduce((builder, range) => builder.addRange(range), begun).build());
    }
    page.addDeveloperMetadata(KEY, asOf);
    leadNowhere(page);
    sayFrozen(page, book.timeZone());
    data.setName(`${name} charts`).hideSheet();
    page.setName(name).protect().setDescription(frozenBy).setWarningOnly(true);
    spreadsheet.setActiveSheet(page);
  } catch (error) {
    for (const sheet of made) spreadsheet.deleteSheet(sheet);
    throw error;
  }
}

/** A copy of a tab that holds what it shows in the place of formulas. */
function copied(sheet: Sheet, spreadsheet: Book['spreadsheet'], made: Sheet[]): Sheet {
  const copy = sheet.copyTo(spreadsheet);
  made.push(copy);
  const shown = sheet.getDataRange();
  shown.copyTo(
    copy.getRange(shown.getA1Notation()),
    SpreadsheetApp.CopyPasteType.PASTE_VALUES,
    false,
  );
  return copy;
}

/** The movements led to Movers, which goes on: here they are plain texts, and look so. */
function leadNowhere(page: Sheet): void {
  const labels = page.getRange(PAGE.table + 1, 1, BRIDGE.length);
  labels.setValues(labels.getValues()).setFontLine('none').setFontColor(INK);
}

/** A line of its own, where Board has a gap. */
function sayFrozen(page: Sheet, timeZone: string): void {
  const day = Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd');
  page.setRowHeights(PAGE.frozen, 1, FROZEN_HEIGHT);
  page.getRange(PAGE.frozen, 1).setValue(frozenOn(day)).setFontSize(9).setFontColor(QUIET_INK);
}

const FROZEN_HEIGHT = 18;

/** Cells of the page that say NRR of its month and of twelve months. */
const RATE_CELLS = [
  [PAGE.table + 8, 2],
  [PAGE.value, 1],
] as const;

/** Brings a frozen page to the front. */
export function showPage({ spreadsheet }: Book, name: string): void {
  const page = pagesOf(spreadsheet).find(({ sheet }) => sheet.getName() === name);
  if (!page) throw new Error(refusals.noPage(name));
  spreadsheet.setActiveSheet(page.sheet);
}

function pagesOf(spreadsheet: Book['spreadsheet']): readonly { sheet: Sheet; asOf: string }[] {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find();
  return marks.flatMap((mark) => {
    const sheet = mark.getLocation().getSheet();
    return sheet ? [{ sheet, asOf: mark.getValue() ?? '' }] : [];
  });
}

/** The frozen pages, each with NRR as it says and as the tabs say of the same month now. */
export function frozenPages(book: Book): readonly FrozenPage[] {
  const pages = pagesOf(book.spreadsheet);
  if (pages.length === 0) return [];
  const now = ratesByMonth(book);
  return pages.map(({ sheet, asOf }) => ({
    name: sheet.getName(),
    asOf,
    frozen: RATE_CELLS.map(([row, column]) => rateOf(sheet.getRange(row, column).getValue())),
    now: now(asOf),
  }));
}

function rateOf(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** NRR of a month and of the twelve months to it, as NRR's monthly table says now; no rates of a month that it does not hold. */
function ratesByMonth(book: Book): (month: string) => FrozenPage['now'] {
  const sheet = book.tabs.need('NRR');
  const columns = (['place', 'nrr', 'nrr12'] as const).map((id) => columnNumber(NRR[id]));
  const rows = sheet
    .getRange(NRR_HEADER_ROW + 1, 1, sheet.getLastRow() - NRR_HEADER_ROW, columnNumber(NRR.nrr12))
    .getValues()
    .map((cells) => columns.map((column) => rateOf(cells[column - 1])));
  // Months follow each other without a gap, and the last is the as-of month.
  const shown = rows.filter(([place]) => (place ?? 0) > 0);
  const last = parseMonth(readSettings(book).settings.asOf) ?? 0;
  return (month) => shown[shown.length - 1 - last + (parseMonth(month) ?? 0)]?.slice(1) ?? [];
}
