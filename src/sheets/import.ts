import { firstDay, parseMonth } from '../core/days';
import type { Cell } from '../core/report/cell';
import type { ImportLine, ImportRequest, ImportTicket } from '../main';
import { dataTabs } from '../workbook/data-tabs';
import { dealColumns } from '../workbook/deals';
import { customersWithHeadroom, monthsWithHeadroom, withHeadroom } from '../workbook/headroom';
import { IN } from '../workbook/imports-tab';
import type { NewWorkbook, Plan } from '../workbook/plan';
import { type Tab, type TabName, tabsWith } from '../workbook/tab';
import { ensureDealColumns, writeDeals } from './deal-rows';
import { readImports, writeImport, writeStatus } from './import-lines';
import { keepAsReported } from './kept-figures';
import { type Memory, readMemory, writeMemory } from './memory';
import { ensureTabs, ownTab, ownTabs, renamer } from './own-tabs';
import { followTabs, writeSettings } from './settings-cells';
import { writeTab } from './write-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Makes the workbook ready for a report: the tabs are there, the settings are written, the import has a line and a
 * number. Until that line says `in`, no row of the import counts.
 */
export function startImport(spreadsheet: Spreadsheet, request: ImportRequest): ImportTicket {
  const memory = readMemory();
  refuseSecond(spreadsheet, memory, request.session);
  const tabs = ensureTabs(spreadsheet, tabsWith(request.tabs));
  const isNew = memory === null && isEmpty(tabs.get('Deals'));
  const plan = planFor(request, memory, isNew ? null : tabs.get('Deals'));
  if (isNew) writeDataTabs(tabs, { ...plan, settings: request.settings });
  const importNumber = openLine(spreadsheet, request);
  const isStale = memory === null || !isSamePlan(memory.plan, plan);
  const toBuild = isStale ? plan.tabs : (memory?.toBuild ?? []);
  writeMemory({
    plan,
    importNumber,
    session: request.session,
    settings: request.settings,
    fields: request.fields,
    expected: request.rowCount,
    received: 0,
    firstRow: ownTab(spreadsheet, 'Deals').getLastRow() + 1,
    toBuild,
  });
  return { importNumber, plan, tabs: [...toBuild] };
}

/** An import is under way for so long after its sidebar was last heard of. */
const LEASE = 180000;

/** Two people do not import at once: the second is told. */
function refuseSecond(spreadsheet: Spreadsheet, memory: Memory | null, session: string): void {
  const imports = ownTabs(spreadsheet).get('Imports');
  if (memory === null || memory.session === session || !imports) return;
  const line = readImports(imports).find(({ number }) => number === memory.importNumber);
  if (line?.status === 'writing' && Date.now() - memory.heard < LEASE)
    throw new Error(
      `Somebody else is importing ${line.file} into this spreadsheet. Try again in a few minutes; nothing was changed.`,
    );
}

/** Whether nothing would be lost if the tabs that hold data were made anew: a first import may have been interrupted. */
function isEmpty(deals: Sheet | undefined): boolean {
  return deals === undefined || deals.getLastRow() <= 1;
}

/** The layout that holds the report: the one that is there where it is large enough, else a larger one. */
function planFor(
  request: ImportRequest,
  memory: Memory | null,
  deals: Sheet | null | undefined,
): Plan {
  const rows = request.rowCount + (deals ? Math.max(0, deals.getLastRow() - 1) : 0);
  const has = memory?.plan;
  const reach = (needed: number, grown: number, there = 0) => (there >= needed ? there : grown);
  return {
    model: request.settings.model,
    dealColumns: deals ? ensureDealColumns(deals, request.fields) : dealColumns(request.fields),
    dealRows: reach(rows, withHeadroom(rows), has?.dealRows),
    customerRows: reach(
      request.customers,
      customersWithHeadroom(request.customers),
      has?.customerRows,
    ),
    months: reach(request.months, monthsWithHeadroom(request.months), has?.months),
    segments: request.segments,
    tabs: request.tabs,
  };
}

