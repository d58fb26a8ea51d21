import type { Cell } from '../core/report/cell';
import { asOfFormula } from '../workbook/as-of';
import { IN } from '../workbook/imports-tab';
import type { Tab } from '../workbook/tab';
import { keepScore } from './audit-score';
import type { ImportTicket } from './calls';
import { companiesOfImport, writeCompanies } from './companies';
import { rowsOfImport } from './deal-imports';
import { columnsOfDeals, writeDeals } from './deal-rows';
import { growTo } from './grid';
import { readImports, writeStatus } from './import-lines';
import { keepAsReported } from './kept-figures';
import { type Memory, readMemory, writeMemory, writeUndoNote } from './memory';
import { ownTab, ownTabs, removeUnwanted, renamer } from './own-tabs';
import { pendSettings, settlePending } from './pending-settings';
import { refusals } from './refusals';
import { settingChanges } from './setting-changes';
import { followTabs } from './settings-cells';
import { writeTab } from './write-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Rows of an import as they come over. */
interface Sent {
  readonly importNumber: number;
  /** The place of the first row in the report, counted from 0. */
  readonly from: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes some of the import's rows under Deals; answers how many have come so far. */
export function addRows(spreadsheet: Spreadsheet, { importNumber, from, rows }: Sent): number {
  const memory = memoryOf(importNumber);
  const { fields, plan, companies } = memory;
  const received = Math.max(memory.received, from + rows.length);
  if (companies) {
    const sent = { ...plan, importNumber, from, rows, numbers: companies };
    writeCompanies(ownTab(spreadsheet, 'Companies'), sent);
    SpreadsheetApp.flush();
    writeMemory({ ...memory, received });
    return received;
  }
  const deals = ownTab(spreadsheet, 'Deals');
  const moved = from === 0 ? null : rowsOfImport(deals, importNumber).first;
  const firstRow = (moved ?? memory.firstRow) + from;
  writeDeals(deals, { firstRow, rows, fields, columns: plan.dealColumns, importNumber });
  SpreadsheetApp.flush();
  writeMemory({ ...memory, received });
  return received;
}

/** Writes one tab of formulas anew, as the sidebar laid it out. */
export function buildTab(spreadsheet: Spreadsheet, importNumber: number, content: Tab): void {
  const memory = memoryOf(importNumber);
  const tabs = ownTabs(spreadsheet);
  const known = memory.plan.tabs.find((one) => one === content.name);
  const sheet = known && tabs.get(known);
  if (!sheet) throw new Error(refusals.noTab(content.name));
  for (const { name, rows, columns } of content.grids ?? []) {
    const other = tabs.get(name);
    if (other) growTo(other, rows, columns);
  }
  writeTab(sheet, content, renamer(tabs));
  if (content.isHidden) sheet.hideSheet();
  const toBuild = memory.toBuild.filter((one) => one !== known);
  if (toBuild.length === 0) followTabs(ownTab(spreadsheet, 'Settings'), memory.plan, renamer(tabs));
  SpreadsheetApp.flush();
  writeMemory({ ...memory, toBuild });
}

/**
 * What is left to build: of an import that was interrupted, or after one was given up or undone. Formulas find columns of
 * Deals by their place, so all tabs are built where somebody has moved one meanwhile.
 */
export function unbuiltTabs(spreadsheet: Spreadsheet): ImportTicket | null {
  const memory = readMemory();
  if (!memory) return null;
  const { importNumber, plan: before, toBuild: left } = memory;
  if (left.length === 0) return { importNumber, plan: before, tabs: [] };
  const dealColumns = columnsOfDeals(ownTab(spreadsheet, 'Deals'));
  const isMoved = dealColumns.join() !== before.dealColumns.join();
  const plan = { ...before, dealColumns };
  const toBuild = isMoved ? plan.tabs : left;
  if (isMoved) writeMemory({ ...memory, plan, toBuild });
  return { importNumber, plan, tabs: [...toBuild] };
}

/** Puts the import in with one cell: before it everything is old, after it everything is new. */
export function commitImport(spreadsheet: Spreadsheet, importNumber: number): void {
  const memory = memoryOf(importNumber);
  if (refuseIncomplete(spreadsheet, memory) === IN && !memory.pending) return;
  const { plan, previous } = memory;
  const tabs = ownTabs(spreadsheet);
  const rename = renamer(tabs);
  const [sheet, imports] = [ownTab(spreadsheet, 'Settings'), ownTab(spreadsheet, 'Imports')];
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const asOf = rename(asOfFormula(plan));
  const changes = memory.pending?.changes ?? settingChanges(sheet, memory, { timeZone, asOf });
  writeUndoNote(importNumber, { changes, plan: previous });
  writeMemory({ ...memory, pending: { importNumber, changes, otherwise: null } });
  if (!memory.pending) pendSettings(sheet, changes, importNumber, rename);
  SpreadsheetApp.flush();
  writeStatus(imports, importNumber, IN);
  SpreadsheetApp.flush();
  keepAsReported(tabs, plan, importNumber);
  keepScore(tabs, importNumber);
  removeUnwanted(spreadsheet, plan.tabs);
  settlePending(spreadsheet, readMemory());
  if (previous === null) spreadsheet.setActiveSheet(ownTab(spreadsheet, 'NRR'));
}

/**
 * The word on the import's line, where every row has come and stands on Deals, every tab is built for the columns of Deals,
 * and nobody gave the import up meanwhile.
 */
function refuseIncomplete(spreadsheet: Spreadsheet, memory: Memory): string {
  const { received, expected, toBuild, importNumber } = memory;
  const line = readImports(ownTab(spreadsheet, 'Imports')).find(
    ({ number }) => number === importNumber,
  );
  if (line?.status !== 'writing' && line?.status !== IN)
    throw new Error(refusals.givenUp(importNumber));
  if (received !== expected) throw new Error(refusals.rowsLacking(received, expected));
  const tab = memory.companies ? 'Companies' : 'Deals';
  const sheet = ownTab(spreadsheet, tab);
  const { count } = (memory.companies ? companiesOfImport : rowsOfImport)(sheet, importNumber);
  if (count !== expected) throw new Error(refusals.rowsChanged(tab));
  const there = ownTabs(spreadsheet);
  const unbuilt = toBuild[0] ?? memory.plan.tabs.find((name) => !there.has(name));
  if (unbuilt) throw new Error(refusals.tabNotBuilt(unbuilt));
  if (columnsOfDeals(ownTab(spreadsheet, 'Deals')).join() !== memory.plan.dealColumns.join())
    throw new Error(refusals.columnsMoved);
  return line.status;
}

/** What is known of the import in hand. */
function memoryOf(importNumber: number): Memory {
  const memory = readMemory();
  if (memory?.importNumber !== importNumber) throw new Error(refusals.otherBegan);
  return memory;
}
