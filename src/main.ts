import { causeOf, withCause } from './core/cause';
import type { Cell } from './core/report/cell';
import {
  type Answer,
  answerInCell,
  type FunctionName,
  isFunctionName,
} from './functions/custom-functions';
import { addPage } from './sheets/added-page';
import { type Accepted, acceptFindings, switchCheck } from './sheets/audit-choices';
import { openBook } from './sheets/book';
import type {
  CellsOfTab,
  ChosenSettings,
  FormulaRequest,
  FrontTabPage,
  FrozenPage,
  Headline,
  ImportRequest,
  ImportTicket,
  Inserted,
  Noted,
  ReadCell,
  Selection,
  SettingsToChoose,
  TabChange,
  TabPage,
  TwiceNote,
  TypedLines,
  UndoneImport,
} from './sheets/calls';
import { changeSettings, readChosen } from './sheets/chosen-settings';
import { keepComments, mayBeComment } from './sheets/comments';
import { readFrontTab } from './sheets/front-tab';
import { freezeBoard, frozenPages, showPage } from './sheets/frozen';
import {
  addRows,
  buildTab,
  commitImport,
  drawCharts,
  prepareTabs,
  unbuiltTabs,
} from './sheets/import';
import { typeLines } from './sheets/kept-lines';
import { locked } from './sheets/locked';
import { typePasted, untypePasted } from './sheets/pasted';
import { putBack } from './sheets/put-back';
import { changeTabs, rebuildTabs } from './sheets/rebuild-tabs';
import * as refusals from './sheets/refusals';
import { type Answering, insertFormula, readSelection } from './sheets/selection';
import { startImport } from './sheets/start-import';
import { headlineOf, readState, showTab, type WorkbookState } from './sheets/state';
import { readTab } from './sheets/tab-pages';
import { endTour } from './sheets/tour';
import { noteTwice } from './sheets/twice-note';
import { discardImport, undoImport } from './sheets/undo-import';
import type { TabLayout } from './workbook/plan';
import type { Ahead, ChartsOfTab, Tab, TabName } from './workbook/sheet/tab';

export type { Accepted } from './sheets/audit-choices';
export type * from './sheets/calls';
export type { WorkbookState } from './sheets/state';
export type { TabLayout } from './workbook/plan';
export type { Ahead, ChartsOfTab, Tab, TabName } from './workbook/sheet/tab';

/** Everything the sidebar may ask of the server. Arguments and results are plain data. */
export interface Server {
  readWorkbook(): WorkbookState;
  /** Opens an import; the tabs of data come along as they are laid out where one is missing. */
  startImport(request: ImportRequest, dataTabs: readonly Tab[]): ImportTicket;
  /** Cells of one of the add-on's tabs, as many rows as one call carries well; no rows where the tab is gone. */
  readTab(tab: TabName, cells: CellsOfTab): TabPage;
  /** Notes on the import's line what came of computing the months twice. */
  noteTwice(importNumber: number, note: TwiceNote): Noted;
  /** Rows of the tab in front, or of the tab of that name, from a row on; the add-on's own tabs are refused. */
  readFrontTab(from: number, name: string): FrontTabPage;
  /** Takes an import out again where it is the last one; answers what it was. Rows that somebody has changed wait until that is sure. */
  undoImport(importNumber: number, isSure?: boolean): UndoneImport;
  /** Puts what was read in the place of text in pasted rows; answers in how many cells that text stood no more. */
  typePasted(cells: readonly ReadCell[]): number;
  /** Puts that text back; answers how many cells somebody has changed since, which stay. */
  untypePasted(): number;
  /** Writes rows of the report from its row number `from` on, counted from 0; the same call twice writes them once. */
  addRows(importNumber: number, from: number, rows: readonly (readonly Cell[])[]): number;
  /** Makes ready what the formulas of tabs call that are built next: grids, names, and what Settings takes from the tabs. */
  prepareTabs(importNumber: number, ahead: Ahead): void;
  /** Writes a tab of formulas; the sidebar lays it out, since every cell's function would load that code too. */
  buildTab(importNumber: number, tab: Tab): void;
  /** Puts charts on a tab that is written: several make as many service calls as a tab. */
  drawCharts(importNumber: number, tab: ChartsOfTab): void;
  /** What is left to build: of an import that was interrupted, or after one was given up or undone. */
  unbuiltTabs(): ImportTicket | null;
  /** Makes the workbook ready for its tabs of formulas to be built anew, without a report. */
  rebuildTabs(layout: TabLayout): ImportTicket;
  /** Adds tabs of formulas or takes them out, and writes what comes along; answers what is left to build. */
  changeTabs(change: TabChange): ImportTicket;
  /** Puts Settings or Imports in the place of the tab whose rows or columns somebody moved; that one stays beside it. */
  putBack(tab: Tab): void;
  commitImport(importNumber: number): Headline;
  discardImport(importNumber: number): void;
  readHeadline(): Headline;
  /** Lists findings as right as they are, all or none of them; the tabs do not tell them any more. */
  acceptFindings(accepted: readonly Accepted[]): void;
  /** Writes cells into lines of a tab that people type into; answers how many of the lines stand there. */
  typeLines(lines: TypedLines): number;
  /** Switches a check of the data audit off, or on again. */
  switchCheck(check: string, isOn: boolean): void;
  /** The choices on Settings that people change from month to month. */
  readChosen(): SettingsToChoose;
  /** Writes those of them that somebody changed; answers the figures under them. */
  changeSettings(changed: Partial<ChosenSettings>): Headline;
  /** The pages of Board that were frozen. */
  frozenPages(): readonly FrozenPage[];
  /** Freezes Board as it is under the name of its month. */
  freezeBoard(): void;
  /** Adds a page under a name, or that name with a number: it is the user's, and no import touches it. */
  addPage(name: string, page: Tab): void;
  /** Brings a frozen page to the front. */
  showPage(name: string): void;
  /** Remembers that this user has taken or skipped the tour. */
  endTour(): void;
  showTab(tab: string): void;
  readSelection(): Selection;
  /** Writes a formula of one custom function; refuses a cell of the add-on's tabs, and one that is not empty unless it may replace it. */
  insertFormula(request: FormulaRequest): Inserted;
}

