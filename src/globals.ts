import type { Cell } from './core/report/cell';
import * as main from './main';

/** Adds the menu when the spreadsheet opens. */
export function onOpen(_event: object): void {
  main.onOpen();
}

/** Adds the menu right after the add-on was installed. */
export function onInstall(_event: object): void {
  main.onOpen();
}

/** Keeps a comment that was typed on Board. */
export function onEdit(event: { readonly range: GoogleAppsScript.Spreadsheet.Range }): void {
  main.onEdit(event.range);
}

/** Opens the sidebar. */
export function showSidebar(): void {
  main.showSidebar();
}

/** Opens the sidebar where a formula is made. */
export function showFormulaHelper(): void {
  main.showFormulaHelper();
}

/** Opens the sidebar where version and help stand. */
export function showAbout(): void {
  main.showAbout();
}

/** For the sidebar: what the workbook holds. */
export function readWorkbook(): main.WorkbookState {
  return main.server.readWorkbook();
}

/** For the sidebar: makes the workbook ready for a report. */
export function startImport(
  request: main.ImportRequest,
  dataTabs: readonly main.Tab[],
): main.ImportTicket {
  return main.server.startImport(request, dataTabs);
}

/** For the sidebar: cells of a tab. */
export function readTab(tab: main.TabName, cells: main.CellsOfTab): main.TabPage {
  return main.server.readTab(tab, cells);
}

/** For the sidebar: notes whether months agree. */
export function noteTwice(importNumber: number, note: main.TwiceNote): main.Noted {
  return main.server.noteTwice(importNumber, note);
}

/** For the sidebar: rows of the tab in front. */
export function readFrontTab(from: number, name: string): main.FrontTabPage {
  return main.server.readFrontTab(from, name);
}

/** For the sidebar: takes the last import out again. */
export function undoImport(importNumber: number, isSure: boolean): main.UndoneImport {
  return main.server.undoImport(importNumber, isSure);
}

/** For the sidebar: types what was read in pasted rows. */
export function typePasted(cells: readonly main.ReadCell[]): number {
  return main.server.typePasted(cells);
}

/** For the sidebar: puts the text of pasted rows back. */
export function untypePasted(): number {
  return main.server.untypePasted();
}

/** For the sidebar: writes some of a report's rows. */
export function addRows(
  importNumber: number,
  from: number,
  rows: readonly (readonly Cell[])[],
): number {
  return main.server.addRows(importNumber, from, rows);
}

/** For the sidebar: makes ready what formulas of tabs call. */
export function prepareTabs(importNumber: number, ahead: main.Ahead): void {
  main.server.prepareTabs(importNumber, ahead);
}

/** For the sidebar: builds one tab of formulas. */
export function buildTab(importNumber: number, tab: main.Tab): void {
  main.server.buildTab(importNumber, tab);
}

/** For the sidebar: puts a tab's charts on it. */
export function drawCharts(importNumber: number, tab: main.ChartsOfTab): void {
  main.server.drawCharts(importNumber, tab);
}

/** For the sidebar: the tabs that are still to be built. */
export function unbuiltTabs(): main.ImportTicket | null {
  return main.server.unbuiltTabs();
}

/** For the sidebar: makes ready for the tabs to be built anew. */
export function rebuildTabs(layout: main.TabLayout): main.ImportTicket {
  return main.server.rebuildTabs(layout);
}

/** For the sidebar: adds tabs of formulas or takes them out. */
export function changeTabs(change: main.TabChange): main.ImportTicket {
  return main.server.changeTabs(change);
}

/** For the sidebar: puts Settings or Imports back whose rows or columns somebody moved. */
export function putBack(tab: main.Tab): void {
  main.server.putBack(tab);
}

/** For the sidebar: makes an import's rows count. */
export function commitImport(importNumber: number): main.Headline {
  return main.server.commitImport(importNumber);
}

/** For the sidebar: gives an import up. */
export function discardImport(importNumber: number): void {
  main.server.discardImport(importNumber);
}

/** For the sidebar: the result as the tabs show it. */
export function readHeadline(): main.Headline {
  return main.server.readHeadline();
}

/** For the sidebar: writes into lines of a tab. */
export function typeLines(lines: main.TypedLines): number {
  return main.server.typeLines(lines);
}

/** For the sidebar: lists findings as accepted. */
export function acceptFindings(accepted: readonly main.Accepted[]): void {
  main.server.acceptFindings(accepted);
}

/** For the sidebar: switches a check of the data audit off or on. */
export function switchCheck(check: string, isOn: boolean): void {
  main.server.switchCheck(check, isOn);
}

/** For the sidebar: the choices that people change from month to month. */
export function readChosen(): main.SettingsToChoose {
  return main.server.readChosen();
}

/** For the sidebar: changes them. */
export function changeSettings(changed: Partial<main.ChosenSettings>): main.Headline {
  return main.server.changeSettings(changed);
}

/** For the sidebar: the pages of Board that were frozen. */
export function frozenPages(): readonly main.FrozenPage[] {
  return main.server.frozenPages();
}

/** For the sidebar: freezes Board as it is. */
export function freezeBoard(): void {
  main.server.freezeBoard();
}

/** For the sidebar: adds a page of the user's. */
export function addPage(name: string, page: main.Tab): void {
  main.server.addPage(name, page);
}

/** For the sidebar: brings a frozen page to the front. */
export function showPage(name: string): void {
  main.server.showPage(name);
}

/** For the sidebar: remembers that the tour was taken or skipped. */
export function endTour(): void {
  main.server.endTour();
}

/** For the sidebar: brings a tab to the front. */
export function showTab(tab: string): void {
  main.server.showTab(tab);
}

/** For the sidebar: the cells that are selected. */
export function readSelection(): main.Selection {
  return main.server.readSelection();
}

/** For the sidebar: writes a formula into a cell. */
export function insertFormula(request: main.FormulaRequest): main.Inserted {
  return main.server.insertFormula(request);
}
