import { firstDay, parseMonth } from '../core/days';
import { dataTabs } from '../workbook/data-tabs';
import { IMPORT_LINES, IN } from '../workbook/imports-tab';
import type { NewWorkbook, Plan } from '../workbook/plan';
import { type TabName, tabsWith } from '../workbook/tab';
import type { ImportRequest, ImportTicket } from './calls';
import { companiesPlan } from './companies';
import { clearDeadRows, importNumbers } from './deal-imports';
import { readImports, writeImport, writeStatus } from './import-lines';
import { isSamePlan, planFor } from './import-plan';
import { type Memory, readMemory, writeMemory } from './memory';
import { ensureTabs, ownTab, ownTabs, renamer } from './own-tabs';
import { settlePending } from './pending-settings';
import { refusals } from './refusals';
import { userKey } from './user-key';
import { writeTab } from './write-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Tabs = ReadonlyMap<TabName, Sheet>;

/**
 * Makes the workbook ready for a report: the tabs are there, the import has a line and a number. Until that line says
 * `in`, no row of the import counts and none of its settings holds.
 */
export function startImport(spreadsheet: Spreadsheet, request: ImportRequest): ImportTicket {
  const memory = readMemory();
  const there = ownTabs(spreadsheet);
  refuseSecond(there, memory);
  refuseStale(there, request.seen);
  const isNew = memory === null && isEmpty(there.get('Deals'));
  const plan = {
    ...planFor(request, memory, isNew ? null : there.get('Deals')),
    ...companiesPlan(request, memory?.plan, there.get('Companies')),
  };
  const tabs = ensureTabs(spreadsheet, tabsWith(request.tabs));
  const isMissing = (name: TabName) => !there.has(name) || there.get(name)?.getLastRow() === 0;
  const missing = [...tabs.keys()].filter((name) => isNew || isMissing(name));
  writeDataTabs(tabs, missing, { ...plan, settings: request.settings });
  giveUpUnfinished(spreadsheet, tabs, memory);
  const importNumber = openLine(spreadsheet, request, memory);
  const isStale = memory === null || missing.length > 0 || !isSamePlan(memory.plan, plan);
  const toBuild = isStale ? plan.tabs : withFindings(memory.toBuild, plan);
  writeMemory({
    plan,
    previous: memory?.plan ?? null,
    importNumber,
    user: userKey(),
    seen: request.seenSettings,
    settings: request.settings,
    fields: request.fields,
    companies: request.companies ?? null,
    expected: request.rowCount,
    received: 0,
    firstRow: ownTab(spreadsheet, 'Deals').getLastRow() + 1,
    toBuild,
    pending: null,
  });
  return { importNumber, plan, tabs: [...toBuild] };
}

/** Tabs to build, and the one of values that every change of the rows makes old. */
export function withFindings(toBuild: readonly TabName[], { tabs }: Plan): readonly TabName[] {
  return tabs.filter((name) => name === 'Findings' || toBuild.includes(name));
}

/** An import is under way for so long after its sidebar was last heard of. */
const LEASE = 180000;

/** Two people do not import at once: the second is told. */
export function refuseSecond(tabs: Tabs, memory: Memory | null): void {
  const imports = tabs.get('Imports');
  if (memory === null || memory.user === userKey() || !imports) return;
  const line = readImports(imports).find(({ number }) => number === memory.importNumber);
  if (line?.status === 'writing' && Date.now() - memory.heard < LEASE)
    throw new Error(refusals.otherImporting(line.file));
}

/** What was compared must still be there: another import may have come in, or gone, since. */
function refuseStale(tabs: Tabs, seen: readonly number[]): void {
  const imports = tabs.get('Imports');
  const lines = imports ? readImports(imports) : [];
  const areIn = lines.filter(({ status }) => status === IN).map(({ number }) => number);
  if (areIn.join() !== seen.join()) throw new Error(refusals.comparedBefore);
}

/** Whether nothing would be lost if the tabs that hold data were made anew: a first import may have been interrupted. */
function isEmpty(deals: Sheet | undefined): boolean {
  return deals === undefined || deals.getLastRow() <= 1;
}

/** Lays out the tabs of data that are new, or that somebody deleted. */
function writeDataTabs(tabs: Tabs, names: readonly TabName[], workbook: NewWorkbook): void {
  const rename = renamer(tabs);
  for (const content of dataTabs(workbook)) {
    const sheet = names.includes(content.name) ? tabs.get(content.name) : undefined;
    if (sheet) writeTab(sheet, content, rename);
  }
}

/** Gives up an import that never came to its end, and takes away what it and undone ones have left. */
function giveUpUnfinished(spreadsheet: Spreadsheet, tabs: Tabs, memory: Memory | null): void {
  const sheet = ownTab(spreadsheet, 'Imports');
  for (const { number, status } of readImports(sheet))
    if (status === 'writing') writeStatus(sheet, number, 'discarded');
  SpreadsheetApp.flush();
  settlePending(spreadsheet, memory);
  clearDeadRows(tabs);
}

/** Opens a line on Imports under a number that no row of Deals has. */
function openLine(spreadsheet: Spreadsheet, request: ImportRequest, memory: Memory | null): number {
  const sheet = ownTab(spreadsheet, 'Imports');
  const used = [
    ...readImports(sheet).map(({ number }) => number),
    ...importNumbers(ownTab(spreadsheet, 'Deals')).numbers,
  ];
  const number = used.reduce((most, one) => Math.max(most, one), memory?.importNumber ?? 0) + 1;
  if (number > IMPORT_LINES) throw new Error(refusals.importsFull(IMPORT_LINES));
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const when = Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm');
  const { fileName: file, rowCount: rows, counts } = request;
  const holds = request.companies ? 'companies' : 'deals';
  const line = { number, status: 'writing', file, when, holds, rows, counts } as const;
  // A report of companies says nothing about the last month of the deals.
  const asOf = request.companies ? '' : firstDay(parseMonth(request.settings.asOf) ?? 0);
  writeImport(sheet, line, asOf);
  return number;
}
