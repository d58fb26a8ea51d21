import type { Cell } from '../core/report/cell';
import { TAB_OF } from '../workbook/data/held-rows';
import { IN, LINE_HEADERS } from '../workbook/data/import-columns';
import { asOfFormula } from '../workbook/settings/as-of';
import type { Ahead, ChartsOfTab, Tab, TabName } from '../workbook/sheet/tab';
import { keepScore } from './audit-score';
import { type Beside, writeBeside } from './beside-rows';
import { writeBlocks } from './blocks';
import type { Book } from './book';
import type { ImportTicket } from './calls';
import { showCharts } from './charts';
import { keepTypedComments } from './comments';
import { companyCells } from './companies';
import { rowsOfImport } from './deal-imports';
import { columnsOfDeals, writeDeals } from './deal-rows';
import { fitGrid, growTo } from './grid';
import { isOfThisVersion, isSamePlan, nameSettings, ofThisVersion } from './import-plan';
import { rowsThere, sumThere } from './import-rows';
import { keepAsReported } from './kept-figures';
import { writeKept } from './kept-lines';
import { takeBack } from './made-settings';
import { answersBefore, holdsOf, type Memory } from './memory';
import { refuseLost, refuseMoved } from './moved';
import { otherCells } from './other-source';
import { pendSettings, settlePending } from './pending-settings';
import * as refusals from './refusals';
import { settingChanges } from './setting-changes';
import { writeFirstChoices } from './settings-cells';
import { importUnderWay } from './under-way';
import { writeTab } from './write-tab';