export type { Answer } from './functions/custom-functions';

/** A cell or the rows of a range, as Sheets hands them over; undefined where an argument was left out. */
export type Given = unknown;

/** What a custom function answers in a cell, its arguments as Sheets hands them over. */
export function answer(name: FunctionName, ...given: readonly Given[]): Answer {
  const zone = () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return answerInCell(name, given, zone);
}

const answering: Answering = (name) =>
  isFunctionName(name) ? (given) => answer(name, ...given) : undefined;

/** The add-on's menu; calls no service but the menu's, since it may run before anybody agreed to anything. */
export function addonMenu(): GoogleAppsScript.Base.Menu {
  return SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open Retained', 'showSidebar')
    .addItem('Insert a formula', 'showFormulaHelper')
    .addItem('About and help', 'showAbout');
}

/** Adds the add-on's menu. */
export function onOpen(): void {
  addonMenu().addToUi();
}

/** Keeps a comment that somebody typed on Board; every other edit is left alone. */
export function onEdit(edited: GoogleAppsScript.Spreadsheet.Range): void {
  if (mayBeComment(edited)) locked((book) => keepComments(book, edited));
}

/** Opens the sidebar. */
export function showSidebar(): void {
  showScreen('');
}

/** Opens the sidebar on its formula helper, which a mark on the page's body asks for. */
export function showFormulaHelper(): void {
  showScreen('formula');
}

/** Opens the sidebar on its version and help. */
export function showAbout(): void {
  showScreen('about');
}

/** Sheets itself shows what a menu entry throws. */
function showScreen(name: string): void {
  try {
    const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Retained');
    if (name !== '')
      page.setContent(page.getContent().replace('<body', `<body data-screen="${name}"`));
    SpreadsheetApp.getUi().showSidebar(page);
  } catch {
    throw new Error(refusals.noSidebar);
  }
}

/** Functions whose unforeseen errors leave with their cause, since only the message of an error reaches the sidebar. */
function withCauses(doors: Server): Server {
  const get =
    (_: Server, name: keyof Server) =>
    (...args: readonly unknown[]) => {
      try {
        return Reflect.apply(doors[name], doors, args);
      } catch (error) {
        throw caused(error);
      }
    };
  return new Proxy(doors, { get });
}

/** What refuses in a sentence is an Error; those of the language and of Google's services have names of their own. */
function caused(error: unknown): unknown {
  const { name, message } = Object(error);
  return name === 'Error' ? error : new Error(withCause(message, causeOf(error)));
}

/** What the sidebar may ask, each under the document lock where it writes. */
export const server: Server = withCauses({
  readWorkbook: () => readState(openBook()),
  startImport: (request, dataTabs) => locked((book) => startImport(book, request, dataTabs)),
  readTab: (tab, cells) => readTab(openBook(), tab, cells),
  readFrontTab: (from, name) => readFrontTab(openBook(), from, name),
  noteTwice: (number, note) => locked((book) => noteTwice(book, number, note)),
  undoImport: (number, isSure) => locked((book) => undoImport(book, number, isSure)),
  typePasted: (cells) => locked((book) => typePasted(book, cells)),
  untypePasted: () => locked(untypePasted),
  addRows: (number, from, rows) =>
    locked((book) => addRows(book, { importNumber: number, from, rows })),
  unbuiltTabs: () => locked(unbuiltTabs),
  rebuildTabs: (layout) => locked((book) => rebuildTabs(book, layout)),
  changeTabs: (change) => locked((book) => changeTabs(book, change)),
  putBack: (tab) => locked((book) => putBack(book, tab)),
  prepareTabs: (number, ahead) => locked((book) => prepareTabs(book, number, ahead)),
  buildTab: (number, tab) => locked((book) => buildTab(book, number, tab)),
  drawCharts: (number, tab) => locked((book) => drawCharts(book, number, tab)),
  commitImport: (number) =>
    locked((book) => {
      commitImport(book, number);
      SpreadsheetApp.flush();
      return headlineOf(book);
    }),
  discardImport: (number) => locked((book) => discardImport(book, number)),
  readHeadline: () => headlineOf(openBook()),
  acceptFindings: (accepted) => locked((book) => acceptFindings(book, accepted)),
  typeLines: (lines) => locked((book) => typeLines(book, lines)),
  switchCheck: (check, isOn) => locked((book) => switchCheck(book, check, isOn)),
  readChosen: () => readChosen(openBook()),
  changeSettings: (changed) => locked((book) => changeSettings(book, changed)),
  frozenPages: () => frozenPages(openBook()),
  freezeBoard: () => locked(freezeBoard),
  addPage: (name, page) => locked((book) => addPage(book, name, page)),
  showPage: (name) => showPage(openBook(), name),
  endTour,
  showTab: (tab) => showTab(openBook(), tab),
  readSelection: () => readSelection(openBook()),
  insertFormula: (request) => locked((book) => insertFormula(book, request, answering)),
});
