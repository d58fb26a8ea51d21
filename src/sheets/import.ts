import type { Cell } from '../core/report/cell';
import type { ImportRequest, ImportTicket } from '../main';
import { dealColumns } from '../workbook/deals';
import { IN } from '../workbook/imports-tab';
import type { Plan } from '../workbook/plan';
import type { TabName } from '../workbook/tab';
import {
  customersWithHeadroom,
  DATA_TABS,
  FORMULA_TABS,
  monthsWithHeadroom,
  tab,
  withHeadroom,
} from '../workbook/workbook';
import { appendDeals, ensureDealColumns } from './deal-rows';
import { readImports, writeImport, writeStatus } from './import-lines';
import { type Memory, readMemory, writeMemory } from './memory';
import { ensureTabs, ownTab, ownTabs, renamer } from './own-tabs';
import { readSettings, writeSettings } from './settings-cells';
import { writeTab } from './write-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Makes the workbook ready for a report: the tabs are there, the settings are written, the import has a line and a
 * number. Until that line says `in`, no row of the import counts.
 */
export function startImport(spreadsheet: Spreadsheet, request: ImportRequest): ImportTicket {
  const isNew = !ownTabs(spreadsheet).has('Deals');
  const tabs = ensureTabs(spreadsheet);
  const memory = isNew ? null : readMemory();
  const plan = planFor(request, memory, isNew ? null : tabs.get('Deals'));
  if (isNew) writeDataTabs(tabs, plan);
  else writeSettings(ownTab(spreadsheet, 'Settings'), request.settings);
  const importNumber = openLine(spreadsheet, request);
  const isStale =
    memory === null || memory.model !== request.settings.model || !isSameSize(memory.size, plan);
  const { settings, ...size } = plan;
  writeMemory({ size, model: settings.model, importNumber, fields: request.fields, received: 0 });
  return { importNumber, tabs: isStale ? [...FORMULA_TABS] : [] };
}

/** The layout that holds the report: the one that is there where it is large enough, else a larger one. */
function planFor(
  request: ImportRequest,
  memory: Memory | null,
  deals: Sheet | null | undefined,
): Plan {
  const rows = request.rowCount + (deals ? Math.max(0, deals.getLastRow() - 1) : 0);
  const has = memory?.size;
  const reach = (needed: number, grown: number, there = 0) => (there >= needed ? there : grown);
  return {
    settings: request.settings,
    dealColumns: deals ? ensureDealColumns(deals, request.fields) : dealColumns(request.fields),
    dealRows: reach(rows, withHeadroom(rows), has?.dealRows),
    customerRows: reach(
      request.customers,
      customersWithHeadroom(request.customers),
      has?.customerRows,
    ),
    months: reach(request.months, monthsWithHeadroom(request.months), has?.months),
  };
}

function isSameSize(a: Memory['size'], b: Memory['size']): boolean {
  return (
    a.dealRows === b.dealRows &&
    a.customerRows === b.customerRows &&
    a.months === b.months &&
    a.dealColumns.join() === b.dealColumns.join()
  );
}

function writeDataTabs(tabs: ReadonlyMap<TabName, Sheet>, plan: Plan): void {
  const rename = renamer(tabs);
  for (const name of DATA_TABS) {
    const sheet = tabs.get(name);
    if (sheet) writeTab(sheet, tab(name, plan), rename);
  }
}

/** Opens a line on Imports; an import that never came to its end is given up. */
function openLine(spreadsheet: Spreadsheet, request: ImportRequest): number {
  const sheet = ownTab(spreadsheet, 'Imports');
  const lines = readImports(sheet);
  for (const { number, status } of lines)
    if (status === 'writing') writeStatus(sheet, number, 'discarded');
  const number = lines.length + 1;
  const when = Utilities.formatDate(
    new Date(),
    spreadsheet.getSpreadsheetTimeZone(),
    'yyyy-MM-dd HH:mm',
  );
  writeImport(sheet, {
    number,
    status: 'writing',
    file: request.fileName,
    when,
    rows: request.rowCount,
  });
  return number;
}

/** Writes some of the import's rows under Deals; answers how many have come so far. */
export function addRows(
  spreadsheet: Spreadsheet,
  importNumber: number,
  rows: readonly (readonly Cell[])[],
): number {
  const memory = memoryOf(importNumber);
  const { fields, size } = memory;
  appendDeals(ownTab(spreadsheet, 'Deals'), rows, {
    fields,
    columns: size.dealColumns,
    importNumber,
  });
  const received = memory.received + rows.length;
  writeMemory({ ...memory, received });
  return received;
}

/** Writes one formula tab anew. */
export function buildTab(spreadsheet: Spreadsheet, importNumber: number, name: string): void {
  const { size } = memoryOf(importNumber);
  const tabs = ownTabs(spreadsheet);
  const known = FORMULA_TABS.find((one) => one === name);
  const sheet = known && tabs.get(known);
  if (!sheet) throw new Error(`There is no tab "${name}" to build.`);
  const settings = readSettings(
    ownTab(spreadsheet, 'Settings'),
    spreadsheet.getSpreadsheetTimeZone(),
  );
  const content = tab(known, { ...size, settings });
  writeTab(sheet, content, renamer(tabs));
  if (content.isHidden) sheet.hideSheet();
}

/** Puts the import in with one cell: before it everything is old, after it everything is new. */
export function commitImport(spreadsheet: Spreadsheet, importNumber: number): void {
  const memory = memoryOf(importNumber);
  const sheet = ownTab(spreadsheet, 'Imports');
  const line = readImports(sheet).find(({ number }) => number === importNumber);
  if (memory.received !== line?.rows)
    throw new Error(
      `Only ${memory.received} of ${line?.rows ?? 0} rows of the report have arrived. Import the report again; nothing has changed.`,
    );
  writeStatus(sheet, importNumber, IN);
}

/** Gives an import up; its rows stay below Deals, where they do not count. */
export function discardImport(spreadsheet: Spreadsheet, importNumber: number): void {
  writeStatus(ownTab(spreadsheet, 'Imports'), importNumber, 'discarded');
}

function memoryOf(importNumber: number): Memory {
  const memory = readMemory();
  if (memory?.importNumber !== importNumber)
    throw new Error('Another import has begun since. Import the report again.');
  return memory;
}