/** Rows of an import as they come over. */
interface Sent {
  readonly importNumber: number;
  /** The place of the first row in the report, counted from 0. */
  readonly from: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes some of the import's rows under Deals; answers how many have come so far. */
export function addRows(book: Book, sent: Sent): number {
  const memory = memoryOf(book, sent.importNumber);
  const holds = holdsOf(memory);
  if (holds === 'deals') writeRows(book, memory, sent);
  else writeRowsBeside(book, memory, { ...sent, holds });
  SpreadsheetApp.flush();
  const received = Math.max(memory.received, sent.from + sent.rows.length);
  book.memory.write({ ...memory, received });
  return received;
}

/** Somebody may have moved the rows that came before. */
function writeRows({ tabs }: Book, memory: Memory, { importNumber, from, rows }: Sent): void {
  const deals = tabs.need('Deals');
  const { fields, plan, firstRow: begun } = memory;
  const moved = from === 0 ? null : rowsOfImport(deals, importNumber).first;
  const firstRow = (moved ?? begun) + from;
  writeDeals(deals, { firstRow, rows, fields, columns: plan.dealColumns, importNumber });
}

function writeRowsBeside({ tabs }: Book, memory: Memory, sent: Sent & { holds: Beside }): void {
  const sheet = tabs.need(TAB_OF[sent.holds]);
  const numbers = memory.companies ?? [];
  const cells =
    sent.holds === 'companies'
      ? companyCells(sheet, { ...memory.plan, ...sent, numbers })
      : otherCells(sheet, sent);
  writeBeside(sheet, { ...sent, ...cells });
}

/** Makes ready what the formulas of tabs call that are built next. */
export function prepareTabs(book: Book, importNumber: number, { grids, settings }: Ahead): void {
  const { tabs } = book;
  memoryOf(book, importNumber);
  refuseMoved(book);
  // An older workbook has fewer columns there than formulas name.
  growTo(tabs.need('Imports'), 1, LINE_HEADERS.length);
  for (const grid of grids) {
    const other = tabs.get(grid.name);
    if (!other) continue;
    fitGrid(other, grid);
    tabs.nameAreas(other, grid.names ?? []);
  }
  // Each by itself: what stands between them is somebody's own.
  for (const block of settings) writeBlocks(tabs.need('Settings'), [block], tabs.rename);
}

/** Writes one tab of formulas anew, as the sidebar laid it out. */
export function buildTab(book: Book, importNumber: number, content: Tab): void {
  const { tabs } = book;
  const { sheet, settled } = tabInHand(book, importNumber, content.name);
  if (content.kept) writeKept(book, sheet, content, content.kept);
  else writeTab(sheet, content, { tabs });
  if (content.isHidden) sheet.hideSheet();
  if (!content.chartsFollow) settled();
}

/** Puts the charts on a tab whose cells stand; with them it is built. */
export function drawCharts(book: Book, importNumber: number, { name, charts }: ChartsOfTab): void {
  const { tabs } = book;
  const { sheet, settled } = tabInHand(book, importNumber, name);
  showCharts(sheet, charts, { tabs, isNew: false });
  settled();
}

/** A tab of the import in hand, and how to remember that it is built. */
function tabInHand(book: Book, importNumber: number, name: TabName) {
  const { tabs } = book;
  const memory = memoryOf(book, importNumber);
  const sheet = memory.plan.tabs.includes(name) && tabs.get(name);
  if (!sheet) throw new Error(refusals.noTab(name));
  const settled = () => {
    const toBuild = memory.toBuild.filter((one) => one !== name);
    if (toBuild.length === 0) {
      refuseMoved(book);
      writeFirstChoices(tabs.need('Settings'));
      // No formula calls them any more; an import takes them out once it is in.
      if (!importUnderWay(book)) tabs.removeUnwanted(memory.plan.tabs);
    }
    SpreadsheetApp.flush();
    book.memory.write({ ...memory, toBuild });
  };
  return { sheet, settled };
}

/**
 * What is left to build: of an import that was interrupted, or after one was given up or undone. Formulas find columns of
 * Deals by their place, so all tabs are built where somebody has moved one meanwhile; so are they where another version laid out some of them.
 */
export function unbuiltTabs(book: Book): ImportTicket | null {
  const memory = book.memory.read();
  if (!memory) return null;
  const { importNumber, plan: before, toBuild: left } = memory;
  if (left.length === 0 && isOfThisVersion(before)) {
    keepTypedComments(book);
    return { importNumber, plan: before, tabs: [] };
  }
  const dealColumns = columnsOfDeals(book.tabs.need('Deals'));
  refuseLost(book);
  const plan = ofThisVersion({ ...before, dealColumns });
  const isOther = !isSamePlan(plan, before);
  const toBuild = isOther ? plan.tabs : left;
  if (isOther) {
    nameSettings(book.tabs);
    book.memory.write({ ...memory, plan, toBuild });
  }
  return { importNumber, plan, tabs: [...toBuild] };
}

/** Puts the import in with one cell: before it everything is old, after it everything is new. */
export function commitImport(book: Book, importNumber: number): void {
  const { tabs } = book;
  const memory = memoryOf(book, importNumber);
  const isIn = refuseIncomplete(book, memory) === IN;
  if (isIn && !memory.pending) return;
  if (!isIn) putIn(book, importNumber);
  const { plan, previous } = memory;
  keepAsReported(book, plan, importNumber);
  keepScore(book, importNumber);
  tabs.removeUnwanted(plan.tabs);
  settlePending(book);
  if (previous !== null) return;
  book.spreadsheet.setActiveSheet(tabs.need('NRR'));
  tabs.hideBlank();
}

/**
 * A run that was interrupted may have left some cells pending, and others not: they are settled as they were, and what the
 * import changes is found anew from what stands on Settings.
 */
function putIn(book: Book, importNumber: number): void {
  const { tabs, imports } = book;
  settlePending(book);
  const memory = memoryOf(book, importNumber);
  const { previous } = memory;
  const made = book.memory.undoNote(importNumber);
  const asOf = tabs.rename(asOfFormula());
  const settings = tabs.need('Settings');
  takeBack(book, settings, { underWay: importNumber });
  const changes = made?.isMade
    ? []
    : settingChanges(settings, memory, { timeZone: book.timeZone(), asOf });
  const note = made?.isMade ? made : { changes, plan: previous, answers: answersBefore(memory) };
  book.memory.write({ ...memory, pending: { importNumber, changes, otherwise: null } });
  if (!made?.isMade) book.memory.keepUndoNote(importNumber, note);
  pendSettings(book, changes, importNumber);
  SpreadsheetApp.flush();
  imports.setStatus(importNumber, IN);
  // An import with a sum was in, whatever word somebody types over that.
  const sum = sumThere(book, { number: importNumber, holds: holdsOf(memory) });
  book.memory.keepUndoNote(importNumber, { ...note, sum });
  SpreadsheetApp.flush();
}

/**
 * The word on the import's line, where every row has come and stands on Deals, every tab is built for the columns of Deals,
 * and nobody gave the import up meanwhile.
 */
function refuseIncomplete(book: Book, memory: Memory): string {
  const { tabs, imports } = book;
  const { received, expected, toBuild, importNumber, plan } = memory;
  const status = imports.find(importNumber)?.status;
  if (status !== 'writing' && status !== IN) throw new Error(refusals.givenUp(importNumber));
  if (received !== expected) throw new Error(refusals.rowsLacking(received, expected));
  const deals = tabs.need('Deals');
  const columns = columnsOfDeals(deals);
  const holds = holdsOf(memory);
  const count = rowsThere(book, { number: importNumber, holds });
  if (count !== expected) throw new Error(refusals.rowsChanged(TAB_OF[holds]));
  const unbuilt = toBuild[0] ?? plan.tabs.find((name) => !tabs.get(name));
  if (unbuilt) throw new Error(refusals.tabNotBuilt(unbuilt));
  if (columns.join() !== plan.dealColumns.join()) throw new Error(refusals.columnsMoved);
  refuseMoved(book);
  return status;
}

/** What is known of the import in hand. */
function memoryOf({ memory }: Book, importNumber: number): Memory {
  const known = memory.read();
  if (!known) throw new Error(refusals.copiedUnfinished);
  if (known.importNumber !== importNumber) throw new Error(refusals.otherBegan);
  return known;
}