function isSamePlan(a: Plan, b: Plan): boolean {
  return (
    a.model === b.model &&
    a.dealRows === b.dealRows &&
    a.customerRows === b.customerRows &&
    a.months === b.months &&
    a.dealColumns.join() === b.dealColumns.join() &&
    JSON.stringify([a.segments, a.tabs]) === JSON.stringify([b.segments, b.tabs])
  );
}

function writeDataTabs(tabs: ReadonlyMap<TabName, Sheet>, workbook: NewWorkbook): void {
  const rename = renamer(tabs);
  for (const content of dataTabs(workbook)) {
    const sheet = tabs.get(content.name);
    if (sheet) writeTab(sheet, content, rename);
  }
}

/** Opens a line on Imports; an import that never came to its end is given up. */
function openLine(spreadsheet: Spreadsheet, request: ImportRequest): number {
  const sheet = ownTab(spreadsheet, 'Imports');
  const lines = readImports(sheet);
  for (const { number, status } of lines)
    if (status === 'writing') writeStatus(sheet, number, 'discarded');
  const number = lines.length + 1;
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const when = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm');
  const { fileName: file, rowCount: rows, counts } = request;
  const line = { number, status: 'writing', file, when, rows, counts };
  writeImport(sheet, line, firstDay(parseMonth(request.settings.asOf) ?? 0));
  return number;
}

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
  const { fields, plan } = memory;
  const firstRow = memory.firstRow + from;
  const chunk = { firstRow, rows, fields, columns: plan.dealColumns, importNumber };
  writeDeals(ownTab(spreadsheet, 'Deals'), chunk);
  const received = Math.max(memory.received, from + rows.length);
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
  if (!sheet) throw new Error(`There is no tab "${content.name}" to build.`);
  writeTab(sheet, content, renamer(tabs));
  if (content.isHidden) sheet.hideSheet();
  SpreadsheetApp.flush();
  writeMemory({ ...memory, toBuild: memory.toBuild.filter((one) => one !== known) });
}

/** What is left to build of an import that was interrupted. */
export function resumeImport(importNumber: number): ImportTicket {
  const { plan, toBuild } = memoryOf(importNumber);
  return { importNumber, plan, tabs: [...toBuild] };
}

/** Puts the import in with one cell: before it everything is old, after it everything is new. */
export function commitImport(spreadsheet: Spreadsheet, importNumber: number): void {
  const { plan, received, expected, toBuild, settings } = memoryOf(importNumber);
  if (received !== expected)
    throw new Error(
      `Only ${received} of ${expected} rows of the report have arrived. Import the report again; nothing has changed.`,
    );
  if (toBuild.length > 0)
    throw new Error(`The tab ${toBuild[0]} is not built yet. Import the report again.`);
  const tabs = ownTabs(spreadsheet);
  const sheet = ownTab(spreadsheet, 'Settings');
  writeSettings(sheet, settings);
  followTabs(sheet, plan, renamer(tabs));
  SpreadsheetApp.flush();
  writeStatus(ownTab(spreadsheet, 'Imports'), importNumber, IN);
  SpreadsheetApp.flush();
  keepAsReported(tabs, plan, importNumber);
  if (importNumber === 1) spreadsheet.setActiveSheet(ownTab(spreadsheet, 'NRR'));
}

/** Gives an import up; its rows stay below Deals, where they do not count. */
export function discardImport(spreadsheet: Spreadsheet, importNumber: number): void {
  const sheet = ownTab(spreadsheet, 'Imports');
  const line = readImports(sheet).find(({ number }) => number === importNumber);
  if (line?.status === 'writing') writeStatus(sheet, importNumber, 'discarded');
}

/** Takes the last import that is in out again: the rows of the imports before it count as they did. */
export function undoImport(spreadsheet: Spreadsheet): ImportLine {
  const sheet = ownTab(spreadsheet, 'Imports');
  const last = readImports(sheet)
    .filter(({ status }) => status === IN)
    .pop();
  if (!last) throw new Error('There is no import to undo.');
  writeStatus(sheet, last.number, 'undone');
  return last;
}

function memoryOf(importNumber: number): Memory {
  const memory = readMemory();
  if (memory?.importNumber !== importNumber)
    throw new Error('Another import has begun since. Import the report again.');
  return memory;
}
